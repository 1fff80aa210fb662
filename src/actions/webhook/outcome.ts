/** What became of a try to deliver something, and whether trying again can help. */
import { asParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';
import type { Answer } from './request.js';

/** What became of a try. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly status: number }
  | {
      readonly kind: 'retry';
      readonly code: ErrorCode;
      readonly status?: number;
      /** How long the receiver asks to be left alone. */
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'permanent'; readonly code: ErrorCode; readonly status?: number };

const MAX_RETRY_AFTER_MS = 86_400_000;
// Of the 4xx these speak of the moment, not of the message: time-out, too early, too many.
const PASSING = new Set([408, 425, 429]);

/**
 * Judges an answer by its status. 409 counts as delivered: the receiver has a message of that id already.
 *
 * @param nowMs for a `Retry-After` that is a date
 */
export function outcomeOf({ status, headers }: Pick<Answer, 'status' | 'headers'>, nowMs: number): Outcome {
  if ((status >= 200 && status < 300) || status === 409) return { kind: 'delivered', status };
  if (status < 500 && !PASSING.has(status)) return { kind: 'permanent', code: 'DELIVERY_REFUSED', status };
  const retryAfterMs = retryAfter(headers['retry-after'], nowMs);
  return {
    kind: 'retry',
    code: 'DELIVERY_FAILED',
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** Judges what was thrown instead of an answer. */
export function outcomeOfError(thrown: unknown): Outcome {
  const { code, retryable } = asParleyError(thrown);
  return { kind: retryable ? 'retry' : 'permanent', code };
}

/**
 * Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date. At most a day; nothing if it cannot be read.
 *
 * @returns milliseconds from `nowMs`
 */
export function retryAfter(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  if (Number.isNaN(waitMs)) return undefined;
  return Math.min(Math.max(waitMs, 0), MAX_RETRY_AFTER_MS);
}
