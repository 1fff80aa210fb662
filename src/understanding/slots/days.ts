/** Calendar arithmetic on whole days, without time zones. A day is the number of days since 1970-01-01. */
import { ParleyError, shapeOf } from '../../call/errors.js';

const MS_PER_DAY = 86_400_000;

/** A day of the calendar. */
export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The day of a date, or undefined if there is no such date (30 February). */
export function dayOf({ year, month, day }: YearMonthDay): number | undefined {
  if (year < 1 || year > 9999) return undefined;
  const days = Math.floor(Date.UTC(year, month - 1, day) / MS_PER_DAY);
  const back = dateOf(days);
  return back.month === month && back.day === day && back.year === year ? days : undefined;
}

/** The date of a day. */
export function dateOf(days: number): YearMonthDay {
  const d = new Date(days * MS_PER_DAY);
  return { year: d.getUTCFullYear(), month: d.getUTCMonth() + 1, day: d.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function formatDay(days: number): string {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `YYYY-MM` of a month counted as `year * 12 + month - 1`. */
export function formatMonth(months: number): string {
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The month a day is in, counted as `year * 12 + month - 1`. */
export function monthOf(days: number): number {
  const { year, month } = dateOf(days);
  return year * 12 + month - 1;
}

/** First day of a month counted as `year * 12 + month - 1`. */
export function firstDay(months: number): number {
  return Math.floor(Date.UTC(Math.floor(months / 12), months % 12, 1) / MS_PER_DAY);
}

/** Last day of a month. */
export function lastDay(months: number): number {
  return firstDay(months + 1) - 1;
}

/** Monday = 1 to Sunday = 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** Moves a day by whole months, to the month's last day where there is no such day, then by days. */
export function shift(days: number, by: { readonly months: number; readonly days: number }): number {
  const { day } = dateOf(days);
  const month = monthOf(days) + by.months;
  return Math.min(firstDay(month) + day - 1, lastDay(month)) + by.days;
}

/**
 * Reads `YYYY-MM-DD`.
 *
 * @throws ParleyError BAD_ARGUMENT if it is not such a date
 */
export function parseDay(text: unknown, field: string): number {
  const match = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  const [year = 0, month = 0, day = 0] = match?.slice(1).map(Number) ?? [];
  const days = match === null ? undefined : dayOf({ year, month, day });
  if (days === undefined) {
    throw new ParleyError('BAD_ARGUMENT', `${field} must be a date YYYY-MM-DD; it is ${shapeOf(text)}.`, {
      field,
    });
  }
  return days;
}
