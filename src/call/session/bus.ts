/**
 * The event bus of one process: publishes the events of all live calls to whoever watches.
 *
 * A watcher has a bounded queue. One that does not read loses partials first; when only logged events are left in a full
 * queue it is cut off with SLOW_CONSUMER, because a watcher that silently misses finals would be worse.
 */
import { ParleyError } from '../errors.js';
import { EPHEMERAL_KINDS } from '../events/ephemeral.js';
import type { CallEvent } from '../events.js';
import { BoundedQueue } from '../queue.js';
import type { CallStart } from '../stream.js';

/** An event with the call it belongs to. */
export interface PublishedEvent {
  readonly start: CallStart;
  readonly event: CallEvent;
}

/** Which events a watcher wants. */
export type EventFilter = (published: PublishedEvent) => boolean;

const WATCHER_LIMIT = 1024;

interface Watcher {
  readonly wants: EventFilter;
  readonly queue: BoundedQueue<PublishedEvent>;
  cutOff: boolean;
}

/** Publishes events to watchers. */
export class EventBus {
  readonly #watchers = new Set<Watcher>();

  /** Watchers at this moment. */
  get watchers(): number {
    return this.#watchers.size;
  }

  /** Hands an event to every watcher that wants it. Never waits and never throws. */
  publish(published: PublishedEvent): void {
    for (const watcher of this.#watchers) {
      if (watcher.wants(published)) this.#offer(watcher, published);
    }
  }

  /**
   * Watches from now on until `signal` aborts; the subscription stands when the function returns.
   *
   * @throws ParleyError SLOW_CONSUMER from the iterator when the watcher does not keep up
   */
  watch(wants: EventFilter, signal: AbortSignal): AsyncIterable<PublishedEvent> {
    const queue = new BoundedQueue<PublishedEvent>({ limit: WATCHER_LIMIT });
    const watcher: Watcher = { wants, queue, cutOff: false };
    const stop = (): void => queue.end();
    signal.addEventListener('abort', stop, { once: true });
    this.#watchers.add(watcher);
    if (signal.aborted) stop();
    return this.#read(watcher, () => signal.removeEventListener('abort', stop));
  }

  /** Ends all watching. */
  close(): void {
    for (const { queue } of this.#watchers) queue.end();
  }

  async *#read(watcher: Watcher, done: () => void): AsyncGenerator<PublishedEvent> {
    try {
      yield* watcher.queue;
      if (watcher.cutOff) {
        throw new ParleyError('SLOW_CONSUMER', `More than ${WATCHER_LIMIT} events waited to be read.`);
      }
    } finally {
      this.#watchers.delete(watcher);
      done();
    }
  }

  #offer(watcher: Watcher, published: PublishedEvent): void {
    const { queue } = watcher;
    if (queue.size >= WATCHER_LIMIT) {
      if (EPHEMERAL_KINDS.has(published.event.kind)) return;
      if (!queue.dropOldest(waiting => EPHEMERAL_KINDS.has(waiting.event.kind))) {
        watcher.cutOff = true;
        queue.end();
        this.#watchers.delete(watcher);
        return;
      }
    }
    queue.push(published);
  }
}
