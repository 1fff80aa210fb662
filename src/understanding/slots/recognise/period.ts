/** Periods: a week, a quarter, from month to month, a length of time up to the call. Both ends are days of it. */
import type { CalendarUnit, PeriodRule } from '../../../language/spoken.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { dateOf, dayOf, firstDay, formatDay, lastDay, monthOf, shift, weekdayOf } from '../days.js';
import type { Captured, Match } from '../grammar.js';
import { matchAt } from '../grammar.js';
import { CALENDAR } from '../nonterminals.js';
import { patternsFor } from '../pattern-sets.js';
import { speaksOfPast, tenseAround } from '../tense.js';
import type { Utterance } from '../utterance.js';

/** Rules whose words leave little doubt, also against an account's number ("an account since nineteen ninety eight"). */
const LONG: ReadonlySet<PeriodRule> = new Set(['months', 'days', 'sinceYear', 'weekOf']);

/** Proposes the periods that start at a position. */
export function periodsAt(u: Utterance, at: number): Candidate[] {
  return matchAt(patternsFor(u.language).periods, u, at, CALENDAR).flatMap(match => {
    if (match.rule === 'days' && isMove(u, match)) return [];
    const days = daysFor(u, match);
    if (days === undefined || days[0] > days[1]) return [];
    if (match.rule === 'calendarYear' && isPrice(u, match)) return [];
    if (match.rule === 'back' && liesAhead(u, at, match)) return [];
    if (match.rule === 'weekend' && namesItsDay(u, match)) return [];
    const sure = LONG.has(match.rule) || match.captures['weekendshift'] !== undefined;
    const long = sure ? 1.7 : 0.8;
    return [propose('period', days.map(formatDay).join('/'), match, long, [match.rule])];
  });
}

/** "I'm going away for three weeks": a length that ends at no call. */
function liesAhead(u: Utterance, at: number, { from, to }: Match<PeriodRule>): boolean {
  const { lasting } = u.language.calendar;
  // "For a day or two".
  if (u.language.cues.alternatives.has(u.keys[to] ?? '') && u.numbersAt(to + 1).length > 0) return true;
  const may = lasting.has(u.keys[at] ?? '') || lasting.has(u.keys[to - 1] ?? '');
  return may && tenseAround(u, from, to) > 0;
}

/** "Le week-end du treize mars": the day says which. */
function namesItsDay(u: Utterance, { to, captures: c }: Match<PeriodRule>): boolean {
  if (c['shift'] !== undefined || c['weekendshift'] !== undefined) return false;
  const start = [to, to + 1, to + 2].find(at => !u.isFunctionWord(at));
  return start !== undefined && start > to && [...u.numbersAt(start), ...u.ordinalsAt(start)].length > 0;
}

/** "Change it from the second to the ninth": two days; and "from the first to the second floor" are none. */
function isMove(u: Utterance, { from, end, captures: c }: Match<PeriodRule>): boolean {
  const bare = c['month'] === undefined && c['shift'] === undefined;
  return u.cueBefore(u.language.calendar.movers, from, MOVE_REACH) || (bare && u.beginsNoun(end));
}

/** Words from "move" to the day that is moved: "move my appointment with the engineer from". */
const MOVE_REACH = 8;

/** "Passé de dix-neuf quatre-vingt-dix-neuf à vingt-quatre quatre-vingt-dix-neuf": a year in pairs that another pair of numbers follows. */
function isPrice(u: Utterance, { to, end, captures }: Match<PeriodRule>): boolean {
  const pairs = u.numbersAt(to + 1)[0];
  const far = dateOf(u.callDay).year - Number(captures['year']) > NEAR_YEARS;
  return far && end === to && u.isFunctionWord(to) && pairs !== undefined && u.numbersAt(pairs.to).length > 0;
}

/** Years before the call's that are rather meant than a sum. */
const NEAR_YEARS = 8;

type Days = readonly [number, number];

function daysFor(u: Utterance, match: Match<PeriodRule>): Days | undefined {
  const c = match.captures;
  const call = u.callDay;
  const { year } = dateOf(call);
  const shiftBy = Number(c['shift'] ?? c['weekshift'] ?? c['weekendshift'] ?? 0);
  const monday = call - weekdayOf(call) + 1 + 7 * shiftBy;
  const length = lengthSaid(c);
  const shifted = c['yearshift'] === undefined ? undefined : year + Number(c['yearshift']);
  const rangeYear = c['year'] === undefined ? shifted : Number(c['year']);
  const saidYear =
    c['year'] === undefined ? (c['shift'] === undefined ? undefined : year + shiftBy) : Number(c['year']);
  switch (match.rule) {
    case 'week':
      return [monday, monday + 6];
    case 'weekOf':
      return weekOf(u, match);
    case 'weekend':
      return [weekend(u, match, monday), weekend(u, match, monday) + 1];
    case 'year':
    case 'calendarYear':
    case 'sinceYear':
      return months((saidYear ?? year) * 12, 12);
    case 'yearBeforeLast':
      return months((year - 2) * 12, 12);
    case 'quarter':
      // "The last quarter of 2025" names no number.
      return quarter(call, Number(c['quarter'] ?? 4) - 1, 3, saidYear);
    case 'half':
      return Number(c['quarter']) > 2 ? undefined : quarter(call, Number(c['quarter']) - 1, 6, saidYear);
    case 'quarterRelative':
      return months(Math.floor(monthOf(call) / 3) * 3 + 3 * shiftBy, 3);
    case 'back':
      return length === undefined
        ? undefined
        : [shift(call, { months: -length.months, days: -length.days }), call];
    case 'months':
      return monthRange(call, Number(c['a']) - 1, Number(c['b']) - 1, rangeYear, numberOr(c['yearA']));
    case 'days':
      return dayRange(u, match);
  }
}

function lengthSaid(c: Match<PeriodRule>['captures']): CalendarUnit | undefined {
  const unit = c['unit'] as CalendarUnit | undefined;
  const n = Number(c['n'] ?? 1);
  return unit === undefined
    ? (c['length'] as CalendarUnit | undefined)
    : { months: unit.months * n, days: unit.days * n };
}

/** "At the weekend" is this week's, or the last one if the words around speak of the past. */
function weekend(u: Utterance, match: Match<PeriodRule>, monday: number): number {
  const { shift: week, weekendshift } = match.captures;
  // "The coming weekend" is the first to begin.
  if (weekendshift !== undefined) return monday + 5 + (weekendshift === 0 && u.callDay >= monday + 5 ? 7 : 0);
  const bare = week === undefined;
  return monday + 5 - (bare && u.callDay < monday + 5 && speaksOfPast(u, match.from, match.to) ? 7 : 0);
}

function months(first: number, count: number): Days {
  return [firstDay(first), lastDay(first + count - 1)];
}

/** The latest such quarter (or half) that has begun by the call, or that of the year said. */
function quarter(call: number, index: number, size: number, year: number | undefined): Days {
  const first = (year ?? dateOf(call).year) * 12 + index * size;
  return months(year === undefined && firstDay(first) > call ? first - 12 : first, size);
}

function numberOr(value: Captured | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function monthRange(
  call: number,
  a: number,
  b: number,
  year: number | undefined,
  yearA: number | undefined,
): Days | undefined {
  if (yearA !== undefined) {
    const start = yearA * 12 + a;
    const end = (year ?? (b < a ? yearA + 1 : yearA)) * 12 + b;
    return end < start ? undefined : [firstDay(start), lastDay(end)];
  }
  const span = ((b - a + 12) % 12) + 1;
  if (year !== undefined) return months(year * 12 + b - span + 1, span);
  const now = monthOf(call);
  const last = now - (((((now % 12) - b) % 12) + 12) % 12);
  return months(last - span + 1, span);
}

/** "From the third to the tenth of March": the first end takes what it lacks from the last. */
function dayRange(u: Utterance, match: Match<PeriodRule>): Days | undefined {
  const c = match.captures;
  if (c['month'] === undefined) return dayRangeNear(u, match);
  const [a, b, last] = [Number(c['a']), Number(c['b']), Number(c['month'])];
  const firstMonth = c['monthA'] === undefined ? last : Number(c['monthA']);
  const balance = tenseAround(u, match.from, match.to);
  const { year } = dateOf(u.callDay);
  const candidates = c['year'] === undefined ? [year - 1, year, year + 1] : [Number(c['year'])];
  const ranges = candidates.flatMap(y => {
    const end = dayOf({ year: y, month: last, day: b });
    const start = dayOf({ year: firstMonth > last ? y - 1 : y, month: firstMonth, day: a });
    return start === undefined || end === undefined ? [] : [[start, end] as const];
  });
  if (c['year'] !== undefined) return ranges[0];
  const behind = ranges.findLast(([start]) => start <= u.callDay);
  const ahead = ranges.find(([, end]) => end >= u.callDay);
  if (balance !== 0 || behind === undefined || ahead === undefined) return balance < 0 ? behind : ahead;
  // "Show me everything from the first to the fifteenth": nothing tells, so the nearer one.
  return u.callDay - behind[1] < ahead[0] - u.callDay ? behind : ahead;
}

/** "From the fifth to the ninth": the month said, or the nearest on the side of the call that the words speak of. */
function dayRangeNear(u: Utterance, match: Match<PeriodRule>): Days | undefined {
  const { a, b, shift: by } = match.captures;
  const now = monthOf(u.callDay);
  const ranges = (by === undefined ? [-2, -1, 0, 1, 2] : [Number(by)]).flatMap(k => {
    const start = dayInMonth(now + k, Number(a));
    const end = dayInMonth(now + k + (Number(b) < Number(a) ? 1 : 0), Number(b));
    return start === undefined || end === undefined ? [] : [[start, end] as const];
  });
  if (by !== undefined) return ranges[0];
  return tenseAround(u, match.from, match.to) < 0
    ? ranges.findLast(([start]) => start <= u.callDay)
    : ranges.find(([, end]) => end >= u.callDay);
}

/** "The week of the fourteenth": of the month said, or the nearest on the side of the call that the words speak of. */
function weekOf(u: Utterance, match: Match<PeriodRule>): Days | undefined {
  const { a, month } = match.captures;
  const now = monthOf(u.callDay);
  const months = Array.from({ length: 25 }, (_, k) => now + k - 12);
  const named = months.filter(m => month === undefined || m % 12 === Number(month) - 1);
  const days = named.map(m => dayInMonth(m, Number(a))).filter(day => day !== undefined);
  const day =
    tenseAround(u, match.from, match.to) < 0
      ? days.findLast(d => d <= u.callDay)
      : days.find(d => d >= u.callDay);
  return day === undefined ? undefined : [day - weekdayOf(day) + 1, day - weekdayOf(day) + 7];
}

function dayInMonth(months: number, day: number): number | undefined {
  return dayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day });
}
