/** Seeded chance, so that the corpus is the same on every machine. */

/** A source of chance. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  is(probability: number): boolean;
  shuffle<T>(items: readonly T[]): T[];
}

/** A source of chance from a seed (mulberry32, a public-domain generator by T. Ettinger). */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: items => items[int(0, items.length - 1)]!,
    is: probability => next() < probability,
    shuffle: items => {
      const copy = [...items];
      for (let i = copy.length - 1; i > 0; i -= 1) {
        const j = int(0, i);
        [copy[i], copy[j]] = [copy[j]!, copy[i]!];
      }
      return copy;
    },
  };
}
