/** One text that a command reads whole: from a file, or from standard input. */
import { buffer } from 'node:stream/consumers';
import { ParleyError } from '../call/errors.js';
import { readText, utf8 } from '../config/text.js';

/**
 * Reads a JSON value.
 *
 * @param file a path, or `-` for standard input
 * @param field the argument or option that names it
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID if it is a folder, not UTF-8 or not JSON
 */
export async function readJson(file: string, field: string): Promise<unknown> {
  const text = await readInput(file, field);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const name = file === '-' ? 'Standard input' : file;
    const found = text.trim() === '' ? 'is empty' : 'is not JSON';
    throw new ParleyError('FILE_INVALID', `${name} ${found}.`, { field, cause });
  }
}

/**
 * Reads a text.
 *
 * @param file a path, or `-` for standard input
 * @param field the argument or option that names it
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID if it is a folder or not UTF-8
 */
export async function readInput(file: string, field: string): Promise<string> {
  if (file !== '-') return readText(file, '', field);
  return utf8(await buffer(process.stdin), { name: 'standard input', field });
}
