/** Matrices of small integers: a quarter of the space of floats, and accurate enough for deciding (tests hold it to that). */

import type { Matrix } from './kernels/arena.js';

/** `values[row * columns + column] * scales[row]`. */
export interface ByteMatrix {
  readonly values: Int8Array;
  readonly scales: Float32Array;
  readonly columns: number;
}

/**
 * Rounds a matrix row by row to 8 bits.
 *
 * @param columns numbers to take of a row; what lies behind them is padding
 */
export function toBytes({ data, stride }: Matrix, columns: number): ByteMatrix {
  const rows = stride === 0 ? 0 : data.length / stride;
  const values = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const start = row * stride;
    let largest = 0;
    for (let i = 0; i < columns; i += 1) largest = Math.max(largest, Math.abs(data[start + i]!));
    const scale = largest / 127;
    scales[row] = scale;
    if (scale === 0) continue;
    for (let i = 0; i < columns; i += 1) values[row * columns + i] = Math.round(data[start + i]! / scale);
  }
  return { values, scales, columns };
}

/** Adds `factor` times a row to `sums`. */
export function addRow(matrix: ByteMatrix, row: number, factor: number, sums: Float64Array): void {
  const offset = row * matrix.columns;
  const scaled = factor * matrix.scales[row]!;
  for (let i = 0; i < matrix.columns; i += 1) sums[i]! += scaled * matrix.values[offset + i]!;
}

/** The product of a row and a vector. */
export function dotRow(matrix: ByteMatrix, row: number, vector: Float64Array): number {
  const offset = row * matrix.columns;
  let sum = 0;
  for (let i = 0; i < matrix.columns; i += 1) sum += vector[i]! * matrix.values[offset + i]!;
  return sum * matrix.scales[row]!;
}
