/** One utterance: its frames, its stream in the engine, and what has been understood of it so far. */
import type { ActivityState } from '../../audio/audio.js';
import type { Word } from '../../call/events.js';
import type { FinalResult, PartialResult } from '../stt.js';
import type { EngineStream, EngineWord, Hypothesis } from './engine.js';

/** A frame with what the activity detector knew before it and made of it. */
export interface HeardFrame {
  readonly position: number;
  readonly samples: Int16Array;
  readonly before: ActivityState;
  readonly active: boolean;
}

/**
 * Silence that follows sound is decoded for so long: a word's end may be too faint for the detector, and networks speak
 * late. What is silent beyond is held back until there is sound again; most often the utterance is over instead.
 */
const SILENCE_DECODED_MS = 300;

const NOTHING: Hypothesis = { words: [], settled: 0, decodedMs: 0 };

export class Utterance {
  #stream: EngineStream;
  /** The stream as it would go on if no more sound came: decoded while that is still to be seen. */
  #foreseen: EngineStream | undefined;
  /** Frames that may have to be heard again. */
  readonly frames: HeardFrame[] = [];
  hypothesis: Hypothesis = NOTHING;
  firstActiveMs: number | undefined;
  lastActiveMs: number;
  activeMs = 0;
  announced = false;
  #shown = '';
  #stable: readonly string[] = [];
  #endSample: number;
  #held: Int16Array[] = [];
  #heldSamples = 0;

  /**
   * @param id the utterance's id
   * @param stream an engine stream of its own
   * @param startSample its first sample on the channel
   * @param sampleRateHz the channel's rate
   * @param holds true if long silence need not be decoded
   */
  constructor(
    readonly id: string,
    stream: EngineStream,
    readonly startSample: number,
    readonly sampleRateHz: number,
    readonly holds: boolean,
  ) {
    this.#stream = stream;
    this.lastActiveMs = this.startMs;
    this.#endSample = startSample;
  }

  /** The stream that a step of decoding is due for. */
  get due(): EngineStream | undefined {
    if (this.#stream.ready()) return this.#stream;
    return this.#foreseen?.ready() ? this.#foreseen : undefined;
  }

  get startMs(): number {
    return this.#ms(this.startSample);
  }

  /** End of the audio taken in, in the call's time. */
  get endMs(): number {
    return this.#ms(this.#endSample);
  }

  /** How long it has been quiet. */
  get quietMs(): number {
    return this.endMs - this.lastActiveMs;
  }

  /** Up to where the audio was decoded or is silence that need not be, in the call's time. */
  get judgedMs(): number {
    return this.startMs + this.hypothesis.decodedMs + this.#ms(this.#heldSamples);
  }

  /** From where on frames were kept, in the call's time. */
  get keptFromMs(): number {
    const first = this.frames[0];
    return first === undefined ? Infinity : this.#ms(first.position);
  }

  /** End of the last word understood so far, in the call's time. */
  get lastWordMs(): number | undefined {
    const last = this.hypothesis.words.at(-1);
    return last === undefined ? undefined : this.startMs + last.endMs;
  }

  /** @param keep true if the frame may have to be heard again */
  add(frame: HeardFrame, keep: boolean): void {
    const { position, samples } = frame;
    this.#endSample = position + samples.length;
    if (keep) this.frames.push(frame);
    if (!frame.active) {
      if (this.holds && this.#ms(position) - this.lastActiveMs >= SILENCE_DECODED_MS) this.#hold(samples);
      else this.#stream.accept(samples);
      return;
    }
    this.#release();
    this.#stream.accept(samples);
    this.firstActiveMs ??= this.#ms(position);
    this.lastActiveMs = this.endMs;
    this.activeMs += this.#ms(samples.length);
  }

  /** Takes over what the engine understood in a step. */
  settle(): void {
    // Until the silence has lasted, what the end would be is not to be known.
    if (this.#foreseen === undefined) this.hypothesis = this.#stream.hypothesis();
  }

  /**
   * Has the rest decoded as if no more sound came, once silence is being held back: words then wait for the silence that
   * ends them, and not for decoding. If sound comes after all, what was made of it is forgotten.
   */
  foresee(): void {
    if (this.#heldSamples === 0 || this.#foreseen !== undefined) return;
    this.#foreseen = this.#stream.fork?.();
    this.#foreseen?.flush();
  }

  /** Says that no more audio comes; what is silent and was held back is dropped. */
  flush(): void {
    if (this.#foreseen === undefined) return this.#stream.flush();
    this.#stream.free();
    this.#stream = this.#foreseen;
    this.#foreseen = undefined;
  }

  free(): void {
    this.#stream.free();
    this.#forget();
  }

  #forget(): void {
    this.#foreseen?.free();
    this.#foreseen = undefined;
  }

  #hold(samples: Int16Array): void {
    this.#held.push(samples);
    this.#heldSamples += samples.length;
  }

  #release(): void {
    if (this.#heldSamples === 0) return;
    this.#forget();
    for (const samples of this.#held) this.#stream.accept(samples);
    this.#held = [];
    this.#heldSamples = 0;
  }

  /** The partial to show, if it differs from the one shown last. */
  partial(): PartialResult | undefined {
    const { words, settled } = this.hypothesis;
    const texts = words.map(w => w.word);
    const text = texts.join(' ');
    if (text === '' || text === this.#shown) return undefined;
    this.#shown = text;
    // What was called stable once stays so, whatever the engine thinks later.
    if (settled > this.#stable.length) this.#stable = texts.slice(0, settled);
    const first = words[0]!;
    return {
      kind: 'partial',
      utteranceId: this.id,
      startMs: this.#clamp(this.startMs + first.startMs),
      endMs: this.#clamp(this.startMs + words.at(-1)!.endMs),
      text,
      stableText: this.#stable.join(' '),
    };
  }

  /** The final made of the first `count` words. */
  final(count: number, language: string, pack: string): FinalResult | undefined {
    const words = this.hypothesis.words.slice(0, count).map(w => this.#placed(w));
    const nearly = this.hypothesis.nearly?.filter(name => name.to <= count) ?? [];
    if (words.length === 0) return undefined;
    return {
      kind: 'final',
      utteranceId: this.id,
      startMs: words[0]!.startMs,
      endMs: words.at(-1)!.endMs,
      text: words.map(w => w.word).join(' '),
      confidence: rounded(words.reduce((sum, w) => sum + w.confidence, 0) / words.length),
      words,
      ...(nearly.length > 0 && { nearly }),
      language,
      pack,
    };
  }

  #placed({ word, startMs, endMs, confidence }: EngineWord): Word {
    const start = this.#clamp(this.startMs + startMs);
    return { word, startMs: start, endMs: Math.max(start, this.#clamp(this.startMs + endMs)), confidence };
  }

  // A model's delay is only known on average: no word begins before the utterance or ends after it.
  #clamp(ms: number): number {
    return Math.round(Math.min(Math.max(ms, this.startMs), this.endMs));
  }

  #ms(samples: number): number {
    return (samples * 1000) / this.sampleRateHz;
  }
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
