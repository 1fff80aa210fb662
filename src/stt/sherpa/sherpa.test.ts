import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { openCtcEngine } from '../ctc/engine.js';
import type { Engine } from '../decoder/engine.js';
import { readPack } from '../packs/packs.js';
import { createPool } from '../pool/pool.js';
import type { RecogniserOptions } from '../stt.js';
import { collect, feed, finals, texts } from '../testing/listen.js';
import { writeOfflineTonePack } from '../testing/offline-tone-pack.js';
import { speakAll, spokenMs, writeTonePack } from '../testing/tone-pack.js';
import { openOnlineEngine } from './online.js';
import { timedTokens } from './tokens.js';

const modelsDir = mkdtempSync(join(tmpdir(), 'parley-sherpa-'));
test.after.always(() => rmSync(modelsDir, { recursive: true }));
const CALLER: RecogniserOptions = { role: 'caller', sampleRateHz: 16000, language: 'en' };

async function listen(engine: Engine, texts: readonly string[], sampleRateHz: number): Promise<object[]> {
  const streams = texts.map(text => {
    const stream = engine.createStream({ sampleRateHz, language: 'en', hotwords: [], graph: undefined });
    stream.accept(speakAll([text], 600, sampleRateHz));
    stream.flush();
    return stream;
  });
  for (let due = streams; due.length > 0; due = streams.filter(s => s.ready())) await engine.decode(due);
  return streams.map(s =>
    s.hypothesis().words.map(({ word, startMs }) => ({ word, startMs: Math.round(startMs) })),
  );
}

test('a pack of our own opens in sherpa-onnx too and says the same words at the same times', async t => {
  const pack = readPack(writeTonePack(modelsDir));
  const said = ['hello world', 'a black bag', 'one two three four five'];
  const own = await listen(await openCtcEngine(pack), said, 8000);
  t.deepEqual(await listen(openOnlineEngine(pack), said, 8000), own);
});

test('a pack that hears phones too is read greedily as if it did not, by sherpa-onnx and by our own engine', async t => {
  const pack = readPack(writeTonePack(modelsDir, { name: 'tones-phones', phones: true }));
  const said = ['hello world', 'a black bag'];
  const own = await listen(await openCtcEngine(pack), said, 8000);
  t.deepEqual(own, await listen(await openCtcEngine(readPack(writeTonePack(modelsDir))), said, 8000));
  t.deepEqual(await listen(openOnlineEngine(pack), said, 8000), own);
});

test('a pack that hears whole utterances gives finals behind voice activity, with words at their times', async t => {
  writeOfflineTonePack(modelsDir);
  const pool = createPool({ modelsDir, pack: 'tones-offline', processes: 1, admission: 'none' });
  t.teardown(() => pool.close());
  const recogniser = await pool.open('call_a', 0, CALLER);
  const results = collect(recogniser);
  const said = ['a black bag', 'hi jill', 'face a lake'];
  await feed(recogniser, speakAll(said, 1500, 16000), { frame: 320 });
  await recogniser.close();
  t.deepEqual(texts(await results), said);
  t.is((await results).filter(r => r.kind === 'partial').length, 0);
  const second = finals(await results)[1]!;
  t.true(Math.abs(second.startMs - (3000 + spokenMs(said[0]!))) <= 40, `began at ${second.startMs}`);
});

test('a pack that ends the native library is refused with its reason, and the pool goes on', async t => {
  writeOfflineTonePack(modelsDir);
  writeOfflineTonePack(modelsDir, { name: 'wrong-metadata', metadata: { subsampling_factor: '0' } });
  writeOfflineTonePack(modelsDir, { name: 'wrong-kind', kind: 'onlineZipformer2Ctc' });
  const pool = createPool({ modelsDir, pack: 'tones-offline', processes: 1, admission: 'none' });
  t.teardown(() => pool.close());
  const [pid] = pool.pids;
  for (const pack of ['wrong-metadata', 'wrong-kind']) {
    const error = await t.throwsAsync(pool.open('call_a', 0, { ...CALLER, pack }), { code: 'PACK_INVALID' });
    t.regex(error.message, /sherpa-onnx (ends on it|does not open it)/);
    t.log(error.message);
  }
  const recogniser = await pool.open('call_b', 0, CALLER);
  const results = collect(recogniser);
  await feed(recogniser, speakAll(['ok'.replace('o', 'a')], 800, 16000));
  await recogniser.close();
  t.deepEqual(texts(await results), ['ak']);
  t.deepEqual(pool.pids, [pid!]);
});

test('tokens of streaming transducers carry their probabilities and end where the next begins', t => {
  const result = { text: 'HI YOU', tokens: ['▁HI', '▁YOU'], timestamps: [0.4, 0.48], ys_probs: [-0.1, -0.7] };
  t.deepEqual(timedTokens(result, -40), [
    { text: '▁HI', startMs: 360, endMs: 440, logProb: -0.1 },
    { text: '▁YOU', startMs: 440, endMs: 680, logProb: -0.7 },
  ]);
});
