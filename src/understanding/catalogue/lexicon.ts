/**
 * The words that a catalogue's names are made of, each with its sounds and how much it tells, and an inverted index from
 * stretches of sound to words.
 *
 * The index holds, for every word, its triples of neighbouring broad sound classes and the triples of its consonants
 * alone: the first survive wrong consonants elsewhere in the word, the second survive wrong vowels.
 */
import { isCarrier } from './carriers.js';
import { pronounce } from './pronounce.js';
import { BROAD_CLASS, LAST_VOWEL_CLASS } from './symbols.js';
import { vocabularyOf } from './vocabulary.js';
import type { Vocabulary } from './vocabulary.js';

const CLASSES = 16;
const TRIPLES = CLASSES ** 3;
const GRAMS = TRIPLES * 2;
// A word's sounds have this share of its grams in one place of the sentence before it is worth aligning.
const LEAST_SHARED = 0.15;
// Grams of a word that lie further apart than this belong to different places.
const FARTHEST_GRAMS = 5;

/** One word of the names. */
export interface LexiconWord {
  readonly text: string;
  readonly sounds: Uint8Array;
  /** Length as far as it proves anything: sounds, or letters of a script that is not read aloud. */
  readonly size: number;
  /** Forms of names that have the word in their main part. */
  readonly forms: number[];
  /** The word belongs to everyday speech. */
  readonly common: boolean;
  /** How much the word tells: near 0 (in every name) to 1 (in one name only). */
  weight: number;
  /** How much hearing the word speaks for a name, in words of eight sounds: long and rare words more than others. */
  force: number;
}

/** A word that may have been heard. */
export interface Candidate {
  readonly word: number;
  /** Rises with the share of the word's grams that were heard in one place. */
  readonly promise: number;
  /** The first sound of that place. */
  readonly from: number;
  /** The sound after its last. */
  readonly to: number;
}

/** The words of one catalogue. Add all, then `seal`, then look up. */
export class Lexicon {
  readonly words: LexiconWord[] = [];
  readonly #ids = new Map<string, number>();
  readonly vocabulary: Vocabulary;
  /** How easily a name is hit by chance: 0 for one name, 1 for 16,000 and more. */
  crowd = 0;
  #postings = new Uint32Array(0);
  #offsets = new Uint32Array(0);
  // What each gram tells (rare ones more), and what all grams of each word tell together.
  #gramWeights = new Float32Array(0);
  #gramSums = new Float32Array(0);
  #gramCounts = new Uint16Array(0);
  // Reused by every look-up: for each word, the place its grams are being counted in, and the best place so far.
  #places = places(0);
  #best = places(0);
  readonly #seen = new Uint32Array(GRAMS);
  #stamp = 0;

  constructor(readonly language: string) {
    this.vocabulary = vocabularyOf(language);
  }

  /** The number of a folded word, new or known. */
  idOf(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.words.length;
      this.#ids.set(text, id);
      const sounds = pronounce(text, this.language);
      this.words.push({
        text,
        sounds,
        size: sounds.length || text.length,
        forms: [],
        common: this.vocabulary.isCommon(text),
        weight: 1,
        force: 1,
      });
    }
    return id;
  }

  /** The number of a word if the names have it. */
  find(text: string): number | undefined {
    return this.#ids.get(text);
  }

  /** Weighs the words and builds the index. */
  seal(formCount: number): void {
    const most = Math.log(1 + formCount);
    this.crowd = Math.min(1, most / Math.log(16_000));
    for (const word of this.words) {
      const rarity = most === 0 ? 1 : Math.log(1 + formCount / Math.max(1, word.forms.length)) / most;
      const plain = word.common || isCarrier(word.text, this.language);
      const short = word.size <= 2 ? 0.4 : 1;
      word.force = Math.min(1.5, word.size / 8) * (plain ? 0.35 : 0.5 + 0.5 * rarity);
      word.weight = rarity * short * (plain ? 0.35 : 1);
    }
    this.#index();
  }

  /** Words that share enough grams with one place in a row of sounds, those that share most first. */
  candidates(sounds: Uint8Array, limit: number): Candidate[] {
    const touched: number[] = [];
    for (const { gram, from, to } of gramsOf(sounds).sort((a, b) => a.from - b.from)) {
      const end = this.#offsets[gram + 1] ?? 0;
      const weight = this.#gramWeights[gram]!;
      for (let at = this.#offsets[gram] ?? 0; at < end; at += 1) {
        this.#count(this.#postings[at]!, weight, from, to, touched);
      }
    }
    const found: Candidate[] = [];
    for (const word of touched) {
      this.#keepBetter(word);
      const { shared, from, to } = this.#best;
      const promise = this.#promise(word, shared[word]!);
      if (promise > 0) found.push({ word, promise, from: from[word]!, to: to[word]! });
      shared[word] = this.#places.shared[word] = 0;
    }
    return found.sort((a, b) => b.promise - a.promise).slice(0, limit);
  }

  #count(word: number, weight: number, from: number, to: number, touched: number[]): void {
    const place = this.#places;
    if (place.shared[word] === 0) touched.push(word);
    else if (from - place.to[word]! <= FARTHEST_GRAMS) {
      place.shared[word]! += weight;
      if (to > place.to[word]!) place.to[word] = to;
      return;
    } else this.#keepBetter(word);
    place.shared[word] = weight;
    place.from[word] = from;
    place.to[word] = to;
  }

  #keepBetter(word: number): void {
    const [place, best] = [this.#places, this.#best];
    if (place.shared[word]! <= best.shared[word]!) return;
    best.shared[word] = place.shared[word]!;
    best.from[word] = place.from[word]!;
    best.to[word] = place.to[word]!;
  }

  // Share of the word's grams that were heard, with a little more trust in longer words.
  #promise(word: number, shared: number): number {
    const count = this.#gramCounts[word] ?? 1;
    const share = Math.min(1, shared / this.#gramSums[word]!);
    return share < LEAST_SHARED ? 0 : share * (1 - 1 / (2 + count));
  }

  #index(): void {
    const grams = this.words.map(word => this.#distinctGrams(word.sounds));
    this.#gramCounts = Uint16Array.from(grams, g => g.length);
    this.#offsets = new Uint32Array(GRAMS + 1);
    for (const list of grams)
      for (const gram of list) this.#offsets[gram + 1] = (this.#offsets[gram + 1] ?? 0) + 1;
    for (let g = 0; g < GRAMS; g += 1)
      this.#offsets[g + 1] = (this.#offsets[g + 1] ?? 0) + (this.#offsets[g] ?? 0);
    const next = this.#offsets.slice();
    this.#postings = new Uint32Array(this.#offsets[GRAMS] ?? 0);
    for (const [word, list] of grams.entries()) {
      for (const gram of list) {
        const at = next[gram] ?? 0;
        this.#postings[at] = word;
        next[gram] = at + 1;
      }
    }
    this.#gramWeights = new Float32Array(GRAMS);
    for (let g = 0; g < GRAMS; g += 1) {
      const words = this.#offsets[g + 1]! - this.#offsets[g]!;
      this.#gramWeights[g] = Math.log(1 + this.words.length / Math.max(1, words));
    }
    this.#gramSums = Float32Array.from(grams, list =>
      list.reduce((sum, g) => sum + this.#gramWeights[g]!, 0),
    );
    this.#places = places(this.words.length);
    this.#best = places(this.words.length);
  }

  #distinctGrams(sounds: Uint8Array): number[] {
    this.#stamp += 1;
    const found: number[] = [];
    for (const { gram } of gramsOf(sounds)) {
      if (this.#seen[gram] === this.#stamp) continue;
      this.#seen[gram] = this.#stamp;
      found.push(gram);
    }
    return found;
  }
}

/** For each word a stretch of sounds and how much the word's grams in it tell. */
interface Places {
  readonly shared: Float32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
}

function places(words: number): Places {
  return { shared: new Float32Array(words), from: new Uint16Array(words), to: new Uint16Array(words) };
}

interface Gram {
  readonly gram: number;
  /** First sound. */
  readonly from: number;
  /** The sound after the last. */
  readonly to: number;
}

// Words of one or two sounds have none: they are only ever found by their spelling.
function gramsOf(sounds: Uint8Array): Gram[] {
  const grams: Gram[] = [];
  const classes = Array.from(sounds, sound => BROAD_CLASS[sound] ?? 0);
  for (let i = 2; i < classes.length; i += 1) {
    grams.push({ gram: triple(classes[i - 2]!, classes[i - 1]!, classes[i]!), from: i - 2, to: i + 1 });
  }
  const consonants = classes.map((_, i) => i).filter(i => classes[i]! > LAST_VOWEL_CLASS);
  for (let i = 2; i < consonants.length; i += 1) {
    const [a, b, c] = [consonants[i - 2]!, consonants[i - 1]!, consonants[i]!];
    grams.push({ gram: TRIPLES + triple(classes[a]!, classes[b]!, classes[c]!), from: a, to: c + 1 });
  }
  return grams;
}

function triple(a: number, b: number, c: number): number {
  return (a * CLASSES + b) * CLASSES + c;
}
