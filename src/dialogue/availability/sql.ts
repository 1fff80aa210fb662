/**
 * Availability from a table of any SQL database, through the smallest interface a driver can have. SQLite's is here.
 */
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'libsql';
import { ParleyError, asParleyError } from '../../call/errors.js';
import { COLUMNS, asRows, checkNames, checkRows } from './availability.js';
import type { AvailabilitySource, Column, RowStyle, ProductNames, ProductRow } from './availability.js';

/** Runs one query with positional parameters (`?`). */
export interface SqlQuery {
  (sql: string, parameters: readonly string[], signal: AbortSignal): Promise<unknown[]>;
}

/** How the operator's table is called, and its columns. */
export interface SqlTable extends RowStyle {
  readonly table: string;
  /** What stands around names: a double quote, as the standard has it; MySQL wants a backtick. */
  readonly quote?: '"' | '`';
}

/**
 * @param query the driver
 * @throws ParleyError BAD_ARGUMENT if a table or column has a name that is no plain identifier
 */
export function sqlSource(
  query: SqlQuery,
  { table, columns = {}, timeZone, quote = '"' }: SqlTable,
): AvailabilitySource {
  const quoted = (name: string): string => `${quote}${identifier(name)}${quote}`;
  const own = (column: Column): string => quoted(columns[column] ?? column);
  const list = (wanted: readonly Column[]): string => wanted.map(c => `${own(c)} AS ${quoted(c)}`).join(', ');
  const from = `FROM ${table.split('.').map(quoted).join('.')}`;
  return {
    names: async signal => {
      const sql = `SELECT ${list(['sku', 'name', 'aliases'])} ${from}`;
      return checkNames(await run(query, sql, [], table, signal), table);
    },
    read: async (skus, signal) => {
      if (skus.length === 0) return [];
      const sql = `SELECT ${list(COLUMNS)} ${from} WHERE ${own('sku')} IN (${skus.map(() => '?').join(', ')})`;
      const rows = await run(query, sql, skus, table, signal);
      return checkRows(asRows(rows, timeZone === undefined ? {} : { timeZone }), table);
    },
  };
}

/** How SQLite, PostgreSQL, MySQL and SQL Server name a column or table that is missing; they never name values. */
const MISSING =
  /no such (?:column|table): (\S+)|(?:column|relation) "?([^" ]+)"? does not exist|unknown column '([^']+)'|table '([^']+)' doesn't exist|invalid (?:column|object) name '([^']+)'/i;

async function run(
  query: SqlQuery,
  sql: string,
  parameters: readonly string[],
  table: string,
  signal: AbortSignal,
): Promise<unknown[]> {
  signal.throwIfAborted();
  try {
    return await query(sql, parameters, signal);
  } catch (thrown) {
    const cause = asParleyError(thrown);
    const missing = MISSING.exec(cause.message);
    if (missing !== null) {
      const field = missing.slice(1).find(name => name !== undefined) ?? '';
      throw new ParleyError('LOOKUP_INVALID', `The table ${table} has not the columns asked for.`, {
        field,
        cause: thrown,
      });
    }
    throw new ParleyError('LOOKUP_FAILED', `The table ${table} could not be read.`, { cause: thrown });
  }
}

function identifier(name: string): string {
  if (!/^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name)) {
    throw new ParleyError(
      'BAD_ARGUMENT',
      `A table or column may not be called that: it has ${name.length} characters that are no plain name.`,
      { field: 'table' },
    );
  }
  return name;
}

/** Somebody writes: so long is waited before the next try. */
const WRITER_WAIT_MS = 10;

/**
 * A SQLite file, opened for reading. Reads are so short that they are not interrupted; while somebody else writes they
 * are tried again until the signal is aborted, without holding other calls up. A file that has taken its place, as an export
 * every night does, is read from the next question on.
 *
 * @throws ParleyError FILE_NOT_FOUND
 */
export function sqliteQuery(path: string): { query: SqlQuery; close: () => void } {
  // The library would make an empty file of a path that was mistyped, and every caller would get a person.
  const first = fileAt(path);
  if (first === undefined)
    throw new ParleyError('FILE_NOT_FOUND', `There is no file ${path}.`, { field: 'table' });
  let held = first;
  let database = open(path);
  // What is held open is the file that was there once, also when it was taken away: its rows would be told for ever.
  const current = (): Database.Database => {
    const there = fileAt(path);
    if (there === undefined) throw new ParleyError('LOOKUP_FAILED', `There is no file ${path} any more.`);
    if (there === held) return database;
    const opened = open(path);
    database.close();
    [database, held] = [opened, there];
    return database;
  };
  return {
    query: async (sql, parameters, signal) => {
      for (;;) {
        try {
          return current()
            .prepare(sql)
            .all(...parameters);
        } catch (thrown) {
          const error = asParleyError(thrown);
          if (!/database (?:table )?is locked|SQLITE_BUSY/i.test(error.message)) throw error;
          await delay(WRITER_WAIT_MS, undefined, { signal });
        }
      }
    },
    close: () => database.close(),
  };
}

function open(path: string): Database.Database {
  return new Database(path, { readonly: true } as Database.Options);
}

/** Which file it is that is at a path; nothing if there is none. */
function fileAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

export type { ProductNames, ProductRow };
