/**
 * Whether the store takes what calls append. While it does not, new calls are refused before they begin, so that a platform
 * sends them elsewhere, instead of being cut off one by one.
 */
import { asParleyError } from '../errors.js';
import type { ErrorCode, ParleyError } from '../errors.js';
import type { EventSink } from './log.js';

/** Failures that the next call would meet too. */
const LASTING: ReadonlySet<ErrorCode> = new Set(['STORE_FULL', 'STORE_UNAVAILABLE', 'STORE_CORRUPT']);
/** After so long a call is let try whether the store has recovered. */
const REFUSE_MS = 10_000;

/** A sink that remembers whether it failed. */
export class WatchedSink implements EventSink {
  #failure: ParleyError | undefined;
  #failedAtMs = 0;

  constructor(
    private readonly sink: EventSink,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  append: EventSink['append'] = async (callId, events, effects) => {
    try {
      const stored = await this.sink.append(callId, events, effects);
      this.#failure = undefined;
      return stored;
    } catch (thrown) {
      const error = asParleyError(thrown);
      if (LASTING.has(error.code)) [this.#failure, this.#failedAtMs] = [error, this.nowMs()];
      throw thrown;
    }
  };

  /** Why a new call could probably not be stored. */
  failure(): ParleyError | undefined {
    return this.nowMs() - this.#failedAtMs < REFUSE_MS ? this.#failure : undefined;
  }
}
