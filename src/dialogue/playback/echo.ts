/**
 * Our own voice coming back: how much of what is heard is what was played, delayed and filtered.
 *
 * The delay is where the cross-correlation is greatest, searched over everything played of late; around it, a short filter
 * that maps what was played to what is heard is fitted by least squares. What it explains is echo.
 */
import { dot } from '../../audio/audio.js';
import { halved } from './half-rate.js';

/** The filter is fitted at half the rate: echo of a telephone band has its energy below 2 kHz. */
const TAPS = 24;
/** Delays that are looked at more closely. */
const CANDIDATES = 12;
const RIDGE = 1e-3;

/** What the filter explains at the delay found before, from which on no other delay is looked for. */
const STILL_ECHO = 0.8;

/** Follows the echo of one call: its delay hardly changes. */
export class Echo {
  #lag: number | undefined;

  /** True once some of what was heard was certainly ours. */
  get isKnown(): boolean {
    return this.#lag !== undefined;
  }

  /**
   * The share of the energy of `heard` that `played` explains, 0 to 1.
   *
   * @param heard the latest samples of the caller's channel, 8 kHz
   * @param played what was played meanwhile, 8 kHz: always as long, and reaching back by the longest delay looked for
   */
  share(heard: Int16Array, played: Int16Array): number {
    const h = halved(heard);
    const energy = dot(h, 0, h, 0, h.length);
    if (energy < h.length || played.length < heard.length) return 0;
    // Halving folds what is above 2 kHz, differently for a delay of an odd number of samples: one of the two is the same.
    const phases = [halved(played), halved(played.subarray(1))];
    const at = (lag: number): number => Math.max(...phases.map(p => explained(h, p, lag, energy)));
    const before = this.#lag === undefined ? 0 : at(this.#lag);
    if (before > STILL_ECHO) return before;
    const lag = bestLag(h, phases);
    if (lag === undefined) return before;
    const found = at(lag);
    if (found > STILL_ECHO) this.#lag = lag;
    return Math.max(before, found);
  }
}

// Searched at a quarter of the rate, for a sixteenth of the time; what is found there is looked at more closely.
function bestLag(h: Float32Array, phases: readonly Float32Array[]): number | undefined {
  const quarter = halved(h);
  // Between two places of the coarse grid an echo is hardly like itself: both grids are searched.
  const coarse = [0, 1].flatMap(step => {
    const lags = likeliest(quarter, halved(phases[0]!.subarray(step)));
    return lags.map(lag => 2 * lag + step);
  });
  const places = phases.flatMap(p =>
    coarse.map(lag => ({ lag, like: Math.max(...near(lag).map(at => likenessAt(h, p, at))) })),
  );
  return places.sort((one, other) => other.like - one.like)[0]?.lag;
}

function near(lag: number): number[] {
  return [-1, 0, 1].map(step => lag + step);
}

function likenessAt(h: Float32Array, p: Float32Array, at: number): number {
  if (at < 0 || at + h.length > p.length) return 0;
  const energy = dot(p, at, p, at, h.length);
  return energy > h.length ? dot(h, 0, p, at, h.length) ** 2 / energy : 0;
}

// Offsets in `p` at which `h` may begin, where they are more alike than right beside; energies of `p` run along.
function likeliest(h: Float32Array, p: Float32Array): number[] {
  const likeness: number[] = [];
  let energy = dot(p, 0, p, 0, h.length);
  for (let at = 0; at + h.length <= p.length; at++) {
    likeness.push(energy > h.length ? dot(h, 0, p, at, h.length) ** 2 / energy : 0);
    const next = p[at + h.length] ?? 0;
    energy += next * next - p[at]! * p[at]!;
  }
  const isPeak = (at: number): boolean =>
    likeness[at]! > 0 && likeness[at]! >= (likeness[at - 1] ?? 0) && likeness[at]! >= (likeness[at + 1] ?? 0);
  const peaks = [...likeness.keys()].filter(isPeak);
  return peaks.sort((one, other) => likeness[other]! - likeness[one]!).slice(0, CANDIDATES);
}

// Least squares with TAPS taps around the lag: normal equations by Cholesky.
function explained(h: Float32Array, p: Float32Array, lag: number, energy: number): number {
  const first = lag - TAPS / 2;
  const n = h.length;
  // What each tap sees, one after the other: zero before the beginning and after the end.
  const seen = new Float32Array(n + TAPS - 1);
  for (let i = 0; i < seen.length; i++) seen[i] = p[first + i] ?? 0;
  const gram = correlations(seen, n);
  const load = RIDGE * Math.max(...gram.map((row, i) => row[i]!));
  for (let i = 0; i < TAPS; i++) gram[i]![i]! += load;
  const cross = Array.from({ length: TAPS }, (_, tap) => dot(seen, tap, h, 0, n));
  const solution = solve(gram, cross);
  const fitted = solution.reduce((sum, weight, i) => sum + weight * cross[i]!, 0);
  return Math.max(0, Math.min(1, fitted / energy));
}

// Products of `n` samples from each tap on with those from each other: a step down the diagonal adds one and drops one.
function correlations(seen: Float32Array, n: number): Float64Array[] {
  const gram = Array.from({ length: TAPS }, () => new Float64Array(TAPS));
  for (let j = 0; j < TAPS; j++) {
    gram[0]![j] = gram[j]![0] = dot(seen, 0, seen, j, n);
    for (let i = 1; i + j < TAPS; i++) {
      const at = i + j;
      const last = i - 1 + n;
      const value = gram[i - 1]![at - 1]! - seen[i - 1]! * seen[at - 1]! + seen[last]! * seen[last + j]!;
      gram[i]![at] = gram[at]![i] = value;
    }
  }
  return gram;
}

function solve(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const n = right.length;
  const l = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      l[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / l[j]![j]!;
    }
  }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= l[i]![k]! * y[k]!;
    y[i] = sum / l[i]![i]!;
  }
  const x: number[] = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k]![i]! * x[k]!;
    x[i] = sum / l[i]![i]!;
  }
  return x;
}
