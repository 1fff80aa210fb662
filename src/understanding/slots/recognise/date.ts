/** Dates: a day of a month, a weekday, a day counted from the call's day. */
import type { CalendarUnit, DateRule } from '../../../language/spoken.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { dateOf, dayOf, firstDay, formatDay, monthOf, shift, weekdayOf } from '../days.js';
import type { Match } from '../grammar.js';
import { matchAt } from '../grammar.js';
import { CALENDAR } from '../nonterminals.js';
import { patternsFor } from '../pattern-sets.js';
import { speaksOfPast } from '../tense.js';
import type { Utterance } from '../utterance.js';

/** Points beyond the words covered: a rule's words leave little doubt, or much. */
const BONUS: Readonly<Record<DateRule, number>> = {
  dayMonth: 1.5,
  dayMonthNumber: 2.5,
  bareDay: 0.4,
  weekday: 0.6,
  weekdayLast: 1,
  weekdayNext: 1,
  weekdayAfterNext: 1,
  weekdayFortnight: 1,
  weekdayOfLastWeek: 1,
  weekdayOfNextWeek: 1,
  relative: 1,
  ago: 1.2,
  ahead: 1.2,
  dayOfMonth: 1.2,
};

/** The same for a day of the month that falls on the weekday said with it: that is no card number and no rank. */
const ON_WEEKDAY = 1.5;

/** Proposes the dates that start at a position. */
export function datesAt(u: Utterance, at: number): Candidate[] {
  const written = writtenDate(u, at);
  const spoken = matchAt(patternsFor(u.language).dates, u, at, CALENDAR).flatMap(match => {
    const named = match.rule === 'bareDay' && isOnItsWeekday(u, match);
    const ordinal = match.captures['dayord'] !== undefined;
    if (match.rule === 'bareDay' && !(named && ordinal) && !standsAlone(u, match)) return [];
    if (match.rule === 'dayMonthNumber' && !u.cueBefore(u.language.calendar.birth, at, 8)) return [];
    const day = dayFor(u, match);
    if (day === undefined) return [];
    const doubt =
      match.captures['year2'] !== undefined && !u.cueBefore(u.language.calendar.birth, at, 8) ? 0.8 : 0;
    return [
      propose('date', formatDay(day), match, (named ? ON_WEEKDAY : BONUS[match.rule]) - doubt, [match.rule]),
    ];
  });
  return [...written, ...spoken];
}

function standsAlone(u: Utterance, match: Match<DateRule>): boolean {
  const { months } = u.language.calendar;
  if ([0, 1].some(k => months.match(u.keys, match.end + k) !== undefined)) return false;
  return u.isFunctionWord(match.end) || u.language.calendar.weekdays.match(u.keys, match.end) !== undefined;
}

/** True if a weekday is said with the day of the month, and the day meant falls on it. */
function isOnItsWeekday(u: Utterance, match: Match<DateRule>): boolean {
  const { weekday } = match.captures;
  const day = weekday === undefined ? undefined : dayFor(u, match);
  return day !== undefined && weekdayOf(day) === Number(weekday);
}

function dayFor(u: Utterance, match: Match<DateRule>): number | undefined {
  const c = match.captures;
  const call = u.callDay;
  const weekday = Number(c['weekday'] ?? 0);
  const length = (c['length'] ?? { months: 0, days: 0 }) as CalendarUnit;
  const monday = call - weekdayOf(call) + 1;
  switch (match.rule) {
    case 'relative':
      return call + Number(c['relday']);
    case 'ago':
      return shift(call, { months: -length.months, days: -length.days });
    case 'ahead':
      return shift(call, length);
    case 'weekday':
      return liesBehind(u, match) ? lastWeekday(call, weekday) : nextWeekday(call, weekday);
    case 'weekdayLast':
      return lastWeekday(call - 1, weekday);
    case 'weekdayNext':
      return nextWeekday(call + 1, weekday);
    case 'weekdayAfterNext':
      return nextWeekday(call + 1, weekday) + 7;
    case 'weekdayFortnight':
      return nextWeekday(call + 1, weekday) + 14;
    case 'weekdayOfLastWeek':
      return monday - 7 + weekday - 1;
    case 'weekdayOfNextWeek':
      return monday + 7 + weekday - 1;
    case 'bareDay':
      return nearestDayOfMonth(u, match);
    case 'dayOfMonth':
      return (
        firstDay(monthOf(call) + Number(c['shift'] ?? 0)) + Number(c['day'] ?? c['dayord'] ?? c['daynum']) - 1
      );
    case 'dayMonth':
    case 'dayMonthNumber':
      return dayOfYear(u, match);
  }
}

function liesBehind(u: Utterance, match: Match<DateRule>): boolean {
  return !u.daysAhead && speaksOfPast(u, match.from, match.to);
}

function lastWeekday(from: number, weekday: number): number {
  return from - ((weekdayOf(from) - weekday + 7) % 7);
}

function nextWeekday(from: number, weekday: number): number {
  return from + ((weekday - weekdayOf(from) + 7) % 7);
}

function numberOf(match: Match<DateRule>, ...names: readonly string[]): number | undefined {
  const found = names.map(name => match.captures[name]).find(value => value !== undefined);
  return found === undefined ? undefined : Number(found);
}

function nearestDayOfMonth(u: Utterance, match: Match<DateRule>): number | undefined {
  const day = numberOf(match, 'day', 'dayord', 'daynum') ?? 0;
  const past = liesBehind(u, match);
  const { year, month } = dateOf(u.callDay);
  for (let k = 0; k <= 2; k++) {
    const months = year * 12 + month - 1 + (past ? -k : k);
    const found = dayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day });
    if (found !== undefined && (past ? found <= u.callDay : found >= u.callDay)) return found;
  }
  return undefined;
}

function dayOfYear(u: Utterance, match: Match<DateRule>): number | undefined {
  const day = numberOf(match, 'day', 'dayord', 'daynum') ?? 0;
  const month = numberOf(match, 'month', 'monthnum') ?? 0;
  const said = yearSaid(u, match);
  if (said !== undefined) return dayOf({ year: said, month, day });
  const birth = u.cueBefore(u.language.calendar.birth, match.from, 6);
  const past = birth || speaksOfPast(u, match.from, match.to);
  const { year } = dateOf(u.callDay);
  for (let k = 0; k <= 8; k++) {
    const found = dayOf({ year: year + (past ? -k : k), month, day });
    if (found !== undefined && (past ? found <= u.callDay : found >= u.callDay)) return found;
  }
  return undefined;
}

/** The year said; of two digits it is 19xx for births, and else the one nearest to the call. */
function yearSaid(u: Utterance, match: Match<DateRule>): number | undefined {
  const full = numberOf(match, 'year');
  if (full !== undefined) return full;
  const shift = numberOf(match, 'yearshift');
  if (shift !== undefined) return dateOf(u.callDay).year + shift;
  const short = numberOf(match, 'year2');
  if (short === undefined) return undefined;
  const birth = u.cueBefore(u.language.calendar.birth, match.from, 8);
  return birth || short > (dateOf(u.callDay).year % 100) + 10 ? 1900 + short : 2000 + short;
}

/** Dates in figures: `21/11/2026`, `21-11-26`, `2026-11-21`; the day comes first, as in all three languages. */
function writtenDate(u: Utterance, at: number): Candidate[] {
  const key = u.keys[at] ?? '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(key);
  const parts = iso?.slice(1) ?? local?.slice(1).toReversed();
  if (parts === undefined) return [];
  const [y = 0, month = 0, day = 0] = parts.map(Number);
  const birth = u.cueBefore(u.language.calendar.birth, at, 8);
  const year = y > 99 ? y : birth || y > (dateOf(u.callDay).year % 100) + 10 ? 1900 + y : 2000 + y;
  const found = dayOf({ year, month, day });
  return found === undefined
    ? []
    : [propose('date', formatDay(found), { from: at, to: at + 1 }, 2, ['written'])];
}
