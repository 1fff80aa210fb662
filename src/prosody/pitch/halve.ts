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

/** Low-passes to 2 kHz and keeps every second sample; removes a constant offset on the way. */
export class Halver {
  private readonly line = new Float32Array(TAPS.length * 2);
  private at = 0;
  private odd = false;
  private lastIn = 0;
  private lastOut = 0;

  /** Delay of the filter in input samples. */
  static readonly delaySamples = (TAPS.length - 1) / 2;

  /**
   * @param input 16-bit samples at 8 kHz
   * @param output where the samples at 4 kHz go, in -1..1; needs half as many places as `input`, rounded up
   * @returns how many were written
   */
  push(input: Int16Array, output: Float32Array): number {
    const { line } = this;
    const n = TAPS.length;
    let written = 0;
    for (let i = 0; i < input.length; i++) {
      const x = (input[i] ?? 0) / 32768;
      // One-pole high-pass at about 25 Hz: a DC offset would otherwise look like perfect periodicity.
      const y = x - this.lastIn + 0.98 * this.lastOut;
      this.lastIn = x;
      this.lastOut = y;
      line[this.at] = y;
      line[this.at + n] = y;
      this.at = this.at + 1 === n ? 0 : this.at + 1;
      this.odd = !this.odd;
      if (this.odd) output[written++] = this.filter();
    }
    return written;
  }

  private filter(): number {
    const { line, at } = this;
    const middle = (TAPS.length - 1) / 2;
    let sum = (line[at + middle] ?? 0) * (TAPS[middle] ?? 0);
    for (let k = middle - 1; k >= 0; k -= 2) {
      sum += (TAPS[k] ?? 0) * ((line[at + k] ?? 0) + (line[at + TAPS.length - 1 - k] ?? 0));
    }
    return sum;
  }
}
