/** Files that commands write: a folder that is missing is made, and what cannot be written is told before the work is done. */
import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ParleyError } from '../call/errors.js';

/**
 * Checks that a file can be written and makes its folder; for commands that work long before they write.
 *
 * @throws ParleyError FILE_UNWRITABLE
 */
export function expectWritable(path: string): void {
  writing(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    const there = existsSync(path);
    if (there && statSync(path).isDirectory()) throw unwritable(path, 'it is a folder');
    accessSync(there ? path : dirname(path), constants.W_OK);
  });
}

/**
 * Writes a file, in place of what was there.
 *
 * @throws ParleyError FILE_UNWRITABLE
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  expectWritable(path);
  writing(path, () => writeFileSync(path, content));
}

/**
 * Makes a folder that files are written into, if it is missing.
 *
 * @throws ParleyError FILE_UNWRITABLE
 */
export function makeFolder(path: string): void {
  writing(path, () => mkdirSync(path, { recursive: true }));
}

function writing(path: string, work: () => unknown): void {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof ParleyError) throw thrown;
    throw unwritable(path, (thrown as NodeJS.ErrnoException).code ?? 'no reason given', thrown);
  }
}

function unwritable(path: string, why: string, cause?: unknown): ParleyError {
  return new ParleyError('FILE_UNWRITABLE', `${path} cannot be written (${why}).`, {
    field: 'output',
    cause,
  });
}
