/**
 * The writer of one call's log: numbers, stores, then publishes, in the order events were stated.
 *
 * Events that arrive while the store writes are written together next. An ephemeral event is published in its place with
 * the number of the next logged event, and not stored.
 */
import type { AppendEffects, NewDelivery } from '../delivery.js';
import { EPHEMERAL_KINDS, keptOf, toldOf } from '../events/ephemeral.js';
import type { CallEvent, NewCallEvent } from '../events.js';
import type { CallId } from '../ids.js';

/** What the writer needs of a store. */
export interface EventSink {
  append(
    callId: CallId,
    events: readonly NewCallEvent[],
    effects?: AppendEffects,
  ): Promise<readonly CallEvent[]>;
}

/** Events that may wait for the store before the call is held back. */
const WAITING_LIMIT = 256;

/** Writes one call's events. */
export class EventLog {
  #waiting: NewCallEvent[] = [];
  #deliveries: NewDelivery[] = [];
  #writing: Promise<void> | undefined;
  #nextSeq = 0;
  #failure: unknown;

  /**
   * @param publish called for each event once it is durable
   * @param onFailure called once if the store refuses; nothing is written after that
   */
  constructor(
    private readonly callId: CallId,
    private readonly sink: EventSink,
    private readonly publish: (event: CallEvent) => void,
    private readonly onFailure: (thrown: unknown) => void,
  ) {}

  /** Queues an event with the deliveries it causes; partials are dropped while the store is far behind. */
  write(event: NewCallEvent, deliveries: readonly NewDelivery[] = []): void {
    if (this.#failure !== undefined) return;
    if (this.#waiting.length >= WAITING_LIMIT && EPHEMERAL_KINDS.has(event.kind)) return;
    this.#waiting.push(event);
    this.#deliveries.push(...deliveries);
    this.#writing ??= this.#run();
  }

  /** The promise to wait for while too much is unwritten; undefined if there is room. */
  room(): Promise<void> | undefined {
    return this.#waiting.length >= WAITING_LIMIT ? this.#writing : undefined;
  }

  /**
   * Resolves when everything stated so far is durable and published.
   *
   * @throws what the store threw, if it refused
   */
  async settled(): Promise<void> {
    await this.#writing;
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #run(): Promise<void> {
    // One turn of the event loop's microtasks lets events that are stated together be written together.
    await Promise.resolve();
    try {
      while (this.#waiting.length > 0) {
        const batch = this.#waiting;
        const deliveries = this.#deliveries;
        this.#waiting = [];
        this.#deliveries = [];
        await this.#writeBatch(batch, deliveries);
      }
    } catch (thrown) {
      this.#failure = thrown;
      this.#waiting = [];
      this.onFailure(thrown);
    }
    this.#writing = undefined;
  }

  async #writeBatch(batch: readonly NewCallEvent[], deliveries: readonly NewDelivery[]): Promise<void> {
    const effects = deliveries.length === 0 ? undefined : { deliveries };
    const durable = batch.filter(event => !EPHEMERAL_KINDS.has(event.kind)).map(keptOf);
    const stored =
      durable.length === 0 && effects === undefined
        ? []
        : await this.sink.append(this.callId, durable, effects);
    let next = 0;
    for (const event of batch) {
      if (EPHEMERAL_KINDS.has(event.kind)) {
        this.publish({ ...event, callId: this.callId, seq: this.#nextSeq });
        continue;
      }
      const logged = stored[next++]!;
      this.#nextSeq = logged.seq + 1;
      this.publish(toldOf(logged, event));
    }
  }
}
