/**
 * The records as one call sees them: with a time limit, each question asked once, and left alone while they are down.
 *
 * Nothing here holds a call up for longer than `timeoutMs` a question: after two failures in a row the records count as
 * down, and questions fail at once with the last failure until `downMs` are over.
 */
import { asParleyError } from '../call/errors.js';
import type { ParleyError } from '../call/errors.js';
import type { CustomerRecord } from '../call/events/records.js';
import { systemClock } from '../call/time.js';
import type { Clock } from '../call/time.js';
import { codeKey } from './keys.js';
import { withinTime } from './lookup/deadline.js';
import type {
  CodeField,
  DocumentList,
  DocumentQuery,
  Existing,
  RecordsSource,
  SpokenIdentity,
} from './source.js';

/** Limits of look-ups. */
export interface CallRecordsOptions {
  readonly timeoutMs: number;
  /** How long records that failed twice are left alone. */
  readonly downMs?: number;
  readonly clock?: Clock;
}

/** Answers kept for a call; the oldest go first. */
const CACHE_LIMIT = 200;
const FAILURES_UNTIL_DOWN = 2;
const DOWN_MS = 15_000;
/** Readings of one code that are asked for. */
const MOST_READINGS = 100;

/** Looks things up for one call. */
export class CallRecords {
  readonly #answers = new Map<string, Promise<unknown>>();
  #failures = 0;
  #down: { readonly untilMs: number; readonly error: ParleyError } | undefined;

  constructor(
    private readonly source: RecordsSource,
    private readonly options: CallRecordsOptions,
    private readonly signal: AbortSignal,
  ) {}

  byPhone(phone: string): Promise<readonly CustomerRecord[]> {
    return this.#ask(`phone ${phone}`, signal => this.source.customersByPhone(phone, signal));
  }

  byIdentity(identity: SpokenIdentity): Promise<readonly CustomerRecord[]> {
    return this.#ask(`identity ${JSON.stringify(identity)}`, signal =>
      this.source.customersByIdentity(identity, signal),
    );
  }

  byReference(reference: string): Promise<readonly CustomerRecord[]> {
    return this.#ask(`reference ${codeKey(reference)}`, signal =>
      this.source.customersByReference(reference, signal),
    );
  }

  documents(customerId: string, query: DocumentQuery): Promise<DocumentList> {
    return this.#ask(`documents ${customerId} ${JSON.stringify(query)}`, signal =>
      this.source.documents(customerId, query, signal),
    );
  }

  existing(field: CodeField, readings: readonly string[]): Promise<Existing> {
    const asked = readings.slice(0, MOST_READINGS);
    return this.#ask(`existing ${field} ${asked.join(' ')}`, signal =>
      this.source.existing(field, asked, signal),
    );
  }

  #ask<T>(question: string, look: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.#answers.get(question) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const answer = this.#look(look);
    this.#answers.set(question, answer);
    const oldest = this.#answers.keys().next().value;
    if (this.#answers.size > CACHE_LIMIT && oldest !== undefined) this.#answers.delete(oldest);
    // A failure is not kept: once the records are up again the same question may be asked.
    answer.catch(() => this.#answers.delete(question));
    return answer;
  }

  async #look<T>(look: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const clock = this.options.clock ?? systemClock;
    if (this.#down !== undefined && clock.now() < this.#down.untilMs) throw this.#down.error;
    try {
      const answer = await withinTime(look, this.options.timeoutMs, this.signal);
      this.#failures = 0;
      return answer;
    } catch (thrown) {
      const error = asParleyError(thrown, 'LOOKUP_FAILED');
      this.#failures += 1;
      if (this.#failures >= FAILURES_UNTIL_DOWN) {
        this.#down = { untilMs: clock.now() + (this.options.downMs ?? DOWN_MS), error };
      }
      throw error;
    }
  }
}
