/** Where the packaged ffmpeg is, and that it may be run. */
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import installer from '@ffmpeg-installer/ffmpeg';

let usable: string | undefined;

/**
 * Path of an ffmpeg that can be run.
 *
 * The package marks its binary as executable in an install script; where such scripts are not run we do it, and where
 * the folder cannot be changed we run a copy.
 */
export function ffmpegPath(): string {
  if (usable === undefined || !existsSync(usable)) usable = makeExecutable(installer.path);
  return usable;
}

/** The path of `program` or of a copy of it that is executable. */
export function makeExecutable(program: string): string {
  if (isExecutable(program)) return program;
  try {
    chmodSync(program, 0o755);
    return program;
  } catch {
    const copy = join(mkdtempSync(join(tmpdir(), 'parley-ffmpeg-')), 'ffmpeg');
    copyFileSync(program, copy);
    chmodSync(copy, 0o755);
    return copy;
  }
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
