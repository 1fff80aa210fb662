/**
 * How good is a classifier? Counts decisions on labelled sentences.
 *
 * Definitions: in-scope accuracy is the share of in-scope sentences given their intent (a rejection is an error);
 * out-of-scope recall the share of out-of-scope sentences rejected; precision the share of rejections that were right;
 * macro-F1 the mean F1 over intents; MCC the multi-class correlation coefficient of Gorodkin (2004) with "unknown" as a
 * class; calibration error the expected calibration error over ten equal bins (Guo et al. 2017) of all decisions.
 */
import type { IntentClassifier } from '../understanding.js';
import type { IntentExample } from './examples.js';

/** A cell of the reliability table. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
}

/** The report of an evaluation; shares are 0 to 1, null where nothing was there to count. */
export interface Evaluation {
  readonly sentences: number;
  readonly inScope: number;
  readonly outOfScope: number;
  /** Share of all decisions that are right, out of scope included. */
  readonly accuracy: number | null;
  readonly inScopeAccuracy: number | null;
  /** In-scope accuracy if nothing were rejected. */
  readonly rawAccuracy: number | null;
  readonly macroF1: number | null;
  readonly outOfScopeRecall: number | null;
  readonly outOfScopePrecision: number | null;
  readonly mcc: number | null;
  readonly ece: number | null;
  readonly reliability: readonly ReliabilityBin[];
  /** What is taken for what, most often first. */
  readonly confusions: readonly {
    readonly intent: string | null;
    readonly takenFor: string | null;
    readonly count: number;
  }[];
}

interface Outcome {
  readonly truth: string | null;
  readonly said: string | null;
  readonly first: string | null;
  readonly confidence: number;
}

const BINS = 10;
const CONFUSIONS = 20;

/** Runs a classifier over labelled sentences and counts. */
export function evaluateIntents(
  classifier: IntentClassifier,
  examples: readonly IntentExample[],
): Evaluation {
  return evaluateOutcomes(
    examples.map(({ text, intent }) => {
      const { intent: said, confidence, ranked } = classifier.decide(text);
      return { truth: intent, said, first: ranked[0]?.intent ?? null, confidence };
    }),
  );
}

/** Counts outcomes: truth, decision, first choice whatever the decision, and confidence of the decision. */
export function evaluateOutcomes(outcomes: readonly Outcome[]): Evaluation {
  const inScope = outcomes.filter(o => o.truth !== null);
  const outside = outcomes.filter(o => o.truth === null);
  const rejected = outcomes.filter(o => o.said === null);
  const share = (some: readonly Outcome[], test: (o: Outcome) => boolean): number | null =>
    some.length === 0 ? null : some.filter(test).length / some.length;
  const bins = reliabilityOf(outcomes);
  return {
    sentences: outcomes.length,
    inScope: inScope.length,
    outOfScope: outside.length,
    accuracy: share(outcomes, o => o.said === o.truth),
    inScopeAccuracy: share(inScope, o => o.said === o.truth),
    rawAccuracy: share(inScope, o => o.first === o.truth),
    macroF1: macroF1(outcomes),
    outOfScopeRecall: share(outside, o => o.said === null),
    outOfScopePrecision: share(rejected, o => o.truth === null),
    mcc: mccOf(outcomes),
    ece: outcomes.length === 0 ? null : calibrationError(bins, outcomes.length),
    reliability: bins,
    confusions: confusionsOf(outcomes),
  };
}

function reliabilityOf(outcomes: readonly Outcome[]): ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = outcomes.filter(o => Math.min(BINS - 1, Math.floor(o.confidence * BINS)) === bin);
    const mean = (value: (o: Outcome) => number): number =>
      inside.length === 0 ? 0 : inside.reduce((sum, o) => sum + value(o), 0) / inside.length;
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: inside.length,
      confidence: mean(o => o.confidence),
      accuracy: mean(o => (o.said === o.truth ? 1 : 0)),
    };
  });
}

function calibrationError(bins: readonly ReliabilityBin[], total: number): number {
  return bins.reduce((sum, bin) => sum + (bin.count / total) * Math.abs(bin.confidence - bin.accuracy), 0);
}

function macroF1(outcomes: readonly Outcome[]): number | null {
  const intents = new Set(outcomes.map(o => o.truth).filter(truth => truth !== null));
  if (intents.size === 0) return null;
  const said = countBy(outcomes, o => o.said);
  const truths = countBy(outcomes, o => o.truth);
  const hits = countBy(
    outcomes.filter(o => o.said === o.truth),
    o => o.truth,
  );
  let sum = 0;
  for (const intent of intents) {
    sum += (2 * (hits.get(intent) ?? 0)) / ((said.get(intent) ?? 0) + (truths.get(intent) ?? 0));
  }
  return sum / intents.size;
}

// R_K = (c s - sum p t) / sqrt((s^2 - sum p^2)(s^2 - sum t^2)), c right of s, p and t the counts said and true per class.
function mccOf(outcomes: readonly Outcome[]): number | null {
  const said = countBy(outcomes, o => o.said);
  const truths = countBy(outcomes, o => o.truth);
  const total = outcomes.length;
  const right = outcomes.filter(o => o.said === o.truth).length;
  let products = 0;
  for (const [name, count] of said) products += count * (truths.get(name) ?? 0);
  const squares = (counts: ReadonlyMap<string | null, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  const scale = Math.sqrt((total ** 2 - squares(said)) * (total ** 2 - squares(truths)));
  return scale === 0 ? null : (right * total - products) / scale;
}

function confusionsOf(outcomes: readonly Outcome[]): Evaluation['confusions'] {
  const pairs = new Map<string, { intent: string | null; takenFor: string | null; count: number }>();
  for (const { truth, said } of outcomes) {
    if (truth === said) continue;
    const key = JSON.stringify([truth, said]);
    const pair = pairs.get(key) ?? { intent: truth, takenFor: said, count: 0 };
    pair.count += 1;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count).slice(0, CONFUSIONS);
}

function countBy(
  outcomes: readonly Outcome[],
  key: (o: Outcome) => string | null,
): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const outcome of outcomes) counts.set(key(outcome), (counts.get(key(outcome)) ?? 0) + 1);
  return counts;
}
