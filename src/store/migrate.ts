/** Carries calls and deliveries from one store into another. */
import type { Delivery, NewDelivery, Settlement } from '../call/delivery.js';
import type { CallEvent } from '../call/events.js';
import type { CallId } from '../call/ids.js';
import { EVERYTHING } from './sieve.js';
import type { Store } from './store.js';

/** Events in one append. */
const BATCH = 500;

/** What has been done. */
export interface Migrated {
  /** Calls looked at. */
  readonly calls: number;
  /** Calls of which something was written; the others were there already. */
  readonly written: number;
  readonly events: number;
}

/**
 * Copies every call that is missing in `to`, in whole or in part, newest first. Nothing is removed or changed in
 * either; run again, it goes on where it stopped.
 *
 * @throws the signal's reason when it aborts, or what a store says
 */
export async function migrateStore(
  from: Store,
  to: Store,
  progress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Migrated> {
  const { candidates: all } = await from.plan({}, EVERYTHING);
  let [calls, written, events] = [0, 0, 0];
  let cursor: string | undefined;
  do {
    const page = await from.calls({ ...(cursor !== undefined && { cursor }) });
    for (const { callId } of page.items) {
      signal?.throwIfAborted();
      const count = (await copyLog(from, to, callId)) + (await copyDeliveries(from, to, callId));
      calls += 1;
      if (count > 0) written += 1;
      events += count;
      progress(calls, all);
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { calls, written, events };
}

/** Copies the events that the other log has not got; returns how many. */
async function copyLog(from: Store, to: Store, callId: CallId): Promise<number> {
  const there = await lengthOf(to, callId);
  let batch: CallEvent[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    // Should somebody else write to the same call, the numbers would no longer agree: then this fails.
    await to.append(callId, batch, { expectedSeq: batch[0]!.seq });
    count += batch.length;
    batch = [];
  };
  for await (const event of from.events(callId, there)) {
    batch.push(event);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return count;
}

async function lengthOf(store: Store, callId: CallId): Promise<number> {
  if ((await store.call(callId)) === undefined) return 0;
  let length = 0;
  for await (const { seq } of store.events(callId)) length = seq + 1;
  return length;
}

/**
 * Copies the deliveries that the other store has not got; returns how many were written. What was delivered or dropped goes
 * too: its key must never be sent again.
 */
async function copyDeliveries(from: Store, to: Store, callId: CallId): Promise<number> {
  const known = new Map<string, Copied>();
  for await (const { id, key, state } of deliveriesOf(to, callId)) known.set(key, { id, state });
  let batch: Delivery[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await copyBatch(to, callId, batch, known);
    count += batch.length;
    batch = [];
  };
  for await (const delivery of deliveriesOf(from, callId)) {
    const there = known.get(delivery.key);
    if (there === undefined || isBehind(there, delivery)) batch.push(delivery);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return count;
}

type Copied = Pick<Delivery, 'id' | 'state'>;

/** Deliveries of a call after an id, oldest first. */
async function* deliveriesOf(store: Store, callId: CallId, after = 0): AsyncGenerator<Delivery> {
  for (let last = after; ;) {
    const page = await store.deliveries.list({ callId, after: last, limit: BATCH });
    yield* page;
    if (page.length < BATCH) return;
    last = page.at(-1)!.id;
  }
}

/** True of a copy that an interrupted run left before it had the state of the delivery. */
function isBehind(there: Copied, { state }: Delivery): boolean {
  return there.state === 'waiting' && (state === 'delivered' || state === 'dropped');
}

/** Writes deliveries that are not known, and gives all of the batch the state that they have. */
async function copyBatch(
  to: Store,
  callId: CallId,
  batch: readonly Delivery[],
  known: Map<string, Copied>,
): Promise<void> {
  const last = Array.from(known.values()).at(-1)?.id ?? 0;
  const missing = batch.filter(({ key }) => !known.has(key));
  if (missing.length > 0) await to.append(callId, [], { deliveries: missing.map(copyOf) });
  for await (const { id, key, state } of deliveriesOf(to, callId, last)) known.set(key, { id, state });
  // A key that belongs to another call already has been written there.
  const copies = batch.flatMap(was => {
    const there = known.get(was.key);
    return there === undefined ? [] : [{ was, id: there.id }];
  });
  const dropped = copies.filter(({ was }) => was.state === 'dropped').map(({ id }) => id);
  if (dropped.length > 0) await to.deliveries.drop(dropped);
  const settled = copies.flatMap(({ was, id }) => settlementOf(was, id));
  if (settled.length > 0) await to.append(callId, [], { settled });
}

// Without its subject: copies come in the old order, and one must not take the place of another.
function copyOf({ key, destination, kind, payload, notBeforeMs }: Delivery): NewDelivery {
  return { key, destination, kind, payload, delayMs: Math.max(0, notBeforeMs - Date.now()) };
}

function settlementOf({ state, remoteId, errorCode = 'INTERNAL' }: Delivery, id: number): Settlement[] {
  if (state === 'delivered') return [{ id, state, remoteId }];
  return state === 'dead' ? [{ id, state, errorCode }] : [];
}
