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

// A cell of the table is one whole number: its cost in hundredths above, the sound where its stretch begins below. The
// smallest number is then the cheapest alignment, and among equals the one that begins first.
const START_BITS = 12;
const MOST_SOUNDS = 2 ** START_BITS - 1;
const SUBSTITUTE = packed(SUBSTITUTION);
const DELETE = packed(DELETION);
const INSERT = packed(INSERTION);
const CUT = Math.round(CUT_WORD * 100) << START_BITS;

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

/** Aligner with a buffer of its own, so that a match allocates little. One at a time: calls must not interleave. */
export class Aligner {
  #cells = new Int32Array(256);

  /**
   * The best stretch of sounds `[first, last)` of the sentence for a name's sounds; at most 4,095 sounds are looked at.
   *
   * @param least what is less alike than this is not found
   * @param opens whether a word of the name ends just before `first`, so that beginning there costs nothing
   */
  align(
    name: Uint8Array,
    heard: HeardSentence,
    first = 0,
    last = heard.sounds.length,
    { least = LEAST_SIMILARITY, opens = false } = {},
  ): Alignment {
    const width = Math.min(last - first, MOST_SOUNDS);
    if (name.length === 0 || width <= 0) return NOWHERE;
    if (this.#cells.length <= width) this.#cells = new Int32Array(2 * width);
    const cells = this.#cells;
    for (let j = 0; j <= width; j += 1) cells[j] = (heard.startsWord(first + j) ? 0 : CUT) + j;
    if (opens) cells[0] = 0;
    let worst = 0;
    for (let i = 0; i < name.length; i += 1) worst += DELETE[name[i]!]!;
    const most = worst * (1 - least) + MOST_SOUNDS;
    for (let i = 0; i < name.length; i += 1) {
      // Costs never fall from row to row: what is too dear now stays so.
      if (row(cells, name[i]!, heard.sounds, first, width) > most) return NOWHERE;
    }
    return this.#best(heard, first, width, worst);
  }

  #best(heard: HeardSentence, first: number, width: number, worst: number): Alignment {
    let best = Infinity;
    let end = 0;
    for (let j = 1; j <= width; j += 1) {
      const cell = (this.#cells[j]! | MOST_SOUNDS) + (heard.endsWord(first + j) ? 0 : CUT);
      if (cell < best) [best, end] = [cell, j];
    }
    const from = first + (this.#cells[end]! & MOST_SOUNDS);
    return { similarity: Math.max(0, 1 - (best - MOST_SOUNDS) / worst), from, to: first + end };
  }
}

// The hot loop of a look-up: one row of the table for one sound of the name, in place. Returns the row's least cell. Which of three
// ways is cheapest cannot be foretold, so the least is taken by arithmetic: a wrongly foretold branch costs more than a cell.
function row(cells: Int32Array, sound: number, sounds: Uint8Array, first: number, width: number): number {
  const drop = DELETE[sound]!;
  const costs = sound * COUNT;
  let diagonal = cells[0]!;
  let left = (diagonal + drop) | 0;
  let least = left;
  cells[0] = left;
  for (let j = 1; j <= width; j += 1) {
    const heardSound = sounds[first + j - 1]!;
    const above = cells[j]!;
    const replaced = (diagonal + SUBSTITUTE[costs + heardSound]!) | 0;
    const dropped = (above + drop) | 0;
    // Not taking the left cell into account yet keeps the chain from cell to cell short.
    const upper = lesser(replaced, dropped);
    left = lesser(upper, (left + INSERT[heardSound]!) | 0);
    least = lesser(least, left);
    diagonal = above;
    cells[j] = left;
  }
  return least;
}

// Costs are far below 2^30, so that differences of two fit.
function lesser(a: number, b: number): number {
  const difference = (a - b) | 0;
  return (b + (difference & (difference >> 31))) | 0;
}

function packed(costs: Float32Array): Int32Array {
  return Int32Array.from(costs, cost => Math.round(cost * 100) << START_BITS);
}
