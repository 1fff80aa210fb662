/**
 * When the caller's audio was heard, by our clock.
 *
 * Audio says its place in the call; the quickest frame tells best what that is by our clock, since every other one may have
 * waited on the way or for us. A machine that stalls is slow for seconds, so the quickest is remembered for half a minute: in
 * that time two clocks part by a few milliseconds.
 */

/** The quickest frame of each stretch of this length is remembered, */
const SPAN_MS = 2000;
/** so many stretches long. */
const SPANS = 15;
/** A whole stretch so much later than the quickest was not held up: the platform paused, and the audio's clock with it. */
const PAUSED_MS = 1000;

/** Tells one call's audio by our clock, in milliseconds. */
export class HeardClock {
  /** From the audio to our clock: the least of each stretch, the latest last. */
  #leastMs: number[] = [];
  #spanMs = -Infinity;
  #offsetMs = 0;

  /**
   * Takes that audio up to `endMs` of the call has come at `nowMs`.
   *
   * @returns by how much all that was heard before was heard earlier than thought until now; 0 as a rule
   */
  take(endMs: number, nowMs: number): number {
    const offset = nowMs - endMs;
    const first = this.#leastMs.length === 0;
    if (endMs - this.#spanMs >= SPAN_MS) {
      this.#spanMs = endMs;
      const latest = this.#leastMs.at(-1);
      if (latest !== undefined && latest > this.#offsetMs + PAUSED_MS) this.#leastMs = [latest];
      if (this.#leastMs.push(offset) > SPANS) this.#leastMs.shift();
    } else this.#leastMs.push(Math.min(offset, this.#leastMs.pop()!));
    const before = this.#offsetMs;
    this.#offsetMs = Math.min(...this.#leastMs);
    return first ? 0 : Math.max(0, before - this.#offsetMs);
  }

  /** When the audio at a place of the call was heard. */
  at(placeMs: number): number {
    return placeMs + this.#offsetMs;
  }
}
