import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { writeTonePack } from '../stt/testing/tone-pack.js';
import { runHere, runParley } from '../testkit/parley.js';

const root = mkdtempSync(join(tmpdir(), 'parley-models-'));
const published = writeTonePack(join(root, 'published'));
const modelsDir = join(root, 'models');
const around = { env: { PARLEY_MODELS_DIR: modelsDir } };
// What a publisher has: two files behind HTTP.
const server = createServer((request, response) => {
  const name = request.url ?? '';
  if (name === '/model.onnx' || name === '/tokens.txt') response.end(readFileSync(join(published, name)));
  else response.writeHead(404).end();
});
const catalogue = join(root, 'catalogue.json');

test.before(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const manifest = JSON.parse(readFileSync(join(published, 'pack.json'), 'utf8')) as object;
  const pack = (name: string, model: string): object => ({
    ...manifest,
    name,
    about: 'for tests',
    source: { files: { model: { url: `${url}/${model}` }, tokens: { url: `${url}/tokens.txt` } } },
  });
  const packs = [pack('tones', 'model.onnx'), pack('gone', 'moved.onnx')];
  writeFileSync(catalogue, JSON.stringify({ packs }));
});

test.after.always(() => {
  server.close();
  rmSync(root, { recursive: true });
});

test('a pack is listed, pulled, verified and removed, and one whose file was cut is told', async t => {
  const before = await runHere(['models', 'list', '--catalogue', catalogue], around);
  t.is(before.code, 0, before.err);
  t.regex(before.out, /^\* en-8k .*live/m);
  t.regex(before.out, /^ {2}tones .*live/m);
  const none = await runHere(['models', 'list', '--language', 'xx', '--catalogue', catalogue], around);
  t.deepEqual([none.out, none.err], ['', 'no packs\n']);
  const pulled = await runParley(['models', 'pull', 'tones', '--catalogue', catalogue], around);
  t.is(pulled.code, 0, pulled.err);
  t.regex(pulled.err, /tones is in /);
  const after = await runHere(['models', 'list', '--json', '--catalogue', catalogue], around);
  const rows = JSON.parse(after.out) as { name: string; installed: boolean }[];
  t.true(rows.find(({ name }) => name === 'tones')?.installed);
  const verified = await runHere(['models', 'verify', 'tones'], around);
  t.is(verified.code, 0, verified.err);
  t.regex(verified.out, /tones: opens, and its files are those that were pulled/);
  truncateSync(join(modelsDir, 'tones', 'tokens.txt'), 3);
  const cut = await runHere(['models', 'verify', 'tones'], around);
  t.is(cut.code, 1);
  t.regex(cut.err, /tokens\.txt/);
  t.is((await runHere(['models', 'remove', 'tones'], around)).code, 0);
  const removed = await runHere(['models', 'verify', 'tones'], around);
  t.not(removed.code, 0);
  t.regex(removed.err, /PACK_NOT_FOUND/);
});

test('a pack that the catalogue has not, one that is gone from its address and one that ships are refused by name', async t => {
  const unknown = await runHere(['models', 'pull', 'nothing', '--catalogue', catalogue], around);
  t.not(unknown.code, 0);
  t.regex(unknown.err, /nothing/);
  const gone = await runHere(['models', 'pull', 'gone', '--catalogue', catalogue], around);
  t.is(gone.code, 1);
  t.regex(gone.err, /404/);
  const shipped = await runHere(['models', 'remove', 'en-8k'], around);
  t.not(shipped.code, 0);
  t.regex(shipped.err, /en-8k/);
});
