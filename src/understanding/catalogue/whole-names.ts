/** A catalogue's names as a whole, for recognisers to tell apart those that begin alike or were hardly heard. */
import { foldWord } from '../../language/fold.js';
import { sayNumber } from '../../language/say-number.js';
import { pieces } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';
import { unitWords } from '../../language/units.js';
import type { WholeNames } from '../../stt/stt.js';
import type { CatalogueEntry } from '../understanding.js';
import { mainPartOf } from './main-part.js';
import { soundsOf } from './pronounce.js';
import { spellingsOf } from './spellings.js';

/** The names, aliases and spoken forms of the entries, each once. */
export function wholeNames(entries: readonly CatalogueEntry[], language: string): WholeNames {
  const list = new List(language);
  for (const { name, aliases = [], spoken = [] } of entries)
    for (const text of [name, ...aliases, ...spoken]) list.add(mainPartOf(text));
  const { words, sounds, pieces } = list;
  return { words, sounds, pieces, names: [...list.names.values()] };
}

class List {
  readonly words: string[][] = [];
  readonly sounds: string[] = [];
  readonly pieces: number[][][] = [];
  readonly names = new Map<string, WholeNames['names'][number]>();
  readonly #places = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #readings = new Map<string, Pick<Token, 'kind' | 'value'>>();

  constructor(readonly language: string) {}

  add(main: string): void {
    const text = main.toLowerCase();
    if (this.names.has(text)) return;
    const places = pieces(main, this.#readings).flatMap(token => this.#piece(token, main) ?? []);
    if (places.length > 0) this.names.set(text, { text, pieces: places });
  }

  /** The place of a piece of a name; none if it is not said. */
  #piece({ kind, value, start, end }: Token, main: string): number | undefined {
    if (kind === 'article') return undefined;
    const written = kind === 'word' ? main.slice(start, end).toLowerCase() : value;
    const key = `${kind} ${written}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const ways = this.#ways(kind, written, value).filter(way => way.length > 0);
    if (ways.length === 0) return undefined;
    this.#known.set(key, this.pieces.length);
    return this.pieces.push(ways) - 1;
  }

  #ways(kind: Token['kind'], written: string, value: string): number[][] {
    if (kind === 'number')
      return sayNumber(Number(value), this.language).map(text =>
        text.split(/[ -]/).map(word => this.#word(word, [word])),
      );
    const said = kind === 'unit' ? unitWords(value, this.language) : [written.replaceAll(/[^\p{L}]/gu, '')];
    return said.flatMap(text => {
      const words = text.split(' ').filter(Boolean);
      return [words.map(word => this.#word(word, spellingsOf(word, foldWord(word), this.language)))];
    });
  }

  #word(text: string, spellings: string[]): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.words.length);
    this.sounds.push(soundsOf(text, this.language));
    return this.words.push(spellings) - 1;
  }
}
