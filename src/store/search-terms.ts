/** What a person types into a search, read the same by every store. */
import { ParleyError, shapeOf } from '../call/errors.js';

/** Words that must follow each other in a turn. */
export interface SearchTerm {
  readonly text: string;
  /** The last of them may go on. */
  readonly prefix: boolean;
}

/**
 * Words that must all occur, "words in quotes" that must follow each other, and a star after a word for anything that
 * begins so.
 *
 * @throws ParleyError BAD_ARGUMENT if there is no word in it
 */
export function searchTerms(text: string): readonly SearchTerm[] {
  const terms = [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].flatMap(([, quoted, plain]) => {
    const words = quoted ?? plain ?? '';
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return [{ text: words, prefix: quoted === undefined && words.endsWith('*') }];
  });
  if (terms.length > 0) return terms;
  throw new ParleyError('BAD_ARGUMENT', `The search needs at least one word, found ${shapeOf(text)}.`, {
    field: 'text',
  });
}
