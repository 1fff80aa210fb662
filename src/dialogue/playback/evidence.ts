/**
 * Whether what is heard is somebody's first words: a small network over the traits of the latest windows. Its weights were
 * fitted on voices, people's recordings and sounds that are no speech (`training/onset/README.md`).
 */
import { readFileSync } from 'node:fs';
import { ParleyError } from '../../call/errors.js';
import { dot } from '../../audio/audio.js';
import type { Moment } from './listener.js';
import { TRAITS, WindowTraits } from './traits.js';

/** Where the weights are. */
export const ONSET_WEIGHTS = new URL('../../../models/onset/weights.json', import.meta.url);

/** Once it was enough, what is somewhat more likely speech than not is speech still. */
const STILL = 0;

/** The network: a layer of units that are zero below zero, and one output. */
export interface OnsetNetwork {
  /** By unit, each its TRAITS weights. */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly out: Float32Array;
  readonly outBias: number;
  /** The output from which on it is speech: logarithm of the odds. */
  readonly enough: number;
}

let shipped: OnsetNetwork | undefined;

/**
 * The network that ships, read once.
 *
 * @throws ParleyError FILE_INVALID if the file is broken
 */
export function onsetNetwork(): OnsetNetwork {
  shipped ??= readNetwork();
  return shipped;
}

function readNetwork(): OnsetNetwork {
  try {
    const file = JSON.parse(readFileSync(ONSET_WEIGHTS, 'utf8')) as Record<string, string | number>;
    const bias = numbers(file['bias']);
    const weights = numbers(file['weights']);
    if (weights.length !== bias.length * TRAITS) throw new RangeError(`${weights.length} weights`);
    const [outBias, enough] = [Number(file['outBias']), Number(file['enough'])];
    return { weights, bias, out: numbers(file['out']), outBias, enough };
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', 'models/onset/weights.json cannot be read.', { cause });
  }
}

function numbers(base64: string | number | undefined): Float32Array {
  const bytes = Buffer.from(String(base64), 'base64');
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Weighs one call's windows. */
export class Evidence {
  readonly #traits = new WindowTraits();
  readonly #network = onsetNetwork();
  #score = -Infinity;
  #wasEnough = false;

  /** Of the latest window: the logarithm of the odds that somebody speaks. */
  get score(): number {
    return this.#score;
  }

  /** Takes a window; true if somebody speaks. */
  push(moment: Moment): boolean {
    this.#score = scored(this.#network, this.#traits.push(moment));
    this.#wasEnough = this.#score >= (this.#wasEnough ? STILL : this.#network.enough);
    return this.#wasEnough;
  }

  /** True if somebody speaks in what was heard since the latest window, which is not counted. */
  look(moment: Moment): boolean {
    return scored(this.#network, this.#traits.look(moment)) >= this.#network.enough;
  }

  reset(): void {
    this.#traits.reset();
    this.#score = -Infinity;
    this.#wasEnough = false;
  }
}

function scored({ weights, bias, out, outBias }: OnsetNetwork, traits: Float32Array | undefined): number {
  if (traits === undefined) return -Infinity;
  let sum = outBias;
  for (let unit = 0; unit < bias.length; unit++)
    sum += out[unit]! * Math.max(0, bias[unit]! + dot(weights, unit * TRAITS, traits, 0, TRAITS));
  return sum;
}
