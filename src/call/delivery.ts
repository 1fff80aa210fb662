/**
 * Deliveries: what is to be told to other systems, stored together with what caused it.
 *
 * A delivery is enqueued in the transaction that appends its cause to the call's log, and settled in the transaction
 * that appends its effect. The outbox's worker (`actions/outbox`) sends it in between, as often as it takes.
 *
 * Invariants every store keeps (`store/conformance` tests them):
 * D1 Events and deliveries of one append are durable together or not at all.
 * D2 A key is enqueued once: a second delivery with the same key changes nothing.
 * D3 Of one call and destination only the oldest delivery that is neither delivered nor dropped is ever due.
 */
import type { CallEvent, NewCallEvent } from './events.js';
import type { CallId } from './ids.js';

/** A delivery as its cause states it. */
export interface NewDelivery {
  /** Names it for ever: the receiver's idempotency key or external id. At most 200 characters. */
  readonly key: string;
  /** Name of the destination, for example `crm`. */
  readonly destination: string;
  /** What the payload is, for the sender; for example `summary`. */
  readonly kind: string;
  /** What is sent: anything that JSON can say. */
  readonly payload: unknown;
  /** What it is about: it takes the place of waiting and dead deliveries of the same call, destination and subject. */
  readonly subject?: string | undefined;
  /** Not to be sent before this much time has gone by, in milliseconds. */
  readonly delayMs?: number | undefined;
}

/** Waiting: to be sent. Dead: given up on until somebody re-sends or drops it. Dropped: never to be sent. */
export type DeliveryState = 'waiting' | 'delivered' | 'dead' | 'dropped';

/** A delivery as the store has it. */
export interface Delivery extends Omit<NewDelivery, 'delayMs'> {
  readonly id: number;
  readonly callId: CallId;
  readonly state: DeliveryState;
  /** Tries that failed since it was enqueued or re-sent. */
  readonly attempts: number;
  /** Wall clock, milliseconds since 1970: not tried before. */
  readonly notBeforeMs: number;
  /** Wall clock, milliseconds since 1970. */
  readonly createdAtMs: number;
  /** Code of the last failure. */
  readonly errorCode?: string;
  /** The record's id at the receiver. */
  readonly remoteId?: string;
}

/** What came of a try. A delivered or dropped delivery forgets its payload. */
export type Settlement =
  | { readonly id: number; readonly state: 'delivered'; readonly remoteId?: string | undefined }
  | {
      readonly id: number;
      readonly state: 'waiting';
      readonly errorCode: string;
      readonly notBeforeMs: number;
    }
  | { readonly id: number; readonly state: 'dead'; readonly errorCode: string };

/** What an append does besides appending events, in the same transaction. */
export interface AppendEffects {
  /** Enqueued, to be sent in this order. */
  readonly deliveries?: readonly NewDelivery[] | undefined;
  /** What came of tries; a delivery that is gone or done is left as it is. */
  readonly settled?: readonly Settlement[] | undefined;
  /** The number that the first event must get; if the log has grown past it, nothing happens (CONFLICT). */
  readonly expectedSeq?: number | undefined;
}

/** Which deliveries to list; all conditions must hold. */
export interface DeliveryFilter {
  readonly state?: DeliveryState | undefined;
  readonly destination?: string | undefined;
  readonly callId?: CallId | undefined;
  /** Those after this id. */
  readonly after?: number | undefined;
  /** At most this many, 1000 by default. */
  readonly limit?: number | undefined;
}

/** The stored deliveries. */
export interface DeliveryLedger {
  /** Up to `limit` deliveries to a destination that may be sent at `nowMs` (see D3), the longest due first. */
  due(destination: string, nowMs: number, limit: number): Promise<readonly Delivery[]>;
  /** Deliveries, oldest first. */
  list(filter: DeliveryFilter): Promise<readonly Delivery[]>;
  /** Makes dead deliveries due again; returns how many of `ids` were dead. */
  resend(ids: readonly number[]): Promise<number>;
  /** Gives up waiting and dead deliveries for ever; returns how many of `ids` were. */
  drop(ids: readonly number[]): Promise<number>;
}

/** What enqueues and settles: the part of a store that the outbox works with. */
export interface OutboxStore {
  append(
    callId: CallId,
    events: readonly NewCallEvent[],
    effects?: AppendEffects,
  ): Promise<readonly CallEvent[]>;
  readonly deliveries: DeliveryLedger;
}
