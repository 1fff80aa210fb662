/** Dates: a day of a month, a weekday, a day counted from the call's day. */
import type { CalendarUnit, DateRule } from '../../../language/spoken.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { dateOf, dayOf, firstDay, formatDay, lastDay, monthOf, shift, weekdayOf } from '../days.js';
import type { Captured, Match } from '../grammar.js';
import { matchAt } from '../grammar.js';
import { hyphenBefore } from '../codes.js';
import { feastDay } from '../feasts.js';
import { nthWeekday } from '../nth-weekday.js';
import { ranksBeside } from './number.js';
import { CALENDAR } from '../nonterminals.js';
import { patternsFor } from '../pattern-sets.js';
import { speaksOfPast } from '../tense.js';
import type { Utterance } from '../utterance.js';

/** Points beyond the words covered: a rule's words leave little doubt, or much. */
const BONUS: Readonly<Record<DateRule, number>> = {
  dayMonth: 1.5,
  dayMonthShared: 1.5,
  dayMonthNumber: 2.5,
  dayOfMonthNumber: 2,
  bareDay: 0.4,
  weekday: 0.6,
  weekdayLast: 1,
  weekdayNext: 1,
  weekdayAfterNext: 1.2,
  weekdayFortnight: 1.2,
  weekdayBeforeLast: 1,
  weekdayCounted: 1.2,
  weekdayOfLastWeek: 1,
  weekdayOfNextWeek: 1,
  relative: 1,
  ago: 1.2,
  ahead: 1.2,
  dayOfMonth: 1.2,
  nthWeekday: 1.5,
  endOfMonth: 1,
  endOfYear: 1,
  feast: 1,
};

/** The same for a day of the month that falls on the weekday said with it: that is no card number and no rank. */
const ON_WEEKDAY = 1.5;

/** Proposes the dates that start at a position. */
export function datesAt(u: Utterance, at: number): Candidate[] {
  const written = writtenDate(u, at);
  const spoken = matchAt(patternsFor(u.language).dates, u, at, CALENDAR).flatMap(match => {
    if (endsInLink(u, match)) return [];
    const named = match.rule === 'bareDay' && isOnItsWeekday(u, match);
    if (match.rule === 'bareDay' && !named && !standsAlone(u, match)) return [];
    if (match.rule === 'dayMonthNumber' && (!isDated(u, match) || followsMonth(u, match))) return [];
    if (match.rule === 'feast' && match.captures['year'] === undefined && isBirth(u, match)) return [];
    // "He came twice in three weeks".
    if (match.rule === 'ahead' && !u.daysAhead && isWithin(u, match)) return [];
    if (match.rule === 'endOfMonth' && namesMonth(u, match.to)) return [];
    if (match.rule === 'dayMonth' && isMonthWithYear(u, match)) return [];
    const day = dayFor(u, match);
    if (day === undefined) return [];
    // "Would the twelfth work": words after it that only a day goes with.
    const context = 0.3 * (match.end - match.to);
    const doubt = match.captures['year2'] !== undefined && !isBirth(u, match) ? 0.8 : 0;
    return [
      propose('date', formatDay(day), match, (named ? ON_WEEKDAY : BONUS[match.rule]) + context - doubt, [
        match.rule,
      ]),
    ];
  });
  return [...written, ...spoken];
}

/** "The fourth of November in the evening": without a year after it the word that leads to one belongs to what follows. */
function endsInLink(u: Utterance, { rule, captures: c, to }: Match<DateRule>): boolean {
  if (rule !== 'dayMonth' || [c['year'], c['year2'], c['yearshift']].some(year => year !== undefined))
    return false;
  return u.isFunctionWord(to - 1) && u.language.calendar.months.match(u.keys, to - 1) === undefined;
}

/** "À la fin du mois prochain", "fin du mois de juin": the word for a month goes on, and is another month than the call's. */
function namesMonth(u: Utterance, end: number): boolean {
  const named = [end, end + 1].some(at => u.language.calendar.months.match(u.keys, at) !== undefined);
  return named || matchAt(patternsFor(u.language).months, u, end - 1, CALENDAR).some(({ to }) => to > end);
}

/** "Mai dix-neuf quatre-vingt-douze": what follows the name of a month is its year. */
function followsMonth(u: Utterance, { from }: Match<DateRule>): boolean {
  const start = u.numbersAt(from - 1).length > 0 ? from - 1 : from;
  return u.language.calendar.months.matchEndingAt(u.keys, start) !== undefined;
}

function standsAlone(u: Utterance, match: Match<DateRule>): boolean {
  const { months } = u.language.calendar;
  // "C'est le zéro quatre" begins a telephone number.
  if (u.language.codes.zeros.has(u.keys[match.from] ?? '')) return false;
  if ([0, 1].some(k => months.match(u.keys, match.end + k) !== undefined)) return false;
  if (u.language.cues.relatives.has(u.keys[match.end] ?? '')) return false;
  if (isNoDay(u, match)) return false;
  if (u.language.calendar.repeating.match(u.keys, match.end) !== undefined) return false;
  if (u.language.clock.partsOfDay.match(u.keys, match.end) !== undefined) return true;
  // "De eerste dag".
  if (u.language.calendar.units.match(u.keys, match.end) !== undefined) return false;
  return !u.beginsNoun(match.end) || u.language.calendar.weekdays.match(u.keys, match.end) !== undefined;
}

/** "Hij zit in de derde", "the second parcel is damaged, the first is fine": a class, or a rank. */
function isNoDay(u: Utterance, { from, to }: Match<DateRule>): boolean {
  if (u.ordinalsAt(from).every(o => o.to !== to)) return false;
  const place = u.language.cues.floors.matchEndingAt(u.keys, from);
  return (place !== undefined && from - place.from > 1) || ranksBeside(u, from, to);
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
    case 'weekdayBeforeLast':
      return lastWeekday(call - 1, weekday) - 7;
    case 'weekdayCounted':
      return length.months > 0 || length.days % 7 !== 0
        ? undefined
        : nextWeekday(call + 1, weekday) + length.days;
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
    case 'nthWeekday':
      return nthWeekdayOf(u, match);
    case 'endOfMonth':
      return lastDayOfMonth(u, match);
    case 'endOfYear':
      return lastDay(monthOf(call) - (monthOf(call) % 12) + 11);
    case 'dayMonth':
    case 'dayMonthShared':
    case 'dayMonthNumber':
    case 'dayOfMonthNumber':
    case 'feast':
      return dayOfYear(u, match);
  }
}

/** The nth such weekday of the month named, of one before or after the call's, or of the one the words speak of. */
function nthWeekdayOf(u: Utterance, match: Match<DateRule>): number | undefined {
  const shift = numberOf(match, 'shift');
  const near = (shift === undefined ? [-1, 0, 1] : [shift]).map(k => monthOf(u.callDay) + k);
  const weekday = numberOf(match, 'weekday') ?? 1;
  const days = (monthsNamed(u, match) ?? near).map(m => nthWeekday(m, weekday, numberOf(match, 'dayord')));
  return nearest(u, match, days);
}

/** Words from how often to how long it took: "the second engineer you've sent in a fortnight". */
const COUNT_REACH = 6;

/** A length after a word that says of the past how long something took ("in a fortnight", twice). */
function isWithin(u: Utterance, { from, to }: Match<DateRule>): boolean {
  if (!u.language.calendar.within.has(u.keys[from] ?? '') || !speaksOfPast(u, from, to)) return false;
  const before = Array.from({ length: COUNT_REACH }, (_, k) => from - 1 - k);
  return before.some(at => u.ordinalsAt(at).length > 0 || u.numbersAt(at).length > 0);
}

/** The last day of the call's month, of one before or after it, or of the month named. */
function lastDayOfMonth(u: Utterance, match: Match<DateRule>): number | undefined {
  const months = monthsNamed(u, match) ?? [monthOf(u.callDay) + (numberOf(match, 'shift') ?? 0)];
  return nearest(u, match, months.map(lastDay));
}

/** The month that is named, in the year said or else in each of the years around the call. */
function monthsNamed(u: Utterance, match: Match<DateRule>): number[] | undefined {
  const month = numberOf(match, 'month');
  if (month === undefined) return undefined;
  const said = yearSaid(u, match);
  const { year } = dateOf(u.callDay);
  return (said === undefined ? [year - 1, year, year + 1] : [said]).map(y => y * 12 + month - 1);
}

/** Of several days the one on the side of the call that the words speak of. */
function nearest(u: Utterance, match: Match<DateRule>, days: (number | undefined)[]): number | undefined {
  return days.length === 1 ? days[0] : pick(days, u.callDay, liesBehind(u, match), undefined);
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

/** The day in the months around the call, on the side the words speak of, or else where the weekday said fits. */
function nearestDayOfMonth(u: Utterance, match: Match<DateRule>): number | undefined {
  const day = numberOf(match, 'day', 'dayord', 'daynum') ?? 0;
  const now = monthOf(u.callDay);
  const days = [-2, -1, 0, 1, 2].map(k => {
    const months = now + k;
    return dayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day });
  });
  return pick(days, u.callDay, liesBehind(u, match), match.captures['weekday']);
}

function dayOfYear(u: Utterance, match: Match<DateRule>): number | undefined {
  const feast = numberOf(match, 'feast');
  const day = numberOf(match, 'day', 'dayord', 'daynum') ?? 0;
  const month = numberOf(match, 'month', 'monthnum', 'monthord') ?? 0;
  const dayIn = (year: number): number | undefined =>
    feast === undefined ? dayOf({ year, month, day }) : feastDay(year, feast);
  const said = yearSaid(u, match);
  if (said !== undefined) return dayIn(said);
  const behind =
    u.cueBefore(u.language.calendar.birth, match.from, 6) ||
    (speaksOfPast(u, match.from, match.to) && !(u.daysAhead && isNearAhead(u, dayIn)));
  return inYear(u, dayIn, behind, match.captures['weekday']);
}

/** The day in the years around the call; a leap day may be eight years away. */
function inYear(
  u: Utterance,
  dayIn: (year: number) => number | undefined,
  behind: boolean,
  weekday?: Captured,
): number | undefined {
  const { year } = dateOf(u.callDay);
  const days = Array.from({ length: 17 }, (_, k) => dayIn(year + k - 8));
  return pick(days, u.callDay, behind, weekday);
}

/**
 * Of the same day in several months or years, in order, the one nearest to the call on the side spoken of. A weekday said
 * with it knows better: if that day falls on another, but the one on the other side of the call on this, that is meant.
 */
function pick(
  days: readonly (number | undefined)[],
  callDay: number,
  behind: boolean,
  weekday: Captured | undefined,
): number | undefined {
  const before = days.findLast(d => d !== undefined && d <= callDay);
  const after = days.find(d => d !== undefined && d >= callDay);
  const [meant, other] = behind ? [before, after] : [after, before];
  if (weekday === undefined || meant === undefined || weekdayOf(meant) === Number(weekday)) return meant;
  return other !== undefined && weekdayOf(other) === Number(weekday) ? other : meant;
}

/** True if figures alone are a date there. */
function isDated(u: Utterance, match: Match<DateRule>): boolean {
  return isBirth(u, match) || u.cueBefore(u.language.calendar.dated, match.from, DATED_REACH);
}

/** Words from "valid until" to the date: "jusqu'au". */
const DATED_REACH = 3;

function isBirth(u: Utterance, { from, to }: Match<DateRule>): boolean {
  const { birth } = u.language.calendar;
  return u.cueBefore(birth, from, 8) || birth.match(u.keys, to) !== undefined;
}

/** "March nineteen seventy nine" is a month with its year, and no nineteenth of March. */
function isMonthWithYear(u: Utterance, { from, to, captures: c }: Match<DateRule>): boolean {
  // "The November one": what was said before, and no day.
  if (c['day'] === undefined && u.language.cues.ones.has(u.keys[to - 1] ?? '') && to === from + 2)
    return true;
  if (c['year2'] === undefined) return false;
  // "March 16-21": to the twenty-first, and no year.
  if (/^\d/.test(u.keys[to - 1] ?? '') && hyphenBefore(u, to - 1)) return true;
  if (c['dayord'] !== undefined) return false;
  return matchAt(patternsFor(u.language).months, u, from, CALENDAR).some(
    month => month.rule === 'monthYear' && month.to === to,
  );
}

/** Days ahead within which a day of an agreement is meant, whatever verb it stands with ("moved to the third of December"). */
const NEAR_AHEAD = 120;

function isNearAhead({ callDay }: Utterance, dayIn: (year: number) => number | undefined): boolean {
  const { year } = dateOf(callDay);
  return [year, year + 1].some(y => {
    const found = dayIn(y);
    return found !== undefined && found >= callDay && found - callDay <= NEAR_AHEAD;
  });
}

/** The year said; of two digits it is 19xx for births, and else the one nearest to the call. */
function yearSaid(u: Utterance, match: Match<DateRule>): number | undefined {
  const full = numberOf(match, 'year');
  if (full !== undefined) return full;
  const shift = numberOf(match, 'yearshift');
  if (shift !== undefined) return dateOf(u.callDay).year + shift;
  const short = numberOf(match, 'year2');
  if (short === undefined) return undefined;
  return fullYear(u, short, isBirth(u, match));
}

/** Dates in figures: `21/11/2026`, `21-11-26`, `2026-11-21`, `21/11`; the day comes first, as in all three languages. */
function writtenDate(u: Utterance, at: number): Candidate[] {
  const key = u.keys[at] ?? '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(key);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(key);
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(key);
  const parts = iso?.slice(1) ?? local?.slice(1).toReversed() ?? short?.slice(1).toReversed();
  if (parts === undefined) return [];
  const [day = 0, month = 0, y] = parts.map(Number).toReversed();
  const birth = u.cueBefore(u.language.calendar.birth, at, 8);
  const behind = birth || speaksOfPast(u, at, at + 1);
  const found =
    y === undefined
      ? inYear(u, year => dayOf({ year, month, day }), behind)
      : dayOf({ year: y > 99 ? y : fullYear(u, y, birth), month, day });
  return found === undefined
    ? []
    : [propose('date', formatDay(found), { from: at, to: at + 1 }, 2, ['written'])];
}

/** Two digits of a year: 19xx for births, and else the one nearest to the call. */
function fullYear(u: Utterance, short: number, birth: boolean): number {
  return birth || short > (dateOf(u.callDay).year % 100) + 10 ? 1900 + short : 2000 + short;
}
