/** Words that may have been said, with what they promise: kept in rows of numbers, because there are a thousand a sentence. */
import { greatest } from './select.js';

export class Candidates {
  readonly words: Uint32Array;
  /** The stretch of the sentence each is to be aligned with: its first sound, and the sound after its last. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  readonly #promises: Float32Array;
  readonly #order: Float32Array;
  #count = 0;

  /** @param most how many words there are at most; a word is added once */
  constructor(most: number) {
    this.words = new Uint32Array(most);
    this.first = new Uint16Array(most);
    this.last = new Uint16Array(most);
    this.#promises = new Float32Array(most);
    this.#order = new Float32Array(most);
  }

  clear(): void {
    this.#count = 0;
  }

  add(word: number, promise: number, first: number, last: number): void {
    const at = this.#count++;
    this.words[at] = word;
    this.#promises[at] = promise;
    this.first[at] = first;
    this.last[at] = last;
  }

  /** Calls `give` with the place in the rows of each of the `most` words that promise most, in the order they were added. */
  forEachOfBest(most: number, give: (at: number) => void): void {
    const count = this.#count;
    const least = count <= most ? -Infinity : this.#leastOf(most);
    let left = most;
    for (let at = 0; at < count && left > 0; at += 1) {
      if (this.#promises[at]! < least) continue;
      left -= 1;
      give(at);
    }
  }

  #leastOf(most: number): number {
    this.#order.set(this.#promises.subarray(0, this.#count));
    return greatest(this.#order, this.#count, most);
  }
}
