/** Carries calls and deliveries from one store into another. */
import type { Delivery, Settlement } from '../call/delivery.js';
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

// What was delivered or dropped goes too: its key must never be sent again.
async function copyDeliveries(from: Store, to: Store, callId: CallId): Promise<number> {
  const known = new Set((await to.deliveries.list({ callId })).map(delivery => delivery.key));
  const missing = (await from.deliveries.list({ callId })).filter(delivery => !known.has(delivery.key));
  for (const delivery of missing) {
    const { key, destination, kind, payload, notBeforeMs } = delivery;
    const delayMs = Math.max(0, notBeforeMs - Date.now());
    // Without its subject: copies come in the old order, and one must not take the place of another.
    await to.append(callId, [], { deliveries: [{ key, destination, kind, payload, delayMs }] });
    const copy = (await to.deliveries.list({ callId })).find(one => one.key === key);
    if (copy !== undefined) await settle(to, callId, copy.id, delivery);
  }
  return missing.length;
}

async function settle(to: Store, callId: CallId, id: number, was: Delivery): Promise<void> {
  const { state, remoteId, errorCode = 'INTERNAL' } = was;
  if (state === 'dropped') return void (await to.deliveries.drop([id]));
  const settled: Settlement | undefined =
    state === 'delivered' ? { id, state, remoteId } : state === 'dead' ? { id, state, errorCode } : undefined;
  if (settled !== undefined) await to.append(callId, [], { settled: [settled] });
}
