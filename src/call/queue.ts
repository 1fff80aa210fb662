/**
 * A bounded queue between one that gives and one that takes.
 *
 * `push` never waits: it says when the limit is reached, and the giver stops (pauses its socket) until `onRoom`. What
 * one socket read still holds may go over the limit; `hardLimit` is where giving on is refused.
 */
import { ParleyError } from './errors.js';

/** Settings of a queue. */
export interface QueueOptions {
  /** Items at which `push` says false. */
  readonly limit: number;
  /** Items at which `push` throws; twice the limit if not given. */
  readonly hardLimit?: number;
  /** Called when a queue that was full has fallen to half its limit. */
  readonly onRoom?: () => void;
}

/** A first-in first-out queue, read by one `for await`. */
export class BoundedQueue<T> implements AsyncIterable<T> {
  #items: T[] = [];
  #head = 0;
  #ended = false;
  #full = false;
  #waiting: ((result: IteratorResult<T, undefined>) => void) | undefined;

  constructor(private readonly options: QueueOptions) {}

  /** Items that wait. */
  get size(): number {
    return this.#items.length - this.#head;
  }

  /** True once `end` was called. */
  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Adds an item; after `end` it is dropped.
   *
   * @returns false if the giver should stop until there is room
   * @throws ParleyError SLOW_CONSUMER over the hard limit
   */
  push(item: T): boolean {
    if (this.#ended) return true;
    const waiting = this.#waiting;
    if (waiting !== undefined) {
      this.#waiting = undefined;
      waiting({ value: item, done: false });
      return true;
    }
    const { limit, hardLimit = limit * 2 } = this.options;
    if (this.size >= hardLimit) throw new ParleyError('SLOW_CONSUMER', `More than ${hardLimit} items wait.`);
    this.#items.push(item);
    this.#full ||= this.size >= limit;
    return !this.#full;
  }

  /** Ends the queue; what waits is still read. */
  end(): void {
    this.#ended = true;
    this.#waiting?.({ value: undefined, done: true });
    this.#waiting = undefined;
  }

  /** Removes the oldest item that `matches`. Returns whether there was one. */
  dropOldest(matches: (item: T) => boolean): boolean {
    const index = this.#items.findIndex((item, i) => i >= this.#head && matches(item));
    if (index < 0) return false;
    this.#items.splice(index, 1);
    return true;
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return {
      next: () => this.#next(),
      return: () => {
        this.end();
        this.#items = [];
        this.#head = 0;
        return Promise.resolve({ value: undefined, done: true });
      },
    };
  }

  #next(): Promise<IteratorResult<T, undefined>> {
    if (this.size > 0) return Promise.resolve({ value: this.#take(), done: false });
    if (this.#ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise(resolve => {
      this.#waiting = resolve;
    });
  }

  #take(): T {
    const item = this.#items[this.#head++]!;
    // Shifting an array is linear; dropping what was read only now and then keeps taking cheap.
    if (this.#head === this.#items.length || this.#head > 1024) {
      this.#items = this.#items.slice(this.#head);
      this.#head = 0;
    }
    if (this.#full && this.size <= this.options.limit / 2) {
      this.#full = false;
      this.options.onRoom?.();
    }
    return item;
  }
}
