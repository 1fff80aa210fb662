import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import Database from 'libsql';
import { ended, logOf, said, started } from '../store/conformance/samples.js';
import { openMongoStore } from '../store/mongodb/mongodb.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { startFerretServer } from '../store/testing/ferretdb.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
const CALLS = 20;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command, and kills it once it has said so much on standard error. */
function parley(dataDir: string, args: readonly string[], killAt?: RegExp): Promise<Ran> {
  const env = { ...process.env, PARLEY_STORE_DATA_DIR: dataDir };
  const child = spawn(process.execPath, [MAIN, 'store', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString();
    if (killAt?.test(err) === true) child.kill('SIGKILL');
  });
  return new Promise(resolve => child.once('close', code => resolve({ code, out, err })));
}

async function filled(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-store-'));
  const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  for (let i = 0; i < CALLS; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    await store.append(`call_${i}`, [started(`2026-03-${day}T09:00:00.000Z`), said(`appel ${i}`), ended()]);
  }
  await store.close();
  return dataDir;
}

test('an archive moves to MongoDB and back by the command, with progress; killed on the way, it goes on', async t => {
  const server = await startFerretServer();
  if (typeof server === 'string') {
    t.pass(`skipped, because ${server}`);
    return;
  }
  const dataDir = await filled();
  const url = `${server.url}moved`;
  const move = ['migrate', '--from', 'sqlite', '--to', 'mongodb', '--url', url];
  const killed = await parley(dataDir, move, /of 20 calls/);
  t.is(killed.code, null);
  const resumed = await parley(dataDir, move);
  t.is(resumed.code, 0, resumed.err);
  t.regex(resumed.err, /20 of 20 calls/);
  const written = Number(/20 calls, (\d+) of them written/.exec(resumed.out)?.[1]);
  t.true(written > 0 && written < CALLS, resumed.out);
  t.regex((await parley(dataDir, move)).out, /20 calls, 0 of them written, 0 events/);
  const mongo = await openMongoStore({ url });
  const source = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  t.deepEqual((await mongo.calls({ limit: 100 })).items, (await source.calls({ limit: 100 })).items);
  for (const callId of ['call_0', 'call_11', 'call_19'])
    t.deepEqual(await logOf(mongo, callId), await logOf(source, callId));
  await Promise.all([mongo.close(), source.close()]);
  const back = mkdtempSync(join(tmpdir(), 'parley-store-'));
  const returned = await parley(back, ['migrate', '--from', 'mongodb', '--to', 'sqlite', '--url', url]);
  t.regex(returned.out, /20 calls, 20 of them written/);
  await server.stop();
  for (const folder of [dataDir, back]) rmSync(folder, { recursive: true });
});

test('an archive is indexed anew by the command, with progress, and again after it was killed', async t => {
  const dataDir = await filled();
  await parley(dataDir, ['reindex'], /./);
  const { code, err } = await parley(dataDir, ['reindex']);
  t.is(code, 0, err);
  t.regex(err, /20 of 20 calls/);
  const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  t.deepEqual(await store.plan({}, { kind: 'everything' }).then(plan => plan.fromLog), 0);
  await store.close();
  rmSync(dataDir, { recursive: true });
});

test('a damaged index of what was said is made anew from the log, with the service stopped', async t => {
  const dataDir = await filled();
  const file = join(dataDir, 'parley.sqlite');
  const db = new Database(file);
  db.exec('DELETE FROM turns_text_data WHERE id > 10');
  db.exec("UPDATE turns SET text = 'nonsense' WHERE call_id = 'call_3'");
  db.close();
  const service = await openSqliteStore({ file, owner: true });
  await t.throwsAsync(service.search('appel', {}), { code: 'STORE_CORRUPT' });
  t.regex((await parley(dataDir, ['rebuild'])).err, /STORE_LOCKED/);
  await service.close();
  const { code, err } = await parley(dataDir, ['rebuild']);
  t.is(code, 0, err);
  t.regex(err, /20 of 20 calls/);
  const store = await openSqliteStore({ file });
  t.is((await store.search('appel', { limit: 50 })).items.length, CALLS);
  t.deepEqual(
    (await store.turns('call_3')).map(turn => turn.text),
    ['appel 3'],
  );
  await store.close();
  rmSync(dataDir, { recursive: true });
});

test('stores that are not there, unknown or the same are refused by their option', async t => {
  const empty = mkdtempSync(join(tmpdir(), 'parley-store-'));
  for (const [args, field] of [
    [['migrate', '--from', 'sqlite', '--to', 'sqlite'], /the same store/],
    [['migrate', '--from', 'paper', '--to', 'sqlite'], /--from: a store is sqlite or mongodb/],
    [['reindex'], /FILE_NOT_FOUND/],
    [
      ['migrate', '--from', 'sqlite', '--to', 'mongodb', '--url', 'mongodb://127.0.0.1:1/x'],
      /FILE_NOT_FOUND/,
    ],
  ] as const) {
    const { code, err } = await parley(empty, args);
    t.not(code, 0);
    t.regex(err, field);
  }
  rmSync(empty, { recursive: true });
});
