/** Keeps, of all values proposed, the best set that does not overlap, and drops what the speaker took back. */
import type { Slot, SlotType } from '../understanding.js';
import type { Candidate } from './candidate.js';
import type { Correction } from './corrections.js';
import { dayOf, formatDay } from './days.js';
import { isInsideToken } from './number-tokens.js';
import type { Utterance } from './utterance.js';

/** A candidate with its place in the text. */
export interface Placed extends Candidate {
  readonly start: number;
  readonly end: number;
  /** Set if it was found in a reading without the words taken back. */
  readonly gapAt?: number;
}

/** Types that can replace each other in a correction. */
const KIN: readonly (readonly SlotType[])[] = [
  ['date', 'month', 'period', 'time', 'ordinal'],
  ['digits', 'phone', 'number', 'postcode', 'iban', 'plate', 'ordinal', 'spelling'],
  ['amount', 'number', 'digits', 'time'],
  ['person', 'spelling'],
  ['email'],
];

/** Words from a date that was taken back to the day said instead, with the cue between. */
const MAX_RESTATED = 10;

/** Words that may stand between a count and the cue that takes it back: what is counted, and a verb. */
const MAX_COUNTED = 3;

/** Words that may stand between a correction cue and the new value. */
const MAX_LEAD_IN = 4;

/** The slots of an utterance in the order of the text. */
export function resolve(
  u: Utterance,
  base: readonly Placed[],
  edited: readonly Placed[],
  corrections: readonly Correction[],
): Slot[] {
  const idioms = idiomSpans(u);
  const all = [...base, ...edited.filter(e => !cutsShort(e, [...base, ...edited]))].filter(
    c => !idioms.some(idiom => inIdiom(c, idiom)),
  );
  const denied = all.filter(c => negated(u, c, all));
  const taken = all.filter(c => takenBack(u, c, all, corrections));
  const kept = all.filter(
    c =>
      !taken.some(t => c.start >= t.start && c.end <= t.end) &&
      !denied.some(d => d.start < c.end && c.start < d.end),
  );
  return withoutFirstNames(bestSet(kept))
    .map(c => inMonthSaid(u, c, taken, corrections))
    .map(c => toSlot(u.text, c, kept));
}

/** Of a first name and the full name said elsewhere the full name alone: "my name is Patricia ... Patricia Mbeki". */
function withoutFirstNames(chosen: readonly Placed[]): Placed[] {
  const names = chosen.filter(c => c.type === 'person').map(c => c.value);
  return chosen.filter(c => c.type !== 'person' || !names.some(name => name.startsWith(`${c.value} `)));
}

/** "The third of March, sorry, the fourth": the day alone was taken back, and its month holds. */
function inMonthSaid(
  u: Utterance,
  c: Placed,
  taken: readonly Placed[],
  corrections: readonly Correction[],
): Placed {
  if (c.gapAt !== undefined || !c.evidence.includes('bareDay')) return c;
  if (u.language.calendar.weekdays.match(u.keys, c.from) !== undefined) return c;
  const whole = taken.find(
    t =>
      t.evidence.includes('dayMonth') &&
      corrections.some(({ from, to }) => t.to <= from && to <= c.from && c.from - t.to <= MAX_RESTATED),
  );
  if (whole === undefined) return c;
  const [year = 0, month = 0] = whole.value.split('-').map(Number);
  const day = dayOf({ year, month, day: Number(c.value.slice(-2)) });
  return day === undefined ? c : { ...c, value: formatDay(day) };
}

/** True if a value found across a gap takes only the beginning of a value that was said anew ("... no [seventeen] hours"). */
function cutsShort(e: Placed, others: readonly Placed[]): boolean {
  return others.some(
    b => isKin(b.type, e.type) && b.start > (e.gapAt ?? e.end) && b.start < e.end && b.end > e.end,
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function idiomSpans(u: Utterance): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < u.keys.length; at++) {
    const match = u.language.cues.idioms.match(u.keys, at);
    if (match !== undefined && !runsOn(u, at, match.to)) spans.push(spanOf(u, at, match.to));
    if (u.language.cues.streets.has(u.keys[at] ?? '')) spans.push(...dayOfStreet(u, at + 1));
  }
  return spans;
}

/** "Nummer eenenzestig" is no "nummer een", nor "pour cent soixante" a percentage: a number goes on where the idiom ends. */
function runsOn(u: Utterance, from: number, to: number): boolean {
  if (isInsideToken(u.words, to)) return true;
  const words = Array.from({ length: to - from }, (_, k) => from + k);
  return words.some(at => u.numbersAt(at).some(n => n.to > to));
}

function spanOf(u: Utterance, from: number, to: number): Span {
  return { start: u.words[from]?.start ?? 0, end: u.words[to - 1]?.end ?? 0 };
}

/** "Rue du onze novembre", "rue des trois frères": a street named after a day, or so many of something. */
function dayOfStreet(u: Utterance, at: number): Span[] {
  if (!u.language.cues.articles.has(u.keys[at] ?? '')) return [];
  return [...u.numbersAt(at + 1), ...u.ordinalsAt(at + 1)].map(number => {
    const month = u.language.calendar.months.match(u.keys, number.to);
    return spanOf(u, at + 1, month?.to ?? number.to);
  });
}

function inIdiom(c: Placed, idiom: Span): boolean {
  const overlaps = c.start < idiom.end && c.end > idiom.start;
  return (
    overlaps && !(c.start <= idiom.start && c.end >= idiom.end && c.end - c.start > idiom.end - idiom.start)
  );
}

/** True if a cue follows the value and one of its kin follows the cue. */
function takenBack(
  u: Utterance,
  c: Placed,
  all: readonly Placed[],
  corrections: readonly Correction[],
): boolean {
  if (c.gapAt !== undefined) return false;
  return corrections.some(({ from, to }) => {
    const cue = { start: u.words[from]?.start ?? 0, end: u.words[to - 1]?.end ?? 0 };
    if (c.end > cue.start) return false;
    const words = wordsBetween(u, c.end, cue.start).length;
    const others = all.filter(other => isKin(c.type, other.type) && replaces(u, other, c, cue));
    if (words <= 1) return others.length > 0 && !others.some(other => hasCompanion(u, c, other, all));
    return others.some(
      other => (words <= MAX_COUNTED && isOtherCount(u, other, c, cue)) || isOverTime(u, c, other, cue, all),
    );
  });
}

/** Words between a day and the time said with it. */
const MAX_BESIDE = 3;

/** "On the fifteenth at half eight, no, the sixteenth": the day said before the time that a day after the cue does not take back. */
function hasCompanion(u: Utterance, c: Placed, other: Placed, all: readonly Placed[]): boolean {
  return (
    isDayAndTime(c, other) && all.some(d => d.type === other.type && d.end <= c.start && isBeside(u, d, c))
  );
}

/** True if between a value and the cue only a time stands that belongs to its day, or the day of its time. */
function isOverTime(u: Utterance, c: Placed, other: Placed, cue: Span, all: readonly Placed[]): boolean {
  if (c.type !== other.type) return false;
  return all.some(
    v =>
      isDayAndTime(v, c) &&
      v.start >= c.end &&
      isBeside(u, c, v) &&
      v.end <= cue.start &&
      wordsBetween(u, v.end, cue.start).length === 0,
  );
}

function isDayAndTime(a: Placed, b: Placed): boolean {
  return (a.type === 'date' && b.type === 'time') || (a.type === 'time' && b.type === 'date');
}

function isBeside(u: Utterance, first: Placed, second: Placed): boolean {
  const between = wordsBetween(u, first.end, second.start);
  return between.length <= MAX_BESIDE && between.every(key => u.language.cues.functionWords.has(key));
}

/** "Vier kamers boeken nee wacht vijf": another count right after the cue, and nothing more. */
function isOtherCount(u: Utterance, other: Placed, taken: Placed, cue: Span): boolean {
  if (taken.type !== 'number' || other.type !== 'number' || other.start < cue.end) return false;
  return wordsBetween(u, cue.end, other.start).length === 0 && other.end === u.words.at(-1)?.end;
}

function replaces(u: Utterance, other: Placed, taken: Placed, cue: Span): boolean {
  if (other.gapAt !== undefined && other.start <= taken.start && other.end > cue.end) return true;
  if (other.start < cue.end) return false;
  const between = wordsBetween(u, cue.end, other.start);
  return between.length <= MAX_LEAD_IN && between.every(key => u.language.cues.functionWords.has(key));
}

/** "Not the tenth but the twelfth": the negated value goes if there is another of its type. */
function negated(u: Utterance, c: Placed, all: readonly Placed[]): boolean {
  const at = u.words.findIndex(word => word.start === c.start);
  const { negations, articles, functionWords, sparing } = u.language.cues;
  let before = at;
  while (before > 0 && at - before < 3 && isLeadIn(u.keys[before - 1] ?? '', articles, functionWords)) {
    if (negations.matchEndingAt(u.keys, before) !== undefined) break;
    if (sparing.has(u.keys[before - 1] ?? '')) return false;
    before -= 1;
  }
  if (at <= 0 || negations.matchEndingAt(u.keys, before) === undefined) return false;
  return all.some(
    other =>
      other.type === c.type &&
      other.value !== c.value &&
      (other.start >= c.end || other.end <= c.start) &&
      !isAlternative(u, c, other),
  );
}

/** "It's not about ten or twenty quid": the second is denied with the first. */
function isAlternative(u: Utterance, c: Placed, other: Placed): boolean {
  const [joint, ...more] = wordsBetween(u, c.end, other.start);
  return more.length === 0 && joint !== undefined && u.language.cues.alternatives.has(joint);
}

function isLeadIn(key: string, articles: ReadonlySet<string>, functionWords: ReadonlySet<string>): boolean {
  return articles.has(key) || functionWords.has(key);
}

function isKin(a: SlotType, b: SlotType): boolean {
  return a === b || KIN.some(family => family.includes(a) && family.includes(b));
}

function wordsBetween(u: Utterance, start: number, end: number): string[] {
  return u.words.filter(w => w.start >= start && w.end <= end).map(w => w.key);
}

/** Weighted interval scheduling: the set of disjoint candidates with the highest sum of scores. */
function bestSet(candidates: readonly Placed[]): Placed[] {
  const sorted = candidates.filter(c => c.score > 0).toSorted((a, b) => a.end - b.end || a.start - b.start);
  const best: { score: number; last: number; previous: number }[] = [{ score: 0, last: -1, previous: -1 }];
  sorted.forEach((candidate, k) => {
    const before = lastEndingBy(sorted, candidate.start, k);
    const taken = (best[before]?.score ?? 0) + candidate.score;
    const left = best[k]?.score ?? 0;
    best.push(
      taken > left
        ? { score: taken, last: k, previous: before }
        : { ...(best[k] ?? { score: 0, last: -1, previous: -1 }) },
    );
  });
  const chosen: Placed[] = [];
  for (let state = best.at(-1); state !== undefined && state.last >= 0; state = best[state.previous]) {
    const candidate = sorted[state.last];
    if (candidate !== undefined) chosen.push(candidate);
  }
  return chosen.toReversed();
}

/** How many of the first `limit` candidates end at or before a place. */
function lastEndingBy(sorted: readonly Placed[], start: number, limit: number): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toSlot(text: string, c: Placed, all: readonly Placed[]): Slot {
  const others = all
    .filter(o => o.type === c.type && o.value !== c.value && o.start < c.end && o.end > c.start)
    .toSorted((a, b) => b.score - a.score)
    .map(o => valueOf(o.type, o.value));
  return {
    type: c.type,
    value: valueOf(c.type, c.value),
    text: text.slice(c.start, c.end),
    start: c.start,
    end: c.end,
    valid: c.valid,
    evidence: c.evidence,
    alternatives: [...new Set(others)].slice(0, 3),
  };
}

function valueOf(type: SlotType, value: string): string | number {
  return type === 'number' || type === 'ordinal' ? Number(value) : value;
}
