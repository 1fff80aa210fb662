/** The groups that were discovered, kept in a file between runs so that each keeps its id and name. */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { readText } from '../../config/text.js';
import type { Group } from './discover.js';

const state = z.strictObject({
  version: z.literal(1),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      language: z.string(),
      name: z.string(),
      stems: z.record(z.string(), z.number()),
    }),
  ),
});

/**
 * Reads the groups; none where there is no file yet.
 *
 * @throws ParleyError FILE_INVALID if the file is something else
 */
export function readGroups(path: string): Group[] {
  if (!existsSync(path)) return [];
  const text = readText(path, '', 'state');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `${path} is not JSON.`, { field: path, cause });
  }
  const read = state.safeParse(value);
  if (!read.success)
    throw new ParleyError('FILE_INVALID', `${path} is not a file of discovered irritants of version 1.`, {
      field: path,
    });
  return read.data.groups;
}

/** Writes the groups; a reader sees the old file or the new one, never half. */
export function writeGroups(path: string, groups: readonly Group[]): void {
  const kept = groups.map(({ id, language, name, stems }) => ({ id, language, name, stems }));
  writeFileSync(`${path}.new`, `${JSON.stringify({ version: 1, groups: kept }, null, 1)}\n`);
  renameSync(`${path}.new`, path);
}
