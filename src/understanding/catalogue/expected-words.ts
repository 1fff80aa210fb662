/** The words of a catalogue's names for recognisers to expect. */
import { createHash } from 'node:crypto';
import { foldWord } from '../../language/fold.js';
import { pieces } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';
import { sayNumber } from '../../language/say-number.js';
import { unitWords } from '../../language/units.js';
import type { Vocabulary, VocabularyWord } from '../../stt/stt.js';
import type { CatalogueEntry } from '../understanding.js';
import { isCarrier } from './carriers.js';
import { mainPartOf } from './main-part.js';
import { spellingsOf } from './spellings.js';
import { vocabularyOf } from './vocabulary.js';
import { wholeNames } from './whole-names.js';

/** Shorter words are heard in everything. */
const SHORTEST = 3;
/** What a word of the dictionary costs more than one that is only a name: recognisers have most of them. */
const DICTIONARY_COST = 2;
/** What a word of a number costs where no name stands before it: recognisers have them all. */
const NUMBER_COST = 4;

/**
 * The vocabulary of the entries' names, aliases and spoken forms: what stands before the first comma, word by word, less
 * what everybody says anyway; and the words for the units in them.
 *
 * @param language without region
 */
export function expectedWords(entries: readonly CatalogueEntry[], language: string): Vocabulary {
  const list = new List(language);
  for (const { name, aliases = [], spoken = [] } of entries) {
    for (const text of [name, ...aliases, ...spoken]) list.add(text);
  }
  const words = list.words.map(word => ({ ...word, next: [...word.next] }));
  const whole = wholeNames(entries, language);
  const id = createHash('sha256')
    .update(JSON.stringify([words, whole.names]))
    .digest('hex');
  return { id, words, whole };
}

interface Growing extends Omit<VocabularyWord, 'next'> {
  readonly next: Set<number>;
}

class List {
  readonly words: Growing[] = [];
  readonly #places = new Map<string, number>();
  readonly #said = new Map<string, readonly (readonly number[])[]>();
  readonly #readings = new Map<string, Pick<Token, 'kind' | 'value'>>();

  constructor(readonly language: string) {}

  /** Adds the words of one name. */
  add(name: string): void {
    const main = mainPartOf(name);
    let before: readonly Growing[] = [];
    for (const token of pieces(main, this.#readings)) {
      const [heard, ways] = [before, this.#ways(token, main)];
      if (ways.length > 0) before = ways.flatMap(places => this.#follow(heard, places));
    }
  }

  /** The ways a piece of a name is said, each as places of words; none if it needs no expecting. */
  #ways({ kind, value, start, end }: Token, main: string): readonly (readonly number[])[] {
    if (kind === 'article') return [];
    if (kind !== 'word') {
      const known = this.#said.get(value);
      const ways = known ?? (kind === 'number' ? this.#numbers(value) : this.#units(value));
      if (known === undefined) this.#said.set(value, ways);
      return ways;
    }
    const written = main.slice(start, end).toLowerCase();
    const place = this.#place(written.replaceAll(/[^\p{L}]/gu, ''), value);
    return place === undefined ? [] : [[place]];
  }

  /** Notes that words come after those before, one after the other; returns the last. */
  #follow(before: readonly Growing[], places: readonly number[]): readonly Growing[] {
    let last = before;
    for (const place of places) {
      for (const { next } of last) next.add(place);
      last = [this.words[place]!];
    }
    return last;
  }

  #numbers(digits: string): number[][] {
    return sayNumber(Number(digits), this.language).map(text =>
      text.split(/[ -]/).map(word => this.#known(word, NUMBER_COST, [word])),
    );
  }

  // Few recognisers have heard of milligrams, and what stands before them is a number that tells names apart.
  #units(unit: string): number[][] {
    return unitWords(unit, this.language).map(word => [
      this.#known(word, 0, spellingsOf(word, foldWord(word), this.language)),
    ]);
  }

  /** The place of a word that every list may have. */
  #known(word: string, cost: number, spellings: readonly string[]): number {
    const folded = foldWord(word);
    const known = this.#places.get(folded);
    if (known !== undefined && known >= 0) return known;
    this.#places.set(folded, this.words.length);
    return this.words.push({ text: word, spellings, cost, next: new Set() }) - 1;
  }

  /** The place of a word, new or known; none for those that need no expecting. */
  #place(written: string, folded: string): number | undefined {
    const known = this.#places.get(folded);
    if (known !== undefined) return known < 0 ? undefined : known;
    const doubt = vocabularyOf(this.language).doubt(folded);
    if (folded.length < SHORTEST || doubt === 1 || isCarrier(folded, this.language)) {
      this.#places.set(folded, -1);
      return undefined;
    }
    const spellings = spellingsOf(written, folded, this.language);
    this.#places.set(folded, this.words.length);
    return (
      this.words.push({
        text: written,
        spellings,
        cost: doubt === 0 ? 0 : DICTIONARY_COST,
        next: new Set(),
      }) - 1
    );
  }
}
