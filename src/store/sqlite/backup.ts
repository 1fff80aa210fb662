/** A copy of the store, made while calls go on. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ParleyError } from '../../call/errors.js';
import { connect, guarded } from './connection.js';
import type { Connection } from './connection.js';

/** What a copy holds. */
export interface Backup {
  readonly calls: number;
  readonly bytes: number;
}

/** Where a copy lies until it is whole and has been read, and the files that SQLite keeps beside it. */
export function unfinishedBackup(target: string): readonly [part: string, ...beside: string[]] {
  const part = `${target}.part`;
  return [part, `${part}-journal`, `${part}-wal`, `${part}-shm`];
}

/**
 * Copies the database into a file of its own, as it is at one moment: calls may be written meanwhile, and nothing of what
 * was deleted is in the copy. The copy is read through before it gets its name, because a damaged one would else be noticed
 * on the day it is needed. Only its owner may read it.
 *
 * @param db a connection to the store
 * @param target must not be there yet
 * @throws ParleyError FILE_UNWRITABLE, STORE_FULL or STORE_CORRUPT
 */
export function backUp(db: Connection, target: string): Backup {
  const [part, ...beside] = unfinishedBackup(target);
  makePlace(target, part);
  try {
    guarded(() => db.prepare('VACUUM INTO ?').run([part]));
    const calls = countCalls(part);
    flush(part);
    renameSync(part, target);
    return { calls, bytes: statSync(target).size };
  } finally {
    for (const file of [part, ...beside]) rmSync(file, { force: true });
  }
}

// An empty file is taken by SQLite as one that is not there, so the rights of the copy are right from its first byte on.
function makePlace(target: string, part: string): void {
  try {
    if (existsSync(target)) throw Object.assign(new Error(), { code: 'EEXIST' });
    mkdirSync(dirname(target), { recursive: true });
    rmSync(part, { force: true });
    closeSync(openSync(part, 'wx', 0o600));
  } catch (thrown) {
    const why = (thrown as NodeJS.ErrnoException).code ?? 'no reason given';
    throw new ParleyError('FILE_UNWRITABLE', `${target} cannot be written (${why}).`, {
      field: 'file',
      cause: thrown,
    });
  }
}

/** Reads every page of a copy; returns how many calls it has. */
function countCalls(file: string): number {
  const copy = connect({ file, mustExist: true });
  try {
    return guarded(() => {
      for (const table of storedTables(copy)) expectSound(copy, table);
      return (copy.prepare('SELECT count(*) AS n FROM calls').get([]) as { n: number }).n;
    });
  } finally {
    copy.close();
  }
}

// Those of the full-text index among them, but not that index itself: FTS5 of SQLite 3.45 calls it malformed after a secure
// deletion until it is merged, although it finds what it should (20,000 turns written and 6,000 deleted, every word asked).
function storedTables(db: Connection): readonly string[] {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0").all([]);
  return (tables as { name: string }[]).map(table => table.name);
}

function expectSound(db: Connection, table: string): void {
  const [first] = db.prepare(`PRAGMA integrity_check("${table}")`).all([]) as { integrity_check: string }[];
  if (first?.integrity_check === 'ok') return;
  throw new ParleyError('STORE_CORRUPT', `The copy is damaged (${table}), so the store may be, too.`, {
    field: 'store.dataDir',
  });
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
