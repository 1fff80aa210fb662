/** What the database thread can be asked: names, arguments and results, all of them plain data. */
import type { ErrorCode } from '../../call/errors.js';
import type { AppendEffects, Delivery, DeliveryFilter } from '../../call/delivery.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import type { CallFilter, CallRecord, Page, SearchHit, Sieve, SiftPlan, TurnRecord } from '../store.js';
import type { Backup } from './backup.js';
import type { Candidate } from './index/find.js';
import type { PackedPage } from './index/packed-page.js';

/** An error on its way between threads. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: string | undefined;
}

/** Events of one call that are to be appended, and what goes with them. */
export interface Appending {
  readonly callId: CallId;
  readonly events: readonly NewCallEvent[];
  readonly effects?: AppendEffects | undefined;
}

/** The number the first of them got, or why none was written. */
export type Appended = { readonly firstSeq: number } | { readonly error: ErrorData };

/** The operations. */
export interface Operations {
  append(batch: readonly Appending[]): readonly Appended[];
  events(callId: CallId, fromSeq: number, limit: number): readonly CallEvent[];
  call(callId: CallId): CallRecord | undefined;
  calls(filter: CallFilter): Page<CallRecord>;
  turns(callId: CallId): readonly TurnRecord[];
  search(text: string, filter: CallFilter): Page<SearchHit>;
  delete(callId: CallId): boolean;
  /** Takes what was deleted out of the write-ahead file; false if somebody is in the way. */
  forget(): boolean;
  dueDeliveries(destination: string, nowMs: number, limit: number): readonly Delivery[];
  listDeliveries(filter: DeliveryFilter): readonly Delivery[];
  resendDeliveries(ids: readonly number[]): number;
  dropDeliveries(ids: readonly number[]): number;
  liveCalls(): readonly { readonly callId: CallId; readonly lastMs: number }[];
  /** Gets the views ready to be rebuilt; returns how many calls the log has. */
  beginRebuild(): number;
  /** Rebuilds the views of the next calls after `after`; returns their ids. */
  rebuild(after: CallId, limit: number): readonly CallId[];
  candidates(filter: CallFilter, sieve: Sieve, sure?: Sieve): readonly Candidate[];
  packed(candidates: readonly Candidate[], withWords: boolean): PackedPage;
  plan(filter: CallFilter, sieve: Sieve, sure?: Sieve): SiftPlan;
  /** Makes the index of some calls that are over and not indexed; returns how many there were. */
  index(limit: number): number;
  /** Has every call indexed again; returns how many there are. */
  outdate(): number;
  backUp(target: string): Backup;
}

/** A request to the thread. */
export interface Request {
  readonly id: number;
  readonly operation: keyof Operations;
  readonly args: readonly unknown[];
}

/** Its answer. */
export type Reply =
  { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: ErrorData };
