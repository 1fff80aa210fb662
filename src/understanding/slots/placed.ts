/** Candidates with their places in the text, and the words between places, found without looking at the whole text. */
import type { Candidate } from './candidate.js';
import type { Utterance } from './utterance.js';

/** A candidate with its place in the text. */
export interface Placed extends Candidate {
  readonly start: number;
  readonly end: number;
  /** Set if it was found in a reading without the words taken back. */
  readonly gapAt?: number;
}

/** A stretch of the text, in characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Candidates, or other stretches of the text, by where they begin and end. */
export class Placement<T extends Span = Placed> {
  readonly #byStart: readonly T[];
  readonly #byEnd: readonly T[];
  readonly #order: ReadonlyMap<T, number>;
  readonly #longest: number;

  constructor(candidates: readonly T[]) {
    this.#byStart = candidates.toSorted((a, b) => a.start - b.start);
    this.#byEnd = candidates.toSorted((a, b) => a.end - b.end);
    this.#order = new Map(candidates.map((candidate, k) => [candidate, k]));
    this.#longest = candidates.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  /** Those that begin at `from` or later, in the order in which they begin. */
  *beginningFrom(from: number): Generator<T> {
    const { length } = this.#byStart;
    for (let i = firstOf(length, k => this.#byStart[k]!.start >= from); i < length; i++)
      yield this.#byStart[i]!;
  }

  /** Those that end at `to` or before, the last first. */
  *endingBy(to: number): Generator<T> {
    for (let i = firstOf(this.#byEnd.length, k => this.#byEnd[k]!.end > to) - 1; i >= 0; i--)
      yield this.#byEnd[i]!;
  }

  /** Those that begin before `to` and end after `from`, in the order in which they were given. */
  overlapping(from: number, to: number): T[] {
    const found: T[] = [];
    for (const candidate of this.beginningFrom(from - this.#longest)) {
      if (candidate.start >= to) break;
      if (candidate.end > from) found.push(candidate);
    }
    return found.sort((a, b) => this.#order.get(a)! - this.#order.get(b)!);
  }
}

/** The words that lie wholly between two places. */
export function wordsBetween(u: Utterance, start: number, end: number): readonly string[] {
  const from = wordFrom(u, start);
  return u.keys.slice(from, Math.max(from, wordAfter(u, end)));
}

/** How many words lie wholly between two places. */
export function distance(u: Utterance, start: number, end: number): number {
  return Math.max(0, wordAfter(u, end) - wordFrom(u, start));
}

/** True if no more than `most` words lie between two places, and all of them are function words. */
export function isNear(u: Utterance, start: number, end: number, most: number): boolean {
  return (
    distance(u, start, end) <= most &&
    wordsBetween(u, start, end).every(key => u.language.cues.functionWords.has(key))
  );
}

/** Index of the first word that begins at a place or after it. */
export function wordFrom({ words }: Utterance, start: number): number {
  return firstOf(words.length, k => words[k]!.start >= start);
}

function wordAfter({ words }: Utterance, end: number): number {
  return firstOf(words.length, k => words[k]!.end > end);
}

/** The first of `count` indices from which on a condition holds; `count` if for none. */
function firstOf(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
