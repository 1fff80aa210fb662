/**
 * Whether the store takes what calls append. While it does not, new calls are refused before they begin, so that a platform
 * sends them elsewhere, instead of being cut off one by one.
 */
import { asParleyError, ParleyError } from '../errors.js';
import type { ErrorCode } from '../errors.js';
import { inTime } from '../waiting.js';
import type { EventSink } from './log.js';

/** Failures that the next call would meet too. */
const LASTING: ReadonlySet<ErrorCode> = new Set(['STORE_FULL', 'STORE_UNAVAILABLE', 'STORE_CORRUPT']);
/** After so long a call is let try whether the store has recovered. */
const REFUSE_MS = 10_000;
/** A store that says nothing for so long hangs: its disk or its server is gone without a word. */
const HANG_MS = 60_000;

/** A sink that remembers whether it failed. Whoever waits for it is told in the end, or a call would wait for ever. */
export class WatchedSink implements EventSink {
  #failure: ParleyError | undefined;
  #failedAtMs = 0;

  constructor(
    private readonly sink: EventSink,
    private readonly nowMs: () => number = () => performance.now(),
    private readonly hangMs = HANG_MS,
  ) {}

  append: EventSink['append'] = async (callId, events, effects) => {
    const stored = await this.watch(this.sink.append(callId, events, effects));
    this.#failure = undefined;
    return stored;
  };

  /**
   * What the store answers.
   *
   * @throws what the store throws, or ParleyError STORE_UNAVAILABLE if it does not answer
   */
  async watch<T>(answer: Promise<T>): Promise<T> {
    try {
      return await inTime(answer, this.hangMs, () => notAnswering(this.hangMs));
    } catch (thrown) {
      const error = asParleyError(thrown);
      if (LASTING.has(error.code)) [this.#failure, this.#failedAtMs] = [error, this.nowMs()];
      throw thrown;
    }
  }

  /** Why a new call could probably not be stored. */
  failure(): ParleyError | undefined {
    return this.nowMs() - this.#failedAtMs < REFUSE_MS ? this.#failure : undefined;
  }
}

function notAnswering(hangMs: number): never {
  throw new ParleyError('STORE_UNAVAILABLE', `The store has not answered for ${hangMs} ms.`);
}
