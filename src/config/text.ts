/**
 * Text that operators hand in. It is UTF-8 or refused: letters that were decoded wrongly would be read aloud to callers,
 * or never match what they say, and nobody would be told.
 */
import { readFileSync } from 'node:fs';
import { ParleyError } from '../call/errors.js';

/** Where a text comes from, for messages. */
export interface TextSource {
  /** The file's name, or what else it is called (`line 3 of names.jsonl`). */
  readonly name: string;
  /** The setting or option that names it. */
  readonly field: string;
}

/**
 * The text of a file that an operator named, without a byte order mark.
 *
 * @param what what the file holds, for the message (`The taxonomy`); nothing if its name says enough
 * @param field the setting or option that names it
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID if it is a folder or not UTF-8
 */
export function readText(path: string, what: string, field: string): string {
  const name = what === '' ? path : `${what} ${path}`;
  return utf8(readBytes(path, { name, field }), { name, field });
}

/**
 * The bytes of a file that an operator named.
 *
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID if it is a folder
 */
export function readBytes(path: string, source: TextSource): Buffer {
  try {
    return readFileSync(path);
  } catch (thrown) {
    throw unreadable(thrown, source);
  }
}

/** Why a file could not be read, as an error for people. */
export function unreadable(thrown: unknown, { name, field }: TextSource): ParleyError {
  const code = (thrown as NodeJS.ErrnoException).code ?? 'no reason given';
  const options = { field, cause: thrown };
  if (code === 'EISDIR') return new ParleyError('FILE_INVALID', `${name} is a folder, not a file.`, options);
  if (code === 'ENOENT') return new ParleyError('FILE_NOT_FOUND', `${name} does not exist.`, options);
  return new ParleyError('FILE_NOT_FOUND', `${name} cannot be read (${code}).`, options);
}

/**
 * Decodes UTF-8, without a byte order mark.
 *
 * @throws ParleyError FILE_INVALID
 */
export function utf8(bytes: Uint8Array, { name, field }: TextSource): string {
  // With a mark, or without one: then every other byte of what begins with a plain letter is zero.
  const mark = bytes.length > 1 && [0xfffe, 0xfeff].includes((bytes[0]! << 8) | bytes[1]!);
  const utf16 = mark || bytes[0] === 0 || bytes[1] === 0;
  if (!utf16)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Told below.
    }
  const found = utf16 ? 'UTF-16, not UTF-8 text' : 'not UTF-8 text';
  throw new ParleyError('FILE_INVALID', `${name} is ${found}; save the file as UTF-8.`, { field });
}
