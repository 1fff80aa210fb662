import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { ended, said, started } from '../store/conformance/samples.js';
import { routeDecided } from '../insight/query/random.fixture.js';
import { connect } from '../store/sqlite/connection.js';
import { migrate } from '../store/sqlite/migrations/migrations.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

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
    routeDecided(3000, 'en', 'parcel'),
    said('my parcel, "=1+1", has not come', 4000),
    ended(30_000),
  ]);
  await store.close();
});

const query = (...args: string[]): Promise<Ran> => askIn(folder, 'query', ...args);

function askIn(dataDir: string, ...args: string[]): Promise<Ran> {
  return runHere(args, { env: { PARLEY_STORE_DATA_DIR: dataDir }, cwd: folder });
}

test('calls are found by what was said, with the words and their time', async t => {
  const { code, out } = await runParley(['query', 'caller: "already called"', '--format', 'json'], {
    env: { PARLEY_STORE_DATA_DIR: folder },
  });
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
  t.is(
    (await query('"nobody says this"', '--group-by', 'reason,week', '--format', 'csv')).out,
    'reason,week,calls\n',
  );
  t.deepEqual(out.trim().split('\n').sort(), ['2026-W10,1', '2026-W11,1', 'week,calls']);
});

test('calls are counted by reason and week, as a table, JSON, CSV and Parquet', async t => {
  const counted = (...more: string[]): ReturnType<typeof query> =>
    query('"good morning"', '--group-by', 'reason,week', ...more);
  const csv = (await counted('--format', 'csv')).out.trim().split('\n');
  t.deepEqual(csv, ['reason,week,calls', '-,2026-W10,1', 'parcel,2026-W11,1']);
  const rows = [
    { reason: '-', week: '2026-W10', calls: 1 },
    { reason: 'parcel', week: '2026-W11', calls: 1 },
  ];
  t.deepEqual(JSON.parse((await counted('--format', 'json')).out), rows);
  t.regex((await counted()).out, /^reason +week +calls\n-? +2026-W10 +1\nparcel +2026-W11 +1\n$/);
  const file = join(folder, 'groups.parquet');
  await counted('--format', 'parquet', '--output', file);
  const bytes = readFileSync(file);
  t.is(bytes.subarray(0, 4).toString(), 'PAR1');
  for (const text of ['reason', 'week', 'parcel', '2026-W11']) t.true(bytes.includes(text), text);
});

test('a name by which calls cannot be grouped is refused with what may have been meant', async t => {
  const { code, err } = await query('"good morning"', '--group-by', 'reason, weak');
  t.is(code, 2);
  t.regex(err, /"weak" is nothing.*Did you mean week\?/);
});

test('a place over two turns is told by the words of both', async t => {
  const { out } = await query('agent: "good morning" then caller: "already called"', '--format', 'csv');
  t.regex(out, /agent: good morning.* \/ caller: .*already called/);
});

test('a span of time narrows what is asked, on either end', async t => {
  const asked = async (...more: string[]): Promise<string> => (await query('"good morning"', ...more)).out;
  t.notRegex(await asked('--since', '2026-03-05T00:00:00Z'), /call_a/);
  const until = await asked('--until', '2026-03-05T00:00:00Z');
  t.regex(until, /call_a/);
  t.notRegex(until, /call_b/);
  t.is((await asked('--since', '2026-03-05T00:00:00Z', '--until', '2026-03-06')).trim(), 'no calls');
  const { code, err } = await query('"a"', '--since', 'yesterday');
  t.is(code, 2);
  t.regex(err, /since/);
});

test('an archive of an older schema is brought up to date and asked like any other', async t => {
  const old = mkdtempSync(join(tmpdir(), 'parley-query-old-'));
  const db = connect({ file: join(old, 'parley.sqlite') });
  migrate(db, 1);
  const events = [started('2026-02-02T09:00:00.000Z'), said('ma facture élevée', 4000), ended(60_000)];
  const insert = db.prepare('INSERT INTO events (call_id, seq, kind, body) VALUES (?, ?, ?, ?)');
  events.forEach((event, seq) => insert.run(['call_old', seq, event.kind, JSON.stringify(event)]));
  db.exec(`INSERT INTO calls VALUES ('call_old', 1770022800000, '2026-02-02T09:00:00.000Z', 60000, 'ended', 'hangup',
    'ws', NULL, NULL, NULL, 'fr', '["caller","agent"]', '{}')`);
  db.close();
  const asked = await askIn(old, 'query', 'caller: "facture elevee" and duration > 30s', '--format', 'json');
  t.regex(asked.out, /"callId":"call_old".*\[facture elevee\]/);
  const { err } = await askIn(old, 'store', 'reindex');
  t.regex(err, /1 of 1 calls/);
  t.regex(
    (await askIn(old, 'query', '--explain', '"facture"')).out,
    /1 calls to evaluate, 0 of them from the log/,
  );
  t.is((await askIn(old, 'query', 'not "facture"')).out.trim(), 'no calls');
  rmSync(old, { recursive: true });
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

test('days and weeks are those of the callers, in groups and as bounds', async t => {
  const dataDir = join(folder, 'late');
  const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  // Half past midnight on a Monday in Brussels, and the evening of the same day.
  for (const [i, at] of ['2026-03-01T23:30:00.000Z', '2026-03-02T22:30:00.000Z'].entries())
    await store.append(`late_${i}`, [started(at), said('good morning', 500, 'agent'), ended(60_000)]);
  await store.close();
  const asked = async (zone: string, ...args: string[]): Promise<string> => {
    const env = { PARLEY_STORE_DATA_DIR: dataDir, PARLEY_TIME_ZONE: zone };
    return (
      await runHere(['query', '"good morning"', '--format', 'csv', ...args], { env, cwd: folder })
    ).out.trim();
  };
  t.is(await asked('Europe/Brussels', '--group-by', 'week,day'), 'week,day,calls\n2026-W10,2026-03-02,2');
  t.is(
    await asked('UTC', '--group-by', 'week,day'),
    'week,day,calls\n2026-W09,2026-03-01,1\n2026-W10,2026-03-02,1',
  );
  const day = ['--since', '2026-03-02', '--until', '2026-03-03', '--group-by', 'day'];
  t.is(await asked('Europe/Brussels', ...day), 'day,calls\n2026-03-02,2');
  t.is(await asked('UTC', ...day), 'day,calls\n2026-03-02,1');
  // With a zone of its own a time is that moment.
  const later = ['--since', '2026-03-02T00:00:00Z', '--group-by', 'day'];
  t.is(await asked('Europe/Brussels', ...later), 'day,calls\n2026-03-02,1');
});

test('a search that its limit cut short says so, and only then', async t => {
  const two = await query('"good morning"', '--limit', '2');
  t.notRegex(two.err, /stopped/);
  const one = await query('"good morning"', '--limit', '1');
  t.regex(one.err, /stopped at 1 calls/);
  t.is(one.out.split('\n').filter(line => line.startsWith('call_')).length, 1);
});
