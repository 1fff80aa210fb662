/**
 * The loops that training spends its time in, four floats at a time.
 *
 * Matrices lie row after row in one memory; a row is a multiple of four floats wide and starts at a multiple of 16 bytes.
 * Sums are made in single precision in a fixed order, so every machine finds the same.
 */
import { advance, I32, kernels, op, V128, whileBelow, type Kernel } from '../../../call/kernels/kernels.js';

/** The kernels; addresses and strides are in bytes, counts in items. */
export interface Kernels {
  /** `out += sum of weights[i] * matrix[ids[i]]`. */
  gather(ids: number, weights: number, count: number, matrix: number, stride: number, out: number): void;
  /** `matrix[ids[i]] -= weights[i] * row` for every i. */
  scatter(ids: number, weights: number, count: number, matrix: number, stride: number, row: number): void;
  /** `out[r] += matrix[r] . vector` for every row r. */
  multiply(matrix: number, rows: number, stride: number, vector: number, out: number): void;
}

const FLOAT = 4;
const VECTOR = 16;

// Local variables by number: the parameters come first.
const [IDS, WEIGHTS, COUNT, MATRIX, STRIDE, OTHER] = [0, 1, 2, 3, 4, 5];
const [LAST, CELL, ROW_END, TARGET, FACTOR] = [6, 7, 8, 9, 10];

// For each listed row: runs `step` once for every four of its floats, at CELL, with those of the other row at TARGET.
function eachListedRow(name: string, step: readonly (readonly number[])[]): Kernel {
  return {
    name,
    parameters: [I32, I32, I32, I32, I32, I32],
    locals: [I32, I32, I32, I32, V128],
    body: [
      [...op.get(IDS), ...op.get(COUNT), ...op.integer(FLOAT), ...op.multiply, ...op.add, ...op.set(LAST)],
      whileBelow(IDS, LAST, [
        [...op.get(IDS), ...op.loadInteger, ...op.get(STRIDE), ...op.multiply],
        [...op.get(MATRIX), ...op.add, ...op.set(CELL)],
        [...op.get(CELL), ...op.get(STRIDE), ...op.add, ...op.set(ROW_END)],
        [...op.get(OTHER), ...op.set(TARGET)],
        [...op.get(WEIGHTS), ...op.loadFloat, ...op.splat, ...op.set(FACTOR)],
        whileBelow(CELL, ROW_END, [...step, advance(CELL, VECTOR), advance(TARGET, VECTOR)]),
        advance(IDS, FLOAT),
        advance(WEIGHTS, FLOAT),
      ]),
    ],
  };
}

const scaled = (cell: number): number[] => [
  ...op.get(cell),
  ...op.loadVector(),
  ...op.get(FACTOR),
  ...op.multiplyVectors,
];

const GATHER = eachListedRow('gather', [
  [...op.get(TARGET), ...op.get(TARGET), ...op.loadVector()],
  [...scaled(CELL), ...op.addVectors, ...op.storeVector()],
]);

const SCATTER = eachListedRow('scatter', [
  [...op.get(CELL), ...op.get(CELL), ...op.loadVector()],
  [...scaled(TARGET), ...op.subtractVectors, ...op.storeVector()],
]);

function multiplyKernel(): Kernel {
  const [matrix, rows, stride, vector, out, last, rowEnd, at, sums] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const lane = (n: number): readonly number[] => [...op.get(sums), ...op.lane(n)];
  return {
    name: 'multiply',
    parameters: [I32, I32, I32, I32, I32],
    locals: [I32, I32, I32, V128],
    body: [
      [...op.get(matrix), ...op.get(rows), ...op.get(stride), ...op.multiply, ...op.add, ...op.set(last)],
      whileBelow(matrix, last, [
        [...op.get(matrix), ...op.get(stride), ...op.add, ...op.set(rowEnd)],
        [...op.get(vector), ...op.set(at)],
        [...op.integer(0), ...op.splatInteger, ...op.set(sums)],
        whileBelow(matrix, rowEnd, [
          [...op.get(sums), ...op.get(matrix), ...op.loadVector(), ...op.get(at), ...op.loadVector()],
          [...op.multiplyVectors, ...op.addVectors, ...op.set(sums)],
          advance(matrix, VECTOR),
          advance(at, VECTOR),
        ]),
        [...op.get(out), ...op.get(out), ...op.loadFloat],
        [...lane(0), ...lane(1), ...op.addFloats, ...lane(2), ...lane(3), ...op.addFloats, ...op.addFloats],
        [...op.addFloats, ...op.storeFloat],
        advance(out, FLOAT),
      ]),
    ],
  };
}

/** The kernels over a memory. */
export const kernelsOver = kernels<Kernels>([GATHER, SCATTER, multiplyKernel()]);
