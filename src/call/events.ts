/**
 * CallEvent: everything a stage concludes about a call, as one closed union.
 *
 * The call log is the truth: events are appended to the store as they happen, and every later view is rebuilt from
 * them. Each family of events has its own file in `events/`; this file only joins them.
 */
import { z } from 'zod';
import { dialogueEvents } from './events/dialogue.js';
import { lifecycleEvents } from './events/lifecycle.js';
import { playbackEvents } from './events/playback.js';
import { popEvents } from './events/pop.js';
import { prosodyEvents } from './events/prosody.js';
import { recordsEvents } from './events/records.js';
import { routingEvents } from './events/routing.js';
import { ruleEvents } from './events/rules.js';
import { signalEvents } from './events/signals.js';
import { speechEvents } from './events/speech.js';
import { summaryEvents } from './events/summary.js';
import { understandingEvents } from './events/understanding.js';

export type { Evidence } from './events/base.js';
export type { EndReason } from './events/lifecycle.js';
export type { NearlyHeard, Word } from './events/speech.js';

/** Checks any value for being a CallEvent. */
export const callEvent = z.discriminatedUnion('kind', [
  ...lifecycleEvents,
  ...speechEvents,
  ...summaryEvents,
  ...playbackEvents,
  ...prosodyEvents,
  ...dialogueEvents,
  ...recordsEvents,
  ...popEvents,
  ...routingEvents,
  ...ruleEvents,
  ...understandingEvents,
  ...signalEvents,
]);

/** One event of a call's log. */
export type CallEvent = z.infer<typeof callEvent>;

/** The names of all kinds of events. */
export type CallEventKind = CallEvent['kind'];

/** All of them. */
export const EVENT_KINDS: readonly CallEventKind[] = callEvent.options.map(({ shape }) => shape.kind.value);

/** The event of one kind. */
export type CallEventOf<K extends CallEventKind> = Extract<CallEvent, { kind: K }>;

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** An event as a stage states it; the log adds the call's id and the sequence number. */
export type NewCallEvent = DistributiveOmit<CallEvent, 'callId' | 'seq'>;

/** The JSON schema (2020-12) of a CallEvent, published as `docs/schemas/call-event.schema.json`. */
export function callEventJsonSchema(): object {
  return { title: 'CallEvent', ...z.toJSONSchema(callEvent) };
}
