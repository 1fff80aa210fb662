import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { logOf, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { APPENDED_CALLS, appending } from '../store/testing/appending.js';
import { withStore } from '../store/testing/temporary.js';
import { runHere, runParley } from '../testkit/parley.js';

const folders: string[] = [];
test.after.always(() => folders.forEach(folder => rmSync(folder, { recursive: true })));

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'parley-backup-'));
  folders.push(made);
  return made;
}

const at = (dataDir: string): { env: Record<string, string> } => ({
  env: { PARLEY_STORE_DATA_DIR: dataDir },
});

async function oneCall(): Promise<string> {
  const dataDir = folder();
  await withStore({ file: join(dataDir, 'parley.sqlite') }, async store => {
    await store.append('call_1', [started(), said('where is my parcel')]);
  });
  return dataDir;
}

test('a copy made while calls are written holds every event acknowledged before, and disturbs nobody', async t => {
  const dataDir = folder();
  const { child, kill, acknowledged } = await appending(join(dataDir, 'parley.sqlite'), 100);
  const before = new Map(acknowledged());
  const restored = folder();
  const copy = join(restored, 'parley.sqlite');
  const { code, out, err } = await runParley(['store', 'backup', copy, '--json'], at(dataDir));
  t.is(code, 0, err);
  t.deepEqual(JSON.parse(out), { file: copy, calls: APPENDED_CALLS, bytes: statSync(copy).size });
  t.deepEqual(readdirSync(restored), ['parley.sqlite']);
  t.is(statSync(copy).mode & 0o777, 0o600);
  const after = new Map(acknowledged());
  t.is(child.exitCode, null);
  await withStore({ file: copy, owner: true }, async store => {
    t.is((await store.markInterrupted()).length, APPENDED_CALLS);
    for (const [callId, seq] of before) {
      const log = await logOf(store, callId);
      t.true(log.length - 1 > seq, `${callId}: ${log.length} events, ${seq} was acknowledged`);
      t.deepEqual(
        log.map(event => event.seq),
        log.map((_, i) => i),
      );
    }
  });
  t.true(
    [...after].some(([callId, seq]) => seq > before.get(callId)!),
    'calls went on meanwhile',
  );
  await kill();
});

test('nothing that was deleted is in a copy', async t => {
  const dataDir = await oneCall();
  const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  await store.append('call_2', [started(), said('xylophone lessons')]);
  await store.delete('call_2');
  const copy = join(folder(), 'deep', 'copy.sqlite');
  const { code, err } = await runHere(['store', 'backup', copy], at(dataDir));
  t.is(code, 0, err);
  await store.close();
  t.false(readFileSync(copy).includes('xylophone'));
  t.true(readFileSync(copy).includes('parcel'));
});

test('a file that is there is not written over, and what a copy that was cut off left is', async t => {
  const dataDir = await oneCall();
  const copy = join(folder(), 'copy.sqlite');
  writeFileSync(`${copy}.part`, 'half of a copy');
  t.regex((await runHere(['store', 'backup', copy], at(dataDir))).out, /^1 call, 0\.\d MB\n$/);
  const bytes = readFileSync(copy);
  const again = await runHere(['store', 'backup', copy], at(dataDir));
  t.not(again.code, 0);
  t.regex(again.err, /EEXIST.*FILE_UNWRITABLE/s);
  t.deepEqual(readFileSync(copy), bytes);
});

test('a store that is damaged, missing or elsewhere gives its own error and leaves no copy', async t => {
  const damaged = await oneCall();
  truncateSync(join(damaged, 'parley.sqlite'), 40_960);
  const target = folder();
  const copy = join(target, 'copy.sqlite');
  for (const [env, message] of [
    [{ PARLEY_STORE_DATA_DIR: damaged }, /STORE_CORRUPT/],
    [{ PARLEY_STORE_DATA_DIR: folder() }, /FILE_NOT_FOUND/],
    [{ PARLEY_STORE_MONGODB_URL: 'mongodb://127.0.0.1:1/x' }, /mongodump.*BAD_ARGUMENT/s],
  ] as const) {
    const { code, err } = await runHere(['store', 'backup', copy], { env });
    t.not(code, 0);
    t.regex(err, message);
  }
  t.deepEqual(readdirSync(target), []);
});
