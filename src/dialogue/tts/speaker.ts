/** The voice of the service: recordings first, then what is cached, then an engine. */
import { joinSamples } from '../../audio/audio.js';
import { ParleyError } from '../../call/errors.js';
import { SpeechCache, cacheKey } from './cache.js';
import type { CacheOptions } from './cache.js';
import { cleanText } from './clean.js';
import { gainFor, speechLevelDb } from './level.js';
import { Makings } from './makings.js';
import { RecordedPrompts } from './prompts.js';
import { Rendering, level } from './rendering.js';
import { sampleOf } from './samples.js';
import type { Engine, SpeakOptions, SpokenSentence, Voice } from './tts.js';
import { primaryLanguage } from '../../language/tag.js';

/** What a speaker is made of. */
export interface SpeakerOptions {
  /** Without one only recordings are spoken. */
  readonly engine?: Engine | undefined;
  readonly prompts?: RecordedPrompts | undefined;
  readonly cache?: Partial<CacheOptions>;
  /** Voice and speed where a call asks for none, by language (`fr`). */
  readonly voices?: Readonly<Record<string, string>>;
  readonly rate?: number | undefined;
}

const MEBIBYTE = 1_048_576;

/** Speaks texts of any length on any number of calls. */
export class Speaker implements Voice {
  readonly #cache: SpeechCache;
  readonly #prompts: RecordedPrompts;
  readonly #makings = new Makings();
  readonly #gains = new Map<string, Promise<number>>();

  constructor(private readonly options: SpeakerOptions) {
    this.#cache = new SpeechCache({
      maxMemoryBytes: 32 * MEBIBYTE,
      maxFolderBytes: 256 * MEBIBYTE,
      ...options.cache,
    });
    this.#prompts = options.prompts ?? new RecordedPrompts();
  }

  async *speak(text: string, options: SpeakOptions, signal: AbortSignal): AsyncGenerator<Int16Array> {
    for await (const { frames } of this.recite(text, options, signal)) yield* frames;
  }

  /**
   * As `speak`, telling which sentence is being spoken. While one is read the next is made.
   *
   * @throws as `speak`, from the frames
   */
  async *recite(text: string, options: SpeakOptions, signal: AbortSignal): AsyncGenerator<SpokenSentence> {
    const { language } = options;
    const sentences = this.#prompts.pieces(cleanText(text, language), language);
    const chosen = this.#withDefaults(options);
    const render = (i: number): Rendering | undefined =>
      i < sentences.length && !signal.aborted ? this.#render(sentences[i]!, chosen, signal) : undefined;
    let next = render(0);
    for (const [i, sentence] of sentences.entries()) {
      throwIfAborted(signal);
      const rendering = next;
      if (rendering === undefined) return;
      void rendering.whole.then(() => (next = render(i + 1)));
      yield {
        text: sentence,
        frames: checked(rendering.frames(), signal),
        madeMs: () => rendering.madeMs,
      };
      await rendering.whole;
    }
  }

  /**
   * Makes everything ready that takes time: starts the engine, learns the loudness of its voices and keeps texts.
   *
   * @throws ParleyError SPEECH_UNAVAILABLE or SPEECH_FAILED
   */
  async warm(languages: readonly string[], texts: readonly string[], signal: AbortSignal): Promise<void> {
    for (const language of languages) {
      const options = this.#withDefaults({ language });
      if (this.options.engine !== undefined) await this.#gain(this.options.engine, options);
      for (const text of texts) for await (const _ of this.speak(text, options, signal)) continue;
    }
  }

  /** Ends the engine. */
  async close(): Promise<void> {
    await this.options.engine?.close();
  }

  #withDefaults(options: SpeakOptions): SpeakOptions {
    const { voices = {}, rate = 1 } = this.options;
    const { language } = options;
    const voice = options.voice ?? voices[language] ?? voices[primaryLanguage(language)];
    return { language, voice, rate: (options.rate ?? 1) * rate };
  }

  #render(sentence: string, options: SpeakOptions, signal: AbortSignal): Rendering {
    const { engine } = this.options;
    const rendering: Rendering = new Rendering(async add => {
      const recorded = await this.#prompts.find(sentence, options.language, signal);
      if (recorded !== undefined) return add(recorded);
      if (engine === undefined) throw unrecorded();
      const key = cacheKey(engine, sentence, options);
      const kept = await this.#cache.get(key);
      if (kept !== undefined) return add(kept);
      await this.#makings.follow(
        key,
        async (tell, stop) => {
          const made = await this.#make(engine, sentence, options, tell, stop);
          await this.#cache.put(key, made);
        },
        add,
        signal,
      );
    });
    return rendering;
  }

  async #make(
    engine: Engine,
    sentence: string,
    options: SpeakOptions,
    add: (samples: Int16Array) => void,
    signal: AbortSignal,
  ): Promise<Int16Array> {
    const parts: Int16Array[] = [];
    const gainDb = await this.#gain(engine, options);
    await level(engine.synthesise(sentence, options, signal), gainDb, samples => {
      parts.push(samples);
      add(samples);
    });
    throwIfAborted(signal);
    const made = joinSamples(parts);
    if (made.every(sample => sample === 0)) throw silent(engine);
    return made;
  }

  /** The gain of a voice, from a sentence that it speaks once. */
  #gain(engine: Engine, options: SpeakOptions): Promise<number> {
    const { language, voice = '' } = options;
    const key = JSON.stringify([language, voice]);
    let gain = this.#gains.get(key);
    if (gain === undefined) {
      gain = measured(engine, { language, voice: options.voice });
      this.#gains.set(key, gain);
      gain.catch(() => this.#gains.delete(key));
    }
    return gain;
  }
}

function silent({ name }: Engine): ParleyError {
  return new ParleyError('SPEECH_FAILED', `The engine ${name} says nothing to a sentence.`);
}

async function measured(engine: Engine, options: SpeakOptions): Promise<number> {
  const parts: Int16Array[] = [];
  // Levelling by 0 dB resamples as it will be heard; what clips at 0 dB is limited, which hardly changes its level.
  const raw = engine.synthesise(sampleOf(options.language), options, new AbortController().signal);
  await level(raw, 0, samples => void parts.push(samples));
  return gainFor(speechLevelDb(joinSamples(parts)));
}

async function* checked(frames: AsyncIterable<Int16Array>, signal: AbortSignal): AsyncGenerator<Int16Array> {
  for await (const frame of frames) {
    throwIfAborted(signal);
    yield frame;
  }
  throwIfAborted(signal);
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new ParleyError('CANCELLED', 'Nobody listens any more.');
}

function unrecorded(): ParleyError {
  return new ParleyError(
    'SPEECH_UNAVAILABLE',
    'There is no recording of a sentence that is to be spoken, and no engine to speak it.',
    { field: 'tts.engine' },
  );
}
