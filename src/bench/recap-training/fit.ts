/** Fits a model with its thresholds: cross-validation by method sets them, all examples make the weights. */
import { judge } from './evaluate.js';
import type { Example, FeatureIndex } from './examples.js';
import { TRAIN_DEFAULTS, train } from './train.js';
import type { RecapModel, Weights } from '../../actions/summary/recap/model.js';

/**
 * Where thresholds are looked for: lower, more than three in a hundred real calls without a recap raise an alarm (bt_oasis,
 * mostly its train part).
 */
const LOWEST = { whole: 0.62, live: 0.61 } as const;
const HIGHEST = 0.97;

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

/** The threshold from `lowest` on with the best F1. */
function bestThreshold(validated: readonly { confidence: number; real: boolean }[], lowest: number): number {
  const real = validated.filter(v => v.real).length;
  const f1At = (threshold: number): number => {
    const claimed = validated.filter(v => v.confidence >= threshold);
    return (2 * claimed.filter(v => v.real).length) / (claimed.length + real);
  };
  const count = Math.round((HIGHEST - lowest) * 100) + 1;
  const steps = Array.from({ length: count }, (_, i) => Math.round(lowest * 100 + i) / 100);
  return steps.reduce((best, step) => (f1At(step) > f1At(best) ? step : best));
}

function fitOne(examples: readonly Example[], index: FeatureIndex, live: boolean): Weights {
  const validated = crossValidate(examples, index, live);
  const threshold = bestThreshold(validated, live ? LOWEST.live : LOWEST.whole);
  return { ...train(examples, index, { ...TRAIN_DEFAULTS, live }), threshold };
}

/** Fits both decisions of a model. */
export function fitModel(examples: readonly Example[], index: FeatureIndex): RecapModel {
  return { whole: fitOne(examples, index, false), live: fitOne(examples, index, true) };
}
