/** Keeps, of all values proposed, the best set that does not overlap, and drops what the speaker took back. */
import type { Slot, SlotType } from '../understanding.js';
import type { Correction } from './corrections.js';
import { dayOf, formatDay } from './days.js';
import { isInsideToken } from './number-tokens.js';
import { distance, Placement, wordFrom } from './placed.js';
import type { Placed, Span } from './placed.js';
import { isKin, takenBackBy } from './taken-back.js';
import type { Utterance } from './utterance.js';

/** Words from a date that was taken back to the day said instead, with the cue between. */
const MAX_RESTATED = 10;

/** The slots of an utterance in the order of the text. */
export function resolve(
  u: Utterance,
  base: readonly Placed[],
  edited: readonly Placed[],
  corrections: readonly Correction[],
): Slot[] {
  const idioms = idiomSpans(u);
  const asides = corrections.filter(({ whole }) => whole).map(({ from, to }) => spanOf(u, from, to));
  const proposed = new Placement([...base, ...edited]);
  const all = [...base, ...edited.filter(e => !cutsShort(e, proposed))].filter(
    c => !idioms.some(idiom => inIdiom(c, idiom)) && !asides.some(aside => isInside(c, aside)),
  );
  const denied = all.filter(c => negated(u, c, all));
  const takenBack = takenBackBy(u, new Placement(all), corrections);
  const taken = all.filter(c => takenBack.has(c));
  const kept = all.filter(
    c =>
      !taken.some(t => c.start >= t.start && c.end <= t.end) &&
      !denied.some(d => d.start < c.end && c.start < d.end),
  );
  const others = new Placement(kept);
  return withoutFirstNames(bestSet(kept))
    .map(c => inMonthSaid(u, c, taken, corrections))
    .map(c => toSlot(u.text, c, others));
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
function cutsShort(e: Placed, others: Placement): boolean {
  return others.overlapping(e.end, e.end).some(b => isKin(b.type, e.type) && b.start > (e.gapAt ?? e.end));
}

function idiomSpans(u: Utterance): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < u.keys.length; at++) {
    const match = u.language.cues.idioms.match(u.keys, at);
    if (match !== undefined && !runsOn(u, at, match.to) && !ranks(u, at, match.to))
      spans.push(spanOf(u, at, match.to));
    if (u.language.cues.streets.has(u.keys[at] ?? '')) spans.push(...dayOfStreet(u, at + 1));
  }
  return spans;
}

/** "A second jab", "une seconde fois": before a noun an ordinal after its article ranks, and is no idiom. */
function ranks(u: Utterance, from: number, to: number): boolean {
  const { cues, people } = u.language;
  const ordinal =
    to === from + 2 && cues.articles.has(u.keys[from] ?? '') && u.ordinalsAt(from + 1).length > 0;
  return ordinal && u.beginsNoun(to) && !people.titles.has(u.keys[to] ?? '');
}

/** "Nummer eenenzestig" is no "nummer een", nor "pour cent soixante" a percentage: a number goes on where the idiom ends. */
function runsOn(u: Utterance, from: number, to: number): boolean {
  if (isInsideToken(u.words, to)) return true;
  const words = Array.from({ length: to - from }, (_, k) => from + k);
  return words.some(at => u.numbersAt(at).some(n => n.to > to));
}

/** "No, that was [last month], it's the ninth": what is said of a value taken back. */
function isInside(c: Placed, { start, end }: Span): boolean {
  return c.start >= start && c.end <= end;
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

/** "Not the tenth but the twelfth": the negated value goes if there is another of its type. */
function negated(u: Utterance, c: Placed, all: readonly Placed[]): boolean {
  const at = wordFrom(u, c.start);
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
  const joint = u.keys[wordFrom(u, c.end)] ?? '';
  return distance(u, c.end, other.start) === 1 && u.language.cues.alternatives.has(joint);
}

function isLeadIn(key: string, articles: ReadonlySet<string>, functionWords: ReadonlySet<string>): boolean {
  return articles.has(key) || functionWords.has(key);
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

function toSlot(text: string, c: Placed, all: Placement): Slot {
  const others = all
    .overlapping(c.start, c.end)
    .filter(o => o.type === c.type && o.value !== c.value)
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
