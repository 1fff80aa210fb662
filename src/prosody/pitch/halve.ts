/** Halves the rate of an 8 kHz signal, streaming, so that pitch is searched at 4 kHz. */

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
/** Taps that are not zero, from the outermost to the middle: every second one, then the middle one itself. */
const [T0, T2, T4, T6, T8, T10, T11] = [0, 2, 4, 6, 8, 10, MIDDLE].map(k => TAPS[k]!) as SevenTaps;
type SevenTaps = [number, number, number, number, number, number, number];
/** Samples filtered at a time. */
const PIECE = 800;

/** Low-passes to 2 kHz and keeps every second sample; removes a constant offset on the way. */
export class Halver {
  /** The last samples before, then those of the piece. */
  private readonly line = new Float32Array(HISTORY + PIECE);
  /** 1 if the next sample lies between two that are kept. */
  private odd: 0 | 1 = 0;
  private lastIn = 0;
  private lastOut = 0;

  /** Delay of the filter in input samples. */
  static readonly delaySamples = MIDDLE;

  /**
   * @param input 16-bit samples at 8 kHz
   * @param output where the samples at 4 kHz go, in -1..1; needs half as many places as `input`, rounded up
   * @returns how many were written
   */
  push(input: Int16Array, output: Float32Array): number {
    let written = 0;
    for (let at = 0; at < input.length; at += PIECE) {
      const count = Math.min(PIECE, input.length - at);
      this.takeIn(input, at, count);
      for (let i: number = this.odd; i < count; i += 2) output[written++] = this.filter(i);
      this.odd = ((this.odd + count) & 1) as 0 | 1;
      this.line.copyWithin(0, count, count + HISTORY);
    }
    return written;
  }

  // One-pole high-pass at about 25 Hz: a DC offset would otherwise look like perfect periodicity.
  private takeIn(input: Int16Array, at: number, count: number): void {
    const { line } = this;
    let { lastIn, lastOut } = this;
    for (let i = 0; i < count; i++) {
      const x = input[at + i]! / 32768;
      lastOut = x - lastIn + 0.98 * lastOut;
      lastIn = x;
      line[HISTORY + i] = lastOut;
    }
    this.lastIn = lastIn;
    this.lastOut = lastOut;
  }

  /** The filter's value where sample `a` of the line is the oldest of its reach. */
  private filter(a: number): number {
    const { line } = this;
    const b = a + HISTORY;
    return (
      T11 * line[a + MIDDLE]! +
      T10 * (line[a + 10]! + line[b - 10]!) +
      T8 * (line[a + 8]! + line[b - 8]!) +
      T6 * (line[a + 6]! + line[b - 6]!) +
      T4 * (line[a + 4]! + line[b - 4]!) +
      T2 * (line[a + 2]! + line[b - 2]!) +
      T0 * (line[a]! + line[b]!)
    );
  }
}
