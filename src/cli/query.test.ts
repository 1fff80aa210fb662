import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'parley-query-'));
test.after.always(() => rmSync(folder, { recursive: true }));

test.before(async () => {
  const store = await openSqliteStore({ file: join(folder, 'parley.sqlite') });
  await store.append('call_a', [
    started('2026-03-02T09:00:00.000Z'),
    said('good morning this call is recorded', 500, 'agent'),
    said('i have already called twice about my invoice', 4000),
    ended(60_000),
  ]);
  await store.append('call_b', [
    started('2026-03-10T09:00:00.000Z'),
    said('good morning', 500, 'agent'),
    said('my parcel, "=1+1", has not come', 4000),
    ended(30_000),
  ]);
  await store.close();
});

function query(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, PARLEY_STORE_DATA_DIR: folder };
  return new Promise(resolve => {
    execFile(process.execPath, [MAIN, 'query', ...args], { env, cwd: folder }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('calls are found by what was said, with the words and their time', async t => {
  const { code, out } = await query('caller: "already called"', '--format', 'json');
  t.is(code, 0);
  const hits = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { callId: string; places: { startMs: number; text: string }[] });
  t.deepEqual(
    hits.map(h => h.callId),
    ['call_a'],
  );
  t.regex(hits[0]?.places[0]?.text ?? '', /^caller: i have \[already called\] twice/);
  t.true((hits[0]?.places[0]?.startMs ?? 0) > 4000);
});

test('a rule on what is missing finds the call that lacks it', async t => {
  const { out } = await query('not agent: "recorded" in first 30s');
  t.regex(out, /call_b/);
  t.notRegex(out, /call_a/);
});

test('calls are counted by week', async t => {
  const { out } = await query('"good morning"', '--group-by', 'week', '--format', 'csv');
  t.deepEqual(out.trim().split('\n').sort(), ['2026-W10,1', '2026-W11,1', 'week,calls']);
});

test('a span of time narrows what is asked', async t => {
  t.notRegex((await query('"good morning"', '--since', '2026-03-05T00:00:00Z')).out, /call_a/);
});

test('parquet is written to a file and begins as parquet does', async t => {
  const file = join(folder, 'hits.parquet');
  t.is((await query('"good morning"', '--format', 'parquet', '--output', file)).code, 0);
  t.is(readFileSync(file).subarray(0, 4).toString(), 'PAR1');
  t.is((await query('"good morning"', '--format', 'parquet')).code, 2);
});

test('a mistake is pointed at and ends with exit code 2', async t => {
  const { code, err } = await query('"a" and caler.rate > 100wpm');
  t.is(code, 2);
  t.regex(err, /\n {8}\^\n/);
  t.regex(err, /Did you mean caller\.rate\?/);
});

test('an expression is explained in words', async t => {
  const { out } = await query('--explain', 'caller: "third time" near/10s caller.rate > baseline + 20%');
  t.regex(out, /with the second within 10 s/);
  t.regex(out, /rate > what is usual for the speaker \+ 20 %/);
});
