/** Fits a model with its thresholds: cross-validation by method sets them, all examples make the weights. */
import { judge } from './evaluate.js';
import type { Example, FeatureIndex } from './examples.js';
import { TRAIN_DEFAULTS, train } from './train.js';
import type { RecapModel, Weights } from '../../actions/summary/recap/model.js';

/** False alarms on calls without a recap that a threshold may let through in cross-validation. */
const MAX_FALSE_ALARMS = 0.03;
const LOWEST = 0.4;

/** Confidence of what is found in each call, by models that saw neither its method nor its calls. */
function crossValidate(
  examples: readonly Example[],
  index: FeatureIndex,
  live: boolean,
): { confidence: number; real: boolean }[] {
  const methods = [...new Set(examples.map(e => e.call.method))].filter(m => m !== 'n');
  return methods.flatMap(method => {
    const rest = examples.filter(e => e.call.method !== method);
    const weights = { ...train(rest, index, { ...TRAIN_DEFAULTS, live }), threshold: 0.05 };
    const held = examples.filter(e => e.call.method === method);
    return held.map(e => ({
      confidence: Math.max(0, ...judge(e.call, weights).found.map(r => r.confidence)),
      real: e.call.recap !== undefined,
    }));
  });
}

function thresholdOf(validated: readonly { confidence: number; real: boolean }[]): number {
  const alarms = validated
    .filter(v => !v.real)
    .map(v => v.confidence)
    .sort((a, b) => b - a);
  const allowed = Math.floor(alarms.length * MAX_FALSE_ALARMS);
  return Math.min(0.97, Math.max(LOWEST, Math.round((alarms[allowed] ?? 0) * 100 + 1) / 100));
}

/** What is stated live is at least as likely as not. */
const LOWEST_LIVE = 0.5;

/**
 * The threshold with the best F1. What is stated live is withdrawn if the whole call says otherwise, so a false alarm costs
 * less there than a recap that comes too late.
 */
function bestThreshold(validated: readonly { confidence: number; real: boolean }[]): number {
  const f1At = (threshold: number): number => {
    const claimed = validated.filter(v => v.confidence >= threshold);
    const right = claimed.filter(v => v.real).length;
    return (2 * right) / (claimed.length + validated.filter(v => v.real).length);
  };
  const steps = Array.from({ length: 48 }, (_, i) => (LOWEST_LIVE * 100 + i) / 100);
  return steps.reduce((best, step) => (f1At(step) > f1At(best) ? step : best));
}

function fitOne(examples: readonly Example[], index: FeatureIndex, live: boolean): Weights {
  const validated = crossValidate(examples, index, live);
  const threshold = live ? bestThreshold(validated) : thresholdOf(validated);
  return { ...train(examples, index, { ...TRAIN_DEFAULTS, live }), threshold };
}

/** Fits both decisions of a model. */
export function fitModel(examples: readonly Example[], index: FeatureIndex): RecapModel {
  return { whole: fitOne(examples, index, false), live: fitOne(examples, index, true) };
}
