import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { loadConfig } from '../config/config.js';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { writeOfflineTonePack } from '../stt/testing/offline-tone-pack.js';
import { speakAll, writeTonePack } from '../stt/testing/tone-pack.js';
import { wavOf } from '../stt/testing/wav.js';
import { retranscribe } from './calls-retranscribe.js';

const dataDir = mkdtempSync(join(tmpdir(), 'parley-second-'));
test.after.always(() => rmSync(dataDir, { recursive: true }));
const modelsDir = join(dataDir, 'models');
writeTonePack(modelsDir);
writeOfflineTonePack(modelsDir);
const config = loadConfig({
  env: {},
  options: { modelsDir, 'store.dataDir': dataDir, 'stt.pack': 'tones-8k', 'stt.processes': 1 },
});

test('a second pass over a recording takes the place of the first in the transcript, and the log keeps both', async t => {
  const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  t.teardown(() => store.close());
  const path = 'recordings/call_a.wav';
  mkdirSync(join(dataDir, 'recordings'), { recursive: true });
  const both = [speakAll(['hello there', 'my card is lost'], 900), speakAll(['good day'], 2500)];
  writeFileSync(join(dataDir, path), wavOf(both));
  await store.append('call_a', [
    started('2026-03-01T09:00:00.000Z'),
    said('hollow hair', 900),
    { kind: 'recording.stored', tMs: 9000, channel: 0, role: 'caller', path, bytes: 10 },
    ended(9000),
  ]);
  t.deepEqual(await retranscribe(store, 'call_a', undefined, config), { pass: 2, utterances: 3 });
  const texts = (await store.turns('call_a')).map(turn => `${turn.role}: ${turn.text}`);
  t.deepEqual(texts.sort(), ['agent: good day', 'caller: hello there', 'caller: my card is lost']);
  let finals = 0;
  for await (const event of store.events('call_a')) finals += event.kind === 'transcript.final' ? 1 : 0;
  t.is(finals, 4);
  t.is((await retranscribe(store, 'call_a', 'tones-8k', config)).pass, 3);
});

test('a call of a region is heard again with the pack of its language', async t => {
  writeTonePack(modelsDir, { name: 'french-8k', manifest: { languages: ['fr'] } });
  const store = await openSqliteStore({ file: join(dataDir, 'regions.sqlite') });
  t.teardown(() => store.close());
  mkdirSync(join(dataDir, 'recordings'), { recursive: true });
  writeFileSync(join(dataDir, 'recordings/region.wav'), wavOf([speakAll(['hello there'], 900)]));
  const place = { channel: 0, role: 'caller', path: 'recordings/region.wav', bytes: 10 } as const;
  const packs = { ...config, stt: { ...config.stt, packs: { fr: 'french-8k' } } };
  const begun = { ...started('2026-03-01T09:00:00.000Z'), language: 'fr-BE' };
  await store.append('call_be', [begun, { kind: 'recording.stored', tMs: 9000, ...place }, ended(9000)]);
  await retranscribe(store, 'call_be', undefined, packs);
  const heard: string[] = [];
  for await (const event of store.events('call_be'))
    if (event.kind === 'transcript.final') heard.push(event.pack);
  t.deepEqual(heard, ['french-8k']);
});

test('a call that was not recorded, or is not there, is said so', async t => {
  const store = await openSqliteStore({ file: join(dataDir, 'other.sqlite') });
  t.teardown(() => store.close());
  await store.append('call_b', [started('2026-03-01T09:00:00.000Z'), ended(9000)]);
  await t.throwsAsync(retranscribe(store, 'call_b', undefined, config), { code: 'FILE_NOT_FOUND' });
  await t.throwsAsync(retranscribe(store, 'call_c', undefined, config), { code: 'CALL_NOT_FOUND' });
  const outside = { kind: 'recording.stored', channel: 0, role: 'caller', bytes: 1 } as const;
  await store.append('call_b', [{ ...outside, tMs: 1, path: '../../etc/hostname' }]);
  await t.throwsAsync(retranscribe(store, 'call_b', undefined, config), { code: 'FILE_NOT_FOUND' });
});
