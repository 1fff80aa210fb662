/**
 * Puts the channels of a call side by side, sample by sample, although they arrive one after the other.
 *
 * Audio is placed by its position, so a gap is silence and what comes twice counts once. A channel may lag behind the
 * other by up to the window; what comes later still is lost, because its place has been written.
 */

/** Frames (one sample a channel) from a position on. */
export interface Interleaved {
  readonly positionFrames: number;
  readonly samples: Int16Array;
}

/** Interleaves one call. */
export class Interleaver {
  readonly #window: Int16Array;
  readonly #ends: number[];
  #base = 0;

  /**
   * @param channels how many there are
   * @param windowFrames frames kept while a channel lags; also the least that is given out at once is a quarter of it
   */
  constructor(
    private readonly channels: number,
    private readonly windowFrames: number,
  ) {
    this.#window = new Int16Array(windowFrames * channels);
    this.#ends = Array.from({ length: channels }, () => 0);
  }

  /** Takes samples of one channel; returns the frames that are complete, in order. */
  push(channel: number, positionSamples: number, samples: Int16Array): Interleaved[] {
    const out: Interleaved[] = [];
    const step = this.windowFrames >> 2;
    for (let at = 0; at < samples.length; at += step) {
      this.#place(channel, positionSamples + at, samples.subarray(at, at + step), out);
    }
    const complete = Math.min(...this.#ends);
    if (complete - this.#base >= step) this.#giveOut(complete, out);
    return out;
  }

  /** What is left, at the end of the call. */
  finish(): Interleaved[] {
    const out: Interleaved[] = [];
    this.#giveOut(Math.max(...this.#ends), out);
    return out;
  }

  #place(channel: number, position: number, samples: Int16Array, out: Interleaved[]): void {
    const end = position + samples.length;
    if (end - this.windowFrames > this.#base) this.#giveOut(end - this.windowFrames, out);
    for (let i = Math.max(0, this.#base - position); i < samples.length; i++) {
      this.#window[(position + i - this.#base) * this.channels + channel] = samples[i]!;
    }
    this.#ends[channel] = Math.max(this.#ends[channel]!, end);
  }

  // Silence beyond the last sample heard is not given out: its place stays empty.
  #giveOut(until: number, out: Interleaved[]): void {
    const heard = Math.min(until, Math.max(...this.#ends)) - this.#base;
    if (heard > 0) {
      out.push({ positionFrames: this.#base, samples: this.#window.slice(0, heard * this.channels) });
    }
    const shift = (until - this.#base) * this.channels;
    if (shift < this.#window.length) this.#window.copyWithin(0, shift);
    this.#window.fill(0, Math.max(0, this.#window.length - shift));
    this.#base = until;
  }
}
