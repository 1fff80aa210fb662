/** The words of a catalogue's names for recognisers to expect. */
import { createHash } from 'node:crypto';
import { foldWord } from '../../language/fold-word.js';
import { pieces } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';
import { unitWords } from '../../language/units.js';
import type { Vocabulary, VocabularyWord } from '../../stt/stt.js';
import type { CatalogueEntry } from '../understanding.js';
import { isCarrier } from './carriers.js';
import { spellingsOf } from './spellings.js';
import { vocabularyOf } from './vocabulary.js';

/** Shorter words are heard in everything. */
const SHORTEST = 3;
/** What a word of the dictionary costs more than one that is only a name: recognisers have most of them. */
const DICTIONARY_COST = 2;

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
  const { words } = list;
  return { id: createHash('sha256').update(JSON.stringify(words)).digest('hex'), words };
}

interface Growing extends VocabularyWord {
  readonly next: number[];
}

class List {
  readonly words: Growing[] = [];
  readonly #places = new Map<string, number>();
  readonly #readings = new Map<string, Pick<Token, 'kind' | 'value'>>();

  constructor(readonly language: string) {}

  /** Adds the words of one name. */
  add(name: string): void {
    const cut = name.search(/,(?!\d)/);
    const main = cut > 0 ? name.slice(0, cut) : name;
    let before: Growing | undefined;
    for (const { kind, value, start, end } of pieces(main, this.#readings)) {
      if (kind === 'unit') this.#addUnit(value);
      if (kind !== 'word') continue;
      const written = main
        .slice(start, end)
        .toLowerCase()
        .replaceAll(/[^\p{L}]/gu, '');
      const place = this.#place(written, value);
      if (place === undefined) continue;
      if (before !== undefined && !before.next.includes(place)) before.next.push(place);
      before = this.words[place];
    }
  }

  // Few recognisers have heard of milligrams, and what stands before them is a number that tells names apart.
  #addUnit(unit: string): void {
    for (const word of unitWords(unit, this.language)) {
      const folded = foldWord(word);
      if (folded.length < SHORTEST || this.#places.has(folded)) continue;
      this.#places.set(folded, this.words.length);
      this.words.push({ text: word, spellings: spellingsOf(word, folded, this.language), cost: 0, next: [] });
    }
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
      this.words.push({ text: written, spellings, cost: doubt === 0 ? 0 : DICTIONARY_COST, next: [] }) - 1
    );
  }
}
