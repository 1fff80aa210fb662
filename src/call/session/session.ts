/**
 * A live call: takes its inputs, drives the stages, writes the log.
 *
 * Invariants:
 * C1 `call.started` is durable before any input is taken, `call.ended` is the last event, and both are written once.
 * C2 Whatever fails, the call ends, its stages are closed and what was heard is stored, if the store can.
 */
import { asParleyError, ParleyError } from '../errors.js';
import type { NewDelivery } from '../delivery.js';
import type { CallEvent, NewCallEvent } from '../events.js';
import type { Logger } from '../logger.js';
import type { CallStage, OpenStage, StageCall } from '../stage.js';
import type { CallInput, CallStart, CallStream } from '../stream.js';
import { localDay, machineTimeZone } from '../local-time.js';
import { inTime } from '../waiting.js';
import { Lifecycle, startedEvent } from './lifecycle.js';
import { EventLog } from './log.js';
import type { EventSink } from './log.js';
import { StageRunner } from './runner.js';
import type { StageItem } from './runner.js';

/** What a session works with. */
export interface SessionParts {
  readonly sink: EventSink;
  readonly stages: readonly CallStage[];
  readonly logger: Logger;
  /** Told of every event once it is durable. */
  readonly publish: (start: CallStart, event: CallEvent) => void;
  /** Told when a stage fails in a call. */
  readonly onStageFailure?: (stage: string, error: ParleyError) => void;
  /** Where callers are; where this machine is if not said. */
  readonly timeZone?: string | undefined;
  /** How long stages are waited for. */
  readonly patience?: Patience;
}

/** How long a call waits for its stages. */
export interface Patience {
  /** For one to open, and for an essential one to go on; longer than a decoder that hangs takes to be replaced. */
  readonly hangMs: number;
  /** For one to say its last words. */
  readonly closeMs: number;
}

type EndedInput = CallInput & { kind: 'ended' };

/** Frames that may wait for a stage that is behind. */
const STAGE_QUEUE = 500;
const PATIENCE: Patience = { hangMs: 300_000, closeMs: 60_000 };

/** One live call. */
export class CallSession {
  readonly start: CallStart;
  readonly #over = new AbortController();
  readonly #runners: StageRunner[] = [];
  readonly #essential: StageRunner[] = [];
  readonly #lifecycle: Lifecycle;
  readonly #log: EventLog;
  readonly #patience: Patience;
  #ended: EndedInput | undefined;
  /** True once `call.ended` is stated. */
  #complete = false;

  constructor(
    private readonly stream: CallStream,
    private readonly parts: SessionParts,
  ) {
    this.start = stream.start;
    this.#patience = parts.patience ?? PATIENCE;
    this.#lifecycle = new Lifecycle(stream.start);
    this.#log = new EventLog(
      stream.start.callId,
      parts.sink,
      event => this.#published(event),
      thrown => stream.control.fail(asParleyError(thrown)),
    );
  }

  /** Runs the call to its end. Resolves when the log is complete; rejects only if the store refused. */
  async run(): Promise<void> {
    try {
      this.#emit(startedEvent(this.start));
      await this.#log.settled();
      for (const stage of this.parts.stages) await this.#open(stage);
      await this.#follow();
    } catch (thrown) {
      this.#fail(asParleyError(thrown));
    }
    await this.#finish();
  }

  /** Ends the call from our side: what was heard is finished and stored. */
  end(reason: EndedInput['reason']): void {
    this.stream.control.end(reason);
  }

  async #open(stage: CallStage): Promise<void> {
    let muted = false;
    const call: StageCall = {
      start: this.start,
      day: localDay(new Date(this.start.startedAtMs), this.parts.timeZone ?? machineTimeZone()),
      control: this.stream.control,
      signal: this.#over.signal,
      emit: (event, deliveries) => {
        if (!muted) this.#emit(event, deliveries);
      },
      heardMs: () => this.#lifecycle.heardMs,
    };
    try {
      const open = await openInTime(stage, call, this.#patience.hangMs);
      if (open === undefined) return;
      const onFailure = (name: string, error: ParleyError): void => this.#stageFailed(stage, name, error);
      const runner = new StageRunner(open, {
        name: stage.name,
        limit: STAGE_QUEUE,
        later: stage.later,
        onFailure,
        // What it concludes from a part of the call may be wrong; what was heard is kept.
        onCloseFailed: () => (muted = stage.whenBehind !== 'wait'),
      });
      this.#runners.push(runner);
      if (stage.whenBehind === 'wait') this.#essential.push(runner);
    } catch (thrown) {
      this.#stageFailed(stage, stage.name, asParleyError(thrown));
    }
  }

  async #follow(): Promise<void> {
    for await (const input of this.stream.inputs) {
      if (input.kind === 'ended') {
        // A failure of ours comes back as the stream's own end; the first reason is the true one.
        this.#ended ??= input;
      } else {
        const event = this.#lifecycle.follow(input);
        if (event !== undefined) this.#emit(event);
      }
      const item: StageItem = { kind: 'input', input };
      for (const runner of this.#runners) runner.give(item);
      for (const runner of this.#essential) {
        const idle = runner.idle(this.#patience.hangMs);
        if (idle !== undefined) await idle;
      }
      const room = this.#log.room();
      if (room !== undefined) await room;
    }
  }

  async #finish(): Promise<void> {
    this.#ended ??= { kind: 'ended', reason: 'error', errorCode: 'INTERNAL' };
    try {
      for (const runner of this.#runners) {
        await runner.close(this.#patience.closeMs);
        // The next stage must have been handed this one's last events before it is closed.
        // A store that refuses is told at the end: the other stages have things open, too.
        await this.#log.settled().catch(() => undefined);
      }
      this.#emit(this.#lifecycle.ended(this.#ended));
      // A stage that was left behind may still speak while the end is being written.
      this.#complete = true;
      await this.#log.settled();
    } finally {
      this.#over.abort();
    }
  }

  #emit(event: NewCallEvent, deliveries?: readonly NewDelivery[]): void {
    if (!this.#complete && !this.#over.signal.aborted) this.#log.write(event, deliveries);
  }

  #published(event: CallEvent): void {
    const { control } = this.stream;
    this.parts.publish(this.start, event);
    if (control.abilities.events) control.send(event);
    const item: StageItem = { kind: 'event', event };
    for (const runner of this.#runners) runner.give(item);
  }

  #stageFailed(stage: CallStage, name: string, error: ParleyError): void {
    this.parts.logger.warn(
      { callId: this.start.callId, stage: name, code: error.code, reason: error.message },
      'a stage failed in a call',
    );
    this.parts.onStageFailure?.(name, error);
    if (stage.whenBehind === 'wait') this.#fail(error);
  }

  #fail(error: ParleyError): void {
    this.#ended ??= { kind: 'ended', reason: 'error', errorCode: error.code };
    this.stream.control.fail(error);
  }
}

/** Opens a stage; one that opens when it is no longer waited for is closed. */
async function openInTime(
  stage: CallStage,
  call: StageCall,
  limitMs: number,
): Promise<OpenStage | undefined> {
  const opening = Promise.resolve(stage.open(call));
  const late = (): never => {
    throw new ParleyError('INTERNAL', `The stage did not open within ${limitMs} ms.`);
  };
  try {
    return await inTime(opening, limitMs, late);
  } catch (thrown) {
    opening.then(open => open?.close?.()).catch(() => undefined);
    throw thrown;
  }
}
