import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran } from '../testkit/parley.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-signals-'));
test.after.always(() => rmSync(folder, { recursive: true }));

test.before(async () => {
  const store = await openSqliteStore({ file: join(folder, 'parley.sqlite') });
  await store.append('call_a', [
    started('2026-03-02T09:00:00.000Z'),
    said("j'ai déjà appelé deux fois et je veux résilier mon contrat", 4000),
    ended(60_000),
  ]);
  await store.close();
});

const around = { env: { PARLEY_STORE_DATA_DIR: folder }, cwd: folder };
const parley = (...args: string[]): Promise<Ran> => runHere(args, around);

test.serial('the signals of a stored call are shown with their words and time', async t => {
  const { code, out } = await runParley(['signals', 'call_a'], around);
  t.is(code, 0);
  t.regex(out, /call_a +5\.8 s +caller +leaving \(0\.9\d*\) +"je veux résilier/);
  t.regex(out, /repeat/);
});

test.serial('a call that is not there is told', async t => {
  const { code, err } = await parley('signals', 'call_x');
  t.not(code, 0);
  t.regex(err, /CALL_NOT_FOUND/);
});

test.serial(
  'calls of the archive get the signals they lack, once, and can then be asked for them',
  async t => {
    t.regex((await parley('query', 'caller.leaving')).out, /no calls/);
    t.regex((await parley('signals', '--write')).err, /^1 calls/m);
    t.regex((await parley('signals', '--write', '--since', '2026-01-01')).err, /^0 calls/m);
    t.regex((await parley('query', 'caller.leaving')).out, /call_a/);
  },
);
