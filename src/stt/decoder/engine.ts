/**
 * What a decoder process asks of a recognition engine.
 *
 * A stream lives as long as one utterance and starts from nothing, so that an utterance's words follow from its own
 * samples alone: this is what lets a fresh process repeat a dead one's work exactly.
 */

import type { NearlyHeard } from '../../call/events.js';
import type { Vocabulary } from '../stt.js';

/** A word with times relative to the first sample of the stream. */
export interface EngineWord {
  readonly word: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly confidence: number;
}

/** What the engine has understood so far. */
export interface Hypothesis {
  readonly words: readonly EngineWord[];
  /** Names of the vocabulary that might have been said instead of some of the words. */
  readonly nearly?: readonly NearlyHeard[];
  /** How many of the words, from the first, the engine will not change any more. */
  readonly settled: number;
  /** Milliseconds of the stream that were decoded. */
  readonly decodedMs: number;
}

/** One utterance being decoded. */
export interface EngineStream {
  /** Gives 16-bit samples at the rate the stream was made for. */
  accept(samples: Int16Array): void;
  /** True if there is enough audio for one step of `decode`. */
  ready(): boolean;
  /** Says that no more audio comes: what was accepted is decoded to its end. */
  flush(): void;
  hypothesis(): Hypothesis;
  /** A stream that has heard the same and goes on by itself; undefined where there can be none. */
  fork?(): EngineStream | undefined;
  free(): void;
}

/** One model, loaded. */
export interface Engine {
  /** False if words come only after `flush`. */
  readonly live: boolean;
  /**
   * @param sampleRateHz rate of the samples that will be accepted
   * @param hotwords phrases to expect
   * @param graph name of one of the pack's graphs
   */
  createStream(options: StreamOptions): EngineStream;
  /** Decodes one step of every stream; all must be ready and of this engine. */
  decode(streams: readonly EngineStream[]): Promise<void>;
}

/** How an utterance is to be decoded. */
export interface StreamOptions {
  /** Language without region, for packs that must be told. */
  readonly language: string;
  readonly sampleRateHz: number;
  readonly hotwords: readonly string[];
  readonly graph: string | undefined;
  /** Names to expect. */
  readonly vocabulary?: Vocabulary;
  /** Silence to hear before the first sample; words' times count from the first sample all the same. */
  readonly leadMs?: number;
}
