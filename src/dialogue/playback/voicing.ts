/**
 * How much a sound repeats itself as a voice does, and how often. A voice that glides or creaks is like itself for two periods
 * and no longer: what is compared is short, and where it is least alike does not count.
 */
import { dot } from '../../audio/audio.js';
import { halved } from './half-rate.js';

/** Samples that are looked at, 8 kHz; below, all is at 4 kHz. */
export const VOICING_SAMPLES = 600;
const COMPARED = 112;
/** Periods of voices: 400 to 60 Hz. */
const SHORTEST_LAG = 10;
const LONGEST_LAG = 67;
/** Ends of what is compared, before the latest sample. */
const ENDS = [0, 64];
/** A shorter period this nearly as good is the one meant. */
const NEARLY = 0.05;

/** How a sound repeats itself. */
export interface Voicing {
  /** 0 to 1. */
  readonly likeness: number;
  /** Samples at 4 kHz, with a fraction; 0 where nothing repeats itself. */
  readonly period: number;
  /** The likeness after half of the period: great for a pure tone and its like. */
  readonly halfway: number;
}

/** What is no sound repeats nothing. */
const UNVOICED: Voicing = { likeness: 0, period: 0, halfway: 0 };

/** @param sound the latest VOICING_SAMPLES samples at 8 kHz */
export function voicing(sound: Int16Array): Voicing {
  const half = halved(sound);
  return ENDS.map(end => repetition(half, half.length - end - COMPARED)).reduce((one, other) =>
    other.likeness > one.likeness ? other : one,
  );
}

// The greatest peak over the lags: what falls from the shortest lag on is no period, but a resonance.
function repetition(half: Float32Array, from: number): Voicing {
  const at = likenesses(half, from);
  const isPeak = (lag: number): boolean => at[lag]! > at[lag - 1]! && at[lag]! >= at[lag + 1]!;
  let best = 0;
  for (let lag = SHORTEST_LAG + 1; lag < LONGEST_LAG; lag++)
    if (isPeak(lag) && at[lag]! > (at[best] ?? 0)) best = lag;
  if (best === 0) return UNVOICED;
  let first = SHORTEST_LAG + 1;
  while (first < best && !(isPeak(first) && at[first]! > at[best]! - NEARLY)) first += 1;
  const [before, peak, after] = [at[first - 1]!, at[first]!, at[first + 1]!];
  const period = first + (before - after) / (2 * (before - 2 * peak + after) || 1);
  return { likeness: at[best]!, period, halfway: at[Math.max(SHORTEST_LAG, Math.round(first / 2))]! };
}

// By lag; zero below the shortest.
function likenesses(half: Float32Array, from: number): Float64Array {
  const at = new Float64Array(LONGEST_LAG + 1);
  const own = dot(half, from, half, from, COMPARED);
  if (own === 0) return at;
  let shifted = dot(half, from - SHORTEST_LAG, half, from - SHORTEST_LAG, COMPARED);
  for (let lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
    at[lag] = (2 * dot(half, from, half, from - lag, COMPARED)) / (own + shifted);
    const [first, end] = [from - lag - 1, from - lag - 1 + COMPARED];
    shifted += (half[first] ?? 0) ** 2 - half[end]! ** 2;
  }
  return at;
}
