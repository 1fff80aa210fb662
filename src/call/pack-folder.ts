/**
 * Where the folder of a pulled pack is.
 *
 * A folder cannot take the place of another in one step: the old one is moved aside first. Should the process end between
 * the two steps, the pack is still found where it was moved to.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const SET_ASIDE = /^\.(.+)\.before$/;

/** Where a pack is while the next takes its place. */
export function asideOf(modelsDir: string, name: string): string {
  return join(modelsDir, `.${name}.before`);
}

/** The folder of a pack: under its name, or where it was moved aside if nothing came in its place. */
export function packFolder(modelsDir: string, name: string): string {
  const dir = join(modelsDir, name);
  const aside = asideOf(modelsDir, name);
  const has = (folder: string): boolean => existsSync(join(folder, 'pack.json'));
  return !has(dir) && has(aside) ? aside : dir;
}

/** The name of the pack that an entry of the folder of packs may hold; undefined for what is still being pulled. */
export function packNamed(entry: string): string | undefined {
  return entry.startsWith('.') ? SET_ASIDE.exec(entry)?.[1] : entry;
}
