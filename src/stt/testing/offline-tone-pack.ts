/**
 * A pack for tests that hears whole utterances only (`offlineNemoCtc`), in the speech of tones of `tone-pack.ts`.
 *
 * Its network looks for each letter's frequency among the 80 mel bands that sherpa-onnx computes: below 1 kHz these lie
 * 37.24 Hz apart (Slaney's scale), so that the letters up to `l` are told apart.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOnnx } from './onnx-writer.js';
import { frequencyOf } from './tone-pack.js';

const LETTERS = ' abcdefghijkl'.split('');
const MELS = 80;
const BAND_HZ = 37.24;
/** Log-energy from which a letter is heard. */
const THRESHOLD = -6;

/** Writes the pack and returns its folder. */
export function writeOfflineTonePack(
  folder: string,
  changes: { name?: string; metadata?: Record<string, string>; kind?: string } = {},
): string {
  const name = changes.name ?? 'tones-offline';
  const dir = join(folder, name);
  const units = LETTERS.length + 1;
  mkdirSync(dir, { recursive: true });
  const model = writeOnnx({
    inputs: [
      { name: 'audio_signal', type: 'float', dims: ['B', MELS, 'T'] },
      { name: 'length', type: 'int64', dims: ['B'] },
    ],
    outputs: [{ name: 'logprobs', type: 'float', dims: ['B', 'T', units] }],
    constants: [
      { name: 'bands', dims: [units, MELS, 1], data: bands(units) },
      { name: 'threshold', dims: [units], data: new Float32Array(units).fill(THRESHOLD, units - 1) },
    ],
    operations: [
      { type: 'Conv', inputs: ['audio_signal', 'bands', 'threshold'], outputs: ['letters'] },
      { type: 'Transpose', inputs: ['letters'], outputs: ['frames'], attributes: { perm: [0, 2, 1] } },
      { type: 'LogSoftmax', inputs: ['frames'], outputs: ['logprobs'], attributes: { axis: -1 } },
    ],
    metadata: {
      model_type: 'EncDecCTCModelBPE',
      vocab_size: String(LETTERS.length),
      subsampling_factor: '1',
      normalize_type: '',
      ...changes.metadata,
    },
  });
  writeFileSync(join(dir, 'model.onnx'), model);
  writeFileSync(join(dir, 'tokens.txt'), [...LETTERS, '<blk>'].map((l, i) => `${l} ${i}\n`).join(''));
  const manifest = {
    name,
    kind: changes.kind ?? 'offlineNemoCtc',
    languages: ['en'],
    sampleRateHz: 16000,
    licence: 'Apache-2.0',
    files: { model: 'model.onnx', tokens: 'tokens.txt' },
  };
  writeFileSync(join(dir, 'pack.json'), JSON.stringify(manifest));
  return dir;
}

/** A letter is the energy of the two bands around its frequency. */
function bands(units: number): Float32Array {
  const weights = new Float32Array(units * MELS);
  for (const [i, letter] of LETTERS.entries()) {
    const band = frequencyOf(letter) / BAND_HZ - 1;
    const [low, share] = [Math.floor(band), band % 1];
    weights[i * MELS + low] = 1 - share;
    weights[i * MELS + low + 1] = share;
  }
  return weights;
}
