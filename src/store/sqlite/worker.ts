/** The database thread: opens the file, then answers one request after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { asParleyError } from '../../call/errors.js';
import type { checkAppend } from '../append.js';
import { backUp } from './backup.js';
import { claim, connect, guarded, storeFailure } from './connection.js';
import type { Connection, SqliteOptions } from './connection.js';
import { dropDeliveries, dueDeliveries, listDeliveries, resendDeliveries } from './deliveries.js';
import { forget } from './forget.js';
import { Log } from './log.js';
import { findCandidates, planOf } from './index/find.js';
import { refreshVersion } from './index/keep.js';
import { readPage } from './index/packed-page.js';
import { beginRebuild, deleteCall, indexSome, liveCalls, outdateAll, rebuildSome } from './maintenance.js';
import { migrate } from './migrations/migrations.js';
import type { ErrorData, Operations, Reply, Request } from './operations.js';
import { listCalls, readCall, readTurns } from './read.js';
import { searchTurns } from './search.js';

const port = parentPort!;
// Checking an append needs the schema of all events, which takes longer to load than most commands that only read take
// to run: it is there from the first append on.
let check: typeof checkAppend | undefined;

function operations(db: Connection): Operations {
  const log = new Log(db);
  return {
    append: batch => log.append(batch, check!),
    events: (callId, fromSeq, limit) => log.page(callId, fromSeq, limit),
    call: callId => readCall(db, callId),
    calls: filter => listCalls(db, filter),
    turns: callId => readTurns(db, callId),
    search: (text, filter) => searchTurns(db, text, filter),
    delete: callId => deleteCall(db, callId),
    forget: () => forget(db),
    dueDeliveries: (destination, nowMs, limit) => dueDeliveries(db, destination, nowMs, limit),
    listDeliveries: filter => listDeliveries(db, filter),
    resendDeliveries: ids => resendDeliveries(db, ids),
    dropDeliveries: ids => dropDeliveries(db, ids),
    liveCalls: () => liveCalls(db),
    beginRebuild: () => beginRebuild(db),
    rebuild: (after, limit) => rebuildSome(db, after, limit),
    candidates: (filter, sieve, sure) => findCandidates(db, filter, sieve, sure),
    packed: (candidates, withWords) => readPage(db, candidates, withWords),
    plan: (filter, sieve, sure) => planOf(db, filter, sieve, sure),
    index: limit => indexSome(db, limit),
    outdate: () => outdateAll(db),
    backUp: target => backUp(db, target),
  };
}

function answer(able: Operations, { id, operation, args }: Request): Reply {
  try {
    const run = able[operation] as (...args: readonly unknown[]) => unknown;
    return { id, result: guarded(() => run(...args)) };
  } catch (thrown) {
    return { id, error: asData(thrown) };
  }
}

/** What is not copied on its way, because nobody here needs it any more: pages of calls. */
function handedOver(reply: Reply): ArrayBuffer[] {
  const result = 'result' in reply ? (reply.result as { readonly bytes?: unknown } | undefined) : undefined;
  return result?.bytes instanceof ArrayBuffer ? [result.bytes] : [];
}

function asData(thrown: unknown): ErrorData {
  const { code, message, field } = asParleyError(storeFailure(thrown));
  return { code, message, field };
}

function start(options: SqliteOptions): void {
  const lock = options.owner ? claim(options.file) : undefined;
  const db = connect(options);
  guarded(() => migrate(db));
  guarded(() => refreshVersion(db));
  const able = operations(db);
  const serve = (request: Request | 'close'): void => {
    if (request !== 'close') {
      const reply = answer(able, request);
      return port.postMessage(reply, handedOver(reply));
    }
    db.close();
    lock?.close();
    return port.close();
  };
  // Requests are answered in the order in which they came, also those behind a first append.
  let loading: Promise<void> | undefined;
  port.on('message', (request: Request | 'close') => {
    if (request !== 'close' && request.operation === 'append' && check === undefined)
      loading ??= import('../append.js').then(append => void (check = append.checkAppend));
    if (loading === undefined || check !== undefined) serve(request);
    else void loading.then(() => serve(request));
  });
}

try {
  start(workerData as SqliteOptions);
  port.postMessage({ id: 0, result: 'open' } satisfies Reply);
} catch (thrown) {
  port.postMessage({ id: 0, error: asData(thrown) } satisfies Reply);
  port.close();
}
