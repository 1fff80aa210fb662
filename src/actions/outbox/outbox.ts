/**
 * The outbox: sends what the store holds for other systems, until it has arrived.
 *
 * `lane.ts` works for one destination and says what came of every try, `worker.ts` for all of them.
 *
 * Invariants:
 * O1 What is not settled in the store is sent again, after a restart too: a sender may meet a delivery that has arrived
 *    already, and makes it one record by the delivery's key.
 * O2 Deliveries of one call to one destination are sent one after the other, in the order they were enqueued.
 * O3 A destination that fails holds up nobody but itself.
 */
import type { Delivery } from '../../call/delivery.js';
import type { NewCallEvent } from '../../call/events.js';

/** What a receiver said to a delivery that it took. */
export interface Receipt {
  /** The record's id at the receiver. */
  readonly remoteId?: string | undefined;
}

/**
 * Sends one delivery. Has to be harmless when repeated: the receiver knows a delivery by `delivery.key`.
 *
 * @throws ParleyError whose `retryable` says whether the same delivery can still arrive; `options.retryAfterMs` is the
 *   least time the receiver asked for
 */
export type Send = (delivery: Delivery, signal: AbortSignal) => Promise<Receipt>;

/** Where deliveries go. */
export interface Destination {
  readonly name: string;
  readonly send: Send;
  /** Events that say in the call's log that it has arrived, stored together with that fact. */
  readonly onDelivered?: (delivery: Delivery, receipt: Receipt) => readonly NewCallEvent[];
}

/** How hard the outbox tries. */
export interface OutboxPolicy {
  /** Deliveries on their way to one destination at a time. */
  readonly concurrency: number;
  /** Time one try may take. */
  readonly timeoutMs: number;
  /** Failed tries after which a delivery is dead. */
  readonly maxAttempts: number;
  /** Wait after the first failed try; doubled by every further one. */
  readonly firstRetryMs: number;
  readonly maxRetryMs: number;
  /** Failures of a destination in a row after which it is left alone. */
  readonly breakAfter: number;
  /** How long it is left alone; doubled, up to `maxRetryMs`, each time it fails again. */
  readonly breakMs: number;
}
