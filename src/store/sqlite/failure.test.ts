import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import Database from 'libsql';
import test from 'ava';
import { logOf, said, started } from '../conformance/samples.js';
import { withFile, withStore } from '../testing/temporary.js';
import type { Store } from '../store.js';
import { openSqliteStore } from './sqlite.js';

const LONG = 'parole '.repeat(400).trim();

test.serial(
  'a store that may not grow refuses by name, keeps what it acknowledged and goes on reading',
  async t => {
    await withFile(file =>
      withStore({ file, maxBytes: 600_000 }, async store => {
        await store.append('a', [started()]);
        let written = 0;
        const failure = await t.throwsAsync(async () => {
          for (; written < 1000; written++) await store.append('a', [said(LONG, written * 1000)]);
        });
        t.like(failure, { code: 'STORE_FULL', retryable: true });
        t.true(written > 2, `${written} appends fitted`);
        t.is((await logOf(store, 'a')).length, written + 1);
        t.is((await store.turns('a')).length, written);
        await store.delete('a');
        await t.notThrowsAsync(store.append('b', [started(), said('il y a de la place')]));
      }),
    );
  },
);

test.serial('a store locked by another process is refused by name after the time allowed', async t => {
  await withFile(async file => {
    await withStore({ file, busyTimeoutMs: 50 }, async store => {
      await store.append('a', [started()]);
      const other = new Database(file);
      other.exec('BEGIN IMMEDIATE');
      await t.throwsAsync(store.append('a', [said('non')]), { code: 'STORE_LOCKED' });
      t.is((await store.turns('a')).length, 0, 'reading goes on');
      other.exec('ROLLBACK');
      await t.notThrowsAsync(store.append('a', [said('oui')]));
      other.close();
    });
  });
});

test.serial(
  'a file that is no database, or another program’s, is refused by name and left alone',
  async t => {
    await withFile(async file => {
      writeFileSync(file, 'these are notes of somebody, not a store\n'.repeat(500));
      const before = readFileSync(file);
      await t.throwsAsync(openSqliteStore({ file }), { code: 'STORE_CORRUPT' });
      t.deepEqual(readFileSync(file), before);
      const foreign = join(dirname(file), 'foreign.db');
      const db = new Database(foreign);
      db.exec('CREATE TABLE recipes (id INTEGER); PRAGMA user_version = 1');
      db.close();
      await t.throwsAsync(openSqliteStore({ file: foreign }), {
        code: 'STORE_CORRUPT',
        message: /another program/,
      });
    });
  },
);

test.serial('a store that cannot be opened is let go of by the time that is told', async t => {
  await withFile(async file => {
    writeFileSync(file, 'these are notes of somebody, not a store\n'.repeat(500));
    for (let i = 0; i < 5; i++) {
      await t.throwsAsync(openSqliteStore({ file, owner: true }), { code: 'STORE_CORRUPT' });
      const lock = new Database(`${file}.lock`, { timeout: 0 });
      t.notThrows(() => lock.exec('BEGIN EXCLUSIVE'));
      lock.close();
    }
  });
});

test.serial('a store file cut in half is refused or reported as damaged, never read as less', async t => {
  await withFile(async file => {
    await withStore({ file }, async store => {
      for (let i = 0; i < 40; i++) await store.append(`c${i}`, [started(), said(LONG)]);
    });
    truncateSync(file, Math.floor(statSync(file).size / 2));
    await t.throwsAsync(
      withStore({ file }, async store => {
        for (let i = 0; i < 40; i++) await logOf(store, `c${i}`);
      }),
      { code: 'STORE_CORRUPT' },
    );
  });
});

test.serial('a store of a newer Parley is refused by name', async t => {
  await withFile(async file => {
    await withStore({ file }, async () => undefined);
    const db = new Database(file);
    db.exec('PRAGMA user_version = 9999');
    db.close();
    await t.throwsAsync(openSqliteStore({ file }), { code: 'STORE_VERSION', message: /9999/ });
  });
});

test.serial(
  'a path that cannot be a file is refused by name, and a store that must exist is not made',
  async t => {
    await withFile(async file => {
      mkdirSync(file);
      await t.throwsAsync(openSqliteStore({ file }), { code: 'STORE_UNAVAILABLE' });
      const missing = join(dirname(file), 'none', 'parley.db');
      await t.throwsAsync(openSqliteStore({ file: missing, mustExist: true }), { code: 'FILE_NOT_FOUND' });
      t.false(existsSync(dirname(missing)));
    });
  },
);

/** What stands in the files of a store now. */
function bytesOf(file: string): string {
  return [file, `${file}-wal`].map(f => (existsSync(f) ? readFileSync(f, 'latin1') : '')).join('');
}

/** Somebody who reads for long, as a copy that is being made does; `end` lets go. */
function longReader(file: string): { readonly end: () => void } {
  const db = new Database(file);
  db.exec('BEGIN');
  db.prepare('SELECT count(*) FROM events').get([]);
  return {
    end: () => {
      db.exec('ROLLBACK');
      db.close();
    },
  };
}

test.serial('nothing that was said in a deleted call is left in the files of the store', async t => {
  await withFile(file =>
    withStore({ file }, async store => {
      await store.append('a', [started(), said('mot secret chuchoté')]);
      await store.append('b', [started(), said('mot public')]);
      t.true(bytesOf(file).includes('secret'));
      await store.delete('a');
      t.false(bytesOf(file).includes('secret'));
      t.true(bytesOf(file).includes('public'));
    }),
  );
});

test.serial(
  'what another program deletes while somebody reads is gone as soon as the service can, and no live call waits for it',
  async t => {
    await withFile(file =>
      withStore({ file, owner: true, busyTimeoutMs: 200 }, async service => {
        await service.append('a', [started(), said('mot secret chuchoté')]);
        await service.append('live', [started()]);
        const reader = longReader(file);
        await withStore({ file }, async beside => {
          const deleted = beside.delete('a');
          await t.notThrowsAsync(service.append('live', [said('mot public')]));
          t.true(await deleted);
          await t.notThrowsAsync(service.append('live', [said('encore', 2000)]));
        });
        t.true(bytesOf(file).includes('secret'), 'the reader is in the way');
        reader.end();
        while (bytesOf(file).includes('secret')) await delay(20);
        t.is((await logOf(service, 'live')).length, 3);
      }),
    );
  },
);

test.serial('what was deleted when the service did not run is gone from its next start on', async t => {
  await withFile(async file => {
    const reader = await withStore({ file }, async store => {
      await store.append('a', [started(), said('mot secret chuchoté')]);
      const long = longReader(file);
      await store.delete('a');
      return long;
    });
    t.true(bytesOf(file).includes('secret'), 'the reader is in the way');
    await withStore({ file, owner: true }, async () => {
      reader.end();
      while (bytesOf(file).includes('secret')) await delay(20);
    });
    t.pass();
  });
});

/** Runs `work` with a store of its own and the threads it starts meanwhile. */
async function withThreads(
  file: string,
  work: (store: Store, threads: readonly Worker[]) => Promise<void>,
): Promise<void> {
  const threads: Worker[] = [];
  const started = (message: unknown): void => void threads.push((message as { worker: Worker }).worker);
  subscribe('worker_threads', started);
  try {
    await withStore({ file, owner: true }, store => work(store, threads));
  } finally {
    unsubscribe('worker_threads', started);
  }
}

/** What no part of Parley sends, which throws outside of whatever it was asked. */
function crash(thread: Worker): void {
  thread.postMessage(null);
}

function crashed(thread: Worker): Promise<unknown> {
  crash(thread);
  return new Promise(resolve => thread.once('exit', resolve));
}

test.serial('a thread that ends by itself fails what it was asked, and is started again', async t => {
  await withFile(file =>
    withThreads(file, async (store, threads) => {
      await store.append('a', [started()]);
      t.is(threads.length, 2, 'one appends, one reads');
      threads.forEach(crash);
      await t.throwsAsync(store.call('a'), { code: 'STORE_UNAVAILABLE' }, 'asked before it was noticed');
      await delay(1000);
      await store.append('b', [started(), said('me voilà')]);
      t.is((await store.turns('b'))[0]?.text, 'me voilà');
      t.is((await logOf(store, 'a')).length, 1);
      await t.throwsAsync(
        openSqliteStore({ file, owner: true }),
        { code: 'STORE_LOCKED' },
        'it still owns the file',
      );
    }),
  );
});

test.serial('a thread that cannot be started again is told why, until it can', async t => {
  await withFile(file =>
    withThreads(file, async (store, threads) => {
      await store.append('a', [started()]);
      await delay(1000);
      await Promise.all(threads.map(crashed));
      const usurper = await openSqliteStore({ file, owner: true });
      await t.throwsAsync(store.append('a', [said('non')]), { code: 'STORE_LOCKED' });
      await t.throwsAsync(
        store.append('a', [said('non')]),
        { code: 'STORE_UNAVAILABLE' },
        'not at every request',
      );
      await usurper.close();
      await delay(1000);
      await t.notThrowsAsync(store.append('a', [said('oui')]));
    }),
  );
});
