/** The store in MongoDB, or in a server that speaks its protocol (docs/store.md says which questions need which). */
import { MongoClient } from 'mongodb';
import type { AppendEffects, DeliveryLedger } from '../../call/delivery.js';
import { ParleyError } from '../../call/errors.js';
import { EPHEMERAL_KINDS } from '../../call/events/ephemeral.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import { plainDeliveries } from '../plain-deliveries.js';
import type {
  CallFilter,
  CallRecord,
  Done,
  Page,
  SearchHit,
  Sieve,
  SiftOptions,
  SiftPlan,
  Sifted,
  Store,
  TurnRecord,
} from '../store.js';
import { databaseOf } from './address.js';
import { Deliveries } from './deliveries.js';
import { collectionsOf, ensureIndexes, ensureMarksIndex } from './documents.js';
import type { Collections } from './documents.js';
import { guarded } from './failure.js';
import { MongoLog } from './log.js';
import { deleteCall, markInterrupted, rebuildAll, repairDirty } from './maintenance.js';
import { listCalls, readCall, readTurns, searchTurns } from './read.js';
import { Ownership } from './owner.js';
import { MongoIndex } from './sift.js';
import { transactionsOf } from './transactions.js';

/** How a store is opened. */
export interface MongoOptions {
  /** Connection string; its path names the database, `parley` if it names none. */
  readonly url: string;
  /** How long to look for the server, in milliseconds. */
  readonly timeoutMs?: number;
  /** Be the one that runs calls, and repair what a crash of the one before left. */
  readonly owner?: boolean;
  /** How often the owner shows that it lives, in milliseconds. */
  readonly beatMs?: number;
}

const DEFAULT_TIMEOUT_MS = 5000;
const INDEXED_AT_ONCE = 50;
const BEAT_MS = 2000;

/**
 * Opens the store, makes its indexes and repairs what a crash left between the log and the views.
 *
 * Writes are retried once by the driver where the deployment can tell a repetition, and acknowledged by a majority.
 *
 * @throws ParleyError STORE_UNAVAILABLE if the server is not there, STORE_CORRUPT if it does not make an index,
 *   STORE_LOCKED if another owner runs calls on the database
 */
export async function openMongoStore({
  url,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  owner = false,
  beatMs = BEAT_MS,
}: MongoOptions): Promise<Store> {
  return guarded(async () => {
    const client = new MongoClient(url, {
      serverSelectionTimeoutMS: timeoutMs,
      connectTimeoutMS: timeoutMs,
      retryWrites: true,
      writeConcern: { w: 'majority', journal: true },
    });
    let ownership: Ownership | undefined;
    try {
      await client.connect();
      const db = client.db(databaseOf(url));
      const collections = collectionsOf(db);
      await ensureIndexes(collections);
      await ensureMarksIndex(db, collections);
      ownership = owner ? await Ownership.claim(collections.owner, beatMs) : undefined;
      const store = new MongoStore(client, collections, await transactionsOf(client), ownership);
      if (owner) await store.repair();
      await store.refreshIndex();
      return store;
    } catch (thrown) {
      // Kept, it would hold up whoever tries next, until it is seen to stand still.
      await ownership?.release().catch(() => undefined);
      await client.close();
      throw thrown;
    }
  });
}

class MongoStore implements Store {
  readonly deliveries: DeliveryLedger;
  readonly #deliveries: Deliveries;
  readonly #log: MongoLog;
  readonly #index: MongoIndex;
  #indexing: Promise<unknown> | undefined;
  #closed = false;

  constructor(
    private readonly client: MongoClient,
    private readonly collections: Collections,
    transactions: Awaited<ReturnType<typeof transactionsOf>>,
    private readonly ownership: Ownership | undefined,
  ) {
    this.#deliveries = new Deliveries(collections);
    this.deliveries = this.#deliveries;
    this.#log = new MongoLog(collections, transactions, this.#deliveries);
    this.#index = new MongoIndex(collections, callId => this.#log.events(callId, 0));
  }

  /** Carries out and makes again what a crash interrupted. */
  async repair(): Promise<void> {
    await this.#deliveries.recover();
    await repairDirty(this.collections, callId => this.#log.events(callId, 0));
  }

  /** Has calls indexed again that another version of Parley indexed; until then they are read from their logs. */
  async refreshIndex(): Promise<void> {
    if (await this.#index.refreshVersion()) this.#wake();
  }

  append(
    callId: CallId,
    events: readonly NewCallEvent[],
    effects?: AppendEffects,
  ): Promise<readonly CallEvent[]> {
    return this.#open(async () => {
      this.ownership?.mustHold();
      const logged = events.filter(event => !EPHEMERAL_KINDS.has(event.kind));
      if (logged.length === 0 && effects === undefined) return [];
      const plain = { ...effects, deliveries: plainDeliveries(effects?.deliveries ?? []) };
      const appended = await this.#log.append(callId, logged, plain);
      if (logged.some(event => event.kind === 'call.ended')) this.#wake();
      return appended;
    });
  }

  async *events(callId: CallId, fromSeq = 0): AsyncGenerator<CallEvent> {
    this.#mustBeOpen();
    yield* this.#log.events(callId, fromSeq);
  }

  call(callId: CallId): Promise<CallRecord | undefined> {
    return this.#open(() => readCall(this.collections, callId));
  }

  calls(filter: CallFilter): Promise<Page<CallRecord>> {
    return this.#open(() => listCalls(this.collections, filter));
  }

  turns(callId: CallId): Promise<readonly TurnRecord[]> {
    return this.#open(() => readTurns(this.collections, callId));
  }

  search(text: string, filter: CallFilter): Promise<Page<SearchHit>> {
    return this.#open(() => searchTurns(this.collections, text, filter));
  }

  async *sift(filter: CallFilter, sieve: Sieve, options: SiftOptions): AsyncGenerator<Sifted> {
    this.#mustBeOpen();
    yield* this.#index.sift(filter, sieve, options);
  }

  plan(filter: CallFilter, sieve: Sieve): Promise<SiftPlan> {
    return this.#open(() => this.#index.plan(filter, sieve));
  }

  delete(callId: CallId): Promise<boolean> {
    return this.#open(() => deleteCall(this.collections, callId));
  }

  markInterrupted(): Promise<readonly CallId[]> {
    return this.#open(() => markInterrupted(this.collections, (id, events) => this.append(id, events)));
  }

  async rebuild(progress?: Done, signal?: AbortSignal): Promise<void> {
    await this.#open(() => rebuildAll(this.collections, id => this.#log.events(id, 0), progress, signal));
    this.#wake();
  }

  async reindex(progress?: Done, signal?: AbortSignal): Promise<void> {
    const all = await this.#open(() => this.#index.outdate());
    await this.#indexing;
    for (let done = 0, count = 0; ; progress?.((done += count), all)) {
      signal?.throwIfAborted();
      count = await this.#open(() => this.#index.indexSome(INDEXED_AT_ONCE));
      if (count === 0) return;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#log.idle();
    await this.#indexing;
    // A server that cannot be reached finds out by itself that nobody counts any more.
    await this.ownership?.release().catch(() => undefined);
    await this.client.close();
  }

  // A failure loses nothing: calls that are not indexed are read from the log, and tried again.
  #wake(): void {
    const sweep = async (): Promise<void> => {
      while (!this.#closed && (await this.#index.indexSome(INDEXED_AT_ONCE)) > 0);
    };
    this.#indexing ??= sweep()
      .catch(() => undefined)
      .finally(() => (this.#indexing = undefined));
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new ParleyError('STORE_UNAVAILABLE', 'The store is closed.');
  }

  async #open<T>(work: () => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    return guarded(work);
  }
}
