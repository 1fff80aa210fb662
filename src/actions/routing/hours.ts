/** Opening hours: a week of spans in a time zone, and the days that differ. */

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

/** A moment as the clocks and calendars of a time zone show it. */
interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minute: number;
}

const DAY_MIN = 1440;
const DAY_MS = 86_400_000;

/**
 * True if it is open at that moment. Spans are in wall-clock time, so that a day with a change to summer time opens and
 * closes when the clock on the wall says so. A span over midnight belongs to the day on which it begins.
 */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const local = localTime(at, calendar.timeZone);
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

function localTime(at: Date, timeZone: string): LocalTime {
  const parts = formatter(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find(p => p.type === type)?.value);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  return { year, month, day, minute: part('hour') * 60 + part('minute') };
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
