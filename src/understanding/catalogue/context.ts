/**
 * What the rest of the sentence says about a name in it: units of measure, also mis-heard ones, and words with which
 * people ask for products.
 */
import type { Aligner } from './align.js';
import { isCarrier } from './carriers.js';
import type { HeardSentence } from './heard.js';
import { pronounce } from './pronounce.js';
import type { HeardNumber } from '../../language/spoken-numbers.js';
import { spokenUnits } from '../../language/units.js';
import type { Vocabulary } from './vocabulary.js';

const LIKE_A_UNIT = 0.6;

/** The context of one sentence. */
export interface Context {
  /** Every word, number and unit as folded. */
  readonly values: ReadonlySet<string>;
  /** Units said, also where they were mis-heard. */
  readonly units: ReadonlySet<string>;
  /** Tokens that are, or sound like, units: no part of a name. */
  readonly unitTokens: ReadonlySet<number>;
  /** Tokens that say a number which names have. */
  readonly numberTokens: ReadonlySet<number>;
  /** For each token how surely it is only itself, and no mis-heard name: 1 for everyday words, numbers and units, 0.5 for words
   * of a dictionary, 0 for strings that are no words. */
  readonly doubts: readonly number[];
  /** The sentence asks for a product. */
  readonly asksForProduct: boolean;
  /** The sentence has words, and none that the language has: someone says nothing but a name. */
  readonly isBareName: boolean;
}

/** Reads the context of a sentence. */
export function readContext(
  heard: HeardSentence,
  aligner: Aligner,
  vocabulary: Vocabulary,
  numbers: readonly HeardNumber[] = [],
): Context {
  const values = new Set(heard.tokens.map(t => t.value));
  const units = new Set<string>();
  const unitTokens = new Set<number>();
  for (const [i, token] of heard.tokens.entries()) {
    if (token.kind === 'unit') {
      units.add(token.value);
      unitTokens.add(i);
    }
  }
  for (const [unit, word] of spokenUnits(heard.language)) {
    const found = aligner.align(pronounce(word, heard.language), heard);
    if (found.similarity < LIKE_A_UNIT) continue;
    units.add(unit);
    // "Huitmilligrammes": the number ends where the unit begins.
    heard.cutBefore(found.from);
    const [first, last] = [heard.tokenOfSound[found.from] ?? 0, heard.tokenOfSound[found.to - 1] ?? 0];
    // "cinquantemicrogrammes": the token is a number too, and stays.
    for (let i = first; i <= last; i += 1) if (isMostly(heard, i, found.from, found.to)) unitTokens.add(i);
  }
  const asksForProduct = heard.tokens.some(t => t.kind === 'unit' || isCarrier(t.value, heard.language));
  const isWord = heard.tokens.map((token, i) => token.kind === 'word' && !unitTokens.has(i));
  const doubts = heard.tokens.map((token, i) => (isWord[i] === true ? vocabulary.doubt(token.value) : 1));
  const isBareName = isWord.includes(true) && doubts.every((doubt, i) => isWord[i] !== true || doubt === 0);
  const numberTokens = new Set(
    numbers.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  return { values, units, unitTokens, numberTokens, doubts, asksForProduct, isBareName };
}

function isMostly(heard: HeardSentence, token: number, from: number, to: number): boolean {
  const [start, end] = [heard.soundOfToken(token), heard.soundOfToken(token + 1)];
  return (Math.min(end, to) - Math.max(start, from)) / Math.max(1, end - start) > 0.7;
}
