/** Keeps an estimate of what a platform still has to play, so that its queue stays short. */
import { setTimeout as delay } from 'node:timers/promises';

/** Audio that may wait at the platform before `play` waits. Platforms take minutes; a dialogue wants to change its mind. */
const MOST_QUEUED_MS = 10_000;

/** The clock of one platform's playback queue. */
export class Playout {
  #emptyAt = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Milliseconds that are queued by our reckoning. */
  get queuedMs(): number {
    return Math.max(0, this.#emptyAt - this.now());
  }

  /** Notes that `durationMs` were sent and resolves when more may be; at once when `signal` aborts. */
  async sent(durationMs: number, signal?: AbortSignal): Promise<void> {
    this.#emptyAt = Math.max(this.now(), this.#emptyAt) + durationMs;
    const waitMs = this.queuedMs - MOST_QUEUED_MS;
    if (waitMs <= 0 || signal?.aborted) return;
    // An aborted wait is the platform being cleared or gone: there is nothing to wait for, and nothing wrong.
    await delay(waitMs, undefined, { ...(signal && { signal }) }).catch(() => undefined);
  }

  /** The platform dropped what was queued. */
  cleared(): void {
    this.#emptyAt = 0;
  }
}
