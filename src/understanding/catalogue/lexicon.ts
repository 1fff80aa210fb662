/** The words that a catalogue's names are made of, each with its sounds and how much it tells. */
import { Candidates } from './candidates.js';
import { isCarrier } from './carriers.js';
import { GramIndex } from './gram-index.js';
import type { OnCandidate } from './gram-index.js';
import { pronounce } from './pronounce.js';
import { Sieve } from './sieve.js';
import { vocabularyOf } from './vocabulary.js';
import type { Vocabulary } from './vocabulary.js';

const LEAST_SOUNDS = 3;
const MOST_SOUNDS = 255;

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

/** The words of one catalogue. Add all, then `seal`, then look up. */
export class Lexicon {
  readonly words: LexiconWord[] = [];
  readonly #ids = new Map<string, number>();
  readonly vocabulary: Vocabulary;
  /** How easily a name is hit by chance: 0 for one name, 1 for 16,000 and more. */
  crowd = 0;
  #grams = new GramIndex([]);
  sieve = new Sieve([]);
  candidates = new Candidates(0);
  /**
   * For each word the number of its sounds; 0 for a common or very short one, which is only ever itself: it would sound like
   * half the sentence.
   */
  soughtLengths = new Uint8Array(0);

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
    const sounds = this.words.map(word => word.sounds);
    this.#grams = new GramIndex(sounds);
    this.sieve = new Sieve(sounds);
    this.candidates = new Candidates(sounds.length);
    this.soughtLengths = Uint8Array.from(this.words, ({ sounds: { length }, common }) =>
      common || length < LEAST_SOUNDS ? 0 : Math.min(length, MOST_SOUNDS),
    );
  }

  /** Hands over the words that share enough stretches of sound with one place in a row of sounds. */
  forEachCandidate(sounds: Uint8Array, give: OnCandidate): void {
    this.#grams.forEachCandidate(sounds, give);
  }
}
