/**
 * An inverted index from stretches of sound to the words that have them.
 *
 * It holds, for every word, its triples of neighbouring broad sound classes and the triples of its consonants alone: the
 * first survive wrong consonants elsewhere in the word, the second survive wrong vowels.
 */
import { BROAD_CLASS, LAST_VOWEL_CLASS } from './symbols.js';

const CLASSES = 16;
const TRIPLES = CLASSES ** 3;
const GRAMS = TRIPLES * 2;
// A word's sounds have this share of its grams in one place of the sentence before it is worth a closer look.
const LEAST_SHARED = 0.07;
// Grams of a word that lie further apart than this belong to different places.
const FARTHEST_GRAMS = 5;

/**
 * Is given a word that may have been heard, the first sound of the place where most of its grams were heard, the sound after
 * its last, and the share of its grams that were heard, a little less for short words.
 */
export type OnCandidate = (word: number, from: number, to: number, share: number) => void;

/** For each word a stretch of sounds and how much the word's grams in it tell. */
interface Places {
  readonly shared: Float32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

/** The index of one list of words. Look-ups share buffers: they must not interleave. */
export class GramIndex {
  readonly #postings: Uint32Array;
  readonly #offsets: Uint32Array;
  // What each gram tells (rare ones more), and what all grams of each word tell together.
  readonly #gramWeights = new Float32Array(GRAMS);
  readonly #gramSums: Float32Array;
  readonly #gramCounts: Uint16Array;
  // For each word, the place its grams are being counted in, and the best place so far.
  readonly #place: Places;
  readonly #best: Places;
  readonly #touched: Uint32Array;
  readonly #reader = new GramReader();

  /** @param words the sounds of each word */
  constructor(words: readonly Uint8Array[]) {
    const { grams, ends } = this.#distinctGrams(words);
    this.#offsets = new Uint32Array(GRAMS + 1);
    for (let i = 0; i < grams.length; i += 1) this.#offsets[grams[i]! + 1]! += 1;
    for (let g = 0; g < GRAMS; g += 1) {
      const having = this.#offsets[g + 1]!;
      this.#gramWeights[g] = Math.log(1 + words.length / Math.max(1, having));
      this.#offsets[g + 1]! += this.#offsets[g]!;
    }
    this.#postings = new Uint32Array(grams.length);
    this.#gramSums = new Float32Array(words.length);
    this.#gramCounts = new Uint16Array(words.length);
    const next = this.#offsets.slice();
    for (let word = 0, at = 0; word < words.length; word += 1) {
      this.#gramCounts[word] = ends[word]! - at;
      for (; at < ends[word]!; at += 1) {
        const gram = grams[at]!;
        this.#postings[next[gram]!++] = word;
        this.#gramSums[word]! += this.#gramWeights[gram]!;
      }
    }
    this.#place = places(words.length);
    this.#best = places(words.length);
    this.#touched = new Uint32Array(words.length);
  }

  /** Hands over the words that share enough grams with one place in a row of sounds. */
  forEachCandidate(sounds: Uint8Array, give: OnCandidate): void {
    const touched = this.#countAll(sounds);
    const [place, best] = [this.#place, this.#best];
    for (let i = 0; i < touched; i += 1) {
      const word = this.#touched[i]!;
      this.#keepBetter(word);
      const share = Math.min(1, best.shared[word]! / this.#gramSums[word]!);
      place.shared[word] = best.shared[word] = 0;
      if (share < LEAST_SHARED) continue;
      give(word, best.from[word]!, best.to[word]!, share * (1 - 1 / (2 + this.#gramCounts[word]!)));
    }
  }

  // Notes each word's grams in the order of the sentence; returns how many words have any.
  #countAll(sounds: Uint8Array): number {
    const reader = this.#reader;
    const place = this.#place;
    let touched = 0;
    reader.read(sounds);
    reader.sort();
    for (let i = 0; i < reader.count; i += 1) {
      const [gram, from, to] = [reader.grams[i]!, reader.from[i]!, reader.to[i]!];
      const weight = this.#gramWeights[gram]!;
      const end = this.#offsets[gram + 1]!;
      for (let at = this.#offsets[gram]!; at < end; at += 1) {
        const word = this.#postings[at]!;
        if (place.shared[word] === 0) this.#touched[touched++] = word;
        else if (from - place.to[word]! <= FARTHEST_GRAMS) {
          place.shared[word]! += weight;
          if (to > place.to[word]!) place.to[word] = to;
          continue;
        } else this.#keepBetter(word);
        place.shared[word] = weight;
        place.from[word] = from;
        place.to[word] = to;
      }
    }
    return touched;
  }

  #keepBetter(word: number): void {
    const [place, best] = [this.#place, this.#best];
    if (place.shared[word]! <= best.shared[word]!) return;
    best.shared[word] = place.shared[word]!;
    best.from[word] = place.from[word]!;
    best.to[word] = place.to[word]!;
  }

  // The grams of all words in one row, each once a word, and where each word's grams end in it.
  #distinctGrams(words: readonly Uint8Array[]): { grams: Uint16Array; ends: Uint32Array } {
    const ends = new Uint32Array(words.length);
    const grams = new Uint16Array(2 * words.reduce((sum, sounds) => sum + sounds.length, 0));
    const seen = new Uint32Array(GRAMS);
    const reader = this.#reader;
    let count = 0;
    for (let word = 0; word < words.length; word += 1) {
      reader.read(words[word]!);
      for (let i = 0; i < reader.count; i += 1) {
        const gram = reader.grams[i]!;
        if (seen[gram] === word + 1) continue;
        seen[gram] = word + 1;
        grams[count++] = gram;
      }
      ends[word] = count;
    }
    return { grams: grams.subarray(0, count), ends };
  }
}

function places(words: number): Places {
  return { shared: new Float32Array(words), from: new Uint16Array(words), to: new Uint16Array(words) };
}

/** Reads the grams of sounds into rows of its own. Words of one or two sounds have none: only their spelling finds them. */
class GramReader {
  grams = new Uint16Array(0);
  /** First sound of each gram. */
  from = new Uint16Array(0);
  /** The sound after its last. */
  to = new Uint16Array(0);
  count = 0;

  read(sounds: Uint8Array): void {
    if (this.grams.length < 2 * sounds.length) {
      this.grams = new Uint16Array(4 * sounds.length);
      this.from = new Uint16Array(4 * sounds.length);
      this.to = new Uint16Array(4 * sounds.length);
    }
    this.count = 0;
    let [last, beforeLast] = [-1, -1];
    for (let i = 0; i < sounds.length; i += 1) {
      const now = BROAD_CLASS[sounds[i]!]!;
      if (i >= 2)
        this.#add(triple(BROAD_CLASS[sounds[i - 2]!]!, BROAD_CLASS[sounds[i - 1]!]!, now), i - 2, i);
      if (now <= LAST_VOWEL_CLASS) continue;
      if (beforeLast >= 0) {
        const [a, b] = [BROAD_CLASS[sounds[beforeLast]!]!, BROAD_CLASS[sounds[last]!]!];
        this.#add(TRIPLES + triple(a, b, now), beforeLast, i);
      }
      [beforeLast, last] = [last, i];
    }
  }

  /** Puts the grams in the order of their first sounds. They nearly are, so insertion is quick. */
  sort(): void {
    const { grams, from, to } = this;
    for (let i = 1; i < this.count; i += 1) {
      const [gram, first, end] = [grams[i]!, from[i]!, to[i]!];
      let at = i;
      for (; at > 0 && from[at - 1]! > first; at -= 1) {
        grams[at] = grams[at - 1]!;
        from[at] = from[at - 1]!;
        to[at] = to[at - 1]!;
      }
      grams[at] = gram;
      from[at] = first;
      to[at] = end;
    }
  }

  #add(gram: number, from: number, last: number): void {
    this.grams[this.count] = gram;
    this.from[this.count] = from;
    this.to[this.count] = last + 1;
    this.count += 1;
  }
}

function triple(a: number, b: number, c: number): number {
  return (a * CLASSES + b) * CLASSES + c;
}
