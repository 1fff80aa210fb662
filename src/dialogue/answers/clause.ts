/** Which words stand around a name with no sign between. */
import type { Token } from '../../language/tokens.js';

/** What ends a sentence, or a part of it. */
const SIGN = /[^\p{L}\p{M}\p{N}\s'’&%+-]/u;

/** A run of words: from the first up to the one after the last. */
export type Run = readonly [from: number, to: number];

/** The words around a name that no sign and no other name parts from it. */
export function clauseAround(
  text: string,
  tokens: readonly Token[],
  [from, to]: Run,
  [least, most]: Run,
): Run {
  let [first, end] = [from, to];
  while (first > least && !isParted(text, tokens, first)) first -= 1;
  while (end < most && !isParted(text, tokens, end)) end += 1;
  return [first, end];
}

/** True if a sign stands before a token. */
export function isParted(text: string, tokens: readonly Token[], at: number): boolean {
  return SIGN.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? text.length));
}
