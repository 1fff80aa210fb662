/**
 * Normalised cross-correlation of a signal with itself over the lags a voice can have, and its peaks.
 *
 * After D. Talkin, "A robust algorithm for pitch tracking (RAPT)", in Speech Coding and Synthesis (1995): unlike plain
 * autocorrelation the value at the true period stays near 1 whatever the lag. The two windows lie symmetrically about
 * the frame's centre.
 */

import { newCorrelation } from './kernels.js';

/** Rate at which pitch is searched, Hz. */
export const PITCH_RATE_HZ = 4000;
/** Lowest and highest F0 that is looked for, Hz. */
const F0_MIN_HZ = 60;
export const F0_MAX_HZ = 420;

const LAG_MIN = Math.floor(PITCH_RATE_HZ / F0_MAX_HZ);
export const LAG_MAX = Math.ceil(PITCH_RATE_HZ / F0_MIN_HZ);
/** Samples in the correlation window: 18 ms. */
export const WINDOW = 72;
/** Samples a frame needs around its centre, before and after. */
export const REACH = Math.ceil((WINDOW + LAG_MAX) / 2) + 6;
/** Samples of the correlation on each side that tell its value between them; distance at which a peak is refined. */
const SINC_REACH = 4;
const STEP = 0.25;
/** Square of the distance at which the window of the interpolation has fallen to nothing. */
const SINC_EDGE = (SINC_REACH + 0.5) ** 2;
/**
 * The windowed sinc by the fraction of a sample, in rows of one weight a sample; between two rows a straight line is within
 * 0.00001 of it. Computed at every peak, it cost more than the correlation.
 */
const SINC_ROWS = 256;
const SINC_TAPS = 2 * SINC_REACH;
const SINC = sincTable();
/** The lags correlated, in pairs of an even and an odd one: what is searched and what its interpolation needs around it. */
const FIRST_LAG = (LAG_MIN - SINC_REACH) & ~1;
const LAST_LAG = LAG_MAX + SINC_REACH;
/** Most voiced candidates kept for a frame. */
export const MAX_CANDIDATES = 5;

/** Candidate periods of one frame; arrays are reused from frame to frame. */
export interface Candidates {
  count: number;
  /** How far the frame's level lies below the speaker's usual one, dB, 0 or more. */
  quietDb: number;
  /** Period in samples, with a fraction. */
  readonly lag: Float32Array;
  /** Height of the correlation peak, -1 to 1. */
  readonly strength: Float32Array;
}

/** Makes an empty set of candidates. */
export function newCandidates(): Candidates {
  return {
    count: 0,
    quietDb: Number.NaN,
    lag: new Float32Array(MAX_CANDIDATES),
    strength: new Float32Array(MAX_CANDIDATES),
  };
}

/** Never less than this mean square: the last bits of 16-bit audio. */
const FLOOR_LEAST = 1e-8;
const ENERGY_RISE = 0.15;
const ENERGY_FALL = 0.9995;

/** One for all channels: a frame's arrays are filled anew. */
const correlation = newCorrelation(2 * REACH, WINDOW, LAST_LAG + 1);
const { signal, energies, values } = correlation;
/** Where the left window of the first lag begins. */
const FIRST_LEFT = REACH - ((WINDOW + FIRST_LAG) >> 1);

/** Correlates frames; one instance a channel, no allocation after it is made. */
export class Correlator {
  /** Sums of squares up to each sample of the frame's reach. */
  private readonly squares = new Float64Array(2 * REACH + 1);
  /** Lags about a peak, then the correlation there. */
  private readonly around = new Float64Array(3);
  private speakerEnergy = 0;

  /** @param floorShare share of the speaker's energy added to every window's, so that what is faint does not look periodic */
  constructor(private readonly floorShare: number) {}

  /**
   * Finds the candidates of the frame centred at `centre`.
   *
   * @param x samples at PITCH_RATE_HZ; REACH of them must lie on both sides of `centre`
   */
  analyse(x: Float32Array, centre: number, out: Candidates): void {
    const { squares } = this;
    const origin = centre - REACH;
    let sum = 0;
    for (let i = 0; i < 2 * REACH; i++) {
      const v = x[origin + i]!;
      signal[i] = v;
      sum += v * v;
      squares[i + 1] = sum;
    }
    this.followSpeaker();
    const floor = WINDOW * Math.max(FLOOR_LEAST, this.speakerEnergy * this.floorShare);
    for (let i = 0; i <= 2 * REACH - WINDOW; i++) energies[i] = squares[i + WINDOW]! - squares[i]! + floor;
    correlation.run(FIRST_LAG, LAST_LAG + 1, FIRST_LEFT);
    out.count = 0;
    // Taking three values out of an array literal would make garbage at every lag: megabytes a second with many calls.
    let before = values[LAG_MIN - 1]!;
    let here = values[LAG_MIN]!;
    for (let lag = LAG_MIN; lag <= LAG_MAX; lag++) {
      const after = values[lag + 1]!;
      if (here > 0.25 && here >= before && here > after) this.keep(lag, out);
      before = here;
      here = after;
    }
  }

  private followSpeaker(): void {
    const energy = this.squares[2 * REACH]! / (2 * REACH);
    if (energy > this.speakerEnergy) this.speakerEnergy += (energy - this.speakerEnergy) * ENERGY_RISE;
    else this.speakerEnergy *= ENERGY_FALL;
  }

  private keep(lag: number, out: Candidates): void {
    const { around } = this;
    const peak = lag + vertex(values, lag);
    around[0] = peak - STEP;
    around[1] = peak;
    around[2] = peak + STEP;
    interpolate(around);
    const strength = Math.min(1, around[1]);
    let place = out.count;
    if (place === MAX_CANDIDATES) {
      place = weakest(out);
      if (out.strength[place]! >= strength) return;
    } else out.count += 1;
    out.lag[place] = peak + STEP * vertex(around, 1);
    out.strength[place] = strength;
  }
}

/**
 * Puts the correlation at each lag in the lag's place, by a windowed sinc: a parabola through three samples would miss up to
 * a tenth of the height of a short period's peak, and the voice would seem an octave too low.
 */
function interpolate(lags: Float64Array): void {
  for (let i = 0; i < lags.length; i++) {
    const lag = lags[i]!;
    const left = Math.floor(lag);
    const place = (lag - left) * SINC_ROWS;
    const row = Math.floor(place);
    const share = place - row;
    let sum = 0;
    for (let k = 0, at = row * SINC_TAPS; k < SINC_TAPS; k++, at++) {
      const weight = SINC[at]! + share * (SINC[at + SINC_TAPS]! - SINC[at]!);
      sum += values[left + 1 - SINC_REACH + k]! * weight;
    }
    lags[i] = sum;
  }
}

function sincTable(): Float32Array {
  // The row after the last is read with no weight.
  const table = new Float32Array((SINC_ROWS + 2) * SINC_TAPS);
  for (let i = 0; i < table.length; i++) {
    const d = Math.floor(i / SINC_TAPS) / SINC_ROWS - ((i % SINC_TAPS) + 1 - SINC_REACH);
    const edge = 1 - (d * d) / SINC_EDGE;
    table[i] = Math.abs(d) < 1e-9 ? 1 : (Math.sin(Math.PI * d) / (Math.PI * d)) * edge * edge;
  }
  return table;
}

/** Where a parabola through the value at `middle` and its neighbours has its top, from there, in steps; within -0.5..0.5. */
function vertex(of: Float32Array | Float64Array, middle: number): number {
  const before = of[middle - 1]!;
  const here = of[middle]!;
  const after = of[middle + 1]!;
  const bend = before - 2 * here + after;
  return bend >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
}

function weakest(c: Candidates): number {
  let place = 0;
  for (let i = 1; i < c.count; i++) if (c.strength[i]! < c.strength[place]!) place = i;
  return place;
}
