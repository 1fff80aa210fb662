import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { decodeFile } from '../../audio/audio.js';
import { calibrated, countWords, normalForm, wordsOf } from '../decoder/words.js';
import { findPack, readPack } from '../packs/packs.js';
import { speak, writeTonePack } from '../testing/tone-pack.js';
import { openCtcEngine } from './engine.js';
import { readOnnxMetadata } from './metadata.js';
import { readTokens } from './tokens.js';

const dir = mkdtempSync(join(tmpdir(), 'parley-ctc-'));
test.after.always(() => rmSync(dir, { recursive: true }));

function tokensFile(text: string): string {
  const path = join(dir, 'tokens.txt');
  writeFileSync(path, text);
  return path;
}

test('metadata is read from a file that onnxruntime and sherpa-onnx read too', t => {
  const pack = writeTonePack(dir);
  const metadata = readOnnxMetadata(join(pack, 'model.onnx'));
  t.deepEqual(
    [...metadata],
    [
      ['frame_length_ms', '300'],
      ['state_dim', '4'],
      ['sample_rate', '8000'],
    ],
  );
  writeFileSync(join(dir, 'no.onnx'), 'certainly not a model');
  t.throws(() => readOnnxMetadata(join(dir, 'no.onnx')), { instanceOf: RangeError });
});

test('tokens keep the space, and lines that are wrong are named', t => {
  t.deepEqual(readTokens(tokensFile("  0\na 1\n' 2\n<blk> 3\n"), dir), {
    text: [' ', 'a', "'", '<blk>'],
    blank: 3,
  });
  for (const [text, says] of [
    ['a 0\nb\n<blk> 2\n', /line 2 .* is not a token and a number/],
    ['a 0\nb 0\n<blk> 1\n', /number 0 stands twice/],
    ['a 0\n<blk> 2\n', /number 1 is missing/],
    ['a 0\nb 1\n', /no blank token/],
  ] as const) {
    t.throws(() => readTokens(tokensFile(text), dir), { message: says });
  }
});

test('streams decoded together say what they say alone', async t => {
  const engine = await openCtcEngine(readPack(writeTonePack(dir)));
  const listen = async (texts: readonly string[]): Promise<string[]> => {
    const streams = texts.map(text => {
      const stream = engine.createStream({
        sampleRateHz: 8000,
        language: 'en',
        hotwords: [],
        graph: undefined,
      });
      stream.accept(speak(text));
      stream.flush();
      return stream;
    });
    for (let due = streams; due.length > 0; due = streams.filter(s => s.ready())) await engine.decode(due);
    return streams.map(s =>
      s
        .hypothesis()
        .words.map(w => w.word)
        .join(' '),
    );
  };
  const texts = ['one', 'two words', 'and a third one that is longer'];
  t.deepEqual(await listen(texts), texts);
});

test('words begin at a space or at U+2581 and are lower-case letters', t => {
  const token = (text: string, i: number) => ({ text, startMs: i * 100, endMs: i * 100 + 50, logProb: 0 });
  const calibration = { scale: 1, offset: 0 };
  const words = wordsOf(['\u2581IT', "'S", '\u2581Café', ',', '\u2581', 'NO', '.'].map(token), calibration);
  t.deepEqual(
    words.map(w => [w.word, w.startMs, w.endMs]),
    [
      ["it's", 0, 150],
      ['café', 200, 250],
      ['no', 500, 550],
    ],
  );
  t.is(normalForm('It’s…'), "it's");
});

test('words are counted in the beginning of a text without joining it', t => {
  const said = ['\u2581IT', "'S", '\u2581Café', ',', '\u2581', 'NO', '.', ' ', 'a', 'b ', 'c', ' ', ' d'];
  const tokens = said.map((text, i) => ({ text, startMs: i, endMs: i + 1, logProb: 0 }));
  for (let count = 0; count <= tokens.length; count++) {
    const joined = wordsOf(tokens.slice(0, count), { scale: 1, offset: 0 });
    t.is(countWords(tokens, count), joined.length, `the first ${count}`);
  }
  t.is(countWords(tokens, tokens.length), 6);
});

test('calibration moves confidences as the pack says', t => {
  t.is(calibrated(0.5, { scale: 3, offset: 0 }), 0.5);
  t.true(calibrated(0.9, { scale: 1, offset: -2 }) < 0.6);
  t.true(calibrated(1, { scale: 1, offset: 0 }) <= 1);
});

test('the packs that ship say the same alone and beside other calls', async t => {
  const calls = fileURLToPath(new URL('../../../audio-fixtures/calls/', import.meta.url));
  const voices: Int16Array[] = [];
  for (const name of ['refund', 'upgrade', 'lost-card', 'spelling']) {
    const channels = [new Int16Array(80_000), new Int16Array(80_000)];
    let at = 0;
    for await (const run of (await decodeFile(`${calls}${name}.flac`, { sampleRateHz: 8000 })).runs) {
      for (const [i, samples] of run.entries()) channels[i]!.set(samples.subarray(0, 80_000 - at), at);
      at = Math.min(80_000, at + run[0]!.length);
    }
    voices.push(...channels);
  }
  for (const name of ['en-8k', 'fr-8k', 'nl-8k']) {
    const engine = await openCtcEngine(findPack(name, {}));
    const listen = async (group: readonly Int16Array[]): Promise<object[]> => {
      const streams = group.map(samples => {
        const stream = engine.createStream({
          sampleRateHz: 8000,
          language: 'en',
          hotwords: [],
          graph: undefined,
        });
        stream.accept(samples);
        stream.flush();
        return stream;
      });
      for (let due = streams; due.length > 0; due = streams.filter(s => s.ready())) await engine.decode(due);
      return streams.map(s => s.hypothesis().words.map(w => [w.word, w.startMs]));
    };
    const alone: object[] = [];
    for (const samples of voices) alone.push(...(await listen([samples])));
    t.true(JSON.stringify(alone).length > 500);
    t.deepEqual(await listen(voices), alone, name);
  }
});
