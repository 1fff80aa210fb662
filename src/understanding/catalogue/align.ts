/**
 * Finds where in a heard sentence a name can have been said: the cheapest alignment of the name's sounds with any stretch
 * of the sentence's sounds (semi-global edit distance with the costs of `symbols.ts`).
 *
 * Word boundaries inside the stretch cost nothing, because recognisers split and join unknown names; beginning or ending
 * in the middle of a word does, because names hide in other words by chance.
 */
import { DELETION, INSERTION, SUBSTITUTION, SYMBOLS } from './symbols.js';
import type { HeardSentence } from './heard.js';

const COUNT = SYMBOLS.length;
const CUT_WORD = 0.55;
/** What is less alike than this is not found. */
export const LEAST_SIMILARITY = 0.5;

/** Where a name was found. */
export interface Alignment {
  /** 1 for the same sounds, 0 for nothing in common. */
  readonly similarity: number;
  /** First sound of the stretch. */
  readonly from: number;
  /** The sound after the last. */
  readonly to: number;
}

const NOWHERE: Alignment = { similarity: 0, from: 0, to: 0 };

/** Aligner with buffers of its own, so that a match allocates little. One at a time: calls must not interleave. */
export class Aligner {
  #costs = new Float32Array(256);
  #starts = new Int32Array(256);

  /** The best stretch of sounds `[first, last)` of the sentence for a name's sounds. */
  align(name: Uint8Array, heard: HeardSentence, first = 0, last = heard.sounds.length): Alignment {
    const width = last - first;
    if (name.length === 0 || width <= 0) return NOWHERE;
    this.#reserve(width + 1);
    for (let j = 0; j <= width; j += 1) {
      this.#costs[j] = heard.startsWord(first + j) ? 0 : CUT_WORD;
      this.#starts[j] = j;
    }
    let worst = 0;
    for (const sound of name) worst += DELETION[sound]!;
    const most = worst * (1 - LEAST_SIMILARITY);
    for (const sound of name) {
      // Costs never fall from row to row: what is too dear now stays so.
      if (this.#row(sound, heard.sounds, first, width) > most) return NOWHERE;
    }
    return this.#best(heard, first, width, worst);
  }

  // The hot loop of a look-up: plain variables, no allocation.
  #row(sound: number, sounds: Uint8Array, first: number, width: number): number {
    const costs = this.#costs;
    const starts = this.#starts;
    const drop = DELETION[sound]!;
    const row = sound * COUNT;
    let diagonal = costs[0]!;
    let diagonalStart = starts[0]!;
    let left = diagonal + drop;
    let leftStart = diagonalStart;
    costs[0] = left;
    let least = left;
    for (let j = 1; j <= width; j += 1) {
      const heardSound = sounds[first + j - 1]!;
      const above = costs[j]!;
      const aboveStart = starts[j]!;
      let cost = diagonal + SUBSTITUTION[row + heardSound]!;
      let start = diagonalStart;
      if (above + drop < cost) {
        cost = above + drop;
        start = aboveStart;
      }
      left += INSERTION[heardSound]!;
      if (left < cost) {
        cost = left;
        start = leftStart;
      }
      diagonal = above;
      diagonalStart = aboveStart;
      costs[j] = left = cost;
      starts[j] = leftStart = start;
      if (cost < least) least = cost;
    }
    return least;
  }

  #best(heard: HeardSentence, first: number, width: number, worst: number): Alignment {
    let best = Infinity;
    let end = 0;
    for (let j = 1; j <= width; j += 1) {
      const cost = (this.#costs[j] ?? 0) + (heard.endsWord(first + j) ? 0 : CUT_WORD);
      if (cost < best) [best, end] = [cost, j];
    }
    const from = first + (this.#starts[end] ?? 0);
    return { similarity: Math.max(0, 1 - best / worst), from, to: first + end };
  }

  #reserve(size: number): void {
    if (this.#costs.length >= size) return;
    this.#costs = new Float32Array(size * 2);
    this.#starts = new Int32Array(size * 2);
  }
}
