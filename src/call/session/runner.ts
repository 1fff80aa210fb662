/** Runs one stage for one call: in order, within bounds, and without harm to the call (invariants G1-G3). */
import { asParleyError, ParleyError } from '../errors.js';
import { EPHEMERAL_KINDS } from '../events/ephemeral.js';
import type { CallEvent, CallEventKind } from '../events.js';
import type { OpenStage } from '../stage.js';
import type { CallInput } from '../stream.js';
import { inTime } from '../waiting.js';
import { ownTurn } from './turns.js';

/** What a stage is handed. */
export type StageItem =
  | { readonly kind: 'input'; readonly input: CallInput }
  | { readonly kind: 'event'; readonly event: CallEvent };

/** Settings of a runner. */
export interface RunnerOptions {
  readonly name: string;
  /** Items that may wait before inputs and partials are dropped. */
  readonly limit: number;
  /** Events that are handed over in a turn of their own. */
  readonly later?: readonly CallEventKind[] | undefined;
  readonly onFailure: (name: string, error: ParleyError) => void;
  /** Told before a stage that has failed is closed. */
  readonly onCloseFailed?: () => void;
}

/** One stage at work in one call. */
export class StageRunner {
  #waiting: StageItem[] = [];
  #busy: Promise<void> | undefined;
  #failed = false;
  #closed = false;
  /** Inputs and partials that the stage was too slow for. */
  dropped = 0;

  constructor(
    private readonly stage: OpenStage,
    private readonly options: RunnerOptions,
  ) {}

  /** Hands an item over, at once if the stage is idle and the item is none for later. Never throws. */
  give(item: StageItem): void {
    if (this.#failed || this.#closed || !this.#wants(item)) return;
    if (this.#busy !== undefined) return this.#keep(item);
    if (item.kind === 'event' && this.options.later?.includes(item.event.kind)) {
      this.#keep(item);
      this.#busy = this.#pump(ownTurn());
      return;
    }
    const pending = this.#handle(item);
    if (pending !== undefined) this.#busy = this.#pump(pending);
  }

  /** Resolves when nothing waits, or the stage has hung for `limitMs` and counts as failed; undefined if that is so already. */
  idle(limitMs: number): Promise<void> | undefined {
    return this.#busy === undefined || this.#failed ? undefined : this.#inTime(this.#busy, limitMs, 'go on');
  }

  /** Closes the stage when it has seen everything; a stage that takes longer than `limitMs` is left behind. */
  close(limitMs: number): Promise<void> {
    return this.#inTime(this.#finish(), limitMs, 'close');
  }

  async #inTime(work: Promise<void>, limitMs: number, what: string): Promise<void> {
    const late = (): never => {
      throw new ParleyError('INTERNAL', `The stage did not ${what} within ${limitMs} ms.`);
    };
    await inTime(work, limitMs, late).catch((thrown: unknown) => this.#fail(asParleyError(thrown)));
  }

  async #finish(): Promise<void> {
    await this.#busy;
    this.#closed = true;
    // Closed all the same: what it has open (files, recognisers, timers) must not outlive the call.
    if (this.#failed) this.options.onCloseFailed?.();
    try {
      await this.stage.close?.();
    } catch (thrown) {
      this.#fail(asParleyError(thrown));
    }
  }

  #wants(item: StageItem): boolean {
    return item.kind === 'input' ? this.stage.onInput !== undefined : this.stage.onEvent !== undefined;
  }

  #keep(item: StageItem): void {
    const { limit } = this.options;
    const losable =
      item.kind === 'input' ? item.input.kind === 'audio' : EPHEMERAL_KINDS.has(item.event.kind);
    if (losable && this.#waiting.length >= limit) this.dropped += 1;
    else if (this.#waiting.length >= limit * 8) {
      this.#fail(new ParleyError('SLOW_CONSUMER', `More than ${limit * 8} items wait for the stage.`));
    } else this.#waiting.push(item);
  }

  #handle(item: StageItem): Promise<void> | undefined {
    try {
      const result =
        item.kind === 'input' ? this.stage.onInput?.(item.input) : this.stage.onEvent?.(item.event);
      return result instanceof Promise ? result : undefined;
    } catch (thrown) {
      this.#fail(asParleyError(thrown));
      return undefined;
    }
  }

  async #pump(first: Promise<void>): Promise<void> {
    let pending: Promise<void> | undefined = first;
    try {
      for (;;) {
        await pending;
        const item = this.#waiting.shift();
        if (item === undefined || this.#failed) break;
        pending = this.#handle(item);
      }
    } catch (thrown) {
      this.#fail(asParleyError(thrown));
    }
    this.#busy = undefined;
  }

  #fail(error: ParleyError): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#waiting = [];
    this.options.onFailure(this.options.name, error);
  }
}
