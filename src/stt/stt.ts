/**
 * Speech to text: the contract between live calls and whatever recognises them.
 *
 * A recogniser hears one channel of one call. Which engine, process or batch serves it is the pool's affair; a call
 * notices neither a decoder that dies nor the calls beside it.
 */
import type { AudioFrame, Role, SampleRate } from '../call/audio.js';
import type { NearlyHeard, Word } from '../call/events.js';
import type { CallId } from '../call/ids.js';

/** A word that may be said though the pack does not know it, and how a listener may write it. */
export interface VocabularyWord {
  /** As transcripts are to show it. */
  readonly text: string;
  /** In lower-case letters; the first is mostly the word itself. */
  readonly spellings: readonly string[];
  /** How much less it is to be expected than the others: a natural logarithm of a probability, negated. */
  readonly cost?: number;
  /** Places in the list of words that often come next, as a maker does after a brand. */
  readonly next?: readonly number[];
}

/** Names as a whole, and how each may be said. */
export interface WholeNames {
  /** Spellings of every word in them. */
  readonly words: readonly (readonly string[])[];
  /** How each of these words is said, as far as the language has rules for it: one character a sound. */
  readonly sounds?: readonly string[];
  /** Pieces that names are made of, each with the ways to say it: places of words, one after the other. */
  readonly pieces: readonly (readonly (readonly number[])[])[];
  /** Each name as it is listed, and the places of its pieces. */
  readonly names: readonly { readonly text: string; readonly pieces: readonly number[] }[];
}

/** Words to expect, such as those of a catalogue's names. Made once and shared by all calls that expect them. */
export interface Vocabulary {
  /** Follows from the content: lists with the same id are the same. */
  readonly id: string;
  readonly words: readonly VocabularyWord[];
  /** The names that the words are of, to tell them apart once one was said. */
  readonly whole?: WholeNames;
}

/** Expects no words beside the pack's own. */
export const NO_VOCABULARY: Vocabulary = { id: '', words: [] };

/** The graph for callers who are asked for a number, a postcode or a spelling; a pack without it goes on with its usual one. */
export const CODES_GRAPH = 'codes';

/** How one channel is to be recognised. */
export interface RecogniserOptions {
  readonly role: Role;
  readonly sampleRateHz: SampleRate;
  /** BCP-47 language. */
  readonly language: string;
  /** Model pack by name; without it the configured pack of the language. */
  readonly pack?: string;
  /** End-pointing; times in milliseconds. */
  readonly endSilenceMs?: number;
  readonly minSpeechMs?: number;
  readonly maxUtteranceMs?: number;
  /** Name of the decoding graph of the pack to use, where it has more than one. */
  readonly graph?: string;
  /** Words and phrases to expect; used by packs that can, ignored by others. */
  readonly hotwords?: readonly string[];
  /** Names to expect; used by packs of the kind `toneCtc`. */
  readonly vocabulary?: Vocabulary;
}

/** What an utterance looks like while it is being said. */
export interface PartialResult {
  readonly kind: 'partial';
  readonly utteranceId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  /** The beginning of `text` that will not change any more. */
  readonly stableText: string;
}

/** An utterance that is over. */
export interface FinalResult {
  readonly kind: 'final';
  readonly utteranceId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly confidence: number;
  readonly words: readonly Word[];
  /** Expected names that may have been said instead of some of the words, the likeliest first. */
  readonly nearly?: readonly NearlyHeard[];
  readonly language: string;
  readonly pack: string;
}

/** Speech began or ended on the channel, by the pool's voice activity detection. */
export interface ActivityResult {
  readonly kind: 'speech-started' | 'speech-ended';
  readonly atMs: number;
}

/** What a recogniser says. */
export type RecogniserResult = PartialResult | FinalResult | ActivityResult;

/** The ear for one channel. */
export interface Recogniser {
  /**
   * Gives audio; positions must not go backwards, a gap counts as silence.
   *
   * @returns false when the recogniser is behind and the entrance should wait for `drained`
   */
  write(frame: AudioFrame): boolean;
  /** Resolves when there is room again. */
  drained(signal?: AbortSignal): Promise<void>;
  /** Ends the current utterance now, as a grammar that knows the turn is complete wants it. */
  finish(): void;
  /** Changes vocabulary or end-pointing from the next utterance on. */
  update(options: Partial<RecogniserOptions>): void;
  /** In order; ends after `close` once the last final is out. */
  readonly results: AsyncIterable<RecogniserResult>;
  /** Recognises what is left, then ends `results`; once `signal` aborts, what is left is given up. */
  close(signal?: AbortSignal): Promise<void>;
}

/** How busy a pool is. */
export interface PoolLoad {
  readonly recognisers: number;
  /** Share of real time the decoders need, 0 to 1 and above when they cannot keep up. */
  readonly utilisation: number;
  readonly accepting: boolean;
}

/** All recognisers of the service. */
export interface RecogniserPool {
  /**
   * Opens an ear for one channel.
   *
   * @throws ParleyError with code OVERLOADED when live calls would suffer and this one has no ear yet, PACK_NOT_FOUND or PACK_INVALID
   */
  open(
    callId: CallId,
    channel: number,
    options: RecogniserOptions,
    signal?: AbortSignal,
  ): Promise<Recogniser>;
  load(): PoolLoad;
  /** Finishes all recognisers and ends the decoder processes. */
  close(): Promise<void>;
}
