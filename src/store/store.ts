/**
 * The store: the call log and the views rebuilt from it.
 *
 * Invariants every store keeps (`conformance.ts` tests them):
 * T1 An event whose append resolved is there after the process is killed.
 * T2 Events of a call have sequence numbers 0, 1, 2 ... without gaps, in the order they were appended.
 * T3 Calls, turns and words say what the log says; they can be dropped and rebuilt from it.
 */
import type { Role } from '../call/audio.js';
import type { OutboxStore } from '../call/delivery.js';
import type { CallEvent, Word } from '../call/events.js';
import type { CallId } from '../call/ids.js';
import type { Sieve } from './sieve.js';
import type { Subject } from './subject/subject.js';

export { EVERYTHING, allOf, anyOf } from './sieve.js';
export type { Sieve } from './sieve.js';
export { needleOf, wordNeedle } from './subject/said.js';
export { SubjectBuilder, subjectOf } from './subject/of-log.js';
export { comparedWords } from './subject/words.js';
export type {
  MeasureValues,
  Needle,
  Subject,
  SubjectSpan,
  SubjectTurn,
  SubjectWord,
} from './subject/subject.js';

/** One call as a row. */
export interface CallRecord {
  readonly callId: CallId;
  readonly startedAt: string;
  readonly endedAt?: string;
  readonly durationMs?: number;
  readonly state: 'live' | 'ended' | 'interrupted';
  readonly endReason?: string;
  readonly entrance: string;
  readonly externalId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly language: string;
  readonly roles: readonly Role[];
  readonly metadata: Readonly<Record<string, string>>;
}

/** What one speaker said between two finals' ends. */
export interface TurnRecord {
  readonly callId: CallId;
  readonly utteranceId: string;
  readonly role: Role;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly confidence: number;
  readonly words: readonly Word[];
}

/** Which calls to list; all conditions must hold. */
export interface CallFilter {
  readonly since?: string;
  readonly until?: string;
  readonly from?: string;
  readonly state?: CallRecord['state'];
  readonly limit?: number;
  /** Opaque place to go on from, as returned by the listing before. */
  readonly cursor?: string;
}

/** A page of a listing. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

/** A turn found by its words. */
export interface SearchHit {
  readonly turn: TurnRecord;
  /** The text around the hit with the words found between `[` and `]`. */
  readonly snippet: string;
}

/** A call that came through a sieve, as expressions are asked of it. */
export interface Sifted {
  readonly callId: CallId;
  readonly startedAt: string;
  /** True if it is certain to have what `SiftOptions.sure` says; then its words are not read. */
  readonly sure?: boolean;
  readonly subject: Subject;
}

/** What is read of the calls that come through. */
export interface SiftOptions {
  /** Whether words will be looked at; if not, turns may have blanks in their place, as many as there are words. */
  readonly words: boolean;
  /** Calls that are certain to have this need no evaluation: a store may say so of any of them, or of none. */
  readonly sure?: Sieve | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How a sieve is answered. */
export interface SiftPlan {
  /** What the store does, one line a step. */
  readonly steps: readonly string[];
  /** Calls that come through. */
  readonly candidates: number;
  /** Those of them that need no evaluation. */
  readonly sure: number;
  /** Those of them that are read from the log, because they are live or not indexed yet. */
  readonly fromLog: number;
}

/** Is told how many calls are done, and of how many. */
export type Done = (done: number, all: number) => void;

/**
 * Where calls are kept, and what is to be delivered about them.
 *
 * `append` appends events to a call's log, enqueues and settles deliveries in the same transaction, and returns the
 * events with their numbers once all is durable. Deliveries go with the call when it is deleted.
 */
export interface Store extends OutboxStore {
  /** The log of one call from `fromSeq` on. */
  events(callId: CallId, fromSeq?: number): AsyncIterable<CallEvent>;
  call(callId: CallId): Promise<CallRecord | undefined>;
  calls(filter: CallFilter): Promise<Page<CallRecord>>;
  turns(callId: CallId): Promise<readonly TurnRecord[]>;
  /** Full-text search in turns; case and diacritics do not matter. */
  search(text: string, filter: CallFilter): Promise<Page<SearchHit>>;
  /**
   * The calls that come through a sieve, newest first: never too few, but maybe more than the sieve asks for.
   *
   * @param filter `limit` and `cursor` are not looked at
   * @throws the signal's reason when it aborts
   */
  sift(filter: CallFilter, sieve: Sieve, options: SiftOptions): AsyncIterable<Sifted>;
  /** What `sift` would do. */
  plan(filter: CallFilter, sieve: Sieve, sure?: Sieve): Promise<SiftPlan>;
  /** Removes a call and all that was derived from it. */
  delete(callId: CallId): Promise<boolean>;
  /** Marks calls that were live when the service was cut off, and returns their ids. */
  markInterrupted(): Promise<readonly CallId[]>;
  /** Drops and rebuilds every view from the log. */
  rebuild(progress?: Done, signal?: AbortSignal): Promise<void>;
  /** Makes anew what `sift` finds calls by; answers stay right meanwhile, and when it is called off. */
  reindex(progress?: Done, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}
