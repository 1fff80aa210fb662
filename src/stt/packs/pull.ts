/** Pulling, verifying and removing packs. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ParleyError } from '../../call/errors.js';
import { asideOf, packFolder } from '../../call/pack-folder.js';
import { unpack } from './archive.js';
import type { CatalogueEntry } from './catalogue.js';
import { download, sha256Of } from './download.js';
import type { DownloadOptions, Expected } from './download.js';
import { readLock, writeLock } from './lock.js';
import type { Lock } from './lock.js';
import { EMBEDDED_DIR, findPack, invalid, readPack } from './packs.js';
import type { Pack, PackKind } from './packs.js';
import { openApart } from './probe.js';

/** Tries kinds of packs that are not for recognising speech; they throw what is wrong with one. */
export type Openers = Partial<Record<PackKind, (pack: Pack) => Promise<void>>>;

/** How a pack is to be pulled. */
export interface PullOptions extends Pick<DownloadOptions, 'signal' | 'onProgress' | 'retryWaitsMs'> {
  readonly modelsDir: string;
  readonly openers?: Openers;
}

/**
 * Fetches a pack, opens it once in a process of its own, and only then puts it in its place.
 *
 * An interrupted pull goes on where it stopped.
 *
 * @throws ParleyError DOWNLOAD_FAILED, CHECKSUM_MISMATCH, FILE_INVALID, PACK_INVALID, CANCELLED
 */
export async function pullPack(entry: CatalogueEntry, options: PullOptions): Promise<Pack> {
  const { modelsDir, signal } = options;
  const staging = join(modelsDir, `.${entry.name}.partial`);
  mkdirSync(staging, { recursive: true });
  const sources = await fetchInto(staging, entry, options, readLock(modelsDir).sources);
  const { source, about: _about, ...manifest } = entry;
  writeFileSync(join(staging, 'pack.json'), `${JSON.stringify({ ...manifest, source }, null, 2)}\n`);
  try {
    await tryOut(readPack(staging), options.openers, signal);
  } catch (thrown) {
    if (!signal?.aborted) rmSync(staging, { recursive: true });
    throw thrown;
  }
  const dir = putInPlace(staging, modelsDir, entry.name);
  const files = await sumsOf(dir, entry.files);
  // As it is now: others may have been pulled meanwhile.
  const lock = readLock(modelsDir);
  Object.assign(lock.sources, sources);
  lock.packs[entry.name] = { pulledAt: new Date().toISOString(), files };
  writeLock(modelsDir, lock);
  return readPack(dir);
}

/**
 * Compares a pack's files with the lock and opens it in a process of its own.
 *
 * @returns whether there were sums to compare with
 * @throws ParleyError PACK_NOT_FOUND, PACK_INVALID or CHECKSUM_MISMATCH
 */
export async function verifyPack(
  name: string,
  { modelsDir, openers, signal }: Pick<PullOptions, 'modelsDir' | 'openers' | 'signal'>,
): Promise<boolean> {
  const pack = findPack(name, { modelsDir });
  const locked = pack.dir === packFolder(modelsDir, name) ? readLock(modelsDir).packs[name] : undefined;
  if (locked !== undefined) {
    const found = await sumsOf(pack.dir, pack.manifest.files);
    for (const [file, sum] of Object.entries(locked.files)) {
      if (found[file] === sum) continue;
      throw new ParleyError('CHECKSUM_MISMATCH', `${join(pack.dir, file)} is not the file that was pulled.`);
    }
  }
  await tryOut(pack, openers, signal);
  return locked !== undefined;
}

/**
 * Removes a pulled pack.
 *
 * @throws ParleyError PACK_NOT_FOUND, or BAD_ARGUMENT for a pack that ships with Parley
 */
export function removePack(name: string, modelsDir: string): void {
  const dir = packFolder(modelsDir, name);
  if (basename(join(modelsDir, name)) !== name || !existsSync(dir)) {
    if (existsSync(join(EMBEDDED_DIR, name, 'pack.json'))) {
      throw new ParleyError('BAD_ARGUMENT', `${name} ships with Parley and is not removed.`, {
        field: 'pack',
      });
    }
    throw new ParleyError('PACK_NOT_FOUND', `No pack ${name} in ${modelsDir}.`, { field: 'pack' });
  }
  rmSync(asideOf(modelsDir, name), { recursive: true, force: true });
  rmSync(join(modelsDir, name), { recursive: true, force: true });
  const lock = readLock(modelsDir);
  delete lock.packs[name];
  writeLock(modelsDir, lock);
}

/** Puts a pack that was tried out in the place of the one before; at every moment one of them is found. */
function putInPlace(staging: string, modelsDir: string, name: string): string {
  const dir = join(modelsDir, name);
  const aside = asideOf(modelsDir, name);
  if (existsSync(join(dir, 'pack.json'))) {
    rmSync(aside, { recursive: true, force: true });
    renameSync(dir, aside);
  } else {
    // What is there is no pack; the one that may lie aside is all there is.
    rmSync(dir, { recursive: true, force: true });
  }
  renameSync(staging, dir);
  rmSync(aside, { recursive: true, force: true });
  return dir;
}

async function tryOut(pack: Pack, openers: Openers | undefined, signal?: AbortSignal): Promise<void> {
  const open = openers?.[pack.manifest.kind];
  await (open === undefined ? openApart(pack, signal) : open(pack));
}

/** Returns the sums of what was fetched, by address. */
async function fetchInto(
  staging: string,
  entry: CatalogueEntry,
  options: PullOptions,
  known: Lock['sources'],
): Promise<Lock['sources']> {
  const { source } = entry;
  const fetched: Lock['sources'] = {};
  const fetchOne = async (url: string, target: string, expected: Expected): Promise<void> => {
    const sha256 = expected.sha256 ?? known[url];
    fetched[url] = await download(url, target, { ...options, ...expected, sha256 });
  };
  if ('archive' in source) {
    const { beside = {} } = source;
    for (const [role, { url, ...expected }] of Object.entries(beside)) {
      const name = entry.files[role];
      if (name === undefined) throw invalid(entry.name, `the catalogue names no file for its ${role}`);
      if (!existsSync(join(staging, name))) await fetchOne(url, join(staging, name), expected);
    }
    const archive = join(staging, basename(new URL(source.archive).pathname));
    if (!existsSync(archive)) await fetchOne(source.archive, archive, source);
    const inside = Object.entries(entry.files).filter(([role]) => !(role in beside));
    const wanted = [...inside.map(([, name]) => name), ...Object.values(entry.folders)];
    await unpack(archive, source.folder, wanted, staging).catch((thrown: unknown) => {
      rmSync(archive, { force: true });
      throw thrown;
    });
    rmSync(archive);
    return fetched;
  }
  for (const [role, name] of Object.entries(entry.files)) {
    const file = source.files[role];
    if (file === undefined) throw invalid(entry.name, `the catalogue gives no address for its ${role}`);
    if (!existsSync(join(staging, name))) await fetchOne(file.url, join(staging, name), file);
  }
  return fetched;
}

async function sumsOf(dir: string, files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const name of Object.values(files)) sums[name] = await sha256Of(join(dir, name));
  return sums;
}
