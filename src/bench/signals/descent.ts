/**
 * Linear support vector machines by dual coordinate descent for the squared hinge loss, C = 1 (Hsieh, Chang, Lin, Keerthi and
 * Sundararajan, "A dual coordinate descent method for large-scale linear SVM", ICML 2008).
 */
import { seededRandom, shuffle } from '../../understanding/intents/random.js';

/** A sparse vector of length one. */
export interface SparseRow {
  readonly ids: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** A vector and on which side it lies. */
export interface Example {
  readonly vector: SparseRow;
  readonly sign: number;
  /** What it counts. */
  readonly weight: number;
}

/** When to stop: after so many passes, or once no step of a pass was larger. */
export interface DescentOptions {
  readonly passes: number;
  readonly tolerance: number;
}

const C = 1;
const SEED = 1;

/** How far a vector lies on the side of a machine. The last of `machine` is the weight of a constant input. */
export function sumOf(machine: Float64Array, { ids, weights }: SparseRow): number {
  let sum = machine[machine.length - 1]!;
  for (let k = 0; k < ids.length; k++) sum += machine[ids[k]!]! * weights[k]!;
  return sum;
}

/**
 * Fits a machine.
 *
 * @param width numbers of a vector; the machine has one more
 */
export function descend(
  examples: readonly Example[],
  width: number,
  { passes, tolerance }: DescentOptions,
): Float64Array {
  const machine = new Float64Array(width + 1);
  const alphas = new Float64Array(examples.length);
  const order = Int32Array.from(examples, (_, i) => i);
  const random = seededRandom(SEED);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let largest = 0;
    for (const i of order) {
      const { vector, sign, weight } = examples[i]!;
      const diagonal = 1 / (2 * C * weight);
      const gradient = sign * sumOf(machine, vector) - 1 + diagonal * alphas[i]!;
      if (alphas[i] === 0 && gradient >= 0) continue;
      largest = Math.max(largest, Math.abs(gradient));
      // Rows have length one and a constant of one: the curvature is 2.
      const next = Math.max(0, alphas[i]! - gradient / (2 + diagonal));
      const step = (next - alphas[i]!) * sign;
      alphas[i] = next;
      for (let k = 0; k < vector.ids.length; k++) machine[vector.ids[k]!]! += step * vector.weights[k]!;
      machine[width]! += step;
    }
    if (largest < tolerance) break;
  }
  return machine;
}
