/**
 * Gathers the short frames of a channel into longer ones before they go to a decoder process.
 *
 * Platforms send 20 ms at a time; a message between processes costs as much for 100 ms. Longer frames end on multiples of
 * 100 ms of the call's time, and models take chunks that are whole multiples of it (300 ms): the last piece of a
 * chunk is never kept back.
 */
import type { AudioFrame } from '../call/audio.js';

const STEP_MS = 100;

/** Gathers one channel. */
export class FrameGatherer {
  #parts: Int16Array[] = [];
  #start = 0;
  #length = 0;
  readonly #stepSamples: number;

  constructor(
    private readonly channel: number,
    sampleRateHz: number,
  ) {
    this.#stepSamples = (sampleRateHz * STEP_MS) / 1000;
  }

  /** Takes a frame and returns what is ready, in order. */
  add(frame: AudioFrame): AudioFrame[] {
    const out: AudioFrame[] = [];
    if (this.#length > 0 && frame.positionSamples !== this.#start + this.#length) out.push(...this.flush());
    if (this.#length === 0) this.#start = frame.positionSamples;
    this.#parts.push(frame.samples);
    this.#length += frame.samples.length;
    const step = this.#stepSamples;
    const crossed = Math.floor((this.#start + this.#length) / step) > Math.floor(this.#start / step);
    if (crossed) out.push(...this.flush());
    return out;
  }

  /** What has been gathered so far. */
  flush(): AudioFrame[] {
    if (this.#length === 0) return [];
    const samples = this.#parts.length === 1 ? this.#parts[0]! : joined(this.#parts, this.#length);
    const frame = { channel: this.channel, positionSamples: this.#start, samples };
    this.#parts = [];
    this.#length = 0;
    return [frame];
  }
}

function joined(parts: readonly Int16Array[], length: number): Int16Array {
  const whole = new Int16Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
