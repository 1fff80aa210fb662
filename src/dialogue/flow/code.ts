/** Values that callers say, and voices read out, digit by digit and letter by letter. */
import type { Expectation } from '../../understanding/understanding.js';

/** Kinds of details. */
export const SAID_BY_SIGNS: ReadonlySet<string> = new Set([
  'digits',
  'phone',
  'iban',
  'postcode',
  'plate',
  'spelling',
]);

/** True if what is asked for is a code, so that a recogniser may expect one. */
export function isCode(expecting: Expectation | undefined): boolean {
  return expecting !== undefined && SAID_BY_SIGNS.has(expecting.type);
}
