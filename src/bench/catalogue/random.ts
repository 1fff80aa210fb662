/** Seeded random numbers for benchmarks: the same seed gives the same data on every machine. */
import { seededRandom } from '../../understanding/intents/random.js';

export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
}

/** Random numbers of a seed. */
export function seeded(seed: number): Random {
  const next = seededRandom(seed);
  return {
    next,
    chance: probability => next() < probability,
    pick: list => {
      if (list.length === 0) throw new RangeError('cannot pick from an empty list');
      return list[Math.floor(next() * list.length)]!;
    },
  };
}
