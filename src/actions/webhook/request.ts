/**
 * One HTTP request to a server outside: limited in time and in the size of its answer, to allowed addresses only.
 *
 * R1 The address is checked when it is resolved for the connection, once, and that very address is connected to: a name
 *    that resolves differently a moment later gains nothing.
 * R2 Redirects are not followed: they would lead around the check, and take the signature to somebody else.
 * R3 Without TLS only addresses that configuration names are spoken to.
 * R4 An answer longer than the limit is cut there and says so; nothing more of it is read.
 */
import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { asParleyError, ParleyError } from '../../call/errors.js';
import type { AddressGuard } from './addresses.js';

/** What is asked. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** How far a request may go. */
export interface RequestLimits {
  readonly guard: AddressGuard;
  /** For all of it: resolving, connecting, sending, and reading the answer. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Resolves names; by default as the system does. */
  readonly resolve?: (hostname: string) => Promise<LookupAddress[]>;
  /** Certificates of authorities trusted besides the usual ones, in PEM. */
  readonly ca?: string;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** False if the answer was longer than the limit and `body` is only its beginning. */
  readonly complete: boolean;
}

/**
 * Sends a request and reads the answer, whatever its status.
 *
 * @throws ParleyError BAD_ARGUMENT (no usable address), ADDRESS_FORBIDDEN, DELIVERY_TIMEOUT, DELIVERY_FAILED (could not
 *   be reached, or was cut off) or CANCELLED (the signal was aborted)
 */
export async function send(
  asked: OutgoingRequest,
  limits: RequestLimits,
  signal: AbortSignal,
): Promise<Answer> {
  const url = checkedUrl(asked.url);
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  try {
    return await exchange(url, asked, limits, AbortSignal.any([signal, deadline]));
  } catch (cause) {
    if (signal.aborted) throw new ParleyError('CANCELLED', 'The request is no longer wanted.', { cause });
    if (cause instanceof ParleyError) throw cause;
    if (deadline.aborted) {
      throw new ParleyError('DELIVERY_TIMEOUT', `${url.host} took longer than ${limits.timeoutMs} ms.`, {
        cause,
      });
    }
    throw new ParleyError('DELIVERY_FAILED', `${url.host} could not be reached, or was cut off.`, { cause });
  }
}

/**
 * Checks what an operator wrote as a destination, as far as that goes without resolving it.
 *
 * @throws ParleyError BAD_ARGUMENT
 */
export function checkedUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    throw new ParleyError(
      'BAD_ARGUMENT',
      'The destination is no address that begins with https:// or http://.',
      {
        field: 'url',
      },
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new ParleyError('BAD_ARGUMENT', 'The destination may not contain a user and a password.', {
      field: 'url',
    });
  }
  return url;
}

function exchange(
  url: URL,
  { method, headers, body }: OutgoingRequest,
  limits: RequestLimits,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname } = url;
    const literal = hostname.replace(/^\[|\]$/g, '');
    const check = checker(url, limits.guard);
    // A literal address is connected to without being looked up.
    if (isIP(literal) !== 0) check([literal]);
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method,
      agent: false,
      signal,
      ca: limits.ca === undefined ? undefined : [...rootCertificates, limits.ca],
      headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
      lookup: guardedLookup(check, limits.resolve ?? (name => systemLookup(name, { all: true }))),
    });
    request.on('error', reject);
    request.on('response', response => {
      readAnswer(response, limits.maxAnswerBytes).then(resolve, reject);
    });
    request.end(body);
  });
}

/** Throws unless every address may be spoken to in the way the URL says (R1, R3). */
function checker(url: URL, guard: AddressGuard): (addresses: readonly string[]) => void {
  return addresses => {
    if (!addresses.every(address => guard.permits(address))) {
      throw new ParleyError(
        'ADDRESS_FORBIDDEN',
        `${url.host} is not a public address, nor one that is allowed.`,
        {
          field: 'url',
        },
      );
    }
    if (url.protocol === 'http:' && !addresses.every(address => guard.isNamed(address))) {
      throw new ParleyError('ADDRESS_FORBIDDEN', `${url.host} is outside and may only be reached by https.`, {
        field: 'url',
      });
    }
  };
}

function guardedLookup(
  check: (addresses: readonly string[]) => void,
  resolve: (hostname: string) => Promise<LookupAddress[]>,
): LookupFunction {
  const checked = async (hostname: string): Promise<LookupAddress[] | Error> => {
    try {
      const found = await resolve(hostname);
      check(found.map(({ address }) => address));
      return found.length === 0 ? new Error('The name has no address.') : found;
    } catch (thrown) {
      return asParleyError(thrown, 'DELIVERY_FAILED');
    }
  };
  const answer = async (...[hostname, options, callback]: Parameters<LookupFunction>): Promise<void> => {
    const found = await checked(hostname);
    if (found instanceof Error) return callback(found, '', 0);
    if (options.all === true) return callback(null, found);
    callback(null, found[0]?.address ?? '', found[0]?.family);
  };
  return (...asked) => void answer(...asked);
}

async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    const room = maxBytes - bytes;
    chunks.push(chunk.subarray(0, room));
    bytes += chunk.byteLength;
    // Leaving the loop destroys the connection, so that an endless answer ends here.
    if (bytes > maxBytes) break;
  }
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, body: Buffer.concat(chunks), complete: bytes <= maxBytes };
}
