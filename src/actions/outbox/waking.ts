/** A store that wakes the outbox when something is enqueued, so that it is sent at once. */
import type { OutboxStore } from '../../call/delivery.js';
import type { OutboxWorker } from './worker.js';

/** The store's `append`, with a word to the worker once deliveries are durable. */
export function wakingAppend(
  store: Pick<OutboxStore, 'append'>,
  worker: OutboxWorker,
): OutboxStore['append'] {
  return async (callId, events, effects) => {
    const stored = await store.append(callId, events, effects);
    for (const destination of new Set(effects?.deliveries?.map(delivery => delivery.destination))) {
      worker.wake(destination);
    }
    return stored;
  };
}
