/** Seeded chance, so that the corpus is the same on every machine. */
import { seededRandom } from '../../understanding/intents/random.js';

/** A source of chance. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  is(probability: number): boolean;
  shuffle<T>(items: readonly T[]): T[];
}

/** A source of chance from a seed. */
export function seededChance(seed: number): Chance {
  const next = seededRandom(seed);
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
