/** Unpacks the files of a pack from a published archive. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import bzip2 from 'unbzip2-stream';
import { ParleyError } from '../../call/errors.js';

/**
 * Takes files out of a tar, compressed by bzip2 or gzip.
 *
 * @param archive the archive's path
 * @param folder the folder inside it that holds the files
 * @param files the files wanted, relative to that folder; one that is a folder is taken with all that is in it
 * @param target the folder they are put into
 * @throws ParleyError FILE_INVALID if the archive is cut off or no archive
 */
export async function unpack(
  archive: string,
  folder: string,
  files: readonly string[],
  target: string,
): Promise<void> {
  const wanted = new Set(files.map(file => `${folder}/${file}`));
  const folders = [...wanted].map(name => `${name}/`);
  const depth = folder.split('/').length;
  const tar = extract({
    cwd: target,
    strip: depth,
    strict: true,
    filter: path => {
      const name = path.replace(/^\.\//, '').replace(/\/$/, '');
      return wanted.has(name) || folders.some(inside => name.startsWith(inside));
    },
  });
  const source = createReadStream(archive);
  try {
    if (await isBzip2(archive)) await pipeline(source, bzip2(), tar);
    else await pipeline(source, tar);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ParleyError('FILE_INVALID', `${archive} cannot be unpacked: ${reason}.`, { cause });
  }
}

async function isBzip2(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
    return buffer.toString('latin1') === 'BZh';
  } finally {
    await file.close();
  }
}
