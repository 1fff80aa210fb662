/** How sure a recogniser was of a name: one that it was told to expect may be written where another was said. */
import type { Word } from '../../call/events.js';
import { tokenize } from '../../language/tokens.js';
import { ARTICLES } from './choosing.js';

const LEAST_OF_PIECE = 3;
/** Three pieces make a longer word than this. */
const LONG_WORD = 10;

/** A word as a recogniser wrote it, with its calibrated confidence. */
export type HeardWord = Pick<Word, 'word' | 'confidence'>;

/** Confidences of the least and of the most sure word of a name, 0 to 1; 1 if nothing is known of its words. */
export interface Sureness {
  readonly least: number;
  readonly most: number;
}

/**
 * How sure the words of a name are.
 *
 * @param name folded words; the short ones that stand in every sentence tell nothing
 */
export function sureness(name: readonly string[], heard: readonly HeardWord[]): Sureness {
  const telling = new Set(name.filter(word => !ARTICLES.has(word)));
  // A name may be heard in pieces ("hoge druk reiniger"), or two words of it as one.
  const isOf = (value: string): boolean =>
    telling.has(value) || [...telling].some(word => isPart(value, word) || isPart(word, value));
  const own = heard.filter(({ word }) => tokenize(word).some(({ value }) => isOf(value)));
  const confidences = own.map(({ confidence }) => confidence);
  if (confidences.length === 0) return { least: 1, most: 1 };
  return { least: Math.min(...confidences), most: Math.max(...confidences) };
}

function isPart(piece: string, whole: string): boolean {
  return (
    piece.length >= LEAST_OF_PIECE &&
    whole.length > piece.length &&
    !ARTICLES.has(piece) &&
    (whole.startsWith(piece) || whole.endsWith(piece) || (whole.length > LONG_WORD && whole.includes(piece)))
  );
}
