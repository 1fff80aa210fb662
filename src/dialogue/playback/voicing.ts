/**
 * How much a sound repeats itself as a voice does, 0 to 1. A voice that glides or creaks is like itself for two periods and no
 * longer: what is compared is short, and where it is least alike does not count.
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

/** @param sound the latest VOICING_SAMPLES samples at 8 kHz */
export function voicing(sound: Int16Array): number {
  const half = halved(sound);
  return Math.max(...ENDS.map(end => likeness(half, half.length - end - COMPARED)));
}

// The greatest peak over the lags: what falls from the shortest lag on is no period, but a resonance.
function likeness(half: Float32Array, from: number): number {
  const own = dot(half, from, half, from, COMPARED);
  if (own === 0) return 0;
  let [best, before, last] = [0, 0, 0];
  let shifted = dot(half, from - SHORTEST_LAG, half, from - SHORTEST_LAG, COMPARED);
  for (let lag = SHORTEST_LAG; lag <= LONGEST_LAG; lag++) {
    const found = (2 * dot(half, from, half, from - lag, COMPARED)) / (own + shifted);
    if (last > before && last >= found) best = Math.max(best, last);
    [before, last] = [last, found];
    const [first, end] = [from - lag - 1, from - lag - 1 + COMPARED];
    shifted += (half[first] ?? 0) ** 2 - half[end]! ** 2;
  }
  return best;
}
