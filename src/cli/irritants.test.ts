import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-irritants-'));
const taxonomy = join(folder, 'causes.yaml');
test.after.always(() => rmSync(folder, { recursive: true }));

test.before(async () => {
  writeFileSync(
    taxonomy,
    'causes:\n  - { id: waiting, title: { en: Waiting } }\n  - { id: queue, parent: waiting, title: { en: The queue }, phrases: { fr: ["j attends depuis"] } }\n',
  );
  const store = await openSqliteStore({ file: join(folder, 'parley.sqlite') });
  const call = (id: string, day: number, text: string, lengthMs: number): Promise<unknown> =>
    store.append(id, [
      started(`2026-03-0${day}T09:00:00.000Z`, { from: `+3310000${id.length}` }),
      said(text, 4000),
      ended(lengthMs),
    ]);
  await call('call_a', 2, "c'est inadmissible j'attends depuis une heure", 120_000);
  await call('call_bb', 3, 'bonjour je voudrais une information', 60_000);
  for (const [i, id] of ['call_ccc', 'call_dddd', 'call_eeeee'].entries())
    await call(id, 4 + i, 'la barrière du parking souterrain est une honte', 60_000);
  await store.close();
});

const around = { env: { PARLEY_STORE_DATA_DIR: folder }, cwd: folder };
const irritants = (...args: string[]): Promise<Ran> => runHere(['irritants', ...args], around);

interface Report {
  readonly calls: number;
  readonly irritants: readonly {
    cause: string;
    path: string[];
    per100: number;
    extraHandlingMs: number;
    quotes: { startMs: number }[];
  }[];
  readonly discovered: readonly { id: string; isNew: boolean; calls: number; name: string }[];
}

test.serial('causes of the operator are counted over the archive, with quotes in time', async t => {
  const { code, out } = await runParley(['irritants', '--taxonomy', taxonomy, '--json'], around);
  t.is(code, 0);
  const report = JSON.parse(out) as Report;
  t.is(report.calls, 5);
  const [queue] = report.irritants;
  t.deepEqual(queue?.path, ['queue', 'waiting']);
  t.is(queue?.per100, 20);
  t.is(queue?.extraHandlingMs, 60_000);
  t.true((queue?.quotes[0]?.startMs ?? 0) >= 4000);
  const text = await irritants('--taxonomy', taxonomy, '--until', '2026-03-03T00:00:00Z');
  t.regex(text.out, /^1 calls\nThe queue \(queue\): 100\.0 of 100 calls/);
});

test.serial('what fits no cause is discovered, and is the same group the next time', async t => {
  const first = JSON.parse((await irritants('--taxonomy', taxonomy, '--discover', '--json')).out) as Report;
  t.is(first.discovered.length, 1);
  t.like(first.discovered[0], { isNew: true, calls: 3 });
  t.regex(first.discovered[0]!.name, /parking souterrain/);
  const again = JSON.parse((await irritants('--taxonomy', taxonomy, '--discover', '--json')).out) as Report;
  t.like(again.discovered[0], { isNew: false, id: first.discovered[0]!.id, calls: 3 });
  t.regex(readFileSync(join(folder, 'irritants.json'), 'utf8'), /parking/);
});

test.serial('a file of groups that is none is told before the archive is read', async t => {
  const path = join(folder, 'no-groups.json');
  writeFileSync(path, 'no groups');
  const { code, out, err } = await irritants('--taxonomy', taxonomy, '--discover', '--state', path);
  t.is(code, 3);
  t.is(out, '');
  t.regex(
    err,
    /^parley: .*no-groups\.json is not JSON\. \[FILE_INVALID\]/,
    'no call was read, nothing learnt',
  );
});

test.serial('a taxonomy with a cycle is refused by name', async t => {
  const path = join(folder, 'cycle.yaml');
  writeFileSync(
    path,
    'causes:\n  - { id: a, parent: b, title: { en: A } }\n  - { id: b, parent: a, title: { en: B } }\n',
  );
  const { code, err } = await irritants('--taxonomy', path);
  t.is(code, 3);
  t.regex(err, /"a" is its own ancestor: a > b > a.*FILE_INVALID/);
});
