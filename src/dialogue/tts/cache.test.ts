import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import { SpeechCache } from './cache.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'parley-speech-'));
const cache = (path: string, maxFolderBytes = 2 ** 28): SpeechCache =>
  new SpeechCache({ maxMemoryBytes: 0, folder: path, maxFolderBytes });

test('services that keep the same sentence in one folder at the same moment never show each other a part of it', async t => {
  const shared = folder();
  // Containers have the same process id as a rule; so have these.
  const [one, other, reader] = [cache(shared), cache(shared), cache(shared)];
  const sentence = new Int16Array(400_000).fill(1000);
  const seen = new Set<number>();
  const look = async (key: string): Promise<void> => {
    const audio = await reader.get(key);
    if (audio !== undefined) seen.add(audio.length);
  };
  for (let i = 0; i < 60; i++) {
    const key = `${i}`;
    // The second begins when the first is half way, or nearly there.
    const keeping = Promise.all([
      one.put(key, sentence),
      delay((i % 12) / 2).then(() => other.put(key, sentence)),
    ]);
    let kept = false;
    void keeping.then(() => (kept = true));
    while (!kept) await look(key);
    await look(key);
  }
  t.deepEqual([...seen], [sentence.length]);
  t.is(readdirSync(shared).length, 60);
});

test('a folder that several services keep sentences in stays within the bound of one', async t => {
  const shared = folder();
  const services = Array.from({ length: 4 }, () => cache(shared, 100_000));
  for (let i = 0; i < 40; i++) await services[i % 4]!.put(`${i}`, new Int16Array(2500));
  const files = readdirSync(shared);
  t.true(files.length <= 20 + 4, `${files.length} files of 5,032 bytes`);
  t.true(files.includes('39.l16'), 'the latest are there');
});

test('what a process left behind that ended while it wrote is taken out, and nothing else', async t => {
  const shared = folder();
  const key = 'a'.repeat(64);
  const [left, being, other] = [`.${key}.1234`, `.${key}.5678`, '.notes'];
  for (const name of [left, being, other]) writeFileSync(join(shared, name), 'half');
  for (const name of [left, other]) utimesSync(join(shared, name), 1, 1);
  await cache(shared).put(key, new Int16Array(100));
  t.deepEqual(readdirSync(shared).sort(), [being, `${key}.l16`, other].sort());
});

test('what was said to callers is readable by its owner only', async t => {
  const path = join(folder(), 'new');
  await cache(path).put('a', new Int16Array(100));
  t.is(statSync(path).mode & 0o777, 0o700);
  t.is(statSync(join(path, 'a.l16')).mode & 0o777, 0o600);
});

test('a file that is not as it was written is made anew, whatever became of it', async t => {
  const path = folder();
  const sentence = Int16Array.from({ length: 4000 }, (_, i) => 100 * (i % 50));
  const file = join(path, 'a.l16');
  await cache(path).put('a', sentence);
  const written = readFileSync(file);
  t.deepEqual(await cache(path).get('a'), sentence);
  const flipped = Buffer.from(written);
  flipped[4000]! ^= 0x40;
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.alloc(written.length),
    written.subarray(0, 4096),
    written.subarray(1),
    flipped,
  ]) {
    writeFileSync(file, bytes);
    t.is(await cache(path).get('a'), undefined, `${bytes.length} bytes`);
  }
  await cache(path).put('a', sentence);
  t.deepEqual(await cache(path).get('a'), sentence);
});

test('a folder that cannot be written to costs only the next synthesis, and nothing half written stays in it', async t => {
  const path = folder();
  const sentence = new Int16Array(4000).fill(1000);
  // What a file cannot take the place of stands for a disk that is full.
  mkdirSync(join(path, 'a.l16', 'in the way'), { recursive: true });
  const kept = new SpeechCache({ maxMemoryBytes: 2 ** 20, folder: path, maxFolderBytes: 2 ** 28 });
  await kept.put('a', sentence);
  t.deepEqual(await kept.get('a'), sentence);
  t.is(await cache(path).get('a'), undefined);
  t.deepEqual(readdirSync(path), ['a.l16']);
  const none = cache(join(path, 'a.l16', 'in the way', 'x'.repeat(300)));
  await none.put('b', sentence);
  t.is(await none.get('b'), undefined);
});
