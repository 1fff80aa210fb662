/**
 * A circuit breaker: after failures in a row a destination is left alone for a while, then tried with one delivery; the
 * others follow if that one arrives.
 */
import { backoffMs } from './backoff.js';

/** When it breaks. */
export interface BreakerOptions {
  /** Failures in a row after which it opens. */
  readonly breakAfter: number;
  /** How long it stays open at first. */
  readonly breakMs: number;
  /** How long at most. */
  readonly maxRetryMs: number;
  readonly random: () => number;
}

/** Watches one destination. Times are wall clock milliseconds. */
export class Breaker {
  #failures = 0;
  #openings = 0;
  #closedUntilMs = 0;

  constructor(private readonly options: BreakerOptions) {}

  /** True while the destination fails and only single deliveries try it. */
  get open(): boolean {
    return this.#failures >= this.options.breakAfter;
  }

  /** From when on anything may be sent. */
  get notBeforeMs(): number {
    return this.#closedUntilMs;
  }

  /** How many may be on their way at `nowMs`. */
  allowed(nowMs: number, concurrency: number): number {
    if (nowMs < this.#closedUntilMs) return 0;
    return this.open ? 1 : concurrency;
  }

  /** Nothing more before this time: the destination asked for it. */
  pauseUntil(ms: number): void {
    this.#closedUntilMs = Math.max(this.#closedUntilMs, ms);
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openings = 0;
  }

  failed(nowMs: number): void {
    this.#failures++;
    if (!this.open || nowMs < this.#closedUntilMs) return;
    const { breakMs, maxRetryMs, random } = this.options;
    this.#openings++;
    this.pauseUntil(nowMs + backoffMs(this.#openings, { firstMs: breakMs, maxMs: maxRetryMs, random }));
  }
}
