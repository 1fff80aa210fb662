/** What the learners share: the set they learn from, the walk through it, and the gradient of the loss. */
import { ParleyError } from '../../call/errors.js';
import { shuffle, type Random } from './random.js';
import type { SparseVector } from './vocabulary.js';

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

/** The number of features of the longest sentence. */
export function longestOf(vectors: readonly SparseVector[]): number {
  return vectors.reduce((most, { ids }) => Math.max(most, ids.length), 1);
}

/** The first `classes` scores to probabilities, in place. */
export function softmax(scores: Float32Array | Float64Array, classes: number): void {
  let highest = -Infinity;
  for (let c = 0; c < classes; c += 1) if (scores[c]! > highest) highest = scores[c]!;
  let sum = 0;
  for (let c = 0; c < classes; c += 1) sum += scores[c] = Math.exp(scores[c]! - highest);
  for (let c = 0; c < classes; c += 1) scores[c]! /= sum;
}

/** The first `classes` scores to the gradient of the smoothed cross-entropy, in place; returns its squared length. */
export function toGradient(scores: Float32Array, classes: number, target: number, smoothing: number): number {
  softmax(scores, classes);
  const low = smoothing / classes;
  let square = 0;
  for (let c = 0; c < classes; c += 1) {
    scores[c]! -= low + (c === target ? 1 - smoothing : 0);
    square += scores[c]! * scores[c]!;
  }
  return square;
}
