/** Lists of a matrix's rows, each with a weight, as the kernels take them. */
import type { Random } from '../random.js';
import type { SparseVector } from '../vocabulary.js';
import { FLOAT, type Arena, type Matrix } from './arena.js';
import type { Kernels } from './kernels.js';

/** A weighted list of a matrix's rows: a sentence's features, or the classes that a step changes. */
export class RowList {
  readonly #kernels: Kernels;
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  count = 0;

  constructor(arena: Arena, capacity: number) {
    this.#kernels = arena.kernels;
    this.ids = arena.integers(capacity);
    this.weights = arena.floats(capacity);
  }

  /** Appends a row. */
  put(id: number, weight: number): void {
    this.ids[this.count] = id;
    this.weights[this.count] = weight;
    this.count += 1;
  }

  /** Fills the list with a sentence's features, some left out at random, the others making up for them (inverted dropout). */
  fillThinned({ ids, weights }: SparseVector, share: number, random: Random): void {
    this.count = 0;
    for (let i = 0; i < ids.length; i += 1) {
      if (random() >= share) this.put(ids[i]!, weights[i]! / (1 - share));
    }
  }

  /** Turns weights into Adagrad's steps: `rate * weight / sqrt(sum of squares so far)`, one sum a row. */
  stepBy(squares: Float32Array, square: number, rate: number): void {
    for (let i = 0; i < this.count; i += 1) {
      const id = this.ids[i]!;
      const weight = this.weights[i]!;
      squares[id]! += weight * weight * square;
      this.weights[i] = (rate * weight) / Math.sqrt(squares[id]!);
    }
  }

  /** `out += sum of weight * row`. */
  gather({ data, stride }: Matrix, out: Float32Array): void {
    const { ids, weights, count } = this;
    const bytes = stride * FLOAT;
    this.#kernels.gather(ids.byteOffset, weights.byteOffset, count, data.byteOffset, bytes, out.byteOffset);
  }

  /** `row -= weight * change` for every row listed. */
  scatter({ data, stride }: Matrix, change: Float32Array): void {
    const { ids, weights, count } = this;
    const bytes = stride * FLOAT;
    this.#kernels.scatter(
      ids.byteOffset,
      weights.byteOffset,
      count,
      data.byteOffset,
      bytes,
      change.byteOffset,
    );
  }
}
