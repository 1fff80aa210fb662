/** What was said before: in which turns each stem and each value occurred. */
import type { ReadTurn } from './reading.js';

/** Remembers the matter of a conversation turn by turn. */
export class History {
  readonly #turns = new Map<string, number[]>();
  readonly #byCaller = new Map<string, number>();

  /** Adds a turn; indices must grow. */
  add(index: number, turn: ReadTurn): void {
    for (const clause of turn.clauses) {
      for (const key of [...clause.stems, ...clause.values]) this.#note(key, index, turn.role === 'caller');
    }
  }

  #note(key: string, index: number, caller: boolean): void {
    const list = this.#turns.get(key);
    if (list === undefined) this.#turns.set(key, [index]);
    else if (list.at(-1) !== index) list.push(index);
    if (caller && !this.#byCaller.has(key)) this.#byCaller.set(key, index);
  }

  /** The latest turn before `turn` that said `key`, or -1. */
  lastBefore(key: string, turn: number): number {
    const list = this.#turns.get(key) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]! < turn) low = middle + 1;
      else high = middle;
    }
    return list[low - 1] ?? -1;
  }

  /** True if the caller said `key` before `turn`. */
  saidByCaller(key: string, turn: number): boolean {
    return (this.#byCaller.get(key) ?? Infinity) < turn;
  }
}
