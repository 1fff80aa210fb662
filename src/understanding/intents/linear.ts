/**
 * Multinomial logistic regression over sparse vectors, trained one example at a time.
 *
 * Step sizes follow Adagrad (Duchi, Hazan and Singer 2011) with one accumulator a feature instead of one a weight, fall
 * linearly to zero, and targets are smoothed (Szegedy et al. 2016): a few labels in every real training set are wrong.
 */
import { Arena, padded, type Matrix } from './kernels/arena.js';
import { RowList } from './kernels/row-list.js';
import { longestOf, toGradient, walk, type LearnerOptions, type TrainingSet } from './learning.js';
import { seededRandom } from './random.js';

/** Weights: `weights.data[feature * weights.stride + class]`. */
export interface LinearData {
  readonly weights: Matrix;
  readonly bias: Float32Array;
}

const RATE = 1;
const BIAS_RATE = 0.02;
const SMOOTHING = 0.1;
const FEATURE_DROPOUT = 0.3;
const NEGLIGIBLE = 5e-4;
const SPARE_BYTES = 1_024;

/** Trains the regression. */
export function trainLinear(set: TrainingSet, options: LearnerOptions): LinearData {
  const { classes, features, vectors } = set;
  const longest = longestOf(vectors);
  const arena = new Arena(4 * ((features + 1) * padded(classes) + 2 * longest) + SPARE_BYTES);
  const weights = arena.matrix(features, classes);
  const scores = arena.floats(weights.stride);
  const active = new RowList(arena, longest);
  const bias = new Float32Array(classes);
  const squares = new Float32Array(features).fill(1e-4);
  const random = seededRandom(options.seed);
  walk(vectors.length, options, random, (example, left) => {
    active.fillThinned(vectors[example]!, FEATURE_DROPOUT, random);
    scores.set(bias);
    active.gather(weights, scores);
    const size = toGradient(scores, classes, set.targets[example]!, SMOOTHING);
    settleBias(bias, scores, BIAS_RATE * left);
    active.stepBy(squares, size, RATE * left);
    active.scatter(weights, scores);
  });
  return { weights, bias };
}

// Most classes are where they should be after a few passes; those are left alone. The padding stays zero.
function settleBias(bias: Float32Array, gradient: Float32Array, rate: number): void {
  for (let c = 0; c < gradient.length; c += 1) {
    if (c >= bias.length || Math.abs(gradient[c]!) < NEGLIGIBLE) gradient[c] = 0;
    else bias[c]! -= rate * gradient[c]!;
  }
}
