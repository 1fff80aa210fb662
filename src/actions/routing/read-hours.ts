/**
 * Reads the opening hours of a plan:
 *
 *     hours:
 *       office:
 *         timeZone: Europe/Brussels
 *         days: { mon-fri: ["08:30-12:00", "13:00-17:30"], sat: "09:00-12:00" }
 *         holidays: [12-25, 2026-05-14, { date: 2026-12-24, open: "09:00-12:00" }]
 */
import type { Calendar, Holiday, Span } from './hours.js';
import type { Place, Reader } from '../../config/reader.js';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY_MIN = 1440;

/** Reads all calendars, by name. */
export function readCalendars(reader: Reader, place: Place | undefined): Map<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  for (const [name, entry] of (place && reader.fields(place)) ?? []) {
    const calendar = readCalendar(reader, name, entry);
    if (calendar !== undefined) calendars.set(name, calendar);
  }
  return calendars;
}

function readCalendar(reader: Reader, name: string, place: Place): Calendar | undefined {
  const fields = reader.fields(place, ['timeZone', 'days', 'holidays']);
  if (fields === undefined) return undefined;
  const zone = fields.get('timeZone');
  const days = fields.get('days');
  if (zone === undefined) reader.refuse(place, 'A timeZone is missing, for example Europe/Brussels.');
  if (days === undefined) reader.refuse(place, 'The days are missing, for example mon-fri: "09:00-17:00".');
  const timeZone = (zone && readZone(reader, zone)) ?? 'UTC';
  const week = days === undefined ? [] : readWeek(reader, days);
  const listed = fields.get('holidays');
  const holidays = listed === undefined ? [] : readHolidays(reader, listed);
  return { name, timeZone, week, holidays };
}

function readZone(reader: Reader, place: Place): string | undefined {
  const name = reader.text(place);
  if (name === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return reader.refuse(place, `There is no time zone "${name}"; an example is Europe/Amsterdam.`);
  }
}

function readWeek(reader: Reader, place: Place): Span[][] {
  const week: Span[][] = DAYS.map(() => []);
  const given = new Set<number>();
  for (const [name, entry] of reader.fields(place) ?? []) {
    const spans = readSpans(reader, entry);
    for (const day of daysOf(reader, name, entry)) {
      if (given.has(day)) reader.refuse(entry, `The hours of ${DAYS[day]} are given twice.`);
      given.add(day);
      week[day] = spans;
    }
  }
  if (week.every(spans => spans.length === 0)) reader.warn(place, 'These hours are never open.');
  return week;
}

/** The days that `mon-fri`, `sat,sun` or `daily` means, Monday being 0. */
function daysOf(reader: Reader, text: string, place: Place): number[] {
  if (text === 'daily') return DAYS.map((_, day) => day);
  return text.split(',').flatMap(part => {
    const [first, last] = part.split('-').map(name => DAYS.findIndex(d => d === name.trim().toLowerCase()));
    if (first === undefined || first < 0 || (last !== undefined && last < 0) || part.split('-').length > 2) {
      reader.refuse(place, `"${text}" is no day; days are ${DAYS.join(', ')}, mon-fri and daily.`);
      return [];
    }
    const length = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
    return Array.from({ length }, (_, i) => (first + i) % 7);
  });
}

function readSpans(reader: Reader, place: Place): Span[] {
  if (reader.scalar(place) === 'closed') return [];
  const spans = reader.items(place).flatMap(item => readSpan(reader, item) ?? []);
  spans.sort((a, b) => a.fromMin - b.fromMin);
  const overlap = spans.some((span, i) => span.fromMin < (spans[i - 1]?.toMin ?? 0));
  if (overlap) reader.refuse(place, 'Two spans overlap.');
  return spans;
}

function readSpan(reader: Reader, place: Place): Span | undefined {
  const text = reader.scalar(place);
  const found =
    typeof text === 'string' ? /^(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)$/.exec(text.trim()) : null;
  if (found === null) return reader.wrongKind(place, 'hours as "09:00-17:00", or closed');
  const [fromHour, fromMinute, toHour, toMinute] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const [fromMin, toMin] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  if (fromMinute > 59 || toMinute > 59 || fromMin >= DAY_MIN || toMin > DAY_MIN)
    return reader.refuse(place, `There are no hours ${String(text)}; a day has 00:00 to 24:00.`);
  if (fromMin === toMin) return reader.refuse(place, `The hours ${String(text)} are empty.`);
  return { fromMin, toMin: toMin > fromMin ? toMin : toMin + DAY_MIN };
}

function readHolidays(reader: Reader, place: Place): Holiday[] {
  const hours = new Map<string, string>();
  return reader.items(place).flatMap(item => {
    const holiday = readHoliday(reader, item);
    if (holiday === undefined) return [];
    const { spans, ...date } = holiday;
    const [day, open] = [JSON.stringify(date), JSON.stringify(spans)];
    // The same twice does no harm; of two that differ only one could hold, and nobody would know which.
    if (open !== (hours.get(day) ?? open)) reader.refuse(item, 'The hours of this day are given twice.');
    hours.set(day, open);
    return holiday;
  });
}

function readHoliday(reader: Reader, item: Place): Holiday | undefined {
  if (!reader.isMap(item)) return readDate(reader, item, []);
  const fields = reader.fields(item, ['date', 'open']);
  const [date, open] = [fields?.get('date'), fields?.get('open')];
  if (date === undefined) return reader.refuse(item, 'The date is missing.');
  return readDate(reader, date, open === undefined ? [] : readSpans(reader, open));
}

function readDate(reader: Reader, place: Place, spans: readonly Span[]): Holiday | undefined {
  const text = reader.scalar(place);
  const found = typeof text === 'string' ? /^(?:(\d{4})-)?(\d\d)-(\d\d)$/.exec(text) : null;
  if (found === null) return reader.wrongKind(place, 'a date as 2026-12-25, or 12-25 for every year');
  const [month, day] = [Number(found[2]), Number(found[3])];
  // Any leap year serves for a date without a year: 02-29 is one.
  const year = Number(found[1] ?? 2024);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return reader.refuse(place, `There is no day ${String(text)}.`);
  return { ...(found[1] !== undefined && { year }), month, day, spans };
}
