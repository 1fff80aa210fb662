/**
 * The two inner loops of the pitch search, four samples at a time.
 *
 * Each works on a memory that all channels share: its arrays are filled before a call and read after it. Sums are made in
 * single precision in a fixed order, so every machine finds the same.
 */
import { advance, I32, kernels, newMemory, op, V128, whileBelow } from '../../call/kernels/kernels.js';
import type { Kernel } from '../../call/kernels/kernels.js';

const FLOAT = 4;
const LANES = 4;
const VECTOR = LANES * FLOAT;

type Instructions = readonly number[];

/** Correlates a signal with itself. */
export interface Correlation {
  readonly signal: Float32Array;
  /** Energy of the window that begins at each sample. */
  readonly energies: Float32Array;
  /** By lag: sum of products over the two windows, by the root of the product of their energies. */
  readonly values: Float32Array;
  /**
   * Fills the values of the lags from `lag`, which is even, up to `end`. The windows of `lag` begin at `left` and
   * `left + lag`; an odd lag has the left window of the one before, an even one begins a sample earlier.
   */
  run(lag: number, end: number, left: number): void;
}

/** Room and kernel for signals of `length` samples, windows of `window` (a multiple of four) and lags below `lags`. */
export function newCorrelation(length: number, window: number, lags: number): Correlation {
  const energiesAt = length * FLOAT;
  const valuesAt = energiesAt + length * FLOAT;
  const memory = newMemory(valuesAt + lags * FLOAT);
  const { correlate } = kernels<{
    readonly correlate: (left: number, right: number, out: number, outEnd: number) => void;
  }>([correlateKernel(window, energiesAt)])(memory);
  const { buffer } = memory;
  return {
    signal: new Float32Array(buffer, 0, length),
    energies: new Float32Array(buffer, energiesAt, length),
    values: new Float32Array(buffer, valuesAt, lags),
    run: (lag, end, left) =>
      correlate(left * FLOAT, (left + lag) * FLOAT, valuesAt + lag * FLOAT, valuesAt + end * FLOAT),
  };
}

// An even lag and the odd one after it share what is read of the left window; two sums each let additions overlap.
function correlateKernel(window: number, energiesAt: number): Kernel {
  const [left, right, out, outEnd, a, sums] = [0, 1, 2, 3, 4, 5];
  const add = (sum: number, offset: number): Instructions[] => [
    [...op.get(sum), ...op.get(a), ...op.get(right), ...op.loadVector(offset)],
    [...op.multiplyVectors, ...op.addVectors, ...op.set(sum)],
  ];
  const steps = Array.from({ length: window / LANES }, (_, step): Instructions[] => [
    [...op.get(left), ...op.loadVector(step * VECTOR), ...op.set(a)],
    ...add(sums + (step % 2), step * VECTOR),
    ...add(sums + 2 + (step % 2), step * VECTOR + FLOAT),
  ]);
  const clear = [0, 1, 2, 3].map(i => [...op.integer(0), ...op.splatInteger, ...op.set(sums + i)]);
  return {
    name: 'correlate',
    parameters: [I32, I32, I32, I32],
    locals: [V128, V128, V128, V128, V128],
    body: [
      whileBelow(out, outEnd, [
        ...clear,
        ...steps.flat(),
        ...normalised(sums, { left, right, out }, energiesAt, 0),
        ...normalised(sums + 2, { left, right, out }, energiesAt, FLOAT),
        advance(left, -FLOAT),
        advance(right, FLOAT),
        advance(out, 2 * FLOAT),
      ]),
    ],
  };
}

// Stores the sum of two vectors' lanes by the root of both windows' energies.
function normalised(
  sums: number,
  at: { readonly left: number; readonly right: number; readonly out: number },
  energiesAt: number,
  offset: number,
): Instructions[] {
  const lane = (n: number): Instructions => [...op.get(sums), ...op.lane(n)];
  return [
    [...op.get(sums), ...op.get(sums + 1), ...op.addVectors, ...op.set(sums), ...op.get(at.out)],
    [...lane(0), ...lane(1), ...op.addFloats, ...lane(2), ...lane(3), ...op.addFloats, ...op.addFloats],
    [...op.get(at.left), ...op.loadFloatAt(energiesAt)],
    [...op.get(at.right), ...op.loadFloatAt(energiesAt + offset), ...op.multiplyFloats, ...op.root],
    [...op.divideFloats, ...op.storeFloatAt(offset)],
  ];
}

/** Filters a signal and keeps every second sample. */
export interface Decimation {
  readonly line: Float32Array;
  readonly out: Float32Array;
  /** Fills `count` places of `out`; the reach of the first begins at sample `from` of the line. */
  run(from: number, count: number): void;
}

/**
 * Room and kernel for a symmetric filter whose every second tap but the middle one is zero.
 *
 * @param taps all taps, an odd number of them
 * @param length samples on the line
 */
export function newDecimation(taps: Float32Array, length: number): Decimation {
  // The last vector may read past the end, and write past its count.
  const lineBytes = (length + 4 * LANES) * FLOAT;
  const memory = newMemory(2 * lineBytes);
  const { decimate } = kernels<{
    readonly decimate: (from: number, out: number, outEnd: number) => void;
  }>([decimateKernel(taps)])(memory);
  return {
    line: new Float32Array(memory.buffer, 0, length),
    out: new Float32Array(memory.buffer, lineBytes, length / 2),
    run: (from, count) => decimate(from * FLOAT, lineBytes, lineBytes + count * FLOAT),
  };
}

function decimateKernel(taps: Float32Array): Kernel {
  const [from, out, outEnd, sum, weights] = [0, 1, 2, 3, 4];
  const last = taps.length - 1;
  const middle = last / 2;
  // Four samples, every second one from `sample` on.
  const every2nd = (sample: number): Instructions => [
    ...op.get(from),
    ...op.loadVector(sample * FLOAT),
    ...op.get(from),
    ...op.loadVector(sample * FLOAT + VECTOR),
    ...op.evenLanes,
  ];
  const outer = Array.from({ length: (middle + 1) / 2 }, (_, i) => 2 * i);
  const weigh = (tap: number, local: number): Instructions => [
    ...op.float(taps[tap]!),
    ...op.splat,
    ...op.set(local),
  ];
  return {
    name: 'decimate',
    parameters: [I32, I32, I32],
    locals: Array.from({ length: outer.length + 2 }, () => V128),
    body: [
      weigh(middle, weights),
      ...outer.map((tap, i) => weigh(tap, weights + 1 + i)),
      whileBelow(out, outEnd, [
        [...every2nd(middle), ...op.get(weights), ...op.multiplyVectors, ...op.set(sum)],
        ...outer.map((tap, i) => {
          const pair = [...every2nd(tap), ...every2nd(last - tap), ...op.addVectors];
          const weighed = [...pair, ...op.get(weights + 1 + i), ...op.multiplyVectors];
          return [...op.get(sum), ...weighed, ...op.addVectors, ...op.set(sum)];
        }),
        [...op.get(out), ...op.get(sum), ...op.storeVector()],
        advance(from, 2 * VECTOR),
        advance(out, VECTOR),
      ]),
    ],
  };
}
