import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { recordingPath } from '../audio/audio.js';
import { ended, said, started } from '../store/conformance/samples.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { runHere, runParley } from '../testkit/parley.js';
import type { Ran, Surroundings } from '../testkit/parley.js';
import { writeTestCertificate } from '../testkit/tls.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-vcon-'));
test.after.always(() => rmSync(folder, { recursive: true }));

const START = '2026-03-01T09:00:00.000Z';
const path = recordingPath({ callId: 'call_a', startedAtMs: Date.parse(START) });
const audio = Buffer.from('RIFF....WAVE what was said');

const around = (dataDir: string): Surroundings => ({
  env: { PARLEY_STORE_DATA_DIR: join(folder, dataDir) },
  cwd: folder,
});
const parley = (dataDir: string, ...args: string[]): Promise<Ran> =>
  runHere(['calls', ...args], around(dataDir));

test.before(async () => {
  const dataDir = join(folder, 'first');
  const store = await openSqliteStore({ file: join(dataDir, 'parley.sqlite') });
  const at = { tMs: 60_000, path, bytes: audio.byteLength };
  await store.append('call_a', [
    started(START, { from: '+3225550102' }),
    said('i have a question about my march invoice', 4000),
    { kind: 'recording.stored', channel: 0, role: 'caller', ...at },
    ended(65_250),
  ]);
  await store.append('call_b', [
    started(START),
    { kind: 'recording.stored', channel: 0, role: 'caller', tMs: 0, path: '../secret', bytes: 6 },
    ended(1000),
  ]);
  await store.close();
  mkdirSync(dirname(join(dataDir, path)), { recursive: true });
  writeFileSync(join(dataDir, path), audio);
  writeFileSync(join(folder, 'secret'), 'secret');
});

test('a call goes out as a vCon and comes back in elsewhere as it was, recording and all', async t => {
  const file = join(folder, 'a.vcon.json');
  const out = await runParley(['calls', 'export', '--vcon', 'call_a'], around('first'));
  t.is(out.code, 0, out.err);
  writeFileSync(file, out.out);
  const taken = await runParley(['calls', 'import', file], around('second'));
  t.is(taken.code, 0, taken.err);
  const [before, after] = await Promise.all(['first', 'second'].map(dir => parley(dir, 'export', 'call_a')));
  t.is(after?.out, before?.out);
  t.deepEqual(readFileSync(join(folder, 'second', path)), audio);
  const twice = await parley('second', 'import', file);
  t.regex(twice.err, /CALL_EXISTS/);
  t.is((await parley('second', 'import', file, '--as', 'call_copy')).code, 0);
  t.is((await parley('second', 'show', 'call_copy')).code, 0);
});

test('a vCon compressed with gzip is taken too', async t => {
  const { out } = await parley('first', 'export', '--vcon', 'call_a');
  const file = join(folder, 'a.vcon.json.gz');
  writeFileSync(file, gzipSync(out));
  const taken = await parley('packed', 'import', file);
  t.is(taken.code, 0, taken.err);
});

test('a signed vCon is taken from whom one trusts, and from nobody else', async t => {
  const { certFile, keyFile } = writeTestCertificate();
  const signed = await parley(
    'first',
    'export',
    '--vcon',
    'call_a',
    '--sign-key',
    keyFile,
    '--sign-cert',
    certFile,
  );
  const file = join(folder, 'signed.vcon.json');
  writeFileSync(file, signed.out);
  const taken = await parley('third', 'import', file, '--trust', certFile);
  t.is(taken.code, 0, taken.err);
  t.regex(taken.err, /who is trusted/);
  const plain = join(folder, 'plain.vcon.json');
  writeFileSync(plain, (await parley('first', 'export', '--vcon', 'call_a')).out);
  t.regex((await parley('third', 'import', plain, '--trust', certFile, '--as', 'x')).err, /FORBIDDEN/);
});

test('recordings may stay outside; one that lies outside the data folder is never read', async t => {
  const out = await parley('first', 'export', '--vcon', 'call_a', '--recording', 'https://rec.example/all');
  const { dialog } = JSON.parse(out.out) as {
    dialog: { url: string; content_hash: string; body?: string }[];
  };
  t.is(dialog[0]?.url, `https://rec.example/all/${path}`);
  t.regex(dialog[0]?.content_hash ?? '', /^sha512-/);
  t.is(dialog[0]?.body, undefined);
  const other = await parley('first', 'export', '--vcon', 'call_b');
  t.is(other.code, 0, other.err);
  t.false(other.out.includes(Buffer.from('secret').toString('base64url')));
});

for (const [what, content, code] of [
  ['no JSON', 'hello', 'FILE_INVALID'],
  ['another kind of JSON', '{"a":1}', 'FILE_INVALID'],
  [
    'an older vCon',
    '{"vcon":"0.0.1","uuid":"018bcfe5-6800-8626-9e41-346b98451fa5","created_at":"2026-03-18T10:00:00Z"}',
    'FILE_INVALID',
  ],
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'FILE_INVALID'],
  ['gzip that is cut off', gzipSync('{}').subarray(0, 12), 'FILE_INVALID'],
] as const) {
  test(`a file with ${what} is refused and nothing is stored`, async t => {
    const file = join(folder, `${what.replaceAll(' ', '-')}.json`);
    writeFileSync(file, content);
    const { code: exit, err } = await parley('fourth', 'import', file);
    t.is(exit, 3);
    t.regex(err, new RegExp(code));
  });
}

test('wrong flags are told', async t => {
  t.regex(
    (await parley('first', 'export', '--vcon', 'call_a', '--recording', 'http://x')).err,
    /BAD_ARGUMENT/,
  );
  t.regex((await parley('first', 'export', '--vcon', 'call_a', '--sign-key', 'k.pem')).err, /BAD_ARGUMENT/);
  t.regex((await parley('first', 'import', join(folder, 'none.json'))).err, /FILE_NOT_FOUND/);
});

test('the words of a conversation that others wrote down are asked for like all others', async t => {
  const wrote = (start: string, parties: number, body: string): object => ({
    type: 'text',
    start: `2026-03-02T10:00:${start}Z`,
    duration: 4,
    parties,
    mediatype: 'text/plain',
    encoding: 'none',
    body,
  });
  const vcon = {
    vcon: '0.4.0',
    uuid: '01964e57-8a4e-8a1b-9c2d-3b4c5d6e7f80',
    created_at: '2026-03-02T10:00:00Z',
    parties: [{ role: 'customer' }, { role: 'agent' }],
    dialog: [
      wrote('00', 0, "Bonjour, je veux résilier l'abonnement. Merci !"),
      wrote('05', 1, 'Bien sûr : un instant.'),
    ],
  };
  const file = join(folder, 'written.json');
  writeFileSync(file, JSON.stringify(vcon));
  t.is((await parley('written', 'import', file)).code, 0);
  const places = async (expression: string): Promise<unknown[]> => {
    const asked = await runHere(['query', expression, '--format', 'json'], around('written'));
    t.is(asked.code, 0, asked.err);
    return asked.out === '' ? [] : (JSON.parse(asked.out) as { places: unknown[] }).places;
  };
  const [place] = await places('caller: "résilier" near/1w "abonnement"');
  t.like(place, { text: "caller: bonjour je veux resilier l'abonnement merci" });
  t.is((await places('agent: "un instant" in first 10s')).length, 1);
  t.deepEqual(await places('agent: "abonnement"'), []);
  // Nobody spoke, so nothing is known of how fast.
  t.deepEqual(await places('caller.rate < 1000'), []);
});

test('what was written weeks later does not stand at the beginning of the conversation', async t => {
  const wrote = (start: string, body: string): object => ({
    type: 'text',
    start,
    parties: 0,
    mediatype: 'text/plain',
    encoding: 'none',
    body,
  });
  const vcon = {
    vcon: '0.4.0',
    uuid: '01964e57-8a4e-8a1b-9c2d-3b4c5d6e7f81',
    created_at: '2026-03-02T10:00:00Z',
    parties: [{ role: 'customer' }],
    dialog: [wrote('2026-04-20T10:00:00Z', 'still nothing'), wrote('2026-03-02T10:00:00Z', 'where is it')],
  };
  const file = join(folder, 'weeks.json');
  writeFileSync(file, JSON.stringify(vcon));
  t.is((await parley('weeks', 'import', file)).code, 0);
  t.is((await runHere(['store', 'reindex'], around('weeks'))).code, 0);
  const found = async (expression: string): Promise<boolean> =>
    (await runHere(['query', expression, '--format', 'json'], around('weeks'))).out !== '';
  t.true(await found('"where is it" in first 30s and "still nothing"'));
  t.false(await found('"still nothing" in first 30s or "still nothing" then "where is it"'));
  t.true(await found('"where is it" then "still nothing"'));
});
