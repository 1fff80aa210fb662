/**
 * Schema migrations: numbered, each in a transaction of its own, never changed once released.
 *
 * The number reached stands in the file's `user_version`; `application_id` says that the file is ours.
 */
import { ParleyError } from '../../../call/errors.js';
import type { Connection } from '../connection.js';
import { log } from './001-log.js';
import { search } from './002-search.js';
import { deliveries } from './003-deliveries.js';
import { index } from './004-index.js';
import { openings } from './005-openings.js';
import { forgetting } from './006-forgetting.js';

/** 'PRLY' in ASCII. */
const APPLICATION_ID = 0x50524c59;

/** The statements of each version, from 1 on. */
export const MIGRATIONS: readonly string[] = [log, search, deliveries, index, openings, forgetting];

/**
 * Brings the schema to the newest version, or to `target`.
 *
 * @throws ParleyError STORE_CORRUPT if the file is some other program's database, STORE_VERSION if a newer Parley wrote it
 */
export function migrate(db: Connection, target: number = MIGRATIONS.length): void {
  refuseForeign(db);
  if (pragma(db, 'user_version') >= target) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    // Read again under the lock: another process may have been first.
    for (let version = pragma(db, 'user_version'); version < target; version++) {
      db.exec(MIGRATIONS[version]!);
      db.exec(`PRAGMA user_version = ${version + 1}`);
    }
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec('COMMIT');
  } catch (thrown) {
    db.exec('ROLLBACK');
    throw thrown;
  }
}

function refuseForeign(db: Connection): void {
  const id = pragma(db, 'application_id');
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number };
  if (tables.n > 0 && id !== APPLICATION_ID) {
    throw new ParleyError('STORE_CORRUPT', 'The store file is the database of another program.');
  }
  const version = pragma(db, 'user_version');
  if (version > MIGRATIONS.length) {
    throw new ParleyError(
      'STORE_VERSION',
      `The store has schema ${version}; this Parley knows schemas up to ${MIGRATIONS.length}.`,
    );
  }
}

function pragma(db: Connection, name: string): number {
  const row = db.prepare(`PRAGMA ${name}`).get() as Record<string, number>;
  return row[name]!;
}
