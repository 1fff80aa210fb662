/** What a query found as a table, JSON, CSV or Parquet. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { ParleyError } from '../call/errors.js';
import { quotes } from '../insight/insight.js';
import type { QueryHit, QueryNode } from '../insight/insight.js';
import type { Store } from '../store/store.js';
import { writeOutput } from './output-file.js';
import { printJsonLine, printText } from './output.js';

export const FORMATS = ['table', 'json', 'csv', 'parquet'] as const;

/** How results are written. */
export type Format = (typeof FORMATS)[number];

/** One line of a result; every line of a result has the same columns. */
export type Row = Readonly<Record<string, string | number>>;

const PLACES_SHOWN = 3;
const WIDEST_COLUMN = 60;
const PARQUET_TYPES = { number: 'INT32', string: 'STRING' } as const;

/**
 * Checks a format's name.
 *
 * @throws ParleyError BAD_ARGUMENT if there is no such format, or it needs a file and none is given
 */
export function formatOf(format: string, output: string | undefined): Format {
  const found = FORMATS.find(f => f === format);
  if (found === undefined)
    throw new ParleyError('BAD_ARGUMENT', `A format is one of ${FORMATS.join(', ')}.`, { field: 'format' });
  if (found === 'parquet' && output === undefined) {
    throw new ParleyError('BAD_ARGUMENT', 'Parquet is binary and needs --output.', { field: 'output' });
  }
  return found;
}

/** What is printed, and how. */
export interface Printing {
  readonly store: Store;
  readonly node: QueryNode;
  readonly hits: AsyncIterable<QueryHit>;
  readonly format: Format;
  readonly output: string | undefined;
}

/** Prints calls with their places; JSON goes out a line a call, as they are found. */
export async function printHits({ store, node, hits, format, output }: Printing): Promise<void> {
  const rows: Row[] = [];
  for await (const hit of hits) {
    const { callId, startedAt, subject } = hit;
    const asJson = format === 'json' && output === undefined;
    const shown = asJson ? hit.places : hit.places.slice(0, PLACES_SHOWN);
    const texts = await quotes(store, node, hit, shown);
    const places = shown.map(({ startMs, endMs }, i) => ({ startMs, endMs, text: texts[i]! }));
    if (asJson) {
      await printJsonLine({ callId, startedAt, reason: subject.fields['reason'] ?? null, places });
    } else {
      const whole = { startMs: 0, endMs: subject.durationMs, text: '' };
      rows.push(...(places.length === 0 ? [whole] : places).map(p => ({ callId, startedAt, ...p })));
    }
  }
  if (format !== 'json' || output !== undefined) printRows(rows, format, output, HIT_COLUMNS);
}

const HIT_COLUMNS: Row = { callId: '', startedAt: '', startMs: 0, endMs: 0, text: '' };

/**
 * Prints or writes lines.
 *
 * @param like a line with the columns, which stand there also where there is no line
 */
export function printRows(rows: readonly Row[], format: Format, output: string | undefined, like: Row): void {
  if (format === 'parquet') return writeOutput(output!, Buffer.from(parquet(rows, like)));
  const text =
    format === 'json' ? JSON.stringify(rows, null, 2) : format === 'csv' ? csv(rows, like) : columns(rows);
  if (output === undefined) printText(text);
  else writeOutput(output, `${text}\n`);
}

function parquet(rows: readonly Row[], like: Row): ArrayBuffer {
  const columnData = Object.entries(like).map(([name, value]) => ({
    name,
    data: rows.map(row => row[name]!),
    type: typeof value === 'number' ? PARQUET_TYPES.number : PARQUET_TYPES.string,
  }));
  return parquetWriteBuffer({ columnData });
}

function csv(rows: readonly Row[], like: Row): string {
  const names = Object.keys(like);
  // A cell that begins like a formula would run as one in a spreadsheet.
  const cell = (v: string | number): string => {
    const text = typeof v === 'string' && /^[=+\-@\t\r]./s.test(v) ? `'${v}` : String(v);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [names.join(','), ...rows.map(row => names.map(n => cell(row[n]!)).join(','))].join('\n');
}

function columns(rows: readonly Row[]): string {
  if (rows.length === 0) return 'no calls';
  const names = Object.keys(rows[0]!);
  const widths = names.map(n =>
    Math.min(
      WIDEST_COLUMN,
      rows.reduce((most, row) => Math.max(most, String(row[n]).length), n.length),
    ),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((c, i) => c.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return [line(names), ...rows.map(r => line(names.map(n => String(r[n]))))].join('\n');
}
