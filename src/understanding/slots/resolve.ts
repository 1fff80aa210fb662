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
  const idioms = new Placement(idiomSpans(u));
  const cues = corrections.map(c => ({ ...c, ...spanOf(u, c.from, c.to) }));
  const asides = new Placement(cues.filter(({ whole }) => whole));
  const proposed = new Placement([...base, ...edited]);
  const all = [...base, ...edited.filter(e => !cutsShort(e, proposed))].filter(
    c =>
      !idioms.overlapping(c.start, c.end).some(idiom => inIdiom(c, idiom)) &&
      !asides.overlapping(c.start, c.end).some(aside => isInside(c, aside)),
  );
  const values = byValue(all);
  const denied = new Placement(all.filter(c => negated(u, c, values)));
  const takenBack = takenBackBy(u, new Placement(all), corrections);
  const taken = all.filter(c => takenBack.has(c));
  const takenAt = new Placement(taken);
  const kept = all.filter(
    c =>
      !takenAt.overlapping(c.start, c.end).some(t => isInside(c, t)) &&
      denied.overlapping(c.start, c.end).length === 0,
  );
  const others = new Placement(kept);
  const daysTaken = new Placement(taken.filter(t => t.evidence.includes('dayMonth')));
  const cuesAt = new Placement(cues);
  return withoutFirstNames(bestSet(kept))
    .map(c => inMonthSaid(u, c, daysTaken, cuesAt))
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
  daysTaken: Placement,
  cues: Placement<Correction & Span>,
): Placed {
  if (c.gapAt !== undefined || !c.evidence.includes('bareDay')) return c;
  if (u.language.calendar.weekdays.match(u.keys, c.from) !== undefined) return c;
  const reach = u.words[Math.max(0, c.from - MAX_RESTATED - 1)]?.start ?? 0;
  const whole = daysTaken
    .overlapping(reach, c.start)
    .find(
      t =>
        t.to <= c.from &&
        c.from - t.to <= MAX_RESTATED &&
        cues.overlapping(t.end, c.start).some(({ from, to }) => t.to <= from && to <= c.from),
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
    if (u.language.cues.models.has(u.keys[at] ?? '')) spans.push(...modelNumber(u, at + 1));
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

/** True within what was taken back, and within what is said of it: "no, that was [last month], it's the ninth". */
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

/** "Iphone fourteen", "xbox three sixty", "peugeot deux cent huit". */
function modelNumber(u: Utterance, at: number): Span[] {
  let to = at;
  for (let next: number | undefined = at; next !== undefined; next = u.numbersAt(to)[0]?.to) to = next;
  return to === at ? [] : [spanOf(u, at, to)];
}

/** True of a value that overlaps an idiom, unless the idiom is but a part of it. */
function inIdiom(c: Placed, idiom: Span): boolean {
  return !(c.start <= idiom.start && c.end >= idiom.end && c.end - c.start > idiom.end - idiom.start);
}

/** Candidates by type, then by value, so that one of another value is found without passing all that say the same. */
type ByValue = ReadonlyMap<SlotType, ReadonlyMap<string, readonly Placed[]>>;

function byValue(all: readonly Placed[]): ByValue {
  const types = new Map<SlotType, Map<string, Placed[]>>();
  for (const c of all) {
    const values = types.get(c.type) ?? new Map<string, Placed[]>();
    types.set(c.type, values);
    const same = values.get(c.value);
    if (same === undefined) values.set(c.value, [c]);
    else same.push(c);
  }
  return types;
}

/** "Not the tenth but the twelfth": the negated value goes if there is another of its type. */
function negated(u: Utterance, c: Placed, values: ByValue): boolean {
  const at = wordFrom(u, c.start);
  const { negations, articles, functionWords, sparing } = u.language.cues;
  let before = at;
  while (before > 0 && at - before < 3 && isLeadIn(u.keys[before - 1] ?? '', articles, functionWords)) {
    if (negations.matchEndingAt(u.keys, before) !== undefined) break;
    if (sparing.has(u.keys[before - 1] ?? '')) return false;
    before -= 1;
  }
  if (at <= 0 || negations.matchEndingAt(u.keys, before) === undefined) return false;
  for (const [value, others] of values.get(c.type) ?? []) {
    if (value === c.value) continue;
    if (others.some(o => (o.start >= c.end || o.end <= c.start) && !isAlternative(u, c, o))) return true;
  }
  return false;
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
