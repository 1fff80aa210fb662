/** Ends the turn at once when the value waited for is whole and valid. */
import type { Expectation } from '../../understanding/understanding.js';
import type { TurnRule } from './turn-taking.js';

export const complete: TurnRule = {
  name: 'complete',
  judge: ({ text, expecting }, { completeness, speaking }) =>
    expecting !== undefined && text !== '' && completeness(text, expecting, speaking) === 'complete'
      ? 'end'
      : undefined,
};

/**
 * Kinds of values whose end is certain while the caller may still be speaking. A date may go on with its year and an address
 * with another domain: these are judged when the caller pauses.
 */
const CERTAIN: ReadonlySet<Expectation['type']> = new Set(['iban', 'postcode', 'phone', 'digits']);

/** True if what is being said makes the value whole, so that the recogniser need not wait for silence. */
export function endsInside(expecting: Expectation): boolean {
  if (!CERTAIN.has(expecting.type)) return false;
  return expecting.type !== 'digits' || expecting.shape !== undefined;
}
