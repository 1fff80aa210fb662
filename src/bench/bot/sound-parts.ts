/** What made-up sounds are made of. */
import type { Random } from '../catalogue/random.js';

export const HZ = 8000;

/** Takes a sample and returns one. */
export type Filter = (x: number) => number;

/** A resonance at a frequency, so wide. */
export function resonance(hz: number, widthHz: number): Filter {
  const r = Math.exp((-Math.PI * widthHz) / HZ);
  const c = 2 * r * Math.cos((2 * Math.PI * hz) / HZ);
  let [y1, y2] = [0, 0];
  return x => {
    const y = x + c * y1 - r * r * y2;
    [y1, y2] = [y, y1];
    return y;
  };
}

/** All that filters beside each other make of a sample. */
export function sumOf(filters: readonly Filter[], x: number): number {
  return filters.reduce((sum, filter) => sum + filter(x), 0);
}

/** White noise of variance one. */
export function gaussian(random: Random): () => number {
  return () => Math.sqrt(-2 * Math.log(random.next() + 1e-12)) * Math.cos(2 * Math.PI * random.next());
}

export function between(random: Random, least: number, most: number): number {
  return least + (most - least) * random.next();
}

/** From 0 to `most`; small values are likelier. */
export function mostly(random: Random, most: number): number {
  return most * random.next() * random.next();
}

/** The sound at a level in dB below full scale, measured where there is sound. */
export function atLevel(sound: ArrayLike<number>, db: number): Float64Array {
  const squares = Array.from(sound, x => x * x).filter(x => x > 0);
  const mean = squares.reduce((a, b) => a + b, 0) / Math.max(1, squares.length);
  const gain = (32_768 * 10 ** (db / 20)) / Math.sqrt(mean + 1e-20);
  return Float64Array.from(sound, x => Math.max(-32_000, Math.min(32_000, x * gain)));
}

/** A sound without what is below a frequency: telephones pass little below 300 Hz. */
export function narrowed(sound: Float64Array, hz: number): Float64Array {
  const w = (2 * Math.PI * hz) / HZ;
  const [alpha, c] = [Math.sin(w) / Math.SQRT2, Math.cos(w)];
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return sound.map(x => {
    const y = (((1 + c) / 2) * (x - 2 * x1 + x2) + 2 * c * y1 - (1 - alpha) * y2) / (1 + alpha);
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}
