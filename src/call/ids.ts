/** Identifiers of calls and of what is said in them. */
import { randomBytes } from 'node:crypto';

/** A call's id: `call_` and 26 characters (time first, so that ids sort by the moment the call began). */
export type CallId = string;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes a sortable unique id: 48 bits of time and 80 random bits in Crockford base 32 (the ULID layout).
 *
 * @param prefix what the id names, for example `call`
 * @param nowMs milliseconds since the Unix epoch
 */
function newId(prefix: string, nowMs: number = Date.now()): string {
  let time = '';
  let rest = nowMs;
  for (let i = 0; i < 10; i++) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let random = '';
  for (const byte of randomBytes(16)) random += ALPHABET.charAt(byte % 32);
  return `${prefix}_${time}${random}`;
}

/** A new call id. */
export function newCallId(nowMs?: number): CallId {
  return newId('call', nowMs);
}

/** True if `value` can be used as a call id: 1-128 characters, letters, digits and `._:-`. */
export function isCallId(value: string): boolean {
  return /^[A-Za-z0-9._:-]{1,128}$/.test(value);
}
