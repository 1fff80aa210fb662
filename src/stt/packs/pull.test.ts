import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { EventEmitter, on, once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { create } from 'tar';
import { writeTonePack } from '../testing/tone-pack.js';
import { unpack } from './archive.js';
import { catalogued, readCatalogue } from './catalogue.js';
import type { CatalogueEntry } from './catalogue.js';
import { installedPacks } from './packs.js';
import { pullPack, removePack, verifyPack } from './pull.js';

const root = mkdtempSync(join(tmpdir(), 'parley-pull-'));
const published = writeTonePack(join(root, 'published'));
const model = readFileSync(join(published, 'model.onnx'));
const tokens = readFileSync(join(published, 'tokens.txt'));
test.after.always(() => rmSync(root, { recursive: true }));

/** A file server on loopback; `cut` ends the first transfers of the model after so many bytes. */
async function serve(t: ExecutionContext, cut: readonly number[] = []) {
  const ranges: (string | undefined)[] = [];
  const cuts = [...cut];
  const arrivals = new EventEmitter();
  const arrived = (bytes: number): void => void arrivals.emit('bytes', bytes);
  /** Hangs up once some of what was sent is in the client's file. */
  const cutOff = async (response: ServerResponse, part: Buffer, before: number): Promise<void> => {
    response.write(part);
    for await (const [bytes] of on(arrivals, 'bytes')) if (bytes > before) break;
    response.socket?.end();
  };
  const files: Record<string, Buffer> = { '/model.onnx': model, '/tokens.txt': tokens };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const content = files[request.url ?? ''];
    if (content === undefined) return void response.writeHead(404).end();
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    if (request.url === '/model.onnx') ranges.push(range);
    const rest = content.subarray(Number(range ?? 0));
    response.writeHead(range === undefined ? 200 : 206, { 'content-length': rest.length });
    const end = request.url === '/model.onnx' ? cuts.shift() : undefined;
    if (end === undefined) response.end(rest);
    else void cutOff(response, rest.subarray(0, end), Number(range ?? 0));
  };
  const server: Server = createServer(answer);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  t.teardown(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${port}`, ranges, files, arrived };
}

function entryAt(url: string, sha256?: string): CatalogueEntry {
  const path = join(root, `catalogue-${Math.random()}.json`);
  const manifest = JSON.parse(readFileSync(join(published, 'pack.json'), 'utf8')) as object;
  const source = {
    files: {
      model: { url: `${url}/model.onnx`, ...(sha256 ? { sha256 } : {}) },
      tokens: { url: `${url}/tokens.txt` },
    },
  };
  writeFileSync(
    path,
    JSON.stringify({ packs: [{ ...manifest, name: 'tones', about: 'for tests', source }] }),
  );
  return catalogued('tones', readCatalogue(path));
}

const folder = (): string => mkdtempSync(join(root, 'models-'));
const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('a transfer that is cut off goes on where it stopped', async t => {
  const server = await serve(t, [10_000, 20_000]);
  const modelsDir = folder();
  const seen: number[] = [];
  const pack = await pullPack(entryAt(server.url, sumOf(model)), {
    modelsDir,
    retryWaitsMs: [1, 1],
    onProgress: bytes => {
      seen.push(bytes);
      server.arrived(bytes);
    },
  });
  t.deepEqual(readFileSync(join(pack.dir, 'model.onnx')), model);
  t.is(server.ranges.length, 3);
  t.is(server.ranges[0], undefined);
  t.true(Number(server.ranges[2]) > Number(server.ranges[1]));
  t.is(seen.filter(bytes => bytes > model.length).length, 0);
  t.true(await verifyPack('tones', { modelsDir }));
});

test('what arrived before a pull was given up is used by the next pull', async t => {
  const server = await serve(t, [15_000]);
  const modelsDir = folder();
  const entry = entryAt(server.url);
  const cut = pullPack(entry, { modelsDir, retryWaitsMs: [], onProgress: server.arrived });
  await t.throwsAsync(cut, { code: 'DOWNLOAD_FAILED' });
  t.false(existsSync(join(modelsDir, 'tones')));
  const pack = await pullPack(entry, { modelsDir });
  t.true(Number(server.ranges[1]) > 0);
  t.deepEqual(readFileSync(join(pack.dir, 'model.onnx')), model);
});

test('a file of another sum than published is refused and not kept', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  const pulling = pullPack(entryAt(server.url, sumOf(tokens)), { modelsDir });
  await t.throwsAsync(pulling, { code: 'CHECKSUM_MISMATCH', message: /expected/ });
  t.false(existsSync(join(modelsDir, 'tones')));
  t.deepEqual(readdirSync(join(modelsDir, '.tones.partial')), []);
});

test('where no sum is published the first pull is the measure of the next', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  const entry = entryAt(server.url);
  await pullPack(entry, { modelsDir });
  server.files['/tokens.txt'] = Buffer.concat([tokens, Buffer.from('\n')]);
  await t.throwsAsync(pullPack(entry, { modelsDir }), { code: 'CHECKSUM_MISMATCH' });
  t.true(await verifyPack('tones', { modelsDir }));
});

test('a file cut off on the disk is found by verify', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  const { dir } = await pullPack(entryAt(server.url), { modelsDir });
  truncateSync(join(dir, 'model.onnx'), 5000);
  await t.throwsAsync(verifyPack('tones', { modelsDir }), {
    code: 'CHECKSUM_MISMATCH',
    message: /model\.onnx/,
  });
  rmSync(join(modelsDir, 'parley-models.lock.json'));
  await t.throwsAsync(verifyPack('tones', { modelsDir }), { code: 'PACK_INVALID' });
});

test('a pack that does not open never takes its place', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  server.files['/tokens.txt'] = Buffer.from('a 0\n<blk> 1\n');
  await t.throwsAsync(pullPack(entryAt(server.url), { modelsDir }), {
    code: 'PACK_INVALID',
    message: /2 tokens/,
  });
  t.deepEqual(readdirSync(modelsDir), []);
});

/** Pulls in a process that is killed when it is about to put the new pack in the place of the old. */
function pullAndCrash(entry: CatalogueEntry, modelsDir: string): Promise<NodeJS.Signals | null> {
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const rename = fs.renameSync;
    fs.renameSync = (from, to) => {
      if (to === ${JSON.stringify(join(modelsDir, entry.name))}) process.kill(process.pid, 'SIGKILL');
      rename(from, to);
    };
    syncBuiltinESMExports();
    const { pullPack } = await import(${JSON.stringify(new URL('pull.js', import.meta.url).href)});
    await pullPack(${JSON.stringify(entry)}, { modelsDir: ${JSON.stringify(modelsDir)} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
  return once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
}

test('a crash while a pack is replaced leaves the one before', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  const entry = entryAt(server.url);
  await pullPack(entry, { modelsDir });
  t.is(await pullAndCrash(entry, modelsDir), 'SIGKILL');
  t.true(await verifyPack('tones', { modelsDir }));
  t.deepEqual(
    installedPacks({ modelsDir })
      .filter(pack => pack.dir.startsWith(modelsDir))
      .map(pack => pack.manifest.name),
    ['tones'],
  );
  await pullPack(entry, { modelsDir });
  t.deepEqual(readdirSync(modelsDir).sort(), ['parley-models.lock.json', 'tones']);
});

test('a pack that was not tried out to the end is none yet', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  const entry = entryAt(server.url);
  t.is(await pullAndCrash(entry, modelsDir), 'SIGKILL');
  t.false(installedPacks({ modelsDir }).some(pack => pack.dir.startsWith(modelsDir)));
});

test('an address that is gone is said so at once', async t => {
  const server = await serve(t);
  const entry = entryAt(`${server.url}/elsewhere`);
  await t.throwsAsync(pullPack(entry, { modelsDir: folder() }), {
    code: 'DOWNLOAD_FAILED',
    message: /answered 404/,
  });
});

test('a pull can be given up', async t => {
  const server = await serve(t);
  const controller = new AbortController();
  const pulling = pullPack(entryAt(server.url), {
    modelsDir: folder(),
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await t.throwsAsync(pulling, { code: 'CANCELLED' });
});

test('an archive is unpacked to the files named, and a cut one is refused', async t => {
  const server = await serve(t);
  const archive = join(root, 'published.tar.gz');
  await create({ file: archive, gzip: true, cwd: join(root, 'published') }, ['tones-8k']);
  server.files['/pack.tar.gz'] = readFileSync(archive);
  const source = { archive: `${server.url}/pack.tar.gz`, folder: 'tones-8k' };
  const pack = await pullPack({ ...entryAt(server.url), source }, { modelsDir: folder() });
  t.deepEqual(readdirSync(pack.dir).sort(), ['model.onnx', 'pack.json', 'tokens.txt']);
  server.files['/cut.tar.gz'] = readFileSync(archive).subarray(0, 3000);
  const cut = { archive: `${server.url}/cut.tar.gz`, folder: 'tones-8k' };
  const pulling = pullPack({ ...entryAt(server.url), source: cut }, { modelsDir: folder() });
  await t.throwsAsync(pulling, { code: 'FILE_INVALID' });
});

test('a file that is published beside the archive is fetched as well', async t => {
  const server = await serve(t);
  const archive = join(root, 'without-tokens.tar.gz');
  await create({ file: archive, gzip: true, cwd: join(root, 'published') }, ['tones-8k/model.onnx']);
  server.files['/pack.tar.gz'] = readFileSync(archive);
  const lacking = { archive: `${server.url}/pack.tar.gz`, folder: 'tones-8k' };
  const entry = entryAt(server.url);
  await t.throwsAsync(pullPack({ ...entry, source: lacking }, { modelsDir: folder() }), {
    code: 'PACK_INVALID',
  });
  const beside = { tokens: { url: `${server.url}/tokens.txt`, sha256: sumOf(tokens) } };
  const pack = await pullPack({ ...entry, source: { ...lacking, beside } }, { modelsDir: folder() });
  t.deepEqual(readdirSync(pack.dir).sort(), ['model.onnx', 'pack.json', 'tokens.txt']);
  const other = { tokens: { ...beside.tokens, sha256: sumOf(model) } };
  await t.throwsAsync(
    pullPack({ ...entry, source: { ...lacking, beside: other } }, { modelsDir: folder() }),
    {
      code: 'CHECKSUM_MISMATCH',
    },
  );
});

// tar cj of pack-x/{tokens.txt,model.onnx,README.md,sub/}
const BZIP2 =
  'QlpoOTFBWSZTWWstNxMAAR9/hMuwAEBAA/+AJgLSIH5P3kAAAICYMADY0MBoyGgwgGgGmgABlSeSemgAmEyAybSYTEBFSTyT1CYE' +
  'xAaG1NNPUyb0U9TDsN3LSancSStzkAGEwUYhv3tRmEmmg31yimMTYkFAqVhb1piSSUSpI9U98eO3cmRyoOpIAJZ8w589AJrE48Zp' +
  'FPXFGG2EkhwsOBEBSQswhulLTgUEha2yEEPFKkICAeV17GcT5aLRLEu6JT4OZSwvoki5+qS0yqkXleY0E7RJidshhhrTal6Zzamr' +
  'KnSCfqco6cWCTwTZ3KB/i7kinChINZabiYA=';

test('archives compressed by bzip2, as packs are published, are unpacked', async t => {
  const archive = join(root, 'x.tar.bz2');
  writeFileSync(archive, Buffer.from(BZIP2, 'base64'));
  const target = mkdtempSync(join(root, 'bz-'));
  await unpack(archive, 'pack-x', ['tokens.txt', 'model.onnx'], target);
  t.deepEqual(readdirSync(target).sort(), ['model.onnx', 'tokens.txt']);
  t.is(readFileSync(join(target, 'tokens.txt'), 'utf8'), 'hello tokens\n');
});

test('removing takes a pulled pack away, and never one that ships', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  await pullPack(entryAt(server.url), { modelsDir });
  removePack('tones', modelsDir);
  t.false(existsSync(join(modelsDir, 'tones')));
  t.throws(() => removePack('tones', modelsDir), { code: 'PACK_NOT_FOUND' } as object);
  t.throws(() => removePack('../published', modelsDir), { code: 'PACK_NOT_FOUND' } as object);
});

test('the catalogue that ships names what each kind of pack needs, for three languages', t => {
  const packs = readCatalogue();
  const live = (language: string): number =>
    packs.filter(p => p.languages.includes(language) && p.kind.startsWith('online')).length;
  t.true(live('en') >= 2 && live('fr') >= 2 && live('nl') >= 1);
  t.is(new Set(packs.map(p => p.name)).size, packs.length);
  for (const { source } of packs) {
    const published = Object.values('archive' in source ? (source.beside ?? {}) : source.files).map(
      f => f.url,
    );
    const urls = 'archive' in source ? [source.archive, ...published] : published;
    for (const url of urls)
      t.regex(url, /^https:\/\/(github\.com\/k2-fsa|huggingface\.co\/(csukuangfj|intfloat|Qdrant))\//);
  }
});

test('a catalogue that is wrong is refused by its entry', t => {
  const path = join(root, 'wrong.json');
  writeFileSync(path, JSON.stringify({ packs: [{ name: 'x', kind: 'magic' }] }));
  t.throws(() => readCatalogue(path), { message: /packs\.0\.kind/ });
  t.throws(() => readCatalogue(join(root, 'none.json')), { message: /does not exist/ });
  t.throws(() => catalogued('nothing', readCatalogue()), { message: /has no pack nothing/ });
});

test('packs that are pulled at the same time are all in the lock', async t => {
  const server = await serve(t);
  const modelsDir = folder();
  const names = ['tones', 'other-tones'];
  const pull = (name: string) => pullPack({ ...entryAt(server.url), name }, { modelsDir });
  await Promise.all(names.map(pull));
  for (const name of names) t.true(await verifyPack(name, { modelsDir }), name);
});

test('a pull that waits to try again can be given up', async t => {
  const modelsDir = folder();
  const server = await serve(t, [10_000]);
  const abort = new AbortController();
  const options = { modelsDir, retryWaitsMs: [60_000], signal: abort.signal, onProgress: server.arrived };
  const pull = pullPack(entryAt(server.url), options);
  while (server.ranges.length === 0) await wait(10);
  await wait(300);
  abort.abort();
  await t.throwsAsync(Promise.race([pull, wait(5000)]), { code: 'CANCELLED' });
});
