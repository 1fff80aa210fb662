/** The tables that records are imported into: one file, beside the store and not part of it. */
import { existsSync } from 'node:fs';
import Database from 'libsql';
import { ParleyError, asParleyError } from '../../call/errors.js';

/** A connection; synchronous: every question here is answered from an index within a millisecond. */
export type Connection = InstanceType<typeof Database>;

const VERSION = 1;

const TABLES = `
  CREATE TABLE customers (
    id TEXT NOT NULL, id_key TEXT PRIMARY KEY, name TEXT, name_key TEXT, postcode TEXT, postcode_key TEXT,
    date_of_birth TEXT, language TEXT, email TEXT, value TEXT, arrears REAL
  ) WITHOUT ROWID;
  CREATE INDEX customers_postcode ON customers (postcode_key);
  CREATE INDEX customers_birth ON customers (date_of_birth);
  CREATE TABLE phones (
    phone TEXT NOT NULL, customer_key TEXT NOT NULL, PRIMARY KEY (phone, customer_key)
  ) WITHOUT ROWID;
  CREATE INDEX phones_customer ON phones (customer_key);
  CREATE TABLE documents (
    kind TEXT NOT NULL, reference TEXT NOT NULL, reference_key TEXT NOT NULL, customer_key TEXT NOT NULL,
    date TEXT NOT NULL, month TEXT NOT NULL, own_month INTEGER NOT NULL, status TEXT NOT NULL, open INTEGER NOT NULL,
    amount TEXT, due TEXT, title TEXT, PRIMARY KEY (kind, reference_key)
  ) WITHOUT ROWID;
  CREATE INDEX documents_customer ON documents (customer_key, kind, date);
  CREATE INDEX documents_reference ON documents (reference_key);
  PRAGMA user_version = ${VERSION};
`;

/**
 * Opens a file of records; makes it if it is to be written.
 *
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID for a file that is no SQLite database, of a newer version, or
 *   holds something else
 */
export function openRecords(file: string, how: 'read' | 'write'): Connection {
  const db = connect(file, how);
  try {
    prepare(db, file, how);
    return db;
  } catch (thrown) {
    db.close();
    throw thrown instanceof ParleyError
      ? thrown
      : new ParleyError('FILE_INVALID', `${file} is not a file of records.`, {
          field: 'file',
          cause: thrown,
        });
  }
}

function connect(file: string, how: 'read' | 'write'): Connection {
  if (how === 'read' && !existsSync(file))
    throw new ParleyError('FILE_NOT_FOUND', `There is no file of records at ${file}.`, { field: 'file' });
  try {
    return how === 'write' ? new Database(file) : new Database(file, { readonly: true });
  } catch (thrown) {
    throw new ParleyError('FILE_NOT_FOUND', `${file} cannot be opened: ${asParleyError(thrown).message}`, {
      field: 'file',
      cause: thrown,
    });
  }
}

function prepare(db: Connection, file: string, how: 'read' | 'write'): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get([]) as { user_version: number };
  const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_master').get([]) as { tables: number };
  if (how === 'write' && version === 0 && tables === 0) {
    db.exec(`PRAGMA journal_mode = WAL; BEGIN; ${TABLES} COMMIT;`);
    return;
  }
  if (version !== VERSION) {
    const what = version > VERSION ? 'was written by a newer Parley' : 'is not a file of records';
    throw new ParleyError('FILE_INVALID', `${file} ${what}.`, { field: 'file' });
  }
}
