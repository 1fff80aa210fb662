/** A reason for calling that rests on words as a recogniser heard them, which may not be the words that were said. */
import type { IntentDecision } from '../understanding.js';

/**
 * The least that the chance that a reason is right, times how sure the words are, comes to. Speech that a recogniser cannot follow
 * (another language, a television) becomes words all the same, and many of them sound like a reason. Of 0.2, 0.25 and so on to 0.5 the
 * largest that costs no right reason of the sentences it was chosen on (docs/benchmarks/speech.md).
 */
const LEAST_SURE = 0.35;

/**
 * The decision on what was heard: unknown where reason and words together are not sure enough.
 *
 * @param words the words that were decided on; none if they were not heard but written
 */
export function asHeard(
  decision: IntentDecision,
  words: readonly { readonly confidence: number }[],
): IntentDecision {
  if (decision.intent === null || words.length === 0) return decision;
  const sum = words.reduce((total, { confidence }) => total + confidence, 0);
  const sure = (decision.confidence * sum) / words.length;
  if (sure >= LEAST_SURE) return decision;
  return { intent: null, confidence: Math.round((1 - sure) * 1e4) / 1e4, ranked: decision.ranked };
}
