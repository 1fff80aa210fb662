/**
 * Multinomial logistic regression over sparse vectors, trained one example at a time.
 *
 * Step sizes follow Adagrad (Duchi, Hazan and Singer 2011) with one accumulator a feature instead of one a weight, fall
 * linearly to zero, and targets are smoothed (Szegedy et al. 2016): a few labels in every real training set are wrong.
 */
import { ParleyError } from '../../call/errors.js';
import { seededRandom, shuffle, type Random } from './random.js';
import type { SparseVector } from './vocabulary.js';

/** Weights by feature, then class: `weights[feature * classes + class]`. */
export interface LinearData {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** What to train on; `targets` are class numbers. */
export interface TrainingSet {
  readonly vectors: readonly SparseVector[];
  readonly targets: Int32Array;
  readonly classes: number;
  readonly features: number;
}

/** How to train. */
export interface LearnerOptions {
  /** How many examples to learn from, one at a time; passes over the set follow from it. */
  readonly steps: number;
  readonly seed: number;
  /** Called now and then with the share done, 0 to 1. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

const REPORT_EVERY = 1_000;
const RATE = 1;
const BIAS_RATE = 0.02;
const SMOOTHING = 0.1;
const FEATURE_DROPOUT = 0.3;
const NEGLIGIBLE = 5e-4;

/** Trains the regression. */
export function trainLinear(set: TrainingSet, options: LearnerOptions): LinearData {
  const { classes, features, vectors } = set;
  const data = { weights: new Float32Array(features * classes), bias: new Float32Array(classes) };
  const gradients = new Float32Array(features).fill(1e-4);
  const random = seededRandom(options.seed);
  const scores = new Float64Array(classes);
  const room = new Int32Array(classes);
  walk(vectors.length, options, random, (example, left) => {
    const thinned = thin(vectors[example]!, FEATURE_DROPOUT, random);
    linearScores(data, thinned, scores);
    const size = toGradient(scores, set.targets[example]!);
    const active = activeClasses(scores, room);
    if (active.length > 0) descend(data, thinned, scores, active, gradients, size, RATE * left);
  });
  return data;
}

/**
 * Visits examples in random order, pass after pass, until the steps are spent.
 *
 * @param visit is given an example's number and the share of steps that is left, from 1 down to 0
 */
export function walk(
  examples: number,
  options: LearnerOptions,
  random: Random,
  visit: (example: number, left: number) => void,
): void {
  const order = new Int32Array(examples).map((_, i) => i);
  for (let step = 0; step < options.steps; step += 1) {
    const place = step % examples;
    if (place === 0) shuffle(order, random);
    if (step % REPORT_EVERY === 0) {
      stopIfCancelled(options.signal);
      options.onProgress?.(step / options.steps);
    }
    visit(order[place]!, 1 - step / options.steps);
  }
}

/** Throws ParleyError CANCELLED once the signal says so. */
function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new ParleyError('CANCELLED', 'Training was cancelled.', { cause: signal.reason });
}

function linearScores(data: LinearData, vector: SparseVector, scores: Float64Array): void {
  const classes = data.bias.length;
  for (let c = 0; c < classes; c += 1) scores[c] = data.bias[c]!;
  for (let i = 0; i < vector.ids.length; i += 1) {
    const offset = vector.ids[i]! * classes;
    const weight = vector.weights[i]!;
    for (let c = 0; c < classes; c += 1) scores[c]! += weight * data.weights[offset + c]!;
  }
}

/** Leaves out features at random and makes up for it in the weight of the others (inverted dropout). */
export function thin(vector: SparseVector, share: number, random: Random): SparseVector {
  const ids = new Int32Array(vector.ids.length);
  const weights = new Float32Array(vector.ids.length);
  let kept = 0;
  for (let i = 0; i < vector.ids.length; i += 1) {
    if (random() < share) continue;
    ids[kept] = vector.ids[i]!;
    weights[kept] = vector.weights[i]! / (1 - share);
    kept += 1;
  }
  return { ids: ids.subarray(0, kept), weights: weights.subarray(0, kept), known: vector.known };
}

/** Scores to probabilities, in place. */
export function softmax(scores: Float64Array): void {
  let highest = -Infinity;
  for (const score of scores) if (score > highest) highest = score;
  let sum = 0;
  for (let c = 0; c < scores.length; c += 1) sum += scores[c] = Math.exp(scores[c]! - highest);
  for (let c = 0; c < scores.length; c += 1) scores[c]! /= sum;
}

/** Scores to the gradient of the smoothed cross-entropy, in place; returns its squared length. */
export function toGradient(scores: Float64Array, target: number, smoothing = SMOOTHING): number {
  softmax(scores);
  const low = smoothing / scores.length;
  let square = 0;
  for (let c = 0; c < scores.length; c += 1) {
    scores[c]! -= low + (c === target ? 1 - smoothing : 0);
    square += scores[c]! * scores[c]!;
  }
  return square;
}

// Most classes are where they should be after a few passes; a step is taken only for those that are not.
function activeClasses(gradient: Float64Array, active: Int32Array): Int32Array {
  let count = 0;
  for (let c = 0; c < gradient.length; c += 1) {
    if (Math.abs(gradient[c]!) < NEGLIGIBLE) continue;
    active[count] = c;
    count += 1;
  }
  return active.subarray(0, count);
}

function descend(
  data: LinearData,
  vector: SparseVector,
  gradient: Float64Array,
  active: Int32Array,
  gradients: Float32Array,
  size: number,
  rate: number,
): void {
  const classes = data.bias.length;
  for (let i = 0; i < vector.ids.length; i += 1) {
    const id = vector.ids[i]!;
    const weight = vector.weights[i]!;
    const offset = id * classes;
    gradients[id]! += weight * weight * size;
    const step = (rate * weight) / Math.sqrt(gradients[id]!);
    for (let a = 0; a < active.length; a += 1) {
      const c = active[a]!;
      data.weights[offset + c]! -= step * gradient[c]!;
    }
  }
  for (const c of active) data.bias[c]! -= BIAS_RATE * rate * gradient[c]!;
}
