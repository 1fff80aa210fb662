/** Seeded random numbers for benchmarks (mulberry32): the same seed gives the same data on every machine. */

export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    chance: probability => next() < probability,
    pick: list => {
      if (list.length === 0) throw new RangeError('cannot pick from an empty list');
      return list[Math.floor(next() * list.length)]!;
    },
  };
}
