/** One connection to the database file: opened, tuned, checked; its failures in our own codes. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { ParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';

/** A connection; synchronous, so it belongs in a thread of its own. */
export type Connection = InstanceType<typeof Database>;

/** How a database file is opened. */
export interface SqliteOptions {
  /** Path of the database file; its folder is made if it is missing, and a new file may be read by its owner only. */
  readonly file: string;
  /** Refuse to make a new file. */
  readonly mustExist?: boolean;
  /**
   * Be the one process that runs calls on this file. A second one is refused (STORE_LOCKED) for as long as the first
   * lives; others may still read, and write what is not a live call.
   */
  readonly owner?: boolean;
  /** How long to wait for another process's transaction, in milliseconds. */
  readonly busyTimeoutMs?: number;
  /** Largest size of the database in bytes; beyond it appends fail with STORE_FULL. */
  readonly maxBytes?: number;
}

const DEFAULT_BUSY_TIMEOUT_MS = 5000;
const PAGE_BYTES = 4096;

/**
 * Opens the file for reading and writing.
 *
 * WAL lets readers go on beside the writer; `synchronous = FULL` makes a commit survive a power cut and not only a
 * killed process; `secure_delete` overwrites what is deleted, because callers may ask for that.
 *
 * @throws ParleyError FILE_NOT_FOUND, STORE_LOCKED, STORE_CORRUPT or STORE_UNAVAILABLE
 */
export function connect(options: SqliteOptions): Connection {
  if (options.mustExist && !existsSync(options.file)) {
    throw new ParleyError('FILE_NOT_FOUND', `There is no store at ${options.file}.`, {
      field: 'store.dataDir',
    });
  }
  return guarded(() => {
    makePlace(options.file);
    const db = new Database(options.file, { timeout: options.busyTimeoutMs ?? DEFAULT_BUSY_TIMEOUT_MS });
    try {
      db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
      if (options.maxBytes !== undefined) {
        db.exec(`PRAGMA max_page_count = ${Math.ceil(options.maxBytes / PAGE_BYTES)}`);
      }
      return db;
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  });
}

/**
 * Holds an exclusive lock beside the file for as long as the connection returned is open. The operating system lets go
 * of it when the process dies, however it dies.
 *
 * @throws ParleyError STORE_LOCKED if another process has it
 */
export function claim(file: string): Connection {
  return guarded(() => {
    makePlace(`${file}.lock`);
    const lock = new Database(`${file}.lock`, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return lock;
    } catch (thrown) {
      lock.close();
      throw thrown;
    }
  });
}

// SQLite takes an empty file for one that is not there. It would make one that everybody on the machine may read, and gives the
// files beside it the rights of this one. A file that is there keeps those that its operator gave it.
function makePlace(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/** Runs `work`, turning the database's failures into the catalogue's. */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw storeFailure(thrown);
  }
}

const FAILURES: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [/^SQLITE_FULL/, 'STORE_FULL', 'The store is full: the disk, or the size allowed, is used up.'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'STORE_LOCKED', 'Another process holds the store.'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'STORE_CORRUPT', 'The store file is damaged or not a store.'],
  [
    /^SQLITE_|ConnectionFailed|^E[A-Z]+$/,
    'STORE_UNAVAILABLE',
    'The store cannot be opened, read or written.',
  ],
];

/** The catalogue's error for anything a database call threw. */
export function storeFailure(thrown: unknown): ParleyError {
  if (thrown instanceof ParleyError) return thrown;
  const { code, message } = thrown as { code?: string; message?: string };
  // A file that cannot be opened at all is reported without a code.
  const name = code !== undefined && code !== '' ? code : (message ?? '');
  const known = FAILURES.find(([pattern]) => pattern.test(name));
  if (known === undefined) return new ParleyError('INTERNAL', `The store failed: ${name}`, { cause: thrown });
  return new ParleyError(known[1], `${known[2]} (${code ?? 'no code'}: ${message ?? ''})`, { cause: thrown });
}

/** Runs `work` in one write transaction. */
export function transaction<T>(db: Connection, work: () => T): T {
  return guarded(() => {
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (thrown) {
      // A failure such as a full disk may have rolled back already.
      if (db.inTransaction) db.exec('ROLLBACK');
      throw thrown;
    }
  });
}
