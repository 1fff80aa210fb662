/**
 * The parts of `sherpa-onnx-node` we use, with their types: the package ships none.
 *
 * Loaded on first use only, and only inside decoder processes: the library ends its process on a bad model.
 */
import { createRequire } from 'node:module';

/** What the recognisers say, as the library's JSON has it. */
export interface SherpaResult {
  readonly text: string;
  readonly tokens: readonly string[];
  /** Seconds since the stream began, one a token. */
  readonly timestamps: readonly number[];
  /** Log-probabilities, one a token, where the decoder keeps them. */
  readonly ys_probs?: readonly number[];
  readonly ys_log_probs?: readonly number[];
}

export interface Waveform {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

export interface SherpaStream {
  acceptWaveform(wave: Waveform): void;
  inputFinished(): void;
  setOption(key: string, value: string): void;
}

export interface OnlineRecognizer {
  createStream(): SherpaStream;
  isReady(stream: SherpaStream): boolean;
  decodeStreams(streams: readonly SherpaStream[]): void;
  getResult(stream: SherpaStream): SherpaResult;
}

export interface OfflineRecognizer {
  createStream(): SherpaStream;
  decode(stream: SherpaStream): void;
  getResult(stream: SherpaStream): SherpaResult;
}

interface Sherpa {
  readonly OnlineRecognizer: new (config: object) => OnlineRecognizer;
  readonly OfflineRecognizer: new (config: object) => OfflineRecognizer;
}

let loaded: Sherpa | undefined;

/** The library. */
export function sherpa(): Sherpa {
  loaded ??= createRequire(import.meta.url)('sherpa-onnx-node') as Sherpa;
  return loaded;
}

/** 16-bit samples as the library wants them, -1 to 1. */
export function toFloats(samples: Int16Array): Float32Array {
  const floats = new Float32Array(samples.length);
  for (let i = 0; i < samples.length; i++) floats[i] = samples[i]! / 32768;
  return floats;
}
