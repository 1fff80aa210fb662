/** Measures recap detection against labels. */
import { findRecaps } from '../../actions/summary/recap/recap.js';
import type { Recap } from '../../actions/summary/recap/recap.js';
import type { Weights } from '../../actions/summary/recap/model.js';
import type { LabelledCall, RecapPart } from '../recap-corpus/corpus.js';

/** One call's outcome. */
export interface Outcome {
  readonly call: LabelledCall;
  readonly found: readonly Recap[];
  /** Token F1 of all that was found against all that is labelled; 0 where only one of the two is there. */
  readonly spanF1: number;
}

/** Figures over calls. */
export interface RecapScores {
  readonly calls: number;
  readonly presenceF1: number;
  readonly precision: number;
  readonly recall: number;
  /** Mean token F1 over calls that have a recap and where one was found. */
  readonly spanF1: number;
  /** Mean token F1 over all calls that have a recap, a missed one counting 0. */
  readonly spanF1All: number;
  readonly confirmedAccuracy: number;
}

const keysOf = (parts: readonly RecapPart[]): Set<string> =>
  new Set(
    parts.flatMap(p =>
      Array.from({ length: p.toWord - p.fromWord }, (_, i) => `${p.turn}:${p.fromWord + i}`),
    ),
  );

/** Runs the detector on one call. */
export function judge(call: LabelledCall, weights: Weights): Outcome {
  const found = findRecaps({ language: call.language, turns: [...call.turns] }, weights);
  const truth = keysOf(call.recap?.parts ?? []);
  const guess = keysOf(found.flatMap(r => r.parts));
  const shared = [...guess].filter(k => truth.has(k)).length;
  return { call, found, spanF1: shared === 0 ? 0 : (2 * shared) / (guess.size + truth.size) };
}

/** Sums outcomes up. */
export function scoresOf(outcomes: readonly Outcome[]): RecapScores {
  const real = outcomes.filter(o => o.call.recap !== undefined);
  const hit = real.filter(o => o.found.length > 0);
  const claimed = outcomes.filter(o => o.found.length > 0).length;
  const precision = claimed === 0 ? 0 : hit.length / claimed;
  const recall = real.length === 0 ? 0 : hit.length / real.length;
  const mean = (list: readonly number[]): number =>
    list.length === 0 ? 0 : list.reduce((a, b) => a + b, 0) / list.length;
  return {
    calls: outcomes.length,
    presenceF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    spanF1: mean(hit.map(o => o.spanF1)),
    spanF1All: mean(real.map(o => o.spanF1)),
    confirmedAccuracy: mean(
      hit.map(o => (o.found.some(r => r.confirmed) === o.call.recap!.confirmed ? 1 : 0)),
    ),
  };
}
