/** Follows one call: its log from a number on, then what happens live, without a gap or a repetition between. */
import { ParleyError } from '../call/errors.js';
import { EPHEMERAL_KINDS } from '../call/events/ephemeral.js';
import type { CallEvent } from '../call/events.js';
import type { CallId } from '../call/ids.js';
import type { SurfaceParts } from './surfaces.js';

/**
 * Yields the events of a call from `fromSeq` on and ends after `call.ended`.
 *
 * @throws ParleyError CALL_NOT_FOUND; SLOW_CONSUMER if the reader does not keep up
 */
export async function* followCall(
  { store, watch }: Pick<SurfaceParts, 'store' | 'watch'>,
  callId: CallId,
  fromSeq: number,
  signal: AbortSignal,
): AsyncGenerator<CallEvent> {
  const stop = new AbortController();
  // The subscription stands before the log is read, so that nothing falls between the two.
  const live = watch(({ event }) => event.callId === callId, AbortSignal.any([signal, stop.signal]));
  try {
    const call = await store.call(callId);
    if (call === undefined) throw new ParleyError('CALL_NOT_FOUND', 'No call with that id is known.');
    let next = fromSeq;
    for await (const event of store.events(callId, fromSeq)) {
      yield event;
      next = event.seq + 1;
      if (event.kind === 'call.ended') return;
    }
    if (call.state !== 'live') return;
    for await (const { event } of live) {
      if (event.seq < next) continue;
      yield event;
      if (!EPHEMERAL_KINDS.has(event.kind)) next = event.seq + 1;
      if (event.kind === 'call.ended') return;
    }
  } finally {
    stop.abort();
    // Reading an ended subscription to its end is what removes it.
    await exhaust(live);
  }
}

async function exhaust(events: AsyncIterable<unknown>): Promise<void> {
  try {
    for await (const _ of events) continue;
  } catch {
    // A watcher that was cut off has nothing left to remove.
  }
}
