/** Writes an operator's table into a file of records: all of it or nothing. */
import { asParleyError, ParleyError } from '../../call/errors.js';
import { COLUMNS, customerValues, documentValues, isClosed } from './columns.js';
import type { Cells, ImportKind } from './columns.js';
import type { Connection } from './schema.js';
import { openRecords } from './schema.js';

/** What an import did. */
export interface Imported {
  readonly rows: number;
  /** Rows whose key an earlier row of the table has, which they replace. */
  readonly repeated: number;
  /** Columns of the table that mean nothing here. */
  readonly ignored: readonly string[];
  /** Statuses, other than "open", that were taken for open ones; the first few. */
  readonly open: readonly string[];
}

const MOST_STATUSES = 20;

/** What is imported, from where and how. */
export interface ImportOptions {
  readonly kind: ImportKind;
  /** The table's name, for messages. */
  readonly source: string;
  /** Of numbers written without one, for example `31`. */
  readonly callingCode: string;
}

/**
 * Imports a table. Rows whose key is there already are replaced.
 *
 * @param table the rows, the first with the columns' names
 * @throws ParleyError FILE_INVALID naming the row and the column; nothing is imported then
 */
export function importTable(
  file: string,
  table: readonly (readonly string[])[],
  options: ImportOptions,
): Imported {
  const { columns, ignored } = columnsOf(table[0] ?? [], options);
  const db = openRecords(file, 'write');
  try {
    const put =
      options.kind === 'customers' ? putCustomer(db, options.callingCode) : putDocument(db, options.kind);
    db.exec('BEGIN IMMEDIATE');
    try {
      const keys = new Set<string>();
      const open = new Set<string>();
      table.slice(1).forEach((row, i) =>
        naming(options.source, i + 2, () => {
          const cells = cellsOf(row, columns);
          keys.add(put(cells));
          const status = openStatus(cells);
          if (status !== undefined && open.size < MOST_STATUSES) open.add(status);
        }),
      );
      db.exec('COMMIT');
      const rows = table.length - 1;
      return { rows, repeated: rows - keys.size, ignored, open: [...open] };
    } catch (thrown) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw thrown;
    }
  } finally {
    db.close();
  }
}

function columnsOf(
  header: readonly string[],
  { kind, source }: ImportOptions,
): { columns: readonly (string | undefined)[]; ignored: string[] } {
  const { required, optional } = COLUMNS[kind === 'customers' ? 'customers' : 'documents'];
  const names = header.map(name =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  const missing = required.filter(name => !names.includes(name));
  if (missing.length > 0) {
    const expected = [...required, ...optional].join(', ');
    throw new ParleyError(
      'FILE_INVALID',
      `${source} has no column ${missing.join(', ')}; it may have ${expected}.`,
      {
        field: missing[0] ?? '',
      },
    );
  }
  const twice = names.find(
    (name, i) => names.indexOf(name) !== i && required.concat(optional).includes(name),
  );
  if (twice !== undefined)
    throw new ParleyError('FILE_INVALID', `${source} has the column ${twice} twice.`, { field: twice });
  const columns = names.map(name => (required.includes(name) || optional.includes(name) ? name : undefined));
  return { columns, ignored: names.filter((_, i) => columns[i] === undefined) };
}

function cellsOf(row: readonly string[], columns: readonly (string | undefined)[]): Cells {
  // A name with a comma in it, without quotes, moves all that follows into wrong columns.
  const more = row.findLastIndex(cell => cell.trim() !== '') + 1;
  if (more > columns.length) {
    const message = `has ${more} cells and the header ${columns.length}; a cell with the separator in it needs quotes`;
    throw new ParleyError('FILE_INVALID', message, { field: 'row' });
  }
  const cells: Record<string, string> = {};
  columns.forEach((column, i) => {
    const value = row[i]?.trim() ?? '';
    if (column !== undefined && value !== '') cells[column] = value;
  });
  return cells;
}

/** A status that says that something is open without saying "open". */
function openStatus({ status, open }: Cells): string | undefined {
  if (status === undefined || open !== undefined) return undefined;
  return isClosed(status) || status.toLowerCase() === 'open' ? undefined : status;
}

/** Writes a row and returns its key. */
type Put = (cells: Cells) => string;

function putCustomer(db: Connection, callingCode: string): Put {
  const put = db.prepare(`INSERT OR REPLACE INTO customers VALUES (${places(11)})`);
  const forget = db.prepare('DELETE FROM phones WHERE customer_key = ?');
  const phone = db.prepare('INSERT OR IGNORE INTO phones VALUES (?, ?)');
  return cells => {
    const { values, phones } = customerValues(cells, callingCode);
    const key = String(values[1]);
    put.run(values);
    forget.run([key]);
    for (const number of phones) phone.run([number, key]);
    return key;
  };
}

function putDocument(db: Connection, kind: Exclude<ImportKind, 'customers'>): Put {
  const put = db.prepare(`INSERT OR REPLACE INTO documents VALUES (${places(12)})`);
  return cells => {
    const values = documentValues(kind, cells);
    put.run(values);
    return String(values[2]);
  };
}

function places(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

function naming(source: string, row: number, work: () => void): void {
  try {
    work();
  } catch (thrown) {
    const error = asParleyError(thrown);
    throw new ParleyError(error.code, `Row ${row} of ${source}: ${error.message}.`, {
      field: error.field ?? '',
      cause: thrown,
    });
  }
}
