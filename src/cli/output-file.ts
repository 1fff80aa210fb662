/** Files that commands write: a folder that is missing is made, and what cannot be written is told before the work is done. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ParleyError } from '../call/errors.js';
import { unfinished } from './unfinished.js';

/** Rights of a file that was not there; the system takes away what the user's mask does. */
const NEW_FILE = 0o666;

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
 * Writes a file, in place of what was there: a full disk or an interruption leaves the old one.
 *
 * @throws ParleyError FILE_UNWRITABLE
 */
export function writeOutput(path: string, content: string | Uint8Array): void {
  expectWritable(path);
  writing(path, () => {
    const place = placeOf(path);
    if (place === undefined) return writeFileSync(path, content);
    const beside = besideOf(place);
    try {
      writeFileSync(beside, content, { mode: place.mode, flush: true });
      renameSync(beside, place.target);
    } catch (thrown) {
      rmSync(beside, { force: true });
      throw thrown;
    }
  });
}

/**
 * Writes a file in pieces, in place of what was there; nobody sees a part of it.
 *
 * @throws ParleyError FILE_UNWRITABLE, or what making the pieces throws
 */
export async function writeStream(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const place = placeOf(path);
  const written = place === undefined ? path : besideOf(place);
  let failed: unknown;
  const whole = async (): Promise<void> => {
    // Opened before anything is asked for: a stream that is given up before it has opened its file makes it afterwards.
    const file = (await opened(path, written, place?.mode ?? NEW_FILE)).createWriteStream();
    file.on('error', thrown => (failed = thrown));
    await pipeline(Readable.from(pieces), file);
    if (place !== undefined) renameSync(written, place.target);
  };
  try {
    await (place === undefined ? whole() : unfinished([written], whole));
  } catch (thrown) {
    if (place !== undefined) rmSync(written, { force: true });
    if (failed !== thrown) throw thrown;
    throw unwritable(path, reasonOf(thrown), thrown);
  }
}

async function opened(path: string, written: string, mode: number): Promise<FileHandle> {
  try {
    return await open(written, 'w', mode);
  } catch (thrown) {
    throw unwritable(path, reasonOf(thrown), thrown);
  }
}

function reasonOf(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException).code ?? 'no reason given';
}

/**
 * Checks that a result is not written over what it is made from.
 *
 * @throws ParleyError BAD_ARGUMENT
 */
export function refuseOverwriting(source: string, output: string): void {
  if (!existsSync(source) || !existsSync(output) || realpathSync(source) !== realpathSync(output)) return;
  throw new ParleyError('BAD_ARGUMENT', `--output names ${source} itself, which would be lost.`, {
    field: 'output',
  });
}

/** What a result takes the place of, and the rights it has then. */
interface Place {
  readonly target: string;
  readonly mode: number;
}

// A pipe, a device and a file in a folder that is not ours cannot be replaced, only written.
function placeOf(path: string): Place | undefined {
  if (!existsSync(path)) return { target: path, mode: NEW_FILE };
  const there = statSync(path);
  if (!there.isFile() || !isWritable(dirname(path))) return undefined;
  return { target: realpathSync(path), mode: there.mode };
}

function besideOf({ target }: Place): string {
  return `${target}.new`;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
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
    throw unwritable(path, reasonOf(thrown), thrown);
  }
}

function unwritable(path: string, why: string, cause?: unknown): ParleyError {
  return new ParleyError('FILE_UNWRITABLE', `${path} cannot be written (${why}).`, {
    field: 'output',
    cause,
  });
}
