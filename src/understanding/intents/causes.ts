/** Teaches the classifier of causes of irritation. */
import type { IntentModel } from './model.js';
import { trainIntents } from './train.js';

/**
 * Callers speak of a few causes all the time and of most of them seldom, and a report is about all: rare ones are
 * favoured. Chosen by cross-validation on complaints to airlines (`bench:signals`).
 */
const BALANCE = 0.4;

/**
 * Trains it.
 *
 * @param examples what callers say, and the cause it is about
 * @throws ParleyError as `trainIntents` does
 */
export function trainCauses(
  examples: readonly { readonly text: string; readonly intent: string }[],
  language: string,
): IntentModel {
  return trainIntents({ examples, descriptions: [] }, { language, balance: BALANCE });
}
