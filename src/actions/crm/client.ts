/** Speaks JSON over HTTP with a vendor: credentials, answers that are no JSON, failures by their codes. */
import { ParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';
import { retryAfter } from '../webhook/outcome.js';
import { send } from '../webhook/request.js';
import type { Answer, OutgoingRequest, RequestLimits } from '../webhook/request.js';

/** Credentials as a header. */
export interface Credentials {
  /** Value of `authorization`. */
  header(signal: AbortSignal): Promise<string>;
  /** Forgets what has expired; false if there is nothing new to be had. */
  renew(): boolean;
}

/** What is asked of a vendor. */
export interface VendorRequest {
  readonly method: OutgoingRequest['method'];
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Statuses besides 2xx that the adapter itself makes sense of. */
  readonly expected?: readonly number[];
}

/** An answer with its body read. */
export interface VendorAnswer {
  readonly status: number;
  /** Undefined for an empty body. */
  readonly json: unknown;
}

/** Reads a vendor's own name for a failure and says what it means, where the status alone does not. */
export type Judge = (status: number, json: unknown) => Judged | undefined;
/** A failure by its code. */
export type Judged = readonly [code: ErrorCode, message: string];

/** A connection to one vendor. */
export class VendorClient {
  constructor(
    private readonly limits: RequestLimits,
    private readonly credentials: Credentials,
    private readonly judge: Judge = () => undefined,
  ) {}

  /**
   * Asks, with new credentials once if the old ones are refused.
   *
   * @throws ParleyError DELIVERY_FAILED, DELIVERY_TIMEOUT, DELIVERY_LIMITED, DELIVERY_UNAUTHENTICATED, DELIVERY_INVALID,
   *   DELIVERY_REFUSED, ADDRESS_FORBIDDEN or CANCELLED
   */
  async ask(request: VendorRequest, signal: AbortSignal): Promise<VendorAnswer> {
    const answer = await this.#once(request, signal);
    if (answer.status !== 401 || !this.credentials.renew()) return this.#judged(request, answer);
    return this.#judged(request, await this.#once(request, signal));
  }

  async #once({ method, url, headers, json }: VendorRequest, signal: AbortSignal): Promise<Answer> {
    const authorization = await this.credentials.header(signal);
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const type = json === undefined ? {} : { 'content-type': 'application/json' };
    const all = { accept: 'application/json', 'user-agent': 'parley', ...headers, ...type, authorization };
    return send({ method, url, headers: all, ...body }, this.limits, signal);
  }

  #judged({ expected = [] }: VendorRequest, answer: Answer): VendorAnswer {
    const { status } = answer;
    const fine = (status >= 200 && status < 300) || expected.includes(status);
    // An error may come as a page of a proxy; only where the answer counts must it be what the interface says.
    const json = fine ? readJson(answer) : tryJson(answer);
    if (fine) return { status, json };
    const general = failureOf(answer);
    const judged = this.judge(status, json);
    if (judged === undefined) throw general;
    throw new ParleyError(judged[0], judged[1], { retryAfterMs: general.options.retryAfterMs });
  }
}

/** The failure that an answer means at any vendor. */
export function failureOf({ status, headers }: Pick<Answer, 'status' | 'headers'>): ParleyError {
  return statusFailure(status, retryAfter(headers['retry-after'], Date.now()));
}

/**
 * The failure that a status means at any vendor.
 *
 * @param retryAfterMs the least time that it asks for before it is tried again
 */
export function statusFailure(status: number, retryAfterMs: number | undefined): ParleyError {
  const told = `The receiver answered with status ${status}.`;
  if (status === 401 || status === 403 || status === 407)
    return new ParleyError('DELIVERY_UNAUTHENTICATED', told);
  if (status === 408 || status === 425 || status === 429) {
    return new ParleyError('DELIVERY_LIMITED', told, { retryAfterMs });
  }
  if (status === 409) return new ParleyError('DELIVERY_FAILED', told);
  if (status >= 500) return new ParleyError('DELIVERY_FAILED', told, { retryAfterMs });
  if (status < 400) return new ParleyError('DELIVERY_INVALID', told);
  return new ParleyError('DELIVERY_REFUSED', told);
}

/** The text at `path` in an answer. Numbers count as text: vendors write ids in either form. */
export function textAt(json: unknown, ...path: readonly string[]): string {
  const found = at(json, ...path);
  if (typeof found === 'string' && found !== '') return found;
  if (typeof found === 'number') return String(found);
  throw new ParleyError('DELIVERY_INVALID', `The receiver's answer has no ${path.join('.')}.`);
}

/** Whatever stands at `path` in an answer. */
export function at(json: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined,
    json,
  );
}

function readJson(answer: Answer): unknown {
  if (!answer.complete) throw new ParleyError('DELIVERY_INVALID', "The receiver's answer is too long.");
  if (answer.body.length === 0) return undefined;
  try {
    return JSON.parse(answer.body.toString('utf8')) as unknown;
  } catch (cause) {
    throw new ParleyError('DELIVERY_INVALID', "The receiver's answer is not JSON.", { cause });
  }
}

function tryJson(answer: Answer): unknown {
  try {
    return readJson(answer);
  } catch {
    return undefined;
  }
}
