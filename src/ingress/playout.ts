/** Keeps an estimate of what a platform still has to play, so that its queue stays short. */
import { setTimeout as delay } from 'node:timers/promises';
import type { PlaybackPacing } from '../call/stream.js';

/**
 * Audio that may wait at the platform before `play` waits. Platforms that keep a queue take minutes, but a dialogue wants
 * to change its mind; where we keep time, only what covers the jitter of two clocks is ahead.
 */
const MOST_QUEUED_MS = { platform: 10_000, us: 80, none: 10_000 } as const;

/** The clock of one platform's playback queue. */
export class Playout {
  #emptyAt = 0;

  constructor(
    private readonly pacing: PlaybackPacing,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Milliseconds that are queued by our reckoning. */
  get queuedMs(): number {
    return Math.max(0, this.#emptyAt - this.now());
  }

  /** Notes that `durationMs` were sent and resolves when more may be; at once when `signal` aborts. */
  async sent(durationMs: number, signal?: AbortSignal): Promise<void> {
    this.#emptyAt = Math.max(this.now(), this.#emptyAt) + durationMs;
    const waitMs = this.queuedMs - MOST_QUEUED_MS[this.pacing];
    if (waitMs <= 0 || signal?.aborted) return;
    // An aborted wait is the platform being cleared or gone: there is nothing to wait for, and nothing wrong.
    await delay(waitMs, undefined, { ...(signal && { signal }) }).catch(() => undefined);
  }

  /** The platform dropped what was queued. */
  cleared(): void {
    this.#emptyAt = 0;
  }
}
