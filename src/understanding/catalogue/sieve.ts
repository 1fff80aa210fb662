/**
 * A quick look whether a word can have been said in a stretch of a sentence, before the costly alignment.
 *
 * The least number of broad sound classes that must be exchanged, dropped or added to find the word anywhere in the
 * stretch, by the bit-parallel algorithm of Myers (1999), "A fast bit-vector algorithm for approximate string matching
 * based on dynamic programming", J. ACM 46(3): one machine word holds a whole column of the table.
 */
import { BROAD_CLASS } from './symbols.js';

// So many bits of a machine word can be added without overflow; what a longer word has beyond is not looked at.
const MOST_BITS = 30;
const CLASSES = 16;

/** Sieve for a list of words. The result of the last look stands in its fields, because there are thousands a sentence. */
export class Sieve {
  /** How many classes of the word were wrong at the best place. */
  distance = 0;
  /** The sound after the first place that fits as well as the best. */
  firstEnd = 0;
  /** The sound after the last such place. */
  lastEnd = 0;
  // For each word and class, the places of the word that have the class.
  readonly #places: Int32Array;
  readonly #lengths: Uint8Array;

  /** @param words the sounds of each word */
  constructor(words: readonly Uint8Array[]) {
    this.#places = new Int32Array(CLASSES * words.length);
    this.#lengths = Uint8Array.from(words, sounds => Math.min(sounds.length, MOST_BITS));
    for (let word = 0; word < words.length; word += 1) {
      const sounds = words[word]!;
      for (let i = 0; i < this.#lengths[word]!; i += 1)
        this.#places[CLASSES * word + BROAD_CLASS[sounds[i]!]!]! |= 1 << i;
    }
  }

  /** Looks for a word in `[first, last)` of a row of broad sound classes. */
  look(word: number, classes: Uint8Array, first: number, last: number): void {
    const [places, at, length] = [this.#places, CLASSES * word, this.#lengths[word]!];
    const top = length - 1;
    // Differences down the column: where the table rises and where it falls.
    let rises = -1;
    let falls = 0;
    let distance = length;
    let least = length;
    let firstEnd = last;
    let lastEnd = last;
    for (let i = first; i < last; i += 1) {
      const same = places[at + classes[i]!]!;
      const down = same | falls;
      const across = ((((same & rises) + rises) | 0) ^ rises) | same;
      let up = falls | ~(across | rises);
      let under = rises & across;
      distance += ((up >>> top) & 1) - ((under >>> top) & 1);
      if (distance <= least) {
        if (distance < least) firstEnd = i + 1;
        least = distance;
        lastEnd = i + 1;
      }
      up <<= 1;
      under <<= 1;
      rises = under | ~(down | up);
      falls = up & down;
    }
    this.distance = least;
    this.firstEnd = firstEnd;
    this.lastEnd = lastEnd;
  }
}
