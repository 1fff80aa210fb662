/**
 * Model packs on this machine: a folder with a `pack.json` and the files it names.
 *
 * Packs are looked for in the folder of pulled packs first, then among those that ship with Parley.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ParleyError } from '../../call/errors.js';
import { packFolder, packNamed } from '../../call/pack-folder.js';
import { hears, KINDS, manifestSchema } from './manifest.js';
import type { Pack } from './manifest.js';

export { hears, isLive } from './manifest.js';
export type { HearingKind, Pack, PackKind, PackManifest } from './manifest.js';

/** Folder of the packs that ship with Parley. */
export const EMBEDDED_DIR = fileURLToPath(new URL('../../../models/', import.meta.url));

/** Where packs are looked for, in order. */
export interface PackFolders {
  readonly modelsDir?: string | undefined;
}

/** The folders to look in. */
function packFolders({ modelsDir }: PackFolders): string[] {
  return modelsDir === undefined ? [EMBEDDED_DIR] : [modelsDir, EMBEDDED_DIR];
}

/**
 * Finds a pack by name, or by the path of its folder.
 *
 * @throws ParleyError PACK_NOT_FOUND, or PACK_INVALID naming what is wrong with it
 */
export function findPack(name: string, folders: PackFolders): Pack {
  if (/[\\/]/.test(name)) return readPack(name);
  for (const folder of packFolders(folders)) {
    const dir = packFolder(folder, name);
    if (existsSync(join(dir, 'pack.json'))) return readPack(dir);
  }
  throw new ParleyError(
    'PACK_NOT_FOUND',
    `No model pack ${name} in ${packFolders(folders).join(' or ')}; parley models list shows what there is.`,
    { field: 'pack' },
  );
}

/** The packs on this machine. Broken ones are left out; `parley models verify` tells what is wrong with them. */
export function installedPacks(folders: PackFolders): Pack[] {
  const packs = new Map<string, Pack>();
  for (const folder of packFolders(folders)) {
    for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
      const name = packNamed(entry);
      if (name === undefined || packs.has(name)) continue;
      try {
        packs.set(name, readPack(packFolder(folder, name)));
      } catch {
        continue;
      }
    }
  }
  return [...packs.values()];
}

/**
 * Reads a pack's manifest and checks that the files it names are there.
 *
 * @throws ParleyError PACK_NOT_FOUND or PACK_INVALID
 */
export function readPack(dir: string): Pack {
  const path = join(dir, 'pack.json');
  if (!existsSync(path)) {
    throw new ParleyError('PACK_NOT_FOUND', `${dir} has no pack.json.`, { field: 'pack' });
  }
  const parsed = manifestSchema.safeParse(parseJson(path));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(i => `${i.path.join('.') || 'pack.json'}: ${i.message}`);
    throw invalid(dir, problems.join('; '));
  }
  const pack = { dir, manifest: parsed.data };
  requireFiles(pack);
  return pack;
}

/** The pack as if it had one of its graphs alone, or none. */
export function withGraph({ dir, manifest }: Pack, name: string): Pack {
  const graph = manifest.graphs[name];
  const graphs = graph === undefined ? {} : { [name]: graph };
  return { dir, manifest: { ...manifest, graphs, defaultGraph: graph && name } };
}

/** The path of a file of the pack by its role. */
export function packFile(pack: Pack, role: string): string {
  const name = pack.manifest.files[role];
  if (name === undefined) throw invalid(pack.dir, `files.${role} is not named`);
  return join(pack.dir, name);
}

/** What tells a pack from one that takes its place in the same folder: the times and sizes of its files. */
export function fingerprint({ dir, manifest: { kind, files, graphs } }: Pack): string {
  const ofGraphs = Object.values(graphs).flatMap(({ file, words }) => [file, words ?? []].flat());
  const stamps = ['pack.json', ...Object.values(files), ...ofGraphs].map(name => {
    const found = statSync(join(dir, name), { throwIfNoEntry: false });
    return `${name}:${found?.mtimeMs}:${found?.size}`;
  });
  return [dir, kind, ...stamps].join('|');
}

/** The error of a pack that cannot be used. */
export function invalid(dir: string, problem: string, cause?: unknown): ParleyError {
  return new ParleyError('PACK_INVALID', `The model pack in ${dir} cannot be used: ${problem}.`, {
    field: 'pack',
    cause,
  });
}

function requireFiles(pack: Pack): void {
  const { kind, files, graphs, phones, sampleRateHz } = pack.manifest;
  if (hears(kind) && sampleRateHz === undefined) throw invalid(pack.dir, 'sampleRateHz is missing');
  const roles = new Set<string>([...KINDS[kind].files, ...Object.keys(files)]);
  const paths = [...roles].map(role => packFile(pack, role));
  for (const [name, { file, words }] of Object.entries(graphs)) {
    if (words !== undefined && phones === undefined)
      throw invalid(pack.dir, `graphs.${name} is over phones, but the pack has no phones`);
    paths.push(...[file, words].filter(used => used !== undefined).map(used => join(pack.dir, used)));
  }
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined || !found.isFile()) throw invalid(pack.dir, `${path} is missing`);
    if (found.size === 0) throw invalid(pack.dir, `${path} is empty`);
  }
  for (const folder of Object.values(pack.manifest.folders)) {
    const found = statSync(join(pack.dir, folder), { throwIfNoEntry: false });
    if (!found?.isDirectory()) throw invalid(pack.dir, `the folder ${folder} is missing`);
  }
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new ParleyError('PACK_INVALID', `${path} is not JSON.`, { field: 'pack', cause });
  }
}
