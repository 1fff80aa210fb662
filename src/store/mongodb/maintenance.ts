/** What is done to whole calls: deleting them, ending those that were cut off, making their views from the log. */
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import type { Done } from '../store.js';
import type { Collections } from './documents.js';
import { applyEvents } from './views.js';

type LogOf = (callId: CallId) => AsyncIterable<CallEvent>;

/** Removes a call and all that was derived from it; false if there is none. */
export async function deleteCall(collections: Collections, callId: CallId): Promise<boolean> {
  const { log, calls, deliveries, subjects, turns } = collections;
  // The log goes last: a crash in between leaves a call that can be deleted again.
  await Promise.all([deliveries.deleteMany({ callId }), turns.deleteMany({ callId })]);
  await subjects.deleteOne({ _id: callId });
  await calls.deleteOne({ _id: callId });
  return (await log.deleteMany({ callId })).deletedCount > 0;
}

/** Ends the calls that are still live; returns their ids. */
export async function markInterrupted(
  { calls }: Collections,
  append: (callId: CallId, events: readonly NewCallEvent[]) => Promise<unknown>,
): Promise<readonly CallId[]> {
  const live = await calls.find({ state: 'live' }).toArray();
  for (const { _id, lastMs } of live)
    await append(_id, [{ kind: 'call.ended', tMs: lastMs, reason: 'interrupted', durationMs: lastMs }]);
  return live.map(call => call._id);
}

/** Makes the views of every call again. */
export async function rebuildAll(
  collections: Collections,
  logOf: LogOf,
  progress?: Done,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const all = await collections.log.countDocuments({ first: 0, next: { $gt: 0 } });
  let done = 0;
  for (let after = ''; ;) {
    const next = await collections.log
      .find({ callId: { $gt: after }, first: 0, next: { $gt: 0 } })
      .sort({ callId: 1, first: 1 })
      .limit(1)
      .toArray();
    const callId = next[0]?.callId;
    if (callId === undefined) return;
    signal?.throwIfAborted();
    await rebuildCall(collections, logOf, callId);
    after = callId;
    progress?.(++done, all);
  }
}

/** Makes the views again of calls that a crash left between the log and the views. */
export async function repairDirty(collections: Collections, logOf: LogOf): Promise<void> {
  const behind = collections.calls.find({ $or: [{ dirty: true }, { state: 'live' }] });
  for (const { _id } of await behind.toArray()) await rebuildCall(collections, logOf, _id);
}

async function rebuildCall(collections: Collections, logOf: LogOf, callId: CallId): Promise<void> {
  const events: CallEvent[] = [];
  for await (const event of logOf(callId)) events.push(event);
  await collections.turns.deleteMany({ callId });
  await collections.calls.deleteOne({ _id: callId });
  await applyEvents(collections, events);
}
