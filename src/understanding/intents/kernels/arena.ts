/** Arrays and matrices side by side in one memory that the kernels can reach. */
import { newMemory } from '../../../call/kernels/kernels.js';
import { kernelsOver, type Kernels } from './kernels.js';

/** Bytes of a float. */
export const FLOAT = 4;
const ALIGNMENT = 16;
const COLUMNS_TOGETHER = 4;

/** A matrix of floats, row after row; `stride` is a row's length in floats, padding included. */
export interface Matrix {
  readonly data: Float32Array;
  readonly stride: number;
}

/** Hands out room in a memory of fixed size. */
export class Arena {
  readonly kernels: Kernels;
  readonly #buffer: ArrayBuffer;
  #used = 0;

  /** @param bytes how much will be taken; every array takes up to 15 bytes more than its numbers */
  constructor(bytes: number) {
    const memory = newMemory(bytes);
    this.#buffer = memory.buffer;
    this.kernels = kernelsOver(memory);
  }

  /** Zeros; `byteOffset` is their address. */
  floats(length: number): Float32Array {
    return new Float32Array(this.#buffer, this.#take(length), length);
  }

  /** Zeros; `byteOffset` is their address. */
  integers(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#take(length), length);
  }

  /** A matrix of zeros. */
  matrix(rows: number, columns: number): Matrix {
    const stride = padded(columns);
    return { data: this.floats(rows * stride), stride };
  }

  #take(length: number): number {
    const start = this.#used;
    this.#used += Math.ceil((length * FLOAT) / ALIGNMENT) * ALIGNMENT;
    return start;
  }
}

/** Columns rounded up to what the kernels work on together. */
export function padded(columns: number): number {
  return Math.ceil(columns / COLUMNS_TOGETHER) * COLUMNS_TOGETHER;
}

/** `out[r] += row r . vector` for the first `rows` rows. */
export function addProducts(
  { kernels }: Arena,
  matrix: Matrix,
  rows: number,
  vector: Float32Array,
  out: Float32Array,
): void {
  const { data, stride } = matrix;
  kernels.multiply(data.byteOffset, rows, stride * FLOAT, vector.byteOffset, out.byteOffset);
}
