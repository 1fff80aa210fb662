/** Binary logistic regression over a handful of numbers, fitted by Newton's method with a small ridge. */

/** Weights of the standardised inputs and the constant. */
export interface Logistic {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly weights: readonly number[];
  readonly constant: number;
}

const RIDGE = 1;
const STEPS = 30;
const LEAST_DEVIATION = 0.05;
const FARTHEST = 6;

/**
 * Fits P(label = 1 | inputs).
 *
 * @param rows inputs, all of the same length
 * @param labels 0 or 1
 * @param importance how much each row counts
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  importance: readonly number[],
): Logistic {
  const width = rows[0]?.length ?? 0;
  const { means, deviations } = moments(rows, width);
  const inputs = rows.map(row => [
    ...row.map((value, i) => standardised(value, means[i]!, deviations[i]!)),
    1,
  ]);
  let weights: number[] = Array.from({ length: width + 1 }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, hessian } = curvature(inputs, labels, importance, weights);
    const move = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - move[i]!);
    if (Math.max(...move.map(Math.abs)) < 1e-7) break;
  }
  return { means, deviations, weights: weights.slice(0, width), constant: weights[width] ?? 0 };
}

/** P(label = 1) for one row. */
export function logisticProbability(model: Logistic, row: readonly number[]): number {
  let sum = model.constant;
  row.forEach((value, i) => {
    sum += model.weights[i]! * standardised(value, model.means[i]!, model.deviations[i]!);
  });
  return 1 / (1 + Math.exp(-sum));
}

function standardised(value: number, mean: number, deviation: number): number {
  return Math.min(Math.max((value - mean) / deviation, -FARTHEST), FARTHEST);
}

function moments(
  rows: readonly (readonly number[])[],
  width: number,
): { means: number[]; deviations: number[] } {
  const means: number[] = [];
  const deviations: number[] = [];
  for (let i = 0; i < width; i += 1) {
    const mean = rows.reduce((sum, row) => sum + row[i]!, 0) / Math.max(1, rows.length);
    const variance = rows.reduce((sum, row) => sum + (row[i]! - mean) ** 2, 0) / Math.max(1, rows.length);
    means.push(mean);
    // An input that hardly varied must not become a lever for the first sentence in which it does.
    deviations.push(Math.max(Math.sqrt(variance), LEAST_DEVIATION));
  }
  return { means, deviations };
}

function curvature(
  inputs: readonly (readonly number[])[],
  labels: readonly number[],
  importance: readonly number[],
  weights: readonly number[],
): { gradient: number[]; hessian: number[][] } {
  const size = weights.length;
  // The constant (the last) is left free: only slopes are drawn towards zero.
  const gradient = weights.map((weight, i) => (i < size - 1 ? RIDGE * weight : 0));
  const hessian = weights.map((_, i) =>
    weights.map((__, j) => (i === j ? (i < size - 1 ? RIDGE : 1e-6) : 0)),
  );
  inputs.forEach((input, n) => {
    const p = 1 / (1 + Math.exp(-input.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
    const slope = (p - labels[n]!) * importance[n]!;
    const bend = Math.max(p * (1 - p), 1e-6) * importance[n]!;
    for (let i = 0; i < size; i += 1) {
      gradient[i]! += slope * input[i]!;
      for (let j = 0; j < size; j += 1) hessian[i]![j]! += bend * input[i]! * input[j]!;
    }
  });
  return { gradient, hessian };
}

// Gaussian elimination with pivots; the matrix is small, symmetric and positive.
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < size; i += 1) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = column + 1; i < size; i += 1) {
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= size; j += 1) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  const result = right.map(() => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = rows[i]![size]!;
    for (let j = i + 1; j < size; j += 1) rest -= rows[i]![j]! * result[j]!;
    result[i] = rest / rows[i]![i]!;
  }
  return result;
}
