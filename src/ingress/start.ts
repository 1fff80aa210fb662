/** Checks what a call announces when it begins; the same for every entrance. */
import { BYTES_PER_SAMPLE } from '../audio/audio.js';
import type { Encoding, Role, SampleRate } from '../call/audio.js';
import { ParleyError, shapeOf } from '../call/errors.js';
import { LANGUAGE_TAG } from '../call/language.js';
import { isCallId, newCallId } from '../call/ids.js';
import type { CallStart } from '../call/stream.js';
import type { Config } from '../config/config.js';
import { isObject, textAt } from './json.js';
import type { JsonObject } from './json.js';

/** A call as announced: its start and how its samples are encoded. */
export interface Announced {
  readonly start: CallStart;
  readonly encoding: Encoding;
  /** Times real time that audio comes; more than 1 for recordings. */
  readonly speed: number;
}

/** What a start is read against. */
export interface StartRules {
  readonly entrance: string;
  readonly language: string;
  readonly limits: Pick<Config['limits'], 'maxMetadataBytes' | 'maxSpeed'>;
}

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  mulaw: 'mulaw',
  ulaw: 'mulaw',
  pcmu: 'mulaw',
  'audio/x-mulaw': 'mulaw',
  alaw: 'alaw',
  pcma: 'alaw',
  'audio/x-alaw': 'alaw',
  l16: 'l16',
  linear16: 'l16',
  'audio/x-l16': 'l16',
};

const RATES: readonly number[] = [8000, 16000];
const ROLES: readonly string[] = ['caller', 'agent'];
const LONGEST_TEXT = 256;

/**
 * Reads a start from its fields: `callId encoding sampleRateHz channels language externalId direction from to speed
 * metadata`.
 *
 * @throws ParleyError UNSUPPORTED_FORMAT, PROTOCOL_START or LIMIT_METADATA, naming the field
 */
export function readStart(fields: JsonObject, rules: StartRules): Announced {
  const encoding = readEncoding(fields['encoding']);
  const startedAtMs = Date.now();
  const start: CallStart = {
    callId: readCallId(fields['callId'], startedAtMs),
    entrance: rules.entrance,
    ...optionalTexts(fields),
    ...readDirection(fields),
    language: readLanguage(fields['language'], rules.language),
    channels: readChannels(fields['channels']),
    sampleRateHz: readRate(fields['sampleRateHz']),
    startedAtMs,
    metadata: readMetadata(fields['metadata'], rules.limits.maxMetadataBytes),
  };
  return { start, encoding, speed: readSpeed(fields['speed'], rules.limits.maxSpeed) };
}

/** Bytes that one moment of all channels takes in interleaved audio. */
export function bytesPerMoment({ start, encoding }: Announced): number {
  return BYTES_PER_SAMPLE[encoding] * start.channels.length;
}

function readEncoding(value: unknown): Encoding {
  const encoding = typeof value === 'string' ? ENCODINGS[value.toLowerCase()] : undefined;
  if (encoding !== undefined) return encoding;
  throw unsupported('encoding', 'mulaw, alaw or l16', value);
}

function readRate(value: unknown): SampleRate {
  const rate = typeof value === 'string' ? Number(value) : value;
  if (typeof rate === 'number' && RATES.includes(rate)) return rate as SampleRate;
  throw unsupported('sampleRateHz', '8000 or 16000', value);
}

function readChannels(value: unknown): { role: Role }[] {
  const roles = value === undefined || (Array.isArray(value) && value.length === 0) ? ['caller'] : value;
  const good =
    Array.isArray(roles) &&
    roles.length <= ROLES.length &&
    roles.every(role => typeof role === 'string' && ROLES.includes(role)) &&
    new Set(roles).size === roles.length;
  if (!good) throw unsupported('channels', 'one or two different of caller and agent', value);
  return (roles as Role[]).map(role => ({ role }));
}

function readSpeed(value: unknown, most: number): number {
  // Where a field cannot be left out, nothing is 0 or empty.
  if (value === undefined || value === '' || value === 0) return 1;
  const speed = typeof value === 'string' ? Number(value) : value;
  if (typeof speed === 'number' && speed >= 1 && speed <= most) return speed;
  throw wrong('speed', `from 1 to ${most} (limits.maxSpeed)`, value);
}

function readCallId(value: unknown, nowMs: number): string {
  if (value === undefined || value === '') return newCallId(nowMs);
  if (typeof value === 'string' && isCallId(value)) return value;
  throw wrong('callId', '1 to 128 letters, digits and ._:-', value);
}

function readLanguage(value: unknown, fallback: string): string {
  if (value === undefined || value === '') return fallback;
  if (typeof value === 'string' && LANGUAGE_TAG.test(value)) return value;
  throw wrong('language', 'a BCP-47 language such as en or fr-BE', value);
}

function readDirection(fields: JsonObject): Pick<CallStart, 'direction'> {
  const value = fields['direction'];
  if (value === undefined || value === '') return {};
  if (value === 'inbound' || value === 'outbound') return { direction: value };
  throw wrong('direction', 'inbound or outbound', value);
}

function optionalTexts(fields: JsonObject): Pick<CallStart, 'externalId' | 'from' | 'to'> {
  const found: { externalId?: string; from?: string; to?: string } = {};
  for (const key of ['externalId', 'from', 'to'] as const) {
    const text = textAt(fields, key);
    if (text !== undefined && text.length > LONGEST_TEXT) {
      throw wrong(key, `at most ${LONGEST_TEXT} characters`, text);
    }
    if (text !== undefined) found[key] = text;
  }
  return found;
}

function readMetadata(value: unknown, maxBytes: number): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw wrong('metadata', 'an object of texts', value);
  const metadata: Record<string, string> = {};
  let bytes = 0;
  for (const key of Object.keys(value)) {
    const text = textAt(value, key) ?? (typeof value[key] === 'boolean' ? String(value[key]) : undefined);
    if (text === undefined && value[key] !== '') throw wrong(`metadata.${key}`, 'a text', value[key]);
    metadata[key] = text ?? '';
    bytes += Buffer.byteLength(key) + Buffer.byteLength(text ?? '');
  }
  if (bytes <= maxBytes) return metadata;
  throw new ParleyError('LIMIT_METADATA', `The metadata takes ${bytes} bytes, ${maxBytes} are allowed.`, {
    field: 'metadata',
  });
}

function unsupported(field: string, allowed: string, found: unknown): ParleyError {
  const message = `${field} must be ${allowed}, found ${shapeOf(found)}.`;
  return new ParleyError('UNSUPPORTED_FORMAT', message, { field });
}

function wrong(field: string, allowed: string, found: unknown): ParleyError {
  return new ParleyError('PROTOCOL_START', `${field} must be ${allowed}, found ${shapeOf(found)}.`, {
    field,
  });
}
