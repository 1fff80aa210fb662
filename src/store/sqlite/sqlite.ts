/**
 * The embedded store: one SQLite file and threads of its own, so that a slow disk does not hold up live calls. The
 * owner, which has live calls, reads in a second thread, so that a long search does not hold up their log.
 */
import type { AppendEffects, DeliveryLedger } from '../../call/delivery.js';
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
import type { Backup } from './backup.js';
import { Batches } from './batch.js';
import type { SqliteOptions } from './connection.js';
import { Forgetter } from './forget.js';
import { IndexKeeper } from './index/keeper.js';
import { sift } from './index/sift.js';
import { DatabaseThread } from './thread.js';

export { unfinishedBackup } from './backup.js';
export type { Backup } from './backup.js';
export type { SqliteOptions } from './connection.js';

/** Under load a commit has the events of so long: each costs a write to the disk and two messages, however few they are. */
const COMMIT_INTERVAL_MS = 25;
const EVENTS_PAGE = 500;
const REBUILD_CALLS = 50;

/**
 * Opens the store in a file, making it or bringing its schema up to date where needed.
 *
 * @throws ParleyError FILE_NOT_FOUND, STORE_LOCKED, STORE_CORRUPT, STORE_VERSION, STORE_FULL or STORE_UNAVAILABLE
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const writer = await DatabaseThread.open(options);
  if (!options.owner) return new SqliteStore(writer, writer, new Forgetter(writer, false));
  try {
    const reader = await DatabaseThread.open({ ...options, owner: false });
    const forgetter = new Forgetter(writer, true);
    void forgetter.run();
    return new SqliteStore(writer, reader, forgetter);
  } catch (thrown) {
    await writer.close();
    throw thrown;
  }
}

/**
 * Copies a store into another file, whether or not a service runs on it.
 *
 * @throws ParleyError as `openSqliteStore` does, and FILE_UNWRITABLE if `target` is there already or cannot be written
 */
export async function backUpSqliteStore(file: string, target: string): Promise<Backup> {
  const thread = await DatabaseThread.open({ file, mustExist: true });
  try {
    return await thread.request('backUp', target);
  } finally {
    await thread.close();
  }
}

class SqliteStore implements Store {
  readonly deliveries: DeliveryLedger;
  readonly #batches: Batches;
  readonly #keeper: IndexKeeper;

  constructor(
    private readonly writer: DatabaseThread,
    private readonly reader: DatabaseThread,
    private readonly forgetter: Forgetter,
  ) {
    this.#batches = new Batches(batch => writer.request('append', batch), COMMIT_INTERVAL_MS);
    // Read by the writer too: what was just settled must not be due again.
    this.deliveries = {
      due: (destination, nowMs, limit) => writer.request('dueDeliveries', destination, nowMs, limit),
      list: filter => reader.request('listDeliveries', filter),
      resend: ids => writer.request('resendDeliveries', ids),
      drop: ids => writer.request('dropDeliveries', ids),
    };
    this.#keeper = new IndexKeeper(writer);
  }

  async append(
    callId: CallId,
    events: readonly NewCallEvent[],
    effects?: AppendEffects,
  ): Promise<readonly CallEvent[]> {
    const logged = events.filter(event => !EPHEMERAL_KINDS.has(event.kind));
    if (logged.length === 0 && effects === undefined) return [];
    // Made plain on this side of the thread: one that cannot be must not fail the batch it would travel in.
    const plain = effects && { ...effects, deliveries: plainDeliveries(effects.deliveries ?? []) };
    const firstSeq = await this.#batches.append({ callId, events: logged, effects: plain });
    if (logged.some(event => event.kind === 'call.ended')) this.#keeper.wake();
    return logged.map((event, i) => ({ ...event, callId, seq: firstSeq + i }));
  }

  async *events(callId: CallId, fromSeq = 0): AsyncGenerator<CallEvent> {
    for (let from = fromSeq; ;) {
      const page = await this.reader.request('events', callId, from, EVENTS_PAGE);
      yield* page;
      if (page.length < EVENTS_PAGE) return;
      from = page.at(-1)!.seq + 1;
    }
  }

  call(callId: CallId): Promise<CallRecord | undefined> {
    return this.reader.request('call', callId);
  }

  calls(filter: CallFilter): Promise<Page<CallRecord>> {
    return this.reader.request('calls', filter);
  }

  turns(callId: CallId): Promise<readonly TurnRecord[]> {
    return this.reader.request('turns', callId);
  }

  search(text: string, filter: CallFilter): Promise<Page<SearchHit>> {
    return this.reader.request('search', text, filter);
  }

  sift(filter: CallFilter, sieve: Sieve, options: SiftOptions): AsyncGenerator<Sifted> {
    return sift(this.reader, id => this.events(id), { filter, sieve, ...options });
  }

  plan(filter: CallFilter, sieve: Sieve, sure?: Sieve): Promise<SiftPlan> {
    return this.reader.request('plan', filter, sieve, sure);
  }

  async delete(callId: CallId): Promise<boolean> {
    const removed = await this.writer.request('delete', callId);
    if (removed) await this.forgetter.run();
    return removed;
  }

  async markInterrupted(): Promise<readonly CallId[]> {
    const live = await this.writer.request('liveCalls');
    await Promise.all(
      live.map(({ callId, lastMs }) =>
        this.append(callId, [{ kind: 'call.ended', tMs: lastMs, reason: 'interrupted', durationMs: lastMs }]),
      ),
    );
    return live.map(({ callId }) => callId);
  }

  async rebuild(progress?: Done, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const all = await this.writer.request('beginRebuild');
    let done = 0;
    for (let after: CallId | undefined = ''; after !== undefined;) {
      signal?.throwIfAborted();
      const ids: readonly CallId[] = await this.writer.request('rebuild', after, REBUILD_CALLS);
      after = ids.at(-1);
      done += ids.length;
      if (ids.length > 0) progress?.(done, all);
    }
    this.#keeper.wake();
  }

  async reindex(progress?: Done, signal?: AbortSignal): Promise<void> {
    const all = await this.writer.request('outdate');
    await this.#keeper.all(done => progress?.(done, all), signal);
  }

  async close(): Promise<void> {
    await this.#batches.idle();
    await this.#keeper.stop();
    this.forgetter.stop();
    await this.reader.close();
    await this.writer.close();
  }
}
