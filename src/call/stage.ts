/**
 * CallStage: how a capability takes part in live calls.
 *
 * `app.ts` holds the list of stages. A call opens each of them, hands it what arrives and what is concluded, and closes
 * it. What a stage finds out it `emit`s as events; those reach the log, the watchers and all other stages.
 *
 * Invariants the session keeps:
 * G1 A stage sees inputs and events in order, one at a time: the next comes when the promise of the last is settled.
 * G2 A stage that throws is handed nothing more and told in the log; the call and the other stages go on. It is closed with
 *    the others, and what it emits then is dropped. Only a stage with `whenBehind: 'wait'` is essential: if it fails, the
 *    call ends with its error, and what it emits when closed is kept.
 * G3 A stage that is behind holds the call's entrance back (`wait`), or loses inputs and partial transcripts (`drop`);
 *    logged events are not lost, up to a limit at which the stage counts as failed. One that hangs, when it is opened or,
 *    where it is essential, over anything it is handed, counts as failed too: a call that has ended must not wait for it.
 * G4 Stages are closed in the order of the list, each when it has seen everything, so that an earlier stage's last
 *    events still reach a later one. `call.ended` is the last event of the call.
 */
import type { NewDelivery } from './delivery.js';
import type { CallEvent, CallEventKind, NewCallEvent } from './events.js';
import type { CallControl, CallInput, CallStart } from './stream.js';
import type { Ms } from './time.js';

/** What a stage can do to the call it takes part in. */
export interface StageCall {
  readonly start: CallStart;
  /** The day on which it began, `YYYY-MM-DD`, where callers are (setting `timeZone`): what they call today. */
  readonly day: string;
  /** The way back to the platform. */
  readonly control: CallControl;
  /** Aborts when the call is over. */
  readonly signal: AbortSignal;
  /** States an event; it is numbered, stored together with the deliveries it causes, and published. Never throws. */
  emit(event: NewCallEvent, deliveries?: readonly NewDelivery[]): void;
  /** How much of the call has been heard, by its audio. */
  heardMs(): Ms;
}

/** A stage's part in one call. */
export interface OpenStage {
  /** Takes what arrives. A promise holds the following ones back. */
  onInput?(input: CallInput): void | Promise<void>;
  /** Takes what was concluded, by this stage too. */
  onEvent?(event: CallEvent): void | Promise<void>;
  /** Finishes what is open and emits the last events; limited in time by the session. */
  close?(): void | Promise<void>;
}

/** A capability that takes part in calls. */
export interface CallStage {
  readonly name: string;
  /** What happens when the stage is behind; see G2 and G3. */
  readonly whenBehind: 'wait' | 'drop';
  /**
   * Events on which the stage works for milliseconds and for which nobody waits: it is handed them in a turn of the event
   * loop of their own, when watchers have them and what came meanwhile was taken in.
   */
  readonly later?: readonly CallEventKind[];
  /** Joins a call. Returning nothing means that this call is not for this stage. */
  open(call: StageCall): OpenStage | undefined | Promise<OpenStage | undefined>;
}
