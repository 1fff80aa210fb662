/** A folder for one test's store, and the harness of the suite over it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreHarness } from '../conformance.js';
import { openSqliteStore } from '../sqlite/sqlite.js';
import type { SqliteOptions } from '../sqlite/sqlite.js';
import type { Store } from '../store.js';

/** A new folder and the path of a database in it; `remove` takes both away. */
export function temporaryFile(): { readonly file: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'));
  return { file: join(folder, 'parley.db'), remove: () => rmSync(folder, { recursive: true }) };
}

/** Runs `work` with a path for a database, and cleans up. */
export async function withFile(work: (file: string) => Promise<void>): Promise<void> {
  const { file, remove } = temporaryFile();
  try {
    await work(file);
  } finally {
    remove();
  }
}

/** Runs `work` with an open store, and closes it. */
export async function withStore<T>(options: SqliteOptions, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openSqliteStore(options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Runs one conformance case on a SQLite store that runs calls, or on one opened beside it, each opening through `wrap`. */
export async function runCase(
  run: (harness: StoreHarness) => Promise<void>,
  wrap: (store: Store) => Store = store => store,
  owner = true,
): Promise<void> {
  await withFile(async file => {
    let current: Store | undefined;
    const open = async (): Promise<Store> => wrap((current = await openSqliteStore({ file, owner })));
    const reopen = async (store: Store): Promise<Store> => {
      await store.close();
      return open();
    };
    try {
      await run({ open, reopen });
    } finally {
      await current?.close();
    }
  });
}
