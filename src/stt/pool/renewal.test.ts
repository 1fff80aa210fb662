import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { EMBEDDED_DIR } from '../packs/packs.js';
import type { Recogniser, RecogniserOptions } from '../stt.js';
import { collect, feed, texts } from '../testing/listen.js';
import { TONE_LETTERS, speak, speakAll, writeTonePack } from '../testing/tone-pack.js';
import { createPool } from './pool.js';
import type { DecoderPool, PoolOptions } from './pool.js';
import type { PoolEvent } from './slots.js';

const CALLER: RecogniserOptions = { role: 'caller', sampleRateHz: 8000, language: 'en' };
/** Writes an "e" where the usual pack writes an "a", and the other way round. */
const SWAPPED = [...TONE_LETTERS, '<blk>']
  .map((letter, i) => `${letter === 'a' ? 'e' : letter === 'e' ? 'a' : letter} ${i}\n`)
  .join('');

interface Opened {
  readonly modelsDir: string;
  readonly pool: DecoderPool;
  readonly events: PoolEvent[];
}

function opened(t: ExecutionContext, options: PoolOptions = {}): Opened {
  const modelsDir = mkdtempSync(join(tmpdir(), 'parley-renewal-'));
  writeTonePack(modelsDir);
  const events: PoolEvent[] = [];
  const base = { modelsDir, pack: 'tones-8k', processes: 1, admission: 'none' } as const;
  const pool = createPool({ ...base, ...options, onEvent: event => events.push(event) });
  pool.warm('en');
  t.teardown(async () => {
    await pool.close();
    rmSync(modelsDir, { recursive: true });
  });
  return { modelsDir, pool, events };
}

/** Puts a pack in the place of the one that is there, as pulling does. */
function putInPlace(modelsDir: string, tokens: string): void {
  const staging = mkdtempSync(join(modelsDir, '.staging-'));
  const dir = writeTonePack(staging, { tokens });
  rmSync(join(modelsDir, 'tones-8k'), { recursive: true });
  renameSync(dir, join(modelsDir, 'tones-8k'));
  rmSync(staging, { recursive: true });
}

async function hear(pool: DecoderPool, said: string, options: Partial<RecogniserOptions> = {}) {
  const recogniser = await pool.open('call_other', 0, { ...CALLER, ...options });
  const results = collect(recogniser);
  await feed(recogniser, speakAll([said], 300));
  await recogniser.close();
  return texts(await results).join(' ');
}

/** Hears until it is heard so. */
async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  const giveUpAt = Date.now() + 60_000;
  while (!(await what())) {
    if (Date.now() > giveUpAt) throw new Error('it never was');
    await delay(50);
  }
}

/** Says something at a place of a call and waits for the words. */
async function sayAt(live: Recogniser, heard: string[], text: string, from: number): Promise<number> {
  const count = heard.length;
  const samples = speak(text);
  await feed(live, samples, { from });
  live.finish();
  await until(() => heard.length > count);
  return from + samples.length;
}

async function listening(pool: DecoderPool): Promise<{ live: Recogniser; heard: string[] }> {
  const live = await pool.open('call_live', 0, CALLER);
  const heard: string[] = [];
  void (async () => {
    for await (const result of live.results) if (result.kind === 'final') heard.push(result.text);
  })();
  return { live, heard };
}

test('a large pack that a call needs first holds up no call that is being heard', async t => {
  const { modelsDir, pool, events } = opened(t);
  cpSync(join(EMBEDDED_DIR, 'en-8k'), join(modelsDir, 'large'), { recursive: true });
  const { live, heard } = await listening(pool);
  let at = await sayAt(live, heard, 'hello', 0);
  const order: string[] = [];
  const opening = pool.open('call_large', 0, { ...CALLER, pack: 'large' }).then(async recogniser => {
    recogniser.write({ channel: 0, positionSamples: 0, samples: new Int16Array(8000) });
    await recogniser.close();
    order.push('large');
  });
  for (const word of ['one', 'two', 'three', 'four']) {
    at = await sayAt(live, heard, word, at);
    order.push(word);
  }
  await opening;
  // How long it takes to load is the machine's affair; that nothing said waits for it is ours.
  t.deepEqual(order.slice(0, 2), ['one', 'two']);
  t.is(await hear(pool, 'still here'), 'still here', 'the pack of before is loaded beside it');
  await live.close();
  await until(() => pool.pids.length === 1);
  t.false(events.some(({ kind }) => kind === 'down'));
});

test('a pack that is pulled anew is heard by the calls that come next, and not by those that go on', async t => {
  const { modelsDir, pool } = opened(t);
  const { live, heard } = await listening(pool);
  let at = await sayAt(live, heard, 'hello bea', 0);
  const [before] = pool.pids;
  putInPlace(modelsDir, SWAPPED);
  await until(async () => (await hear(pool, 'hello bea')) === 'hallo bae');
  at = await sayAt(live, heard, 'are we there', at);
  t.deepEqual(heard, ['hello bea', 'are we there']);
  t.true(pool.pids.includes(before!));
  await live.close();
  await until(() => pool.pids.length === 1);
  t.false(pool.pids.includes(before!), 'the model of before is gone from memory with its process');
  t.is(await hear(pool, 'hello bea'), 'hallo bae');
});

test('every process of a pool comes to hear with the pack that was pulled anew', async t => {
  const { modelsDir, pool } = opened(t, { processes: 2 });
  // So many at once that each process has some.
  const some = () => Promise.all(Array.from({ length: 6 }, () => hear(pool, 'bea')));
  t.deepEqual(new Set(await some()), new Set(['bea']));
  putInPlace(modelsDir, SWAPPED);
  await until(async () => (await some()).every(text => text === 'bae'));
  await until(() => pool.pids.length === 2);
  t.deepEqual(new Set(await some()), new Set(['bae']));
});

test('a damaged pack in the place of a good one costs no call, and is told', async t => {
  const { modelsDir, pool, events } = opened(t);
  t.is(await hear(pool, 'hello'), 'hello');
  const before = pool.pids;
  putInPlace(modelsDir, 'a 0\n<blk> 1\n');
  for (let i = 0; i < 3; i++) t.is(await hear(pool, 'hello'), 'hello');
  await until(() => events.some(({ kind }) => kind === 'refused'));
  t.like(
    events.find(({ kind }) => kind === 'refused'),
    { pack: 'tones-8k', code: 'PACK_INVALID' },
  );
  t.is(await hear(pool, 'hello'), 'hello');
  t.deepEqual(pool.pids, before);
  writeFileSync(join(modelsDir, 'tones-8k', 'tokens.txt'), SWAPPED);
  await until(async () => (await hear(pool, 'hello bea')) === 'hallo bae');
  t.is(events.filter(({ kind }) => kind === 'refused').length, 1);
});
