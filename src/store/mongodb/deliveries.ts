/**
 * Deliveries: stated in the document of their append, then carried out in a collection of their own.
 *
 * A crash in between leaves the append `open`; `recover` carries it out. Doing so twice changes nothing.
 */
import type {
  AppendEffects,
  Delivery,
  DeliveryFilter,
  DeliveryLedger,
  Settlement,
} from '../../call/delivery.js';
import type { CallId } from '../../call/ids.js';
import type { Collections, DeliveryDocument, LogDocument } from './documents.js';
import { guarded, isDuplicate } from './failure.js';

type Part = Pick<LogDocument, 'open' | 'deliveries' | 'settled' | 'atMs'>;

const DEFAULT_LIMIT = 1000;
const OPEN_STATES = ['waiting', 'dead'] as const;

/** The stored deliveries of a database. */
export class Deliveries implements DeliveryLedger {
  constructor(private readonly collections: Collections) {}

  /** What an append's document says of its effects; nothing if it has none. */
  async partOf({ deliveries = [], settled = [] }: AppendEffects): Promise<Part | undefined> {
    if (deliveries.length === 0 && settled.length === 0) return undefined;
    const first = await this.#numbers(deliveries.length);
    const numbered = deliveries.map(({ payload, ...delivery }, i) => ({
      ...given(delivery),
      id: first + i,
      payload: JSON.stringify(payload),
    }));
    return { open: true, deliveries: numbered, settled: settled.map(given), atMs: Date.now() };
  }

  /** Enqueues and settles what an append states, and notes that it is done. */
  async carryOut({ _id, callId, deliveries = [], settled = [], atMs = 0 }: LogDocument): Promise<void> {
    for (const settlement of settled) await this.#settle(settlement);
    for (const delivery of deliveries) await this.#enqueue(callId, delivery, atMs);
    await this.collections.log.updateOne({ _id }, { $unset: { open: '' } });
  }

  /** Carries out what a crash left. */
  async recover(): Promise<void> {
    for await (const document of this.collections.log.find({ open: true }).sort({ atMs: 1 }))
      await this.carryOut(document);
  }

  due(destination: string, nowMs: number, limit: number): Promise<readonly Delivery[]> {
    return guarded(async () => {
      const { deliveries } = this.collections;
      const found: Delivery[] = [];
      const due = deliveries
        .find({ destination, state: 'waiting', notBeforeMs: { $lte: nowMs } })
        .sort({ notBeforeMs: 1, id: 1 });
      for await (const document of due) {
        const { callId, id } = document;
        const earlier = { callId, destination, id: { $lt: id }, state: { $in: [...OPEN_STATES] } };
        if ((await deliveries.findOne(earlier)) !== null) continue;
        found.push(toDelivery(document));
        if (found.length >= limit) break;
      }
      return found;
    });
  }

  list({
    state,
    destination,
    callId,
    after = 0,
    limit = DEFAULT_LIMIT,
  }: DeliveryFilter): Promise<Delivery[]> {
    const where = {
      id: { $gt: after },
      ...(state !== undefined && { state }),
      ...(destination !== undefined && { destination }),
      ...(callId !== undefined && { callId }),
    };
    return guarded(async () => {
      const found = await this.collections.deliveries.find(where).sort({ id: 1 }).limit(limit).toArray();
      return found.map(toDelivery);
    });
  }

  resend(ids: readonly number[]): Promise<number> {
    const due = { state: 'waiting' as const, attempts: 0, notBeforeMs: 0 };
    return this.#update({ id: { $in: [...ids] }, state: 'dead' }, due);
  }

  drop(ids: readonly number[]): Promise<number> {
    return this.#update({ id: { $in: [...ids] }, state: { $in: [...OPEN_STATES] } }, DROPPED);
  }

  #update(where: object, set: Partial<DeliveryDocument>): Promise<number> {
    return guarded(async () => {
      const { modifiedCount } = await this.collections.deliveries.updateMany(where, { $set: set });
      return modifiedCount;
    });
  }

  async #numbers(count: number): Promise<number> {
    if (count === 0) return 0;
    const counter = await this.collections.counters.findOneAndUpdate(
      { _id: 'deliveries' },
      { $inc: { value: count } },
      { upsert: true, returnDocument: 'after' },
    );
    return (counter?.value ?? count) - count + 1;
  }

  async #enqueue(
    callId: CallId,
    { key, delayMs = 0, ...delivery }: NonNullable<LogDocument['deliveries']>[number],
    atMs: number,
  ): Promise<void> {
    const { destination, subject } = delivery;
    const document: DeliveryDocument = {
      ...delivery,
      _id: key,
      callId,
      state: 'waiting',
      attempts: 0,
      notBeforeMs: atMs + delayMs,
      createdAtMs: atMs,
    };
    try {
      await this.collections.deliveries.insertOne(document);
    } catch (thrown) {
      if (!isDuplicate(thrown)) throw thrown;
      return;
    }
    if (subject === undefined) return;
    const replaced = { callId, destination, subject, _id: { $ne: key }, state: { $in: [...OPEN_STATES] } };
    await this.collections.deliveries.updateMany(replaced, { $set: DROPPED });
  }

  async #settle(settled: Settlement): Promise<void> {
    const { deliveries } = this.collections;
    if (settled.state === 'delivered') {
      const { id, remoteId } = settled;
      // What was dropped while it was on its way has been delivered all the same.
      const set = {
        state: 'delivered' as const,
        payload: 'null',
        ...(remoteId !== undefined && { remoteId }),
      };
      await deliveries.updateOne({ id }, { $set: set, $unset: { errorCode: '' } });
      return;
    }
    const { id, state, errorCode } = settled;
    const set = { state, errorCode, ...(state === 'waiting' && { notBeforeMs: settled.notBeforeMs }) };
    await deliveries.updateOne({ id, state: 'waiting' }, { $set: set, $inc: { attempts: 1 } });
  }
}

const DROPPED = { state: 'dropped' as const, payload: 'null' };

function toDelivery({ _id, payload, ...document }: DeliveryDocument): Delivery {
  return { ...document, key: _id, payload: JSON.parse(payload) as unknown };
}

// The database would keep `undefined` as null.
function given<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
