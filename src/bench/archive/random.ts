/** Random numbers from a seed, the same on every machine, and draws by frequency. */
import { seededRandom } from '../../understanding/intents/random.js';

export class Random {
  /** From 0 up to, but not, 1. */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seededRandom(seed);
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** True in this share of draws. */
  chance(share: number): boolean {
    return this.next() < share;
  }

  /** About normally distributed: the sum of four even draws. */
  normal(mean: number, deviation: number): number {
    return mean + deviation * 1.732 * (this.next() + this.next() + this.next() + this.next() - 2);
  }
}

/** Draws by Zipf's law: the item of rank r about as often as 1/r. */
export class Zipf {
  readonly #sums: Float64Array;

  constructor(private readonly items: readonly string[]) {
    this.#sums = new Float64Array(items.length);
    let sum = 0;
    items.forEach((_, i) => (this.#sums[i] = sum += 1 / (i + 2)));
  }

  draw(random: Random): string {
    const wanted = random.next() * (this.#sums.at(-1) ?? 0);
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return this.items[low]!;
  }
}
