/** Sentences that an engine is speaking, each once for all the calls that ask for it meanwhile. */
import { whileWanted } from '../../call/waiting.js';

/** Takes the next piece of a sentence. */
type Add = (samples: Int16Array) => void;

/** Speaks a sentence piece by piece, until the signal aborts: then nobody waits for it any more. */
type Make = (add: Add, signal: AbortSignal) => Promise<void>;

/** What is being made, by key. */
export class Makings {
  readonly #making = new Map<string, Making>();

  /**
   * Gives all pieces of a sentence, those at once that others had before, and resolves after the last.
   *
   * @param make is called if nobody has asked for the sentence yet
   * @param signal ends this one's interest alone
   * @throws what `make` throws, or ParleyError CANCELLED
   */
  async follow(key: string, make: Make, add: Add, signal: AbortSignal): Promise<void> {
    const making = this.#making.get(key) ?? this.#begin(key, make);
    try {
      await making.follow(add, signal);
    } finally {
      // Also where the last one has gone, and the engine has not heard of it yet: who comes next has it made anew.
      if (making.left && this.#making.get(key) === making) this.#making.delete(key);
    }
  }

  #begin(key: string, make: Make): Making {
    const making = new Making(make);
    this.#making.set(key, making);
    return making;
  }
}

class Making {
  readonly #parts: Int16Array[] = [];
  readonly #followers = new Set<Add>();
  readonly #stop = new AbortController();
  readonly #made: Promise<void>;

  constructor(make: Make) {
    this.#made = make(samples => {
      this.#parts.push(samples);
      for (const add of this.#followers) add(samples);
    }, this.#stop.signal);
  }

  /** True once nobody follows it any more. */
  get left(): boolean {
    return this.#followers.size === 0;
  }

  async follow(add: Add, signal: AbortSignal): Promise<void> {
    for (const part of this.#parts) add(part);
    this.#followers.add(add);
    try {
      await whileWanted(this.#made, signal, 'Nobody listens any more.');
    } finally {
      this.#followers.delete(add);
      if (this.left) this.#stop.abort();
    }
  }
}
