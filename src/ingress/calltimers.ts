/** The clocks of one call: idle, length, and giving up on a hole in its audio. */
import { ParleyError } from '../call/errors.js';
import type { Config } from '../config/config.js';

/** Runs the timers of one call. */
export class CallTimers {
  readonly #idle: NodeJS.Timeout;
  readonly #length: NodeJS.Timeout;
  #flush: NodeJS.Timeout | undefined;
  #resting = false;
  /** True while we keep the peer from sending; it cannot be idle then. */
  held = false;

  constructor(
    limits: Config['limits'],
    private readonly flushAfterMs: number,
    onLimit: (error: ParleyError) => void,
  ) {
    const { maxIdleMs, maxCallMs } = limits;
    this.#idle = setTimeout(() => {
      if (this.#resting || this.held) return void this.#idle.refresh();
      onLimit(
        new ParleyError('LIMIT_IDLE', `Nothing came for ${maxIdleMs} ms.`, { field: 'limits.maxIdleMs' }),
      );
    }, maxIdleMs);
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
    this.#idle.refresh();
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
