/** What was said before: where each stem and each value occurred. */
import type { Clause } from './reading.js';

/** Remembers the matter of a conversation turn by turn. */
export class History {
  readonly #turns = new Map<string, number[]>();
  readonly #byCaller = new Map<string, number>();

  /** Adds a clause; positions must not fall. */
  add(position: number, { stems, values }: Clause, role: 'agent' | 'caller'): void {
    for (const key of stems) this.#note(key, position, role === 'caller');
    for (const key of values) this.#note(key, position, role === 'caller');
  }

  #note(key: string, position: number, caller: boolean): void {
    const list = this.#turns.get(key);
    if (list === undefined) this.#turns.set(key, [position]);
    else if (list.at(-1) !== position) list.push(position);
    if (caller && !this.#byCaller.has(key)) this.#byCaller.set(key, position);
  }

  /** The latest position before `position` at which `key` was said, or -1. */
  lastBefore(key: string, position: number): number {
    const list = this.#turns.get(key) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return list[low - 1] ?? -1;
  }

  /** True if the caller said `key` before `position`. */
  saidByCaller(key: string, position: number): boolean {
    return (this.#byCaller.get(key) ?? Infinity) < position;
  }
}
