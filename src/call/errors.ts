/**
 * The catalogue of errors.
 *
 * Every failure that leaves a function for a person or a program to read is a ParleyError with a code from here.
 * `docs/errors.md` lists the same codes and a test keeps the two equal. `retryable` tells policy whether trying the
 * same thing again can help; policy never reads messages.
 */

/** How one kind of error is told over each protocol. */
export interface ErrorKind {
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** HTTP status. */
  readonly http: number;
  /** gRPC status code (https://grpc.io/docs/guides/status-codes/). */
  readonly grpc: number;
  /** WebSocket close code (RFC 6455, section 7.4). */
  readonly ws: number;
  readonly retryable: boolean;
}

const INVALID = { http: 400, grpc: 3, ws: 1008, retryable: false } as const;
const LIMIT = { http: 429, grpc: 8, ws: 1008, retryable: false } as const;
const INTERNAL = { http: 500, grpc: 13, ws: 1011, retryable: false } as const;

export const ERRORS = {
  BAD_ARGUMENT: { ...INVALID, meaning: 'A value is missing, of the wrong kind or out of range.' },
  CONFIG_INVALID: { ...INVALID, meaning: 'The configuration has a wrong key or value.' },
  FILE_NOT_FOUND: {
    ...INVALID,
    http: 404,
    grpc: 5,
    meaning: 'A file named does not exist or cannot be read.',
  },
  FILE_INVALID: { ...INVALID, meaning: 'A file has not the format expected.' },
  FILE_UNWRITABLE: { ...INTERNAL, retryable: true, meaning: 'A file named cannot be written.' },
  NOT_FOUND: { ...INVALID, http: 404, grpc: 5, meaning: 'There is nothing at that address.' },
  QUERY_INVALID: { ...INVALID, meaning: 'An expression of the query language is wrong.' },
  CONFLICT: {
    ...INVALID,
    http: 409,
    grpc: 10,
    retryable: true,
    meaning: 'Somebody else changed the same thing meanwhile; read it again.',
  },
  CALL_NOT_FOUND: { ...INVALID, http: 404, grpc: 5, meaning: 'No call with that id is known.' },
  LOOKUP_FAILED: {
    ...INTERNAL,
    http: 502,
    grpc: 14,
    retryable: true,
    meaning: "The operator's table or server could not be read.",
  },
  LOOKUP_TIMEOUT: {
    ...INTERNAL,
    http: 504,
    grpc: 4,
    retryable: true,
    meaning: "The operator's table or server did not answer in time.",
  },
  LOOKUP_INVALID: {
    ...INTERNAL,
    http: 502,
    grpc: 9,
    meaning: "The operator's table or server answered with something else than rows with the columns named.",
  },
  ADDRESS_FORBIDDEN: {
    ...INVALID,
    http: 403,
    grpc: 7,
    meaning:
      'The destination is inside a network that configuration does not allow, or would be reached without TLS.',
  },
  DELIVERY_FAILED: {
    ...INTERNAL,
    http: 502,
    grpc: 14,
    retryable: true,
    meaning: 'The receiver could not be reached, was cut off, or cannot take the message at the moment.',
  },
  DELIVERY_TIMEOUT: {
    ...INTERNAL,
    http: 504,
    grpc: 4,
    retryable: true,
    meaning: 'The receiver did not answer in time.',
  },
  DELIVERY_REFUSED: {
    ...INVALID,
    http: 502,
    grpc: 9,
    meaning: 'The receiver does not accept the message; sending the same again cannot help.',
  },
  SUMMARY_NOT_FOUND: { ...INVALID, http: 404, grpc: 5, meaning: 'The call has no summary (yet).' },
  FORBIDDEN: {
    ...INVALID,
    http: 403,
    grpc: 7,
    meaning: 'The request is not signed, or not by whom it must be.',
  },
  OVERLOADED: {
    http: 503,
    grpc: 8,
    ws: 1013,
    retryable: true,
    meaning: 'No room for another call without slowing the live ones; try again later or elsewhere.',
  },
  PACK_NOT_FOUND: {
    ...INVALID,
    http: 404,
    grpc: 5,
    meaning: 'No model pack of that name is on this machine or in the catalogue.',
  },
  PACK_INVALID: {
    ...INVALID,
    http: 500,
    grpc: 9,
    meaning: 'A model pack lacks files or does not open as what it says it is.',
  },
  DECODER_FAILED: {
    ...INTERNAL,
    retryable: true,
    meaning: 'The decoder processes keep failing on the audio or the pack of a call.',
  },
  DOWNLOAD_FAILED: {
    ...INTERNAL,
    http: 502,
    grpc: 14,
    retryable: true,
    meaning: 'A download was cut off or refused; it goes on where it stopped when tried again.',
  },
  CHECKSUM_MISMATCH: {
    ...INVALID,
    http: 502,
    grpc: 15,
    meaning: 'A downloaded file is not the one that was published.',
  },
  CANCELLED: {
    ...INVALID,
    http: 499,
    grpc: 1,
    ws: 1000,
    meaning: 'The caller of the function gave up waiting.',
  },
  SPEECH_UNAVAILABLE: {
    ...INVALID,
    http: 501,
    grpc: 12,
    meaning:
      'Nothing is installed that can speak this: no engine, no voice of the language, or no recording.',
  },
  SPEECH_FAILED: { ...INTERNAL, retryable: true, meaning: 'The engine that speaks has failed.' },
  UNAUTHENTICATED: { ...INVALID, http: 401, grpc: 16, meaning: 'No credentials, or wrong ones.' },
  DRAINING: { http: 503, grpc: 14, ws: 1012, retryable: true, meaning: 'The service is going down.' },
  ADDRESS_IN_USE: { ...INTERNAL, retryable: true, meaning: 'An address to listen on is taken or not ours.' },
  CALL_EXISTS: { ...INVALID, http: 409, grpc: 6, meaning: 'A call with that id is there already.' },
  LIMIT_FRAME_BYTES: { ...LIMIT, http: 413, ws: 1009, meaning: 'A message is larger than allowed.' },
  LIMIT_AHEAD: { ...LIMIT, meaning: 'Audio is further ahead of real time than allowed.' },
  LIMIT_IDLE: { ...LIMIT, http: 408, grpc: 4, meaning: 'Nothing came for longer than allowed.' },
  LIMIT_CALL_LENGTH: { ...LIMIT, meaning: 'The call is longer than allowed.' },
  LIMIT_METADATA: {
    ...LIMIT,
    http: 431,
    grpc: 3,
    meaning: 'The data about the call is larger than allowed.',
  },
  PROTOCOL_START: { ...INVALID, meaning: 'The start of a call is missing, wrong, late or there twice.' },
  PROTOCOL_MESSAGE: { ...INVALID, meaning: 'A message cannot be read as what the protocol allows here.' },
  PROTOCOL_AUDIO: { ...INVALID, meaning: 'Audio does not fit what the start announced.' },
  UNSUPPORTED_FORMAT: { ...INVALID, meaning: 'The encoding, the rate or the channels are not supported.' },
  SLOW_CONSUMER: { ...LIMIT, retryable: true, meaning: 'The peer does not read what it is sent.' },
  PEER_LOST: {
    http: 499,
    grpc: 14,
    ws: 1006,
    retryable: true,
    meaning: 'The peer has gone without a word.',
  },
  DELIVERY_LIMITED: {
    ...INTERNAL,
    http: 429,
    grpc: 8,
    retryable: true,
    meaning: 'The receiver takes no more deliveries for now.',
  },
  DELIVERY_UNAUTHENTICATED: {
    ...INTERNAL,
    http: 502,
    grpc: 9,
    retryable: true,
    meaning: 'The receiver does not take our credentials, or they do not allow what is to be done.',
  },
  DELIVERY_INVALID: {
    ...INTERNAL,
    http: 502,
    grpc: 14,
    retryable: true,
    meaning: 'The receiver answered with something that its interface does not say.',
  },
  STORE_FULL: {
    http: 507,
    grpc: 8,
    ws: 1011,
    retryable: true,
    meaning: 'The store cannot grow: the disk or the size allowed is used up.',
  },
  STORE_LOCKED: {
    http: 503,
    grpc: 14,
    ws: 1011,
    retryable: true,
    meaning: 'Another process holds the store.',
  },
  STORE_CORRUPT: { ...INTERNAL, grpc: 15, meaning: 'The store file is damaged or not a store.' },
  STORE_VERSION: { ...INTERNAL, grpc: 9, meaning: 'The store was written by a newer Parley.' },
  STORE_UNAVAILABLE: {
    http: 503,
    grpc: 14,
    ws: 1011,
    retryable: true,
    meaning: 'The store cannot be opened, read or written.',
  },
  INTERNAL: { ...INTERNAL, meaning: 'Something failed that should not; the log says more.' },
} as const satisfies Record<string, ErrorKind>;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof ERRORS;

/** An error with a code of the catalogue. */
export class ParleyError extends Error {
  override readonly name = 'ParleyError';

  /**
   * @param code the kind of failure
   * @param message what was found and what is allowed, in a sentence; no customer data and no secrets
   * @param options `field`: the key, argument or message field at fault; `cause`: what was thrown underneath;
   *   `retryAfterMs`: the least time that the other side asked for before it is tried again
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly options: {
      readonly field?: string;
      readonly cause?: unknown;
      readonly retryAfterMs?: number | undefined;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
  }

  /** The key, argument or message field at fault. */
  get field(): string | undefined {
    return this.options.field;
  }

  /** True if doing the same thing again can help. */
  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }
}

/** Turns anything thrown into a ParleyError, keeping it as the cause. */
export function asParleyError(thrown: unknown, code: ErrorCode = 'INTERNAL'): ParleyError {
  if (thrown instanceof ParleyError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new ParleyError(code, message, { cause: thrown });
}

/**
 * Says what kind of value was found without repeating the value, for messages about input that may be personal.
 *
 * @example shapeOf('hello') // 'a string of 5 characters'
 */
export function shapeOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `a string of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`;
  if (typeof value === 'object') return `an object with ${Object.keys(value).length} keys`;
  return `a ${typeof value}`;
}
