/** Months: the month of an invoice, the month something began. */
import type { MonthRule } from '../../../language/spoken.js';
import type { Candidate } from '../candidate.js';
import { propose } from '../candidate.js';
import { formatMonth, monthOf } from '../days.js';
import type { Match } from '../grammar.js';
import { matchAt } from '../grammar.js';
import { CALENDAR } from '../nonterminals.js';
import { patternsFor } from '../pattern-sets.js';
import type { Utterance } from '../utterance.js';

/** Points beyond the words covered where they leave little doubt; a card's last month is no card number. */
const BONUS: Readonly<Partial<Record<MonthRule, number>>> = { monthYear: 1.5, monthNumber: 2.5 };

/** Proposes the months that start at a position. */
export function monthsAt(u: Utterance, at: number): Candidate[] {
  return matchAt(patternsFor(u.language).months, u, at, CALENDAR)
    .filter(match => match.rule !== 'month' || !isOrdinaryWord(u, match))
    .map(match =>
      propose('month', formatMonth(monthFor(u, match)), match, BONUS[match.rule] ?? 0.6, [match.rule]),
    );
}

/** "may" and "march" are verbs unless something beside them makes them months. */
function isOrdinaryWord(u: Utterance, { from, to }: Match<MonthRule>): boolean {
  const { doubtfulMonths, monthCues, monthNouns } = u.language.calendar;
  if (!doubtfulMonths.has(u.keys[from] ?? '')) return false;
  const before = u.keys[from - 1];
  const { articles, ordinalNouns, alternatives } = u.language.cues;
  // "April and May", and not "in May I may ...".
  const { months } = u.language.calendar;
  const joins = (key = ''): boolean => u.language.numbers.and.has(key) || alternatives.has(key);
  const beforeOther = joins(u.keys[to]) && months.match(u.keys, to + 1) !== undefined;
  if (before === undefined) return to !== u.keys.length && !beforeOther;
  const listed = beforeOther || (joins(before) && months.matchEndingAt(u.keys, from - 1) !== undefined);
  // "The march invoice", and not "on the march as they say".
  if (articles.has(before)) return !u.beginsNoun(to) && !ordinalNouns.has(u.keys[to] ?? '');
  return !monthCues.has(before) && !listed && !monthNouns.has(u.keys[to] ?? '');
}

function monthFor(u: Utterance, match: Match<MonthRule>): number {
  const c = match.captures;
  const now = monthOf(u.callDay);
  const year = Math.floor(now / 12);
  const month = Number(c['month'] ?? 1) - 1;
  switch (match.rule) {
    case 'month':
      return latest(now, month);
    case 'monthLast':
      return latest(now - 1, month);
    case 'monthNext':
      return latest(now, month) + 12;
    case 'monthYear':
      return Number(c['year']) * 12 + month;
    case 'monthNumber':
      return Number(c['year'] ?? 2000 + Number(c['year2'])) * 12 + Number(c['monthnum'] ?? c['month']) - 1;
    case 'monthLastYear':
      return (year - 1) * 12 + month;
    case 'monthNextYear':
      return (year + 1) * 12 + month;
    case 'relative':
      return now + Number(c['shift'] ?? c['monthshift']);
  }
}

/** The latest such month of a year not after `now`. */
function latest(now: number, month: number): number {
  return now - (((((now % 12) - month) % 12) + 12) % 12);
}
