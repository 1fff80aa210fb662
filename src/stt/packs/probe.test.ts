import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { writeTonePack } from '../testing/tone-pack.js';
import { readPack } from './packs.js';
import type { Pack } from './packs.js';
import { openApart } from './probe.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-probe-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const packNamed = (name: string): Pack => readPack(writeTonePack(folder, { name }));

test('a caller who hangs up while a pack is tried out takes no other caller along', async t => {
  const pack = packNamed('shared');
  const first = new AbortController();
  const given = openApart(pack, first.signal);
  const other = openApart(pack, new AbortController().signal);
  first.abort();
  await t.throwsAsync(given, { code: 'CANCELLED' });
  await t.notThrowsAsync(other);
});

test('who waits for a pack that another has tried out can give up, too', async t => {
  const pack = packNamed('waited-for');
  const tried = openApart(pack);
  const second = new AbortController();
  const given = openApart(pack, second.signal);
  second.abort();
  await t.throwsAsync(given, { code: 'CANCELLED' });
  await t.notThrowsAsync(tried);
});

test('a pack that everybody gave up is tried out anew for the next one', async t => {
  const pack = packNamed('given-up');
  const only = new AbortController();
  const given = openApart(pack, only.signal);
  only.abort();
  const next = openApart(pack);
  await t.throwsAsync(given, { code: 'CANCELLED' });
  await t.notThrowsAsync(next);
});

test('who has given up already has nothing tried out', async t => {
  await t.throwsAsync(openApart(packNamed('unwanted'), AbortSignal.abort()), { code: 'CANCELLED' });
});
