/** Has the database thread index calls that are over, a few at a time, so that appends of live calls get in between. */
import type { DatabaseThread } from '../thread.js';

/** Calls in one transaction: a few milliseconds, which is what a live call's append may wait. */
const CALLS_AT_ONCE = 4;
const CALLS_AT_ONCE_IN_BULK = 64;

/** Runs while there is something to index. */
export class IndexKeeper {
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(private readonly thread: DatabaseThread) {}

  /** Calls may have ended: sees to it that they are indexed, in the background. */
  wake(): void {
    if (this.#stopped) return;
    // A failure here loses nothing: calls that are not indexed are evaluated from the log, and tried again.
    this.#running ??= this.#sweep(CALLS_AT_ONCE)
      .catch(() => undefined)
      .finally(() => (this.#running = undefined));
  }

  /** Indexes all that is due, and tells how much is done. */
  async all(progress: (done: number) => void, signal?: AbortSignal): Promise<void> {
    await this.#running;
    await this.#sweep(CALLS_AT_ONCE_IN_BULK, progress, signal);
  }

  /** Ends after the few calls at hand. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #sweep(atOnce: number, progress?: (done: number) => void, signal?: AbortSignal): Promise<void> {
    for (let done = 0; !this.#stopped;) {
      signal?.throwIfAborted();
      const count = await this.thread.request('index', atOnce);
      if (count === 0) return;
      progress?.((done += count));
    }
  }
}
