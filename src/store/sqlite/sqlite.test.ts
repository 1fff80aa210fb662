import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { CONFORMANCE } from '../conformance.js';
import type { Store } from '../store.js';
import { openSqliteStore } from './sqlite.js';

for (const { title, run } of CONFORMANCE) {
  test.serial(`SQLite: ${title}`, async t => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-store-'));
    const file = join(folder, 'parley.db');
    let current: Store | undefined;
    const open = async (): Promise<Store> => (current = await openSqliteStore({ file }));
    const reopen = async (store: Store): Promise<Store> => {
      await store.close();
      return open();
    };
    try {
      await t.notThrowsAsync(run({ open, reopen }));
    } finally {
      await current?.close();
      rmSync(folder, { recursive: true });
    }
  });
}
