/**
 * A model pack for tests that recognises a made-up speech of tones: one frequency a letter.
 *
 * It has the form of a real pack (`toneCtc`) and runs on the real engines in real processes, but what it must hear is
 * known to the letter, and it is a few kilobytes written at test time.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinSamples } from '../../audio/audio.js';
import { DATA_TYPES, writeOnnx } from './onnx-writer.js';
import type { Network } from './onnx-writer.js';

export const TONE_LETTERS: readonly string[] = " abcdefghijklmnopqrstuvwxyz'".split('');
const RATE_HZ = 8000;
const FRAME = 240;
const CHUNK = 2400;
/** Half the distance between two letters' frequencies, in bins of 33 Hz, and the first letter's bin. */
const [SPACING, FIRST_BIN] = [2, 6];
/** Long enough for one whole frame of sound and one of silence, wherever the frames begin. */
const [TONE_MS, GAP_MS] = [60, 60];
const LOUD = 8000;
/** By how much a pack's phones stand below its letters. */
const TONE_BELOW = 20;

/** Frequency of a letter, in Hz. */
export function frequencyOf(letter: string): number {
  return ((FIRST_BIN + SPACING * TONE_LETTERS.indexOf(letter)) * RATE_HZ) / FRAME;
}

/** Milliseconds that `speak` takes for a text. */
export function spokenMs(text: string): number {
  return text.length * (TONE_MS + GAP_MS);
}

/**
 * Speaks a text in tones.
 *
 * @param text small letters, spaces and apostrophes
 * @param sampleRateHz rate of the samples
 */
export function speak(text: string, sampleRateHz = RATE_HZ): Int16Array {
  const step = ((TONE_MS + GAP_MS) * sampleRateHz) / 1000;
  const tone = (TONE_MS * sampleRateHz) / 1000;
  const samples = new Int16Array(text.length * step);
  for (const [i, letter] of text.split('').entries()) {
    const w = (2 * Math.PI * frequencyOf(letter)) / sampleRateHz;
    for (let n = 0; n < tone; n++) samples[i * step + n] = Math.round(LOUD * Math.sin(w * n));
  }
  return samples;
}

/** Texts with silences of `pauseMs` before, between and after them. */
export function speakAll(texts: readonly string[], pauseMs: number, sampleRateHz = RATE_HZ): Int16Array {
  const pause = new Int16Array((pauseMs * sampleRateHz) / 1000);
  return joinSamples([pause, ...texts.flatMap(text => [speak(text, sampleRateHz), pause])]);
}

/**
 * Writes the pack.
 *
 * @param folder the folder of packs; the pack's own folder is made in it
 * @param changes what is to be other about the pack, and for tests of bad ones wrong; `phones`: its network hears a phone
 * beside each letter, under the letter's name, `TONE_BELOW` nats below it
 */
export function writeTonePack(
  folder: string,
  changes: {
    name?: string;
    metadata?: Record<string, string>;
    tokens?: string;
    manifest?: object;
    phones?: boolean;
  } = {},
): string {
  const name = changes.name ?? 'tones-8k';
  const dir = join(folder, name);
  mkdirSync(dir, { recursive: true });
  const letters = network(changes.metadata ?? {});
  const { phones = false } = changes;
  writeFileSync(join(dir, 'model.onnx'), writeOnnx(phones ? withPhones(letters) : letters));
  const phonesOfLetters = [...TONE_LETTERS, '-'].map(p => `/${p === ' ' ? '_' : p}/`);
  const tokens = [...TONE_LETTERS, '<blk>', ...(phones ? phonesOfLetters : [])];
  const lines = tokens.map((token, i) => `${token} ${i}`);
  writeFileSync(join(dir, 'tokens.txt'), changes.tokens ?? `${lines.join('\n')}\n`);
  const manifest = {
    name,
    kind: 'toneCtc',
    languages: ['en'],
    sampleRateHz: RATE_HZ,
    licence: 'Apache-2.0',
    files: { model: 'model.onnx', tokens: 'tokens.txt' },
    ...(phones ? { phones: { first: TONE_LETTERS.length + 1, below: TONE_BELOW } } : {}),
    ...changes.manifest,
  };
  writeFileSync(join(dir, 'pack.json'), JSON.stringify(manifest));
  return dir;
}

/** The same network with every column once more, lower, as those of phones. */
function withPhones(letters: Network): Network {
  const columns = TONE_LETTERS.length + 1;
  const [logProbs, ...rest] = letters.outputs;
  return {
    ...letters,
    outputs: [{ ...logProbs!, dims: ['N', 'T', 2 * columns] }, ...rest],
    constants: [...letters.constants, { name: 'below', dims: [1], data: Float32Array.of(TONE_BELOW) }],
    operations: [
      ...letters.operations.map(one =>
        one.outputs[0] === 'logprobs' ? { ...one, outputs: ['letters'] } : one,
      ),
      { type: 'Sub', inputs: ['letters', 'below'], outputs: ['phones'] },
      { type: 'Concat', inputs: ['letters', 'phones'], outputs: ['logprobs'], attributes: { axis: -1 } },
    ],
  };
}

/** Power at every letter's frequency in frames of 30 ms; where no letter is loud, the blank wins. */
function network(metadata: Record<string, string>): Network {
  const k = TONE_LETTERS.length;
  return {
    inputs: [
      { name: 'signal', type: 'int32', dims: ['N', CHUNK, 1] },
      { name: 'state', type: 'float16', dims: ['N', 4] },
    ],
    outputs: [
      { name: 'logprobs', type: 'float', dims: ['N', 'T', k + 1] },
      { name: 'state_next', type: 'float16', dims: ['N', 4] },
    ],
    constants: [
      { name: 'row', dims: [3], data: BigInt64Array.of(0n, 1n, BigInt(CHUNK)) },
      { name: 'waves', dims: [2 * k, 1, FRAME], data: waves() },
      { name: 'pairs', dims: [k + 1, 2 * k, 1], data: pairs(k) },
      { name: 'quiet', dims: [k + 1], data: new Float32Array(k + 1).fill(1e-9, 0, k).fill(1e-3, k) },
      { name: 'sharpness', dims: [1], data: Float32Array.of(2) },
    ],
    operations: [
      { type: 'Cast', inputs: ['signal'], outputs: ['float'], attributes: { to: DATA_TYPES.float } },
      { type: 'Reshape', inputs: ['float', 'row'], outputs: ['rows'] },
      { type: 'Conv', inputs: ['rows', 'waves'], outputs: ['parts'], attributes: { strides: [FRAME] } },
      { type: 'Mul', inputs: ['parts', 'parts'], outputs: ['squares'] },
      { type: 'Conv', inputs: ['squares', 'pairs', 'quiet'], outputs: ['power'] },
      { type: 'Log', inputs: ['power'], outputs: ['logs'] },
      { type: 'Mul', inputs: ['logs', 'sharpness'], outputs: ['logits'] },
      { type: 'Transpose', inputs: ['logits'], outputs: ['frames'], attributes: { perm: [0, 2, 1] } },
      { type: 'LogSoftmax', inputs: ['frames'], outputs: ['logprobs'], attributes: { axis: -1 } },
      { type: 'Identity', inputs: ['state'], outputs: ['state_next'] },
    ],
    metadata: { frame_length_ms: '300', state_dim: '4', sample_rate: String(RATE_HZ), ...metadata },
  };
}

function waves(): Float32Array {
  const k = TONE_LETTERS.length;
  const data = new Float32Array(2 * k * FRAME);
  for (const [i, letter] of TONE_LETTERS.entries()) {
    const w = (2 * Math.PI * frequencyOf(letter)) / RATE_HZ;
    for (let n = 0; n < FRAME; n++) {
      data[2 * i * FRAME + n] = Math.sin(w * n) / (32768 * FRAME);
      data[(2 * i + 1) * FRAME + n] = Math.cos(w * n) / (32768 * FRAME);
    }
  }
  return data;
}

/** Adds the squares of sine and cosine; the last row, the blank's, adds nothing. */
function pairs(k: number): Float32Array {
  const data = new Float32Array((k + 1) * 2 * k);
  for (let i = 0; i < k; i++) data.fill(1, i * 2 * k + 2 * i, i * 2 * k + 2 * i + 2);
  return data;
}
