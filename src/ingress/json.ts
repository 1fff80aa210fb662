/** Reads JSON that a peer sent: within a depth, and an object. */
import { ParleyError, shapeOf } from '../call/errors.js';

/** An object read from JSON. */
export type JsonObject = Record<string, unknown>;

/** Objects and lists nested deeper than this are nothing any protocol here sends. */
const MAX_DEPTH = 16;

/**
 * Parses a message.
 *
 * @throws ParleyError PROTOCOL_MESSAGE if it is not JSON, not an object or nested too deeply
 */
export function parseMessage(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ParleyError('PROTOCOL_MESSAGE', `A message is not JSON: ${shapeOf(text)}.`, { cause });
  }
  if (!isObject(value)) {
    throw new ParleyError('PROTOCOL_MESSAGE', `A message must be a JSON object, found ${shapeOf(value)}.`);
  }
  if (mayBeDeep(text) && deeperThan(value, MAX_DEPTH)) {
    throw new ParleyError('PROTOCOL_MESSAGE', `A message is nested deeper than ${MAX_DEPTH} levels.`);
  }
  return value;
}

/** True for objects that are not lists. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `key`, or an empty one. */
export function objectAt(message: JsonObject, key: string): JsonObject {
  const value = message[key];
  return isObject(value) ? value : {};
}

/** A text, also where the platform sent a number; undefined for anything else and for empty text. */
export function textAt(message: JsonObject, key: string): string | undefined {
  const value = message[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A whole number from 0, also where the platform sent it as text; undefined if the key is missing or null. */
export function wholeNumberAt(message: JsonObject, key: string): number | undefined {
  const value = message[key];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  throw new ParleyError(
    'PROTOCOL_MESSAGE',
    `${key} must be a whole number from 0, found ${shapeOf(value)}.`,
    {
      field: key,
    },
  );
}

/** False for nearly all messages, at a fraction of the cost of looking through what was parsed. */
function mayBeDeep(text: string): boolean {
  let opened = 0;
  for (const mark of ['{', '[']) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) opened += 1;
  }
  return opened > MAX_DEPTH;
}

function deeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  for (const child of Object.values(value)) if (deeperThan(child, depth - 1)) return true;
  return false;
}
