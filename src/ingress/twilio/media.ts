/**
 * Audio in the form in which Twilio writes it, read from the bytes of its message without a text, an object or an array in
 * between: fifty such messages a second come of every track. Whatever else is valid, and whatever is not, is told apart and
 * left to `readTwilioMessage`.
 */
import type { TwilioMedia } from './codec.js';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text));

const EVENT = bytesOf('{"event":"media",');
const FIELDS = [bytesOf('"sequenceNumber":"'), bytesOf('"streamSid":"')];
const MEDIA = bytesOf('"media":{"track":"');
const TRACKS = ['inbound', 'outbound'].map(name => ({ name, bytes: bytesOf(`${name}","chunk":"`) }));
const TIMESTAMP = bytesOf('","timestamp":"');
const PAYLOAD = bytesOf('","payload":"');
const MEDIA_END = bytesOf('"}');
const [QUOTE, COMMA, BRACE, EQUALS, ZERO] = [...bytesOf('",}=0')] as [number, number, number, number, number];
const MOST_DIGITS = 15;

/** What a character of base64 stands for; NONE for all others. */
const NONE = 0x80;
const SEXTETS = new Uint8Array(256).fill(NONE);
for (const [i, code] of bytesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').entries())
  SEXTETS[code] = i;
/** 1 for what ids and numbers are made of. */
const PLAIN = new Uint8Array(256);
for (const code of bytesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'))
  PLAIN[code] = 1;

/** What was read; its payload is overwritten by what is read next. */
type Read = { -readonly [K in keyof TwilioMedia]: TwilioMedia[K] };

/** Reads messages one after the other. */
export class MediaReader {
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #number = 0;
  readonly #read: Read = {
    event: 'media',
    track: '',
    chunk: undefined,
    timestampMs: undefined,
    payload: new Uint8Array(0),
  };

  /** Reads the first `length` bytes; undefined if they are not of the usual form. */
  read(bytes: Uint8Array, length: number): TwilioMedia | undefined {
    this.#bytes = bytes;
    this.#at = 0;
    this.#end = length;
    if (!this.#literal(EVENT)) return undefined;
    while (this.#field()) if (!this.#mark(COMMA)) return undefined;
    if (!this.#literal(MEDIA) || !this.#media() || !this.#literal(MEDIA_END)) return undefined;
    while (this.#mark(COMMA)) if (!this.#field()) return undefined;
    return this.#mark(BRACE) && this.#at === length ? this.#read : undefined;
  }

  #media(): boolean {
    const track = TRACKS.find(({ bytes }) => this.#literal(bytes));
    if (track === undefined || !this.#digits()) return false;
    this.#read.track = track.name;
    this.#read.chunk = this.#number;
    if (!this.#literal(TIMESTAMP) || !this.#digits()) return false;
    this.#read.timestampMs = this.#number;
    return this.#literal(PAYLOAD) && this.#payload();
  }

  /** A field that says nothing about the audio. */
  #field(): boolean {
    if (!this.#literal(FIELDS[0]!) && !this.#literal(FIELDS[1]!)) return false;
    while (this.#at < this.#end && PLAIN[this.#bytes[this.#at]!] === 1) this.#at += 1;
    return this.#mark(QUOTE);
  }

  #literal(expected: Uint8Array): boolean {
    const { length } = expected;
    if (this.#end - this.#at < length) return false;
    for (let i = 0; i < length; i++) if (this.#bytes[this.#at + i] !== expected[i]) return false;
    this.#at += length;
    return true;
  }

  #mark(code: number): boolean {
    if (this.#at >= this.#end || this.#bytes[this.#at] !== code) return false;
    this.#at += 1;
    return true;
  }

  #digits(): boolean {
    const from = this.#at;
    this.#number = 0;
    for (; this.#at < this.#end; this.#at++) {
      const digit = this.#bytes[this.#at]! - ZERO;
      if (digit < 0 || digit > 9) break;
      this.#number = this.#number * 10 + digit;
    }
    return this.#at > from && this.#at - from <= MOST_DIGITS;
  }

  /** Base64 up to the next quote, at least one byte of it. */
  #payload(): boolean {
    const bytes = this.#bytes;
    const from = this.#at;
    const to = bytes.indexOf(QUOTE, from);
    if (to < from + 4 || to >= this.#end || (to - from) % 4 !== 0) return false;
    const padding =
      bytes[to - 2] === EQUALS && bytes[to - 1] === EQUALS ? 2 : bytes[to - 1] === EQUALS ? 1 : 0;
    const count = ((to - from) / 4) * 3 - padding;
    if (this.#read.payload.length !== count) this.#read.payload = new Uint8Array(count);
    this.#at = to;
    return (
      decode(bytes, from, to - (padding === 0 ? 0 : 4), this.#read.payload) &&
      (padding === 0 || this.#last(to, padding))
    );
  }

  /** The last group, with its padding. */
  #last(to: number, padding: number): boolean {
    const bytes = this.#bytes;
    const { payload } = this.#read;
    const [a, b] = [SEXTETS[bytes[to - 4]!]!, SEXTETS[bytes[to - 3]!]!];
    const c = padding === 2 ? 0 : SEXTETS[bytes[to - 2]!]!;
    const at = payload.length - (3 - padding);
    payload[at] = (a << 2) | (b >> 4);
    if (padding === 1) payload[at + 1] = (b << 4) | (c >> 2);
    return ((a | b | c) & NONE) === 0;
  }
}

/** Decodes whole groups of four characters; false if one of them is none of base64. */
function decode(bytes: Uint8Array, from: number, to: number, out: Uint8Array): boolean {
  let wrong = 0;
  for (let i = from, o = 0; i < to; i += 4, o += 3) {
    const a = SEXTETS[bytes[i]!]!;
    const b = SEXTETS[bytes[i + 1]!]!;
    const c = SEXTETS[bytes[i + 2]!]!;
    const d = SEXTETS[bytes[i + 3]!]!;
    wrong |= a | b | c | d;
    out[o] = (a << 2) | (b >> 4);
    out[o + 1] = (b << 4) | (c >> 2);
    out[o + 2] = (c << 6) | d;
  }
  return (wrong & NONE) === 0;
}
