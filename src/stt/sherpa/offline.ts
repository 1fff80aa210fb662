/** Packs that hear an utterance only as a whole: Whisper, Moonshine, NeMo transducer, SenseVoice. */
import { joinSamples } from '../../audio/audio.js';
import type { Engine, EngineStream, EngineWord, Hypothesis, StreamOptions } from '../decoder/engine.js';
import { normalForm, wordsOf } from '../decoder/words.js';
import { invalid } from '../packs/packs.js';
import type { Pack } from '../packs/packs.js';
import { sherpaConfig } from './config.js';
import { sherpa, toFloats } from './native.js';
import type { OfflineRecognizer, SherpaResult } from './native.js';
import { timedTokens } from './tokens.js';

/** Confidence of words from packs that give none. */
const UNKNOWN_CONFIDENCE = 0.8;

/**
 * Loads an offline pack.
 *
 * @throws ParleyError PACK_INVALID; some broken packs end the process instead
 */
export function openOfflineEngine(pack: Pack): Engine {
  const recognisers = new Map<string, OfflineRecognizer>();
  // Whisper and SenseVoice are told the language when they are opened; all others have one recogniser.
  const recogniserFor = (language: string): OfflineRecognizer => {
    const { kind, languages } = pack.manifest;
    const told = kind === 'offlineWhisper' || kind === 'offlineSenseVoice';
    const key = told && languages.includes(language) ? language : (languages[0] ?? '');
    const recogniser = recognisers.get(key) ?? open(pack, key);
    recognisers.set(key, recogniser);
    return recogniser;
  };
  recogniserFor('');
  return {
    live: false,
    createStream: options => new OfflineStream(pack, recogniserFor(options.language), options),
    decode: async streams => {
      for (const stream of streams) if (stream instanceof OfflineStream) stream.decode();
    },
  };
}

function open(pack: Pack, language: string): OfflineRecognizer {
  const { OfflineRecognizer } = sherpa();
  try {
    return new OfflineRecognizer(sherpaConfig(pack, { language }));
  } catch (cause) {
    throw invalid(pack.dir, 'sherpa-onnx does not open it', cause);
  }
}

class OfflineStream implements EngineStream {
  #samples: Int16Array[] = [];
  #length = 0;
  #flushed = false;
  #words: readonly EngineWord[] = [];

  constructor(
    readonly pack: Pack,
    readonly recogniser: OfflineRecognizer,
    readonly options: StreamOptions,
  ) {}

  accept(samples: Int16Array): void {
    this.#samples.push(samples);
    this.#length += samples.length;
  }

  ready(): boolean {
    return this.#flushed;
  }

  flush(): void {
    this.#flushed = this.#length > 0;
  }

  decode(): void {
    const all = joinSamples(this.#samples);
    const stream = this.recogniser.createStream();
    stream.acceptWaveform({ samples: toFloats(all), sampleRate: this.options.sampleRateHz });
    this.recogniser.decode(stream);
    this.#words = this.#wordsOf(this.recogniser.getResult(stream));
    this.#flushed = false;
    this.#samples = [];
  }

  hypothesis(): Hypothesis {
    const decodedMs = (this.#length * 1000) / this.options.sampleRateHz;
    return { words: this.#words, settled: 0, decodedMs };
  }

  free(): void {
    this.#samples = [];
  }

  #wordsOf(result: SherpaResult): EngineWord[] {
    const { timeOffsetMs, confidence } = this.pack.manifest;
    if (result.timestamps.length > 0 && result.timestamps.length === result.tokens.length) {
      return wordsOf(timedTokens(result, timeOffsetMs), confidence);
    }
    return spread(result.text, (this.#length * 1000) / this.options.sampleRateHz);
  }
}

/** Words without times get the utterance's time shared out by their lengths. */
function spread(text: string, durationMs: number): EngineWord[] {
  const words = text.split(/\s+/).map(normalForm).filter(Boolean);
  const letters = words.reduce((n, w) => n + w.length + 1, 0);
  let at = 0;
  return words.map(word => {
    const startMs = (at / letters) * durationMs;
    at += word.length + 1;
    return { word, startMs, endMs: (at / letters) * durationMs, confidence: UNKNOWN_CONFIDENCE };
  });
}
