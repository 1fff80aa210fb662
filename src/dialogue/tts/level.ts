/** One loudness for every voice, and peaks that never clip. */
import { SPEECH_HZ } from './tts.js';

/** Level at which speech leaves, in dB below full scale, over the parts that are speech. */
export const TARGET_DB = -20;
/** Highest peak, 1 dB below full scale. */
export const CEILING = Math.round(32_767 * 10 ** (-1 / 20));

const FRAME = SPEECH_HZ / 50;
/** Frames this far below the mean level are pauses (as in ITU-T P.56, where the margin is 15.9 dB). */
const PAUSE_MARGIN_DB = 15.9;
const MOST_GAIN_DB = 24;

/** Level of the speech in some samples in dB below full scale; -100 for silence. */
export function speechLevelDb(samples: Int16Array): number {
  const powers: number[] = [];
  for (let at = 0; at < samples.length; at += FRAME) {
    const frame = samples.subarray(at, at + FRAME);
    powers.push(frame.reduce((sum, x) => sum + x * x, 0) / frame.length / 32_768 ** 2);
  }
  const loud = (least: number): number[] => powers.filter(p => p > least);
  const audible = loud(1e-8);
  if (audible.length === 0) return -100;
  const speech = loud(mean(audible) * 10 ** (-PAUSE_MARGIN_DB / 10));
  return 10 * Math.log10(mean(speech));
}

/** The gain that brings a level to the target, in dB. */
export function gainFor(levelDb: number): number {
  return levelDb <= -90 ? 0 : Math.min(MOST_GAIN_DB, TARGET_DB - levelDb);
}

const LOOK_AHEAD = SPEECH_HZ / 200;
const ATTACK = 1 - Math.exp(-5 / LOOK_AHEAD);
const RELEASE = 1 - Math.exp(-1 / (SPEECH_HZ * 0.05));

/** Applies a gain and holds peaks below the ceiling, looking 5 ms ahead so that the gain moves before the peak. */
export class Limiter {
  readonly #factor: number;
  readonly #line = new Float32Array(LOOK_AHEAD);
  /** Gains that the samples in the line need, oldest first. */
  readonly #needs = new Float32Array(LOOK_AHEAD).fill(1);
  #at = 0;
  #filled = 0;
  #gain = 1;

  constructor(gainDb: number) {
    this.#factor = 10 ** (gainDb / 20);
  }

  /** Takes samples and returns as many less the 5 ms that stay inside. */
  push(samples: Int16Array): Int16Array {
    const out = new Int16Array(samples.length);
    let length = 0;
    for (const sample of samples) {
      const ready = this.#step(sample * this.#factor);
      if (ready !== undefined) out[length++] = ready;
    }
    return out.subarray(0, length);
  }

  /** Returns what is still inside. */
  finish(): Int16Array {
    const inside = this.#filled;
    const out = this.push(new Int16Array(LOOK_AHEAD));
    return out.subarray(out.length - inside);
  }

  #step(x: number): number | undefined {
    const oldest = this.#line[this.#at]!;
    this.#line[this.#at] = x;
    this.#needs[this.#at] = Math.min(1, CEILING / Math.max(1, Math.abs(x)));
    this.#at = (this.#at + 1) % LOOK_AHEAD;
    let need = 1;
    for (const n of this.#needs) if (n < need) need = n;
    this.#gain += (need - this.#gain) * (need < this.#gain ? ATTACK : RELEASE);
    if (this.#filled < LOOK_AHEAD) {
      this.#filled += 1;
      return undefined;
    }
    return Math.max(-CEILING, Math.min(CEILING, Math.round(oldest * this.#gain)));
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}
