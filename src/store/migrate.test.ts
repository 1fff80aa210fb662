import test from 'ava';
import type { ExecutionContext } from 'ava';
import { migrateStore } from './migrate.js';
import { openMongoStore } from './mongodb/mongodb.js';
import { ended, logOf, said, started } from './conformance/samples.js';
import { openSqliteStore } from './sqlite/sqlite.js';
import type { Store } from './store.js';
import { startFerretServer } from './testing/ferretdb.js';
import { temporaryFile } from './testing/temporary.js';

const CALLS = 6;

async function fill(store: Store): Promise<void> {
  for (let i = 0; i < CALLS; i++) {
    const delivery = { key: `k${i}`, destination: 'crm', kind: 'summary', payload: { i } };
    const events = [started(`2026-03-0${i + 1}T09:00:00.000Z`), said(`appel ${i}`), ended()];
    await store.append(`c${i}`, events, { deliveries: [delivery] });
  }
  const [first, second] = await store.deliveries.list({});
  await store.append('c0', [], { settled: [{ id: first!.id, state: 'delivered', remoteId: 'r' }] });
  await store.append('c1', [], { settled: [{ id: second!.id, state: 'dead', errorCode: 'INTERNAL' }] });
}

async function everything(store: Store): Promise<unknown> {
  const calls = (await store.calls({})).items;
  const logs = await Promise.all(calls.map(({ callId }) => logOf(store, callId)));
  const turns = await Promise.all(calls.map(({ callId }) => store.turns(callId)));
  const found = (await store.deliveries.list({})).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const deliveries = found.map(({ key, state, payload }) => [key, state, payload]);
  return { calls, logs, turns, deliveries };
}

async function moves(t: ExecutionContext, from: Store, to: Store): Promise<void> {
  await fill(from);
  const cut = new AbortController();
  const interrupted = migrateStore(from, to, done => done === 3 && cut.abort(), cut.signal);
  await t.throwsAsync(interrupted, { any: true, name: 'AbortError' });
  t.is((await to.calls({})).items.length, 3);
  // As a crash would leave it: a call of which only the beginning has been copied.
  const [head] = await logOf(from, 'c0');
  const { callId: _, seq: __, ...begun } = head!;
  await to.append('c0', [begun]);
  const told: number[] = [];
  const done = await migrateStore(from, to, n => told.push(n));
  t.deepEqual(told, [1, 2, 3, 4, 5, 6]);
  t.like(done, { calls: CALLS, written: 3 });
  t.deepEqual(await everything(to), await everything(from));
  t.like(await migrateStore(from, to), { calls: CALLS, written: 0, events: 0 });
}

test('calls and deliveries move between SQLite stores; interrupted, it goes on where it stopped', async t => {
  const [one, two] = [temporaryFile(), temporaryFile()];
  const from = await openSqliteStore({ file: one.file });
  const to = await openSqliteStore({ file: two.file });
  await moves(t, from, to);
  await Promise.all([from.close(), to.close()]);
  one.remove();
  two.remove();
});

test('of a call with more deliveries than one page all are moved, and none that was delivered waits again', async t => {
  const [one, two] = [temporaryFile(), temporaryFile()];
  const from = await openSqliteStore({ file: one.file });
  const to = await openSqliteStore({ file: two.file });
  const deliveries = Array.from({ length: 1200 }, (_, i) => {
    return { key: `k${i}`, destination: 'crm', kind: 'turn', payload: { i } };
  });
  const events = [started('2026-03-01T09:00:00.000Z'), ended()];
  await from.append('c0', events, { deliveries });
  const { id } = (await from.deliveries.list({ limit: 1 }))[0]!;
  await from.append('c0', [], { settled: [{ id, state: 'delivered', remoteId: 'r' }] });
  // As a crash would leave it: written, and not yet known to be delivered.
  await to.append('c0', events, { deliveries: deliveries.slice(0, 1) });
  t.like(await migrateStore(from, to), { calls: 1, written: 1 });
  const moved = await to.deliveries.list({ limit: 5000 });
  t.deepEqual(
    moved.map(({ key }) => key),
    deliveries.map(({ key }) => key),
  );
  t.deepEqual(
    moved
      .filter(({ state }) => state !== 'waiting')
      .map(({ key, state, remoteId }) => [key, state, remoteId]),
    [['k0', 'delivered', 'r']],
  );
  t.like(await migrateStore(from, to), { calls: 1, written: 0, events: 0 });
  await Promise.all([from.close(), to.close()]);
  one.remove();
  two.remove();
});

test('calls and deliveries move from SQLite to MongoDB and back', async t => {
  const server = await startFerretServer();
  if (typeof server === 'string') {
    t.pass(`skipped, because ${server}`);
    return;
  }
  const [one, two] = [temporaryFile(), temporaryFile()];
  const from = await openSqliteStore({ file: one.file });
  const mongo = await openMongoStore({ url: `${server.url}moved`, owner: true });
  await moves(t, from, mongo);
  const back = await openSqliteStore({ file: two.file });
  await migrateStore(mongo, back);
  t.deepEqual(await everything(back), await everything(from));
  await Promise.all([from.close(), mongo.close(), back.close()]);
  await server.stop();
  one.remove();
  two.remove();
});
