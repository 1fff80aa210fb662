/** Opening hours: a week of spans in a time zone, and the days that differ. */
import { localTime } from '../../call/local-time.js';
import type { LocalTime } from '../../call/local-time.js';

/** From a minute of the day up to, not including, another; past 1440 it goes on after midnight. */
export interface Span {
  readonly fromMin: number;
  readonly toMin: number;
}

/** A day that has hours of its own, every year or in one. */
export interface Holiday {
  readonly year?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly spans: readonly Span[];
}

/** Opening hours. */
export interface Calendar {
  readonly name: string;
  readonly timeZone: string;
  /** Seven days, Monday first. */
  readonly week: readonly (readonly Span[])[];
  readonly holidays: readonly Holiday[];
}

const DAY_MIN = 1440;
const DAY_MS = 86_400_000;

/** Longer than any change of clocks. */
const CHANGE_MS = 4 * 3_600_000;
const MINUTE_MS = 60_000;

/**
 * True if it is open at that moment. Spans are in wall-clock time, so that a day with a change to summer time opens and
 * closes when the clock on the wall says so. A span over midnight belongs to the day on which it begins. A time that comes
 * twice, when clocks go back, is meant the first time: who closed at 02:30 does not open again at 02:00.
 */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const local = furthest(at, calendar.timeZone);
  const noon = Date.UTC(local.year, local.month - 1, local.day, 12);
  const within = (spans: readonly Span[], minute: number): boolean =>
    spans.some(({ fromMin, toMin }) => fromMin <= minute && minute < toMin);
  return (
    within(spansOn(calendar, new Date(noon)), local.minute) ||
    within(spansOn(calendar, new Date(noon - DAY_MS)), local.minute + DAY_MIN)
  );
}

/** The spans of a date, given by its noon in UTC. */
function spansOn({ week, holidays }: Calendar, date: Date): readonly Span[] {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const special = holidays.filter(h => h.month === month && h.day === day);
  // A date of one year says more than a date of every year.
  const holiday = special.find(h => h.year === year) ?? special.find(h => h.year === undefined);
  return holiday?.spans ?? week[(date.getUTCDay() + 6) % 7] ?? [];
}

/** The furthest that the clock has come: while an hour comes the second time, its end. */
function furthest(at: Date, timeZone: string): LocalTime {
  const [now, before] = [at, new Date(at.getTime() - CHANGE_MS)].map(date => shown(date, timeZone));
  if (now === undefined || before === undefined || now.aheadMs >= before.aheadMs)
    return localTime(at, timeZone);
  // Clocks went back in between: by halves to the last minute before.
  let [early, late] = [before.atMs, now.atMs];
  while (late - early > MINUTE_MS) {
    const middle = early + Math.floor((late - early) / 2 / MINUTE_MS) * MINUTE_MS;
    if (shown(new Date(middle), timeZone).aheadMs === before.aheadMs) early = middle;
    else late = middle;
  }
  const turn = early + before.aheadMs;
  return localTime(turn > now.atMs + now.aheadMs ? new Date(early) : at, timeZone);
}

/** A minute, and how far clocks are ahead of UTC in it. */
function shown(at: Date, timeZone: string): { readonly atMs: number; readonly aheadMs: number } {
  const { year, month, day, minute } = localTime(at, timeZone);
  const atMs = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  return { atMs, aheadMs: Date.UTC(year, month - 1, day, 0, minute) - atMs };
}
