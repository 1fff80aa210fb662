/** The log: one document an append, numbered by its key. */
import { randomUUID } from 'node:crypto';
import type { AppendEffects } from '../../call/delivery.js';
import { ParleyError } from '../../call/errors.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import { checkAppend } from '../append.js';
import type { Deliveries } from './deliveries.js';
import type { Collections, LogDocument } from './documents.js';
import { isDuplicate } from './failure.js';
import type { Transactions } from './transactions.js';
import { applyEvents, callOf } from './views.js';

/** Events and bytes in one document; what is larger goes into several. A document may have 16 MiB. */
const MOST_EVENTS = 1000;
const MOST_BYTES = 4 * 2 ** 20;
/** Appends of one call by other processes that may come in between before it is given up. */
const MOST_TRIES = 20;

/** Appends and reads. */
export class MongoLog {
  /** The last append of each call that is on its way: appends of one call go one after the other. */
  readonly #running = new Map<CallId, Promise<unknown>>();
  /** Calls that began here and are not over, with their next numbers. Should another process append, the key tells. */
  readonly #live = new Map<CallId, number>();

  constructor(
    private readonly collections: Collections,
    private readonly transactions: Transactions,
    private readonly deliveries: Deliveries,
  ) {}

  /** Appends; resolves when it is durable and the views follow. */
  append(callId: CallId, events: readonly NewCallEvent[], effects: AppendEffects): Promise<CallEvent[]> {
    const before = this.#running.get(callId) ?? Promise.resolve();
    const run = before.catch(() => undefined).then(() => this.#tryAppend(callId, events, effects));
    this.#running.set(callId, run);
    const done = (): void => {
      if (this.#running.get(callId) === run) this.#running.delete(callId);
    };
    void run.catch(() => undefined).finally(done);
    return run;
  }

  /** Waits for all appends. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  /** The log of a call from `fromSeq` on. */
  async *events(callId: CallId, fromSeq: number): AsyncGenerator<CallEvent> {
    const documents = this.collections.log
      .find({ callId, next: { $gt: fromSeq } })
      .sort({ first: 1, next: 1 });
    for await (const { first, bodies } of documents) yield* eventsOf(callId, first, bodies, fromSeq);
  }

  async #tryAppend(
    callId: CallId,
    events: readonly NewCallEvent[],
    effects: AppendEffects,
  ): Promise<CallEvent[]> {
    for (let tries = 1; ; tries++) {
      const next = this.#live.get(callId) ?? (await this.#next(callId));
      const checked = checkAppend(callId, next, events, effects);
      try {
        await this.#write(callId, next, checked, effects);
        this.#follow(callId, next, checked);
        return checked;
      } catch (thrown) {
        this.#live.delete(callId);
        // Another process has appended meanwhile: the numbers have moved.
        if (!isDuplicate(thrown)) throw thrown;
        if (tries >= MOST_TRIES)
          throw new ParleyError('CONFLICT', 'Other programs keep appending to the call.');
      }
    }
  }

  async #write(
    callId: CallId,
    next: number,
    events: readonly CallEvent[],
    effects: AppendEffects,
  ): Promise<void> {
    const { log, calls } = this.collections;
    const documents = documentsOf(callId, next, events);
    const extra = await this.deliveries.partOf(effects);
    if (extra !== undefined) documents[0] = { ...(documents[0] ?? emptyDocument(callId, next)), ...extra };
    if (documents.length === 0) return;
    // Without a transaction a crash may come between the log and the views. The views of live calls are made again in
    // any case; of others this says it.
    const [start] = events;
    if (start?.kind === 'call.started') await calls.insertOne({ ...callOf(start), dirty: true });
    else if (start !== undefined && !this.#live.has(callId))
      await calls.updateOne({ _id: callId }, { $set: { dirty: true } });
    await this.transactions.run(async session => {
      const with_ = session === undefined ? {} : { session };
      for (const document of documents) await log.insertOne(document, with_);
      await applyEvents(this.collections, events, session);
    });
    if (extra !== undefined) await this.deliveries.carryOut(documents[0]!);
  }

  #follow(callId: CallId, next: number, events: readonly CallEvent[]): void {
    const begins = events[0]?.kind === 'call.started';
    if (!begins && !this.#live.has(callId)) return;
    if (events.some(event => event.kind === 'call.ended')) this.#live.delete(callId);
    else this.#live.set(callId, next + events.length);
  }

  async #next(callId: CallId): Promise<number> {
    const last = await this.collections.log
      .find({ callId }, { projection: { next: 1 } })
      .sort({ first: -1, next: -1 })
      .limit(1)
      .toArray();
    return last[0]?.next ?? 0;
  }
}

function eventsOf(callId: CallId, first: number, bodies: readonly string[], fromSeq: number): CallEvent[] {
  return bodies
    .map((body, i) => ({ ...(JSON.parse(body) as NewCallEvent), callId, seq: first + i }) as CallEvent)
    .filter(event => event.seq >= fromSeq);
}

function documentsOf(callId: CallId, next: number, events: readonly CallEvent[]): LogDocument[] {
  const documents: LogDocument[] = [];
  let bodies: string[] = [];
  let bytes = 0;
  let first = next;
  const close = (): void => {
    if (bodies.length === 0) return;
    const _id = `${callId} ${String(first).padStart(10, '0')}`;
    documents.push({ _id, callId, first, next: first + bodies.length, bodies });
    first += bodies.length;
    [bodies, bytes] = [[], 0];
  };
  for (const { callId: _, seq: __, ...body } of events) {
    const text = JSON.stringify(body);
    if (bodies.length >= MOST_EVENTS || bytes + text.length > MOST_BYTES) close();
    bodies.push(text);
    bytes += text.length;
  }
  close();
  return documents;
}

// Effects alone have no number of their own; they must not take that of the next event.
function emptyDocument(callId: CallId, next: number): LogDocument {
  return { _id: `${callId} ${randomUUID()}`, callId, first: next, next, bodies: [] };
}
