/** How sure a recogniser was of a name: one that it was told to expect may be written where another was said. */
import type { Word } from '../../call/events.js';
import { commonWords } from '../../language/common-words.js';
import { tokenize } from '../../language/tokens.js';

/** A word as a recogniser wrote it, with its calibrated confidence. */
export type HeardWord = Pick<Word, 'word' | 'confidence'>;

/**
 * The confidence of the least sure word of a name, 0 to 1; 1 if nothing is known of its words.
 *
 * @param name folded words; those that stand in every sentence tell nothing
 * @param language without region
 */
export function sureness(name: readonly string[], heard: readonly HeardWord[], language: string): number {
  const common = commonWords(language);
  const telling = new Set(name.filter(word => !common.has(word)));
  const own = heard.filter(({ word }) => tokenize(word).some(({ value }) => telling.has(value)));
  return Math.min(1, ...own.map(({ confidence }) => confidence));
}
