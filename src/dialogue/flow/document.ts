/** Which document a caller means, of those that the records have: asked only where several fit. */
import { cuesOf } from '../answers/cues.js';
import { plain } from '../answers/plain-text.js';
import { keySaid } from './said-key.js';
import type { DocumentMeant, FlowContext, FlowState, Outcome } from './state.js';

/** What follows from it: a value, a question, the step after where there is nothing to choose, or an answer that fits none. */
export type AfterLookUp =
  | Extract<Outcome, { kind: 'collected' | 'noMatch' }>
  | { readonly kind: 'ask'; readonly question: string | null; readonly documents: readonly string[] }
  | { readonly kind: 'pass' };

/** Weighs what the records say, with the caller's answer if they were asked already. */
export function afterLookUp(
  { language }: FlowContext,
  { answer, documents }: FlowState,
  meant: DocumentMeant,
): AfterLookUp {
  if (meant?.outcome === 'found' && meant.document !== null)
    return { kind: 'collected', value: meant.document.reference, by: 'voice' };
  if (answer !== undefined) {
    const chosen = documents[placeIn(answer, language, documents.length) ?? -1];
    return chosen === undefined ? { kind: 'noMatch' } : { kind: 'collected', value: chosen, by: 'voice' };
  }
  if (meant?.outcome !== 'several') return { kind: 'pass' };
  const { question, candidates } = meant;
  return { kind: 'ask', question, documents: candidates.map(({ reference }) => reference) };
}

/** A key in answer to the question which: the place of what was read out. */
export function documentKeyed({ flow }: FlowContext, { documents }: FlowState, digit: string): Outcome {
  if (digit === '0') return { kind: 'go', to: flow.operator, because: 'operator' };
  const chosen = documents[Number(digit) - 1];
  return chosen === undefined ? { kind: 'noMatch' } : { kind: 'collected', value: chosen, by: 'keys' };
}

/** Place of what was chosen from so many that were read out, from 0: "the second one", "deux", "de laatste". */
function placeIn(text: string, language: string, count: number): number | undefined {
  const key = keySaid(text, language);
  if (key !== undefined) return Number(key) - 1;
  const { ordinals, fillers } = cuesOf(language);
  const said = plain(text, fillers);
  const place = ordinals.findIndex(pattern => pattern.test(said));
  if (place < 0) return undefined;
  return place === ordinals.length - 1 ? count - 1 : place;
}
