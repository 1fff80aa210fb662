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

const NOTHING: Hypothesis = { words: [], settled: 0, decodedMs: 0 };

export class Utterance {
  readonly frames: HeardFrame[] = [];
  hypothesis: Hypothesis = NOTHING;
  firstActiveMs: number | undefined;
  lastActiveMs: number;
  activeMs = 0;
  announced = false;
  #shown = '';
  #stable: readonly string[] = [];

  /**
   * @param id the utterance's id
   * @param stream an engine stream of its own
   * @param startSample its first sample on the channel
   * @param sampleRateHz the channel's rate
   */
  constructor(
    readonly id: string,
    readonly stream: EngineStream,
    readonly startSample: number,
    readonly sampleRateHz: number,
  ) {
    this.lastActiveMs = this.startMs;
  }

  get startMs(): number {
    return this.#ms(this.startSample);
  }

  /** End of the audio taken in, in the call's time. */
  get endMs(): number {
    const last = this.frames.at(-1);
    return last === undefined ? this.startMs : this.#ms(last.position + last.samples.length);
  }

  /** End of the last word understood so far, in the call's time. */
  get lastWordMs(): number | undefined {
    const last = this.hypothesis.words.at(-1);
    return last === undefined ? undefined : this.startMs + last.endMs;
  }

  add(frame: HeardFrame): void {
    this.frames.push(frame);
    this.stream.accept(frame.samples);
    if (!frame.active) return;
    this.firstActiveMs ??= this.#ms(frame.position);
    this.lastActiveMs = this.#ms(frame.position + frame.samples.length);
    this.activeMs += this.#ms(frame.samples.length);
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
    if (words.length === 0) return undefined;
    return {
      kind: 'final',
      utteranceId: this.id,
      startMs: words[0]!.startMs,
      endMs: words.at(-1)!.endMs,
      text: words.map(w => w.word).join(' '),
      confidence: rounded(words.reduce((sum, w) => sum + w.confidence, 0) / words.length),
      words,
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
