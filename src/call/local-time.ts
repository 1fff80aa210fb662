/** Time as the clocks and calendars of a time zone show it. */

const MINUTE_MS = 60_000;

/** A moment on the wall of a time zone. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Of the day, from 0. */
  readonly minute: number;
}

/** What clocks show at a moment. @param timeZone an IANA name, for example `Europe/Brussels` */
export function localTime(at: Date, timeZone: string): LocalTime {
  const parts = formatter(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find(p => p.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return { year, month, day, minute: part('hour') * 60 + part('minute') };
}

/** The day that it is at a moment, `YYYY-MM-DD`: people say "today" by their own calendar, not by that of Greenwich. */
export function localDay(at: Date, timeZone: string): string {
  const { year, month, day } = localTime(at, timeZone);
  return [String(year).padStart(4, '0'), pair(month), pair(day)].join('-');
}

/**
 * The moment at which clocks show a time; the hour that they leave out is taken as if they had gone on.
 *
 * @param time as ISO 8601 has it, without a zone: `2026-03-01T09:00`
 */
export function momentAt(time: string, timeZone: string): Date {
  const wantedMs = Date.parse(`${time}Z`);
  const aheadMs = (atMs: number): number => {
    const { year, month, day, minute } = localTime(new Date(atMs), timeZone);
    return Date.UTC(year, month - 1, day, 0, minute) - Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
  };
  // How far clocks are ahead is asked where they are nearly right: a change may lie between there and Greenwich.
  const nearlyMs = wantedMs - aheadMs(wantedMs);
  return new Date(wantedMs - aheadMs(nearlyMs));
}

/** The day that it is here and now, `YYYY-MM-DD`. */
export function today(): string {
  return localDay(new Date(), machineTimeZone());
}

/** True if a text that begins as `YYYY-MM-DD` begins with a day of the calendar; there is no 31 February. */
export function isDay(text: string): boolean {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [''];
  const at = Date.parse(day);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** The time zone of this machine. */
export function machineTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** True if there is a time zone of that name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function pair(number: number): string {
  return String(number).padStart(2, '0');
}

// A formatter takes a thousand times longer to make than to use. There are no more than time zones exist.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
