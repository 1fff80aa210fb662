/** One utterance on the CTC engine: samples waiting, the network's state, and the tokens so far. */
import { createResampler } from '../../audio/audio.js';
import type { Resampler } from '../../audio/audio.js';
import type { EngineStream, Hypothesis, StreamOptions } from '../decoder/engine.js';
import { nearlyHeard } from '../decoder/nearly.js';
import { countSettled, wordsOf } from '../decoder/words.js';
import type { Pack } from '../packs/packs.js';
import type { Shape } from './shape.js';
import type { CtcDecoder } from './greedy.js';

export class CtcStream implements EngineStream {
  /** What the network remembers, half-precision numbers as bits. */
  readonly state: Uint16Array;
  readonly #pack: Pack;
  readonly #shape: Shape;
  readonly #decoder: CtcDecoder;
  readonly #resampler: Resampler;
  readonly #options: StreamOptions;
  readonly #leadMs: number;
  #waiting: Int16Array[] = [];
  #waitingSamples = 0;
  #decodedChunks = 0;

  #flushed = false;

  constructor(pack: Pack, shape: Shape, decoder: CtcDecoder, options: StreamOptions) {
    this.#pack = pack;
    this.#shape = shape;
    this.#decoder = decoder;
    this.#options = options;
    this.#resampler = createResampler(options.sampleRateHz, shape.sampleRateHz);
    this.state = new Uint16Array(shape.stateSize);
    this.#leadMs = options.leadMs ?? 0;
    this.#queue(new Int16Array(Math.round((this.#leadMs * shape.sampleRateHz) / 1000)));
  }

  accept(samples: Int16Array): void {
    this.#queue(this.#resampler.push(samples));
  }

  ready(): boolean {
    return this.#waitingSamples >= this.#shape.chunkSamples;
  }

  flush(): void {
    this.#flushed = true;
    this.#queue(this.#resampler.finish());
    const { chunkSamples, sampleRateHz } = this.#shape;
    const tail = Math.round((this.#pack.manifest.flushMs * sampleRateHz) / 1000);
    const chunks = Math.ceil((this.#waitingSamples + tail) / chunkSamples);
    this.#queue(new Int16Array(chunks * chunkSamples - this.#waitingSamples));
  }

  /** Takes the next chunk's samples from those waiting and puts them into `into` from `at` on. */
  takeChunk(into: Int32Array, at: number): void {
    const { chunkSamples } = this.#shape;
    let filled = 0;
    while (filled < chunkSamples) {
      const head = this.#waiting[0]!;
      const part = head.length <= chunkSamples - filled ? head : head.subarray(0, chunkSamples - filled);
      into.set(part, at + filled);
      filled += part.length;
      if (part.length < head.length) this.#waiting[0] = head.subarray(part.length);
      else this.#waiting.shift();
    }
    this.#waitingSamples -= chunkSamples;
  }

  /** Takes over what the network made of the chunk taken last. */
  accepted(logProbs: Float32Array, frames: number): void {
    this.#decoder.push(logProbs, frames);
    this.#decodedChunks += 1;
    if (this.#flushed && !this.ready()) this.#decoder.end();
  }

  hypothesis(): Hypothesis {
    const { timeOffsetMs, confidence } = this.#pack.manifest;
    const tokens = this.#decoder.tokens();
    const words = wordsOf(tokens, confidence, timeOffsetMs - this.#leadMs);
    const near = this.#decoder.nearNames?.(words, timeOffsetMs - this.#leadMs) ?? [];
    const settled = countSettled(tokens, this.#decoder.settledTokens());
    const { chunkSamples, sampleRateHz } = this.#shape;
    const decodedMs = (this.#decodedChunks * chunkSamples * 1000) / sampleRateHz - this.#leadMs;
    return { words, nearly: nearlyHeard(words, near), settled, decodedMs: Math.max(0, decodedMs) };
  }

  fork(): CtcStream | undefined {
    // What a resampler is in the middle of cannot be copied.
    if (this.#options.sampleRateHz !== this.#shape.sampleRateHz) return undefined;
    const copy = new CtcStream(this.#pack, this.#shape, this.#decoder.fork(), this.#options);
    copy.state.set(this.state);
    copy.#waiting = [...this.#waiting];
    copy.#waitingSamples = this.#waitingSamples;
    copy.#decodedChunks = this.#decodedChunks;
    copy.#flushed = this.#flushed;
    return copy;
  }

  free(): void {
    this.#waiting = [];
    this.#waitingSamples = 0;
  }

  #queue(samples: Int16Array): void {
    if (samples.length === 0) return;
    this.#waiting.push(samples);
    this.#waitingSamples += samples.length;
  }
}
