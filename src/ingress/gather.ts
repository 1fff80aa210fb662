/**
 * Gathers the short frames of a channel into longer ones.
 *
 * Platforms send 20 ms at a time; whatever is done once a frame (queues, stages, messages to decoders) costs as much for
 * 100 ms. Longer frames end on multiples of 100 ms of the call's time, and models take chunks that are whole multiples of
 * it (300 ms): the last piece of a chunk is never kept back. Whoever listens for an interruption cannot wait so long: for
 * them frames end on multiples of 20 ms.
 */
import type { Placed } from './timeline.js';

/** Frames end on multiples of this, ms of the call's time. */
export const GATHERED_MS = 100;
const QUICK_STEP_MS = 20;
const NOTHING: readonly Placed[] = [];

/** Gathers one channel. */
export class FrameGatherer {
  #samples: Int16Array = new Int16Array(0);
  #start = 0;
  #length = 0;
  readonly #stepSamples: number;
  readonly #quickSamples: number;

  constructor(sampleRateHz: number) {
    this.#stepSamples = (sampleRateHz * GATHERED_MS) / 1000;
    this.#quickSamples = (sampleRateHz * QUICK_STEP_MS) / 1000;
  }

  /** Takes samples, which are copied, and returns what is ready, in order. */
  add(positionSamples: number, samples: Int16Array, quick = false): readonly Placed[] {
    const gap = this.#length > 0 && positionSamples !== this.#start + this.#length;
    const before = gap ? this.flush() : NOTHING;
    if (this.#length === 0) this.#start = positionSamples;
    this.#append(samples);
    const step = quick ? this.#quickSamples : this.#stepSamples;
    const crossed = Math.floor((this.#start + this.#length) / step) > Math.floor(this.#start / step);
    if (!crossed) return before;
    const ready = this.flush();
    return gap ? [...before, ...ready] : ready;
  }

  /** Audio that the next frame lacks to be whole, ms. */
  missingMs(): number {
    const end = this.#start + this.#length;
    return ((this.#stepSamples - (end % this.#stepSamples)) * GATHERED_MS) / this.#stepSamples;
  }

  /** What has been gathered so far. */
  flush(): readonly Placed[] {
    if (this.#length === 0) return NOTHING;
    const samples =
      this.#length === this.#samples.length ? this.#samples : this.#samples.subarray(0, this.#length);
    const placed = { positionSamples: this.#start, samples };
    this.#samples = new Int16Array(0);
    this.#start += this.#length;
    this.#length = 0;
    return [placed];
  }

  #append(samples: Int16Array): void {
    const needed = this.#length + samples.length;
    if (needed > this.#samples.length) {
      const larger = new Int16Array(Math.max(needed, this.#stepSamples));
      larger.set(this.#samples.subarray(0, this.#length));
      this.#samples = larger;
    }
    this.#samples.set(samples, this.#length);
    this.#length = needed;
  }
}
