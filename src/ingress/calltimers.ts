/** The clocks of one call: idle, length, and giving up on a hole in its audio. */
import { ParleyError } from '../call/errors.js';
import type { Config } from '../config/config.js';

/** Runs the timers of one call. */
export class CallTimers {
  #idle: NodeJS.Timeout;
  readonly #length: NodeJS.Timeout;
  #flush: NodeJS.Timeout | undefined;
  #resting = false;
  /** When something came last. A timer set anew for every message would cost more than most messages. */
  #heardMs = performance.now();
  /** True while we keep the peer from sending; it cannot be idle then. */
  held = false;

  constructor(
    limits: Config['limits'],
    private readonly flushAfterMs: number,
    onLimit: (error: ParleyError) => void,
  ) {
    const { maxIdleMs, maxCallMs } = limits;
    const check = (): void => {
      const leftMs = this.#heardMs + maxIdleMs - performance.now();
      const waitMs = this.#resting || this.held ? maxIdleMs : leftMs;
      if (waitMs > 0) {
        this.#idle = setTimeout(check, Math.ceil(waitMs));
        return;
      }
      onLimit(
        new ParleyError('LIMIT_IDLE', `Nothing came for ${maxIdleMs} ms.`, { field: 'limits.maxIdleMs' }),
      );
    };
    this.#idle = setTimeout(check, maxIdleMs);
    this.#length = setTimeout(() => {
      onLimit(
        new ParleyError('LIMIT_CALL_LENGTH', `The call is longer than ${maxCallMs} ms.`, {
          field: 'limits.maxCallMs',
        }),
      );
    }, maxCallMs);
  }

  /** Something came. */
  touch(): void {
    this.#heardMs = performance.now();
  }

  /** While a call is paused its silence is meant. */
  rest(resting: boolean): void {
    this.#resting = resting;
    this.touch();
  }

  /** Calls `flush` in a while, unless that is arranged already. */
  flushSoon(flush: () => void): void {
    this.#flush ??= setTimeout(() => {
      this.#flush = undefined;
      flush();
    }, this.flushAfterMs);
  }

  stop(): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#length);
    clearTimeout(this.#flush);
  }
}
