/** Halves the rate of an 8 kHz signal, streaming, so that pitch is searched at 4 kHz. */
import { audible } from './faint.js';
import { newDecimation } from './kernels.js';

// Half-band low-pass (Hamming window, 23 taps): every second tap but the middle one is zero.
const TAPS = halfBand(23);

function halfBand(length: number): Float32Array {
  const middle = (length - 1) / 2;
  const taps = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const x = (i - middle) / 2;
    const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    taps[i] = 0.5 * sinc * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (length - 1)));
  }
  return taps;
}

const MIDDLE = (TAPS.length - 1) / 2;
const HISTORY = TAPS.length - 1;
/** What is left of a sound below this share of full scale is taken for none. */
const FAINTEST = 1e-12;
/** Samples filtered at a time. */
const PIECE = 800;
/** The last samples before a piece, then those of the piece; of whichever channel is being filtered. */
const decimation = newDecimation(TAPS, HISTORY + PIECE);

/** Low-passes to 2 kHz and keeps every second sample; removes a constant offset on the way. */
export class Halver {
  private readonly history = new Float32Array(HISTORY);
  /** 1 if the next sample lies between two that are kept. */
  private odd: 0 | 1 = 0;
  private lastIn = 0;
  private lastOut = 0;

  /** Delay of the filter in input samples. */
  static readonly delaySamples = MIDDLE;

  /**
   * @param input 16-bit samples at 8 kHz
   * @param output where the samples at 4 kHz go, in -1..1, from `from` on; needs half as many places as `input`, rounded up
   * @returns how many were written
   */
  push(input: Int16Array, output: Float32Array, from = 0): number {
    let written = from;
    const { history } = this;
    const { line, out } = decimation;
    for (let at = 0; at < input.length; at += PIECE) {
      const count = Math.min(PIECE, input.length - at);
      for (let i = 0; i < HISTORY; i++) line[i] = history[i]!;
      this.takeIn(input, at, count);
      const kept = (count - this.odd + 1) >> 1;
      decimation.run(this.odd, kept);
      for (let i = 0; i < kept; i++) output[written++] = out[i]!;
      this.odd = ((this.odd + count) & 1) as 0 | 1;
      for (let i = 0; i < HISTORY; i++) history[i] = line[count + i]!;
    }
    return written - from;
  }

  // One-pole high-pass at about 25 Hz: a DC offset would otherwise look like perfect periodicity.
  private takeIn(input: Int16Array, at: number, count: number): void {
    const { line } = decimation;
    let { lastIn, lastOut } = this;
    for (let i = 0; i < count; i++) {
      const x = input[at + i]! / 32768;
      lastOut = x - lastIn + 0.98 * lastOut;
      lastIn = x;
      line[HISTORY + i] = lastOut;
    }
    this.lastIn = lastIn;
    this.lastOut = audible(lastOut, FAINTEST);
  }
}
