/**
 * Sounds like the "s" of "stop": most of their energy is above 2 kHz, where a cough, a breath, white noise and music have half
 * of it at most.
 */
import { SPEECH_WINDOW } from '../../audio/audio.js';

/**
 * Of our own hiss coming back most correlates with what was played; of another's, whatever the delay, hardly more than
 * chance: twice the logarithm of the delays over the free samples, 0.05.
 */
const MOST_ALIKE = 0.12;

/** So long a hiss is compared. */
export const HISS_SAMPLES = 3 * SPEECH_WINDOW;

/** True if a hiss is our own: somewhere in what was played is the same. Both at 8 kHz; `played` is the longer. */
export function isOurs(heard: Int16Array, played: Int16Array): boolean {
  const h = highs(heard);
  const p = highs(played);
  const own = energyOf(h, 0, h.length);
  let energy = energyOf(p, 0, h.length);
  for (let at = 0; at + h.length <= p.length; at++) {
    if (energy > h.length) {
      let product = 0;
      for (let i = 0; i < h.length; i++) product += h[i]! * p[at + i]!;
      if (product * product > MOST_ALIKE * own * energy) return true;
    }
    energy += (p[at + h.length] ?? 0) ** 2 - p[at]! ** 2;
  }
  return false;
}

/** The share of a sound that is above 2 kHz. */
export function highShare(window: Int16Array): number {
  const all = window.reduce((sum, x) => sum + x * x, 0);
  return all === 0 ? 0 : energyOf(highs(window), 0, window.length) / all;
}

// What a half-band filter takes away: the upper half of the band.
function highs(samples: Int16Array): Float32Array {
  const at = (i: number): number => samples[i] ?? 0;
  return Float32Array.from(samples, (x, i) => {
    const [inner, outer] = [at(i - 1) + at(i + 1), at(i - 3) + at(i + 3)];
    return (16 * x - 9 * inner + outer) / 32;
  });
}

function energyOf(samples: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += samples[i]! * samples[i]!;
  return sum;
}
