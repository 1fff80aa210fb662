/**
 * Networks for tests that speak in tones: one frequency a token, sound for a share of its time and silence for the rest.
 * They take the inputs and carry the metadata that sherpa-onnx reads of VITS (its own and Piper's), Kokoro and Matcha
 * networks, and are made of ordinary operations, so that what they say is known to the sample.
 */
import { DATA_TYPES, writeOnnx } from '../stt/testing/onnx-writer.js';
import type { Constant, Network, Operation, Port } from '../stt/testing/onnx-writer.js';

/** What a network speaks: tokens by number. */
export interface Tones {
  readonly rateHz: number;
  /** Frequency of each token in Hz; 0 is silence. */
  readonly frequencies: readonly number[];
  /** Of a token at the usual speed, sound and silence together. */
  readonly tokenMs: number;
  /** Share of it that is sound. */
  readonly share: number;
  /** Of a tone, 1 is full scale; some real networks go beyond. */
  readonly amplitude: number;
  readonly speakers: number;
}

type Part = Pick<Network, 'constants' | 'operations'>;

/** VITS with three scales apart, as the library's own recipes export it. */
export function vitsNetwork(tones: Tones, metadata: Readonly<Record<string, string>>): Uint8Array {
  const { constants, operations } = waves(tones, { ids: 'x', length: 'length_scale', pitch: 'pitch' });
  return writeOnnx({
    inputs: [
      ...tokens('x', 'x_length'),
      ...['noise_scale', 'length_scale', 'noise_scale_w'].map(scalar),
      { name: 'sid', type: 'int64', dims: [1] },
    ],
    outputs: [sound('y')],
    constants: [...constants, pitches(tones)],
    operations: [
      { type: 'Gather', inputs: ['pitches', 'sid'], outputs: ['pitch'] },
      ...operations,
      { type: 'Reshape', inputs: ['wave', 'shape'], outputs: ['y'] },
    ],
    metadata: common(tones, metadata),
  });
}

/** VITS as Piper exports it, with its scales in one input. */
export function piperNetwork(tones: Tones, metadata: Readonly<Record<string, string>>): Uint8Array {
  const { constants, operations } = waves(tones, { ids: 'input', length: 'length_scale', pitch: 'usual' });
  return writeOnnx({
    inputs: [...tokens('input', 'input_lengths'), { name: 'scales', type: 'float', dims: [3] }],
    outputs: [sound('output')],
    constants: [
      ...constants,
      floats('usual', [1], [1]),
      { name: 'second', dims: [1], data: BigInt64Array.of(1n) },
    ],
    operations: [
      { type: 'Gather', inputs: ['scales', 'second'], outputs: ['length_scale'] },
      ...operations,
      { type: 'Reshape', inputs: ['wave', 'shape'], outputs: ['output'] },
    ],
    metadata: common(tones, { comment: 'piper', ...metadata }),
  });
}

/** Kokoro: the speaker is a row of numbers, of which the first is its pitch; the speed comes as it is. */
export function kokoroNetwork(tones: Tones, metadata: Readonly<Record<string, string>>): Uint8Array {
  const { constants, operations } = waves(tones, { ids: 'tokens', length: 'length_scale', pitch: 'pitch' });
  return writeOnnx({
    inputs: [
      { name: 'tokens', type: 'int64', dims: [1, 'L'] },
      { name: 'style', type: 'float', dims: [1, KOKORO_STYLE[2]] },
      scalar('speed'),
    ],
    outputs: [{ name: 'audio', type: 'float', dims: ['N'] }],
    constants: [
      ...constants,
      { name: 'first', dims: [1], data: BigInt64Array.of(0n) },
      { name: 'flat', dims: [1], data: BigInt64Array.of(-1n) },
    ],
    operations: [
      { type: 'Reciprocal', inputs: ['speed'], outputs: ['length_scale'] },
      { type: 'Gather', inputs: ['style', 'first'], outputs: ['pitch'], attributes: { axis: 1 } },
      ...operations,
      { type: 'Reshape', inputs: ['wave', 'flat'], outputs: ['audio'] },
    ],
    metadata: common(tones, {
      version: '1',
      has_espeak: '1',
      style_dim: KOKORO_STYLE.join(','),
      ...metadata,
    }),
  });
}

/** Tokens at most, one, and numbers a speaker. */
export const KOKORO_STYLE = [64, 1, 4] as const;

/** `voices.bin` of Kokoro: each speaker a fifth of a tone above the one before. */
export function kokoroVoices({ speakers }: Tones): Uint8Array {
  const [most, , width] = KOKORO_STYLE;
  const numbers = Float32Array.from({ length: speakers * most * width }, (_, i) =>
    i % width === 0 ? pitchOf(Math.floor(i / (most * width))) : 0,
  );
  return new Uint8Array(numbers.buffer);
}

const [BINS, HOP] = [513, 256];
const MELS = 80;

/** Matcha's first network: a token is some frames with its own of the 80 bands. */
export function matchaNetwork(tones: Tones, metadata: Readonly<Record<string, string>>): Uint8Array {
  const bands = tones.frequencies.flatMap((hz, id) =>
    Array.from({ length: MELS }, (_, mel) => (hz > 0 && mel === id ? 1 : 0)),
  );
  return writeOnnx({
    inputs: [...tokens('x', 'x_length'), ...['noise_scale', 'length_scale'].map(scalar)],
    outputs: [{ name: 'mel', type: 'float', dims: [1, MELS, 'T'] }],
    constants: [
      floats('bands', [tones.frequencies.length, MELS], bands),
      floats('frames', [1], [framesOf(tones)]),
      ...clock(tones),
      { name: 'across', dims: [1], data: BigInt64Array.of(2n) },
      { name: 'shape', dims: [3], data: BigInt64Array.of(1n, -1n, BigInt(MELS)) },
    ],
    operations: [
      { type: 'Mul', inputs: ['length_scale', 'frames'], outputs: ['long'] },
      ...sounding,
      { type: 'Gather', inputs: ['bands', 'x'], outputs: ['rows'] },
      { type: 'Unsqueeze', inputs: ['rows', 'across'], outputs: ['each'] },
      { type: 'Unsqueeze', inputs: ['on', 'one64'], outputs: ['column'] },
      { type: 'Mul', inputs: ['each', 'column'], outputs: ['all'] },
      { type: 'Reshape', inputs: ['all', 'shape'], outputs: ['laid'] },
      { type: 'Transpose', inputs: ['laid'], outputs: ['mel'], attributes: { perm: [0, 2, 1] } },
    ],
    metadata: common(tones, { has_espeak: '1', use_eos_bos: '1', pad_id: '0', ...metadata }),
  });
}

/**
 * Matcha's second network: magnitudes and phases of a Fourier transform from bands. A tone lies at a multiple of four bins,
 * so that its phase is the same in every frame.
 */
export function vocosNetwork({ rateHz, frequencies, amplitude }: Tones): Uint8Array {
  const matrix = new Float32Array(BINS * MELS);
  for (const [id, hz] of frequencies.entries()) {
    const bin = 4 * Math.round((hz * 2 * (BINS - 1)) / rateHz / 4);
    if (hz > 0) matrix[bin * MELS + id] = amplitude * (BINS - 1) * 0.5;
  }
  return writeOnnx({
    inputs: [{ name: 'mels', type: 'float', dims: [1, MELS, 'T'] }],
    outputs: ['mag', 'x', 'y'].map(name => ({ name, type: 'float', dims: [1, BINS, 'T'] })),
    constants: [{ name: 'matrix', dims: [BINS, MELS, 1], data: matrix }, floats('nought', [1], [0])],
    operations: [
      { type: 'Conv', inputs: ['mels', 'matrix'], outputs: ['mag'] },
      { type: 'Mul', inputs: ['mag', 'nought'], outputs: ['y'] },
      { type: 'Cos', inputs: ['y'], outputs: ['x'] },
    ],
    metadata: { model_type: 'vocos', n_fft: String(2 * (BINS - 1)), hop_length: String(HOP) },
  });
}

function framesOf({ tokenMs, rateHz }: Tones): number {
  return Math.round((tokenMs * rateHz) / 1000 / HOP);
}

/** `wave`, tokens by samples, from tokens, a factor of their length and one of their pitch; `shape` lays it out. */
function waves(
  tones: Tones,
  names: { readonly ids: string; readonly length: string; readonly pitch: string },
): Part {
  const { rateHz, frequencies, tokenMs, amplitude } = tones;
  const turns = frequencies.map(hz => (2 * Math.PI * hz) / rateHz);
  return {
    constants: [
      floats('turns', [turns.length], turns),
      floats('usually', [1], [(tokenMs * rateHz) / 1000]),
      floats('loudness', [1], [amplitude]),
      ...clock(tones),
      { name: 'across', dims: [1], data: BigInt64Array.of(2n) },
      { name: 'shape', dims: [3], data: BigInt64Array.of(1n, 1n, -1n) },
    ],
    operations: [
      { type: 'Mul', inputs: [names.length, 'usually'], outputs: ['long'] },
      ...sounding,
      { type: 'Gather', inputs: ['turns', names.ids], outputs: ['spoken'] },
      { type: 'Mul', inputs: ['spoken', names.pitch], outputs: ['pitched'] },
      { type: 'Unsqueeze', inputs: ['pitched', 'across'], outputs: ['columns'] },
      { type: 'Mul', inputs: ['columns', 'times'], outputs: ['angles'] },
      { type: 'Sin', inputs: ['angles'], outputs: ['whole'] },
      { type: 'Mul', inputs: ['whole', 'on'], outputs: ['heard'] },
      { type: 'Mul', inputs: ['heard', 'loudness'], outputs: ['wave'] },
    ],
  };
}

/** `times` counts to `long`, and `on` is 1 while there is sound and 0 after it. */
const sounding: readonly Operation[] = [
  { type: 'Reshape', inputs: ['long', 'none'], outputs: ['end'] },
  { type: 'Range', inputs: ['zero', 'end', 'step'], outputs: ['times'] },
  { type: 'Mul', inputs: ['end', 'share'], outputs: ['last'] },
  { type: 'Less', inputs: ['times', 'last'], outputs: ['early'] },
  { type: 'Cast', inputs: ['early'], outputs: ['on'], attributes: { to: DATA_TYPES.float } },
];

function clock({ share }: Tones): Constant[] {
  return [
    floats('zero', [], [0]),
    floats('step', [], [1]),
    floats('share', [], [share]),
    { name: 'none', dims: [0], data: new BigInt64Array(0) },
    { name: 'one64', dims: [1], data: BigInt64Array.of(1n) },
  ];
}

function pitches({ speakers }: Tones): Constant {
  return floats(
    'pitches',
    [speakers],
    Array.from({ length: speakers }, (_, i) => pitchOf(i)),
  );
}

function pitchOf(speaker: number): number {
  return 1 + speaker / 5;
}

function common(
  { rateHz, speakers }: Tones,
  metadata: Readonly<Record<string, string>>,
): Record<string, string> {
  return { sample_rate: String(rateHz), n_speakers: String(speakers), ...metadata };
}

function floats(name: string, dims: readonly number[], data: readonly number[]): Constant {
  return { name, dims, data: Float32Array.from(data) };
}

function tokens(ids: string, length: string): Port[] {
  return [
    { name: ids, type: 'int64', dims: [1, 'L'] },
    { name: length, type: 'int64', dims: [1] },
  ];
}

function scalar(name: string): Port {
  return { name, type: 'float', dims: [1] };
}

function sound(name: string): Port {
  return { name, type: 'float', dims: [1, 1, 'N'] };
}
