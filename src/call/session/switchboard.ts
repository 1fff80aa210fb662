/** All live calls of the process: admission, the limit on their number, draining. */
import { ParleyError, asParleyError } from '../errors.js';
import type { EndReason } from '../events.js';
import type { CallId } from '../ids.js';
import type { CallStart, CallStream } from '../stream.js';
import { CallSession } from './session.js';
import type { SessionParts } from './session.js';
import { WatchedSink } from './watched-sink.js';

/** What the switchboard works with. */
export interface SwitchboardParts extends SessionParts {
  readonly maxCalls: number;
  /** True while the recognisers can take another call. */
  readonly accepting: () => boolean;
  /** True if the log has a call of this id. */
  readonly known: (callId: CallId) => Promise<boolean>;
  readonly onRefused?: (error: ParleyError) => void;
  /** Told of a call whose log the store refused to go on with. */
  readonly onLost?: (start: CallStart, thrown: unknown) => void;
}

/** Holds the live calls. */
export class Switchboard {
  readonly #live = new Map<CallId, CallSession>();
  #draining = false;
  readonly #sink: WatchedSink;
  /** Those who wait until the last call is over. */
  readonly #whenEmpty: (() => void)[] = [];

  constructor(private readonly parts: SwitchboardParts) {
    this.#sink = new WatchedSink(parts.sink);
  }

  /** Number of live calls. */
  get size(): number {
    return this.#live.size;
  }

  get draining(): boolean {
    return this.#draining;
  }

  /** Why a new call could not be taken at this moment, if so: DRAINING, OVERLOADED, or what the store failed with. */
  refusal(): ParleyError | undefined {
    if (this.#draining)
      return new ParleyError('DRAINING', 'The service is going down and takes no new calls.');
    const { maxCalls } = this.parts;
    if (this.#live.size >= maxCalls) {
      return new ParleyError('OVERLOADED', `The limit of ${maxCalls} calls at once is reached.`, {
        field: 'limits.maxCalls',
      });
    }
    if (!this.parts.accepting()) {
      return new ParleyError('OVERLOADED', 'The recognisers cannot keep real time with another call.');
    }
    return this.#sink.failure();
  }

  /** Throws if a new call could not be taken at this moment. */
  admit(): void {
    const error = this.refusal();
    if (error === undefined) return;
    this.parts.onRefused?.(error);
    throw error;
  }

  /**
   * Takes a call and resolves when it is over and stored.
   *
   * A call that cannot be taken is told so over its own control; this function throws only when the store refused.
   */
  async take(stream: CallStream): Promise<void> {
    const { callId } = stream.start;
    const session = new CallSession(stream, { ...this.parts, sink: this.#sink });
    try {
      this.admit();
      if (this.#live.has(callId)) throw exists();
      this.#live.set(callId, session);
    } catch (thrown) {
      stream.control.fail(asParleyError(thrown));
      return;
    }
    try {
      if (await this.#sink.watch(this.parts.known(callId))) stream.control.fail(exists());
      else await this.#run(session);
    } finally {
      this.#live.delete(callId);
      if (this.#live.size === 0) for (const drained of this.#whenEmpty.splice(0)) drained();
    }
  }

  async #run(session: CallSession): Promise<void> {
    try {
      await session.run();
    } catch (thrown) {
      this.parts.onLost?.(session.start, thrown);
      throw thrown;
    }
  }

  /**
   * Takes no more calls, lets live ones finish for `graceMs`, then ends them as `drained`, and resolves when the last
   * one is stored.
   */
  async drain(graceMs: number): Promise<void> {
    this.#draining = true;
    if (this.#live.size === 0) return;
    const empty = new Promise<void>(resolve => this.#whenEmpty.push(resolve));
    const timer = setTimeout(() => this.endAll('drained'), graceMs);
    await empty;
    clearTimeout(timer);
  }

  /** Ends all live calls now; they are finished and stored as after a hang-up. */
  endAll(reason: EndReason): void {
    for (const session of this.#live.values()) session.end(reason);
  }
}

function exists(): ParleyError {
  return new ParleyError('CALL_EXISTS', 'A call with this id is live or in the log.', { field: 'callId' });
}
