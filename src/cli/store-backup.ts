/** `parley store backup`: a copy of the embedded store while the service runs. */
import { statSync } from 'node:fs';
import { ParleyError } from '../call/errors.js';
import type { Config } from '../config/config.js';
import { backUpSqliteStore, unfinishedBackup } from '../store/sqlite/sqlite.js';
import { storeFile } from './open-store.js';
import { printJson, printText } from './output.js';
import { showDownload } from './progress.js';
import { unfinished } from './unfinished.js';

const LOOK_EVERY_MS = 500;

/**
 * Copies the store and prints how much it was.
 *
 * @throws ParleyError BAD_ARGUMENT where calls are kept in MongoDB, and what copying throws
 */
export async function backup(config: Config, target: string, { json }: { json?: true }): Promise<void> {
  if (config.store.mongodbUrl !== undefined) {
    throw new ParleyError(
      'BAD_ARGUMENT',
      'Calls are kept in MongoDB, whose own tools copy them (mongodump).',
      {
        field: 'store.mongodbUrl',
      },
    );
  }
  const source = storeFile(config);
  const bar = showDownload('copying');
  const looking = setInterval(
    () => bar.update(sizeOf(unfinishedBackup(target)[0]), sizeOf(source)),
    LOOK_EVERY_MS,
  );
  try {
    const { calls, bytes } = await unfinished(unfinishedBackup(target), () =>
      backUpSqliteStore(source, target),
    );
    bar.end();
    if (json) printJson({ file: target, calls, bytes });
    else printText(`${calls} call${calls === 1 ? '' : 's'}, ${(bytes / 1_000_000).toFixed(1)} MB`);
  } finally {
    clearInterval(looking);
    bar.end();
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
