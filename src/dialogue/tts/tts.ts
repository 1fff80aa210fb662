/**
 * Speech out: from text to what is sent down the line.
 *
 * `clean` makes a text speakable, `sentences` cuts it, an engine or a recording speaks each piece, `level` gives all of
 * them one loudness, `cache` keeps them, and the `Speaker` is what everyone else uses.
 * V1: what is not text (markup, control characters, an engine's own commands) never reaches an engine. V2: no sample is
 * clipped. V3: after an abort no frame is yielded.
 */
import type { SampleRate } from '../../call/audio.js';

/** Rate of everything that is spoken, Hz. */
export const SPEECH_HZ: SampleRate = 8000;
/** Samples of a frame: 20 ms. The last frame of a text may be shorter. */
export const SPEECH_FRAME = 160;

/** How a text is to be spoken. */
export interface SpeakOptions {
  /** BCP-47 language of the text. */
  readonly language: string;
  /** The engine's own name of a voice; its usual one for the language by default. */
  readonly voice?: string | undefined;
  /** Speed: 1 is usual, 0.5 half, 2 twice as fast; values outside are taken as the nearer of these. */
  readonly rate?: number | undefined;
}

/** Anything that speaks. */
export interface Voice {
  /**
   * Speaks a text of any length, sentence by sentence; yields 16-bit frames of 20 ms at 8 kHz as they are ready. A text
   * with nothing to say in it yields nothing.
   *
   * @throws ParleyError SPEECH_UNAVAILABLE, SPEECH_FAILED, or CANCELLED when the signal aborts
   */
  speak(text: string, options: SpeakOptions, signal: AbortSignal): AsyncIterable<Int16Array>;
}

/** A sentence with its audio. */
export interface SpokenSentence {
  readonly text: string;
  readonly frames: AsyncIterable<Int16Array>;
  /** Milliseconds of it that have been made so far. */
  readonly madeMs: () => number;
}

/** Audio as an engine makes it. */
export interface RawAudio {
  readonly samples: Int16Array;
  readonly sampleRateHz: number;
}

/** What turns one clean sentence into audio. */
export interface Engine {
  /** Name with version, part of the cache's key. */
  readonly name: string;
  /** Throws ParleyError SPEECH_UNAVAILABLE, SPEECH_FAILED or CANCELLED. */
  synthesise(sentence: string, options: SpeakOptions, signal: AbortSignal): AsyncIterable<RawAudio>;
  close(): Promise<void>;
}

/** The rate within its bounds. */
export function speedOf({ rate = 1 }: SpeakOptions): number {
  return Math.min(2, Math.max(0.5, Number.isFinite(rate) ? rate : 1));
}
