/**
 * The lock file of pulled packs: what each file's sum was when it came.
 *
 * Where a publisher gives no sums, the first pull decides: a later pull from the same address must bring the same bytes,
 * and `parley models verify` compares with it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';

const lockSchema = z.object({
  /** SHA-256 by address of what was fetched. */
  sources: z.record(z.string(), z.string()),
  packs: z.record(z.string(), z.object({ pulledAt: z.string(), files: z.record(z.string(), z.string()) })),
});

/** What was pulled, with sums. */
export type Lock = z.infer<typeof lockSchema>;

const NAME = 'parley-models.lock.json';

/**
 * Reads the lock of a folder of packs.
 *
 * @throws ParleyError FILE_INVALID
 */
export function readLock(modelsDir: string): Lock {
  const path = join(modelsDir, NAME);
  if (!existsSync(path)) return { sources: {}, packs: {} };
  try {
    return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `${path} is not a lock file of model packs.`, { cause });
  }
}

/** Writes the lock, all or nothing. */
export function writeLock(modelsDir: string, lock: Lock): void {
  mkdirSync(modelsDir, { recursive: true });
  const path = join(modelsDir, NAME);
  writeFileSync(`${path}.new`, `${JSON.stringify(lock, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
