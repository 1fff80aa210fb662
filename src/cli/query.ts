/** `parley query EXPR`: which stored calls an expression holds of, where, and how many by reason or week. */
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import {
  FIELDS,
  Groups,
  MEASURES,
  QueryError,
  SIDE_FIELDS,
  SPANS,
  UNITS,
  askStore,
  explain,
  parseQuery,
  quote,
} from '../insight/insight.js';
import type { Group, QueryHit } from '../insight/insight.js';
import type { CallFilter } from '../store/store.js';
import { printJson, printJsonLine, printText, remark } from './output.js';
import { openStore } from './parts.js';

const FORMATS = ['table', 'json', 'csv', 'parquet'] as const;
type Format = (typeof FORMATS)[number];
const PLACES_SHOWN = 3;

interface Options {
  readonly since?: string;
  readonly until?: string;
  readonly groupBy?: string;
  readonly format: string;
  readonly output?: string;
  readonly limit: string;
  readonly explain?: boolean;
  readonly names?: boolean;
}

export function registerQuery(program: Command): void {
  program
    .command('query')
    .description('find calls by words, clock and voice (docs/query.md)')
    .argument(
      '[expression]',
      'for example: caller: "already called" near/10s caller.loudness > baseline + 6dB',
    )
    .option('--since <time>', 'calls that began then or later (ISO 8601)')
    .option('--until <time>', 'calls that began before then (ISO 8601)')
    .option('--group-by <names>', 'count by fields, for example reason,week')
    .option('--format <format>', FORMATS.join(', '), 'table')
    .option('--output <file>', 'write there (parquet must)')
    .option('--limit <n>', 'calls to find at most', '1000')
    .option('--explain', 'say in words what the expression asks for, and ask nothing')
    .option('--names', 'print the names of the language, for completion')
    .action((expression: string | undefined, options: Options) => {
      if (options.names)
        return printJson({
          fields: FIELDS,
          sideFields: SIDE_FIELDS,
          measures: MEASURES,
          stretches: SPANS,
          units: Object.keys(UNITS).filter(Boolean),
        });
      if (expression === undefined)
        throw new ParleyError('BAD_ARGUMENT', 'An expression is missing.', { field: 'expression' });
      return query(expression, options, program.opts<{ config?: string }>().config);
    });
}

async function query(expression: string, options: Options, configFile: string | undefined): Promise<void> {
  const node = pointing(expression, () => parseQuery(expression));
  if (options.explain) return printText(explain(node));
  const format = formatOf(options);
  const store = await openStore(loadConfig({ file: configFile }), { owner: false, mustExist: true });
  try {
    const hits = limited(askStore(store, node, filterOf(options)), Number(options.limit));
    if (options.groupBy === undefined) await printHits(hits, format, options.output);
    else await printGroups(hits, options.groupBy.split(','), format, options.output);
  } finally {
    await store.close();
  }
}

// The place of a mistake is worth a picture: the expression with a caret under it.
function pointing<T>(expression: string, parse: () => T): T {
  try {
    return parse();
  } catch (thrown) {
    if (thrown instanceof QueryError && expression.length < 200)
      remark(`${expression}\n${' '.repeat(thrown.at)}^`);
    throw thrown;
  }
}

function formatOf({ format, output }: Options): Format {
  const found = FORMATS.find(f => f === format);
  if (found === undefined)
    throw new ParleyError('BAD_ARGUMENT', `A format is one of ${FORMATS.join(', ')}.`, { field: 'format' });
  if (found === 'parquet' && output === undefined) {
    throw new ParleyError('BAD_ARGUMENT', 'Parquet is binary and needs --output.', { field: 'output' });
  }
  return found;
}

function filterOf({ since, until }: Options): CallFilter {
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

async function* limited(hits: AsyncIterable<QueryHit>, most: number): AsyncGenerator<QueryHit> {
  if (!(most >= 1))
    throw new ParleyError('BAD_ARGUMENT', 'The limit is a number from 1 on.', { field: 'limit' });
  let count = 0;
  for await (const hit of hits) {
    yield hit;
    if (++count >= most) return remark(`stopped at ${most} calls; --limit changes that`);
  }
}

type Row = Record<string, string | number>;

async function printHits(
  hits: AsyncIterable<QueryHit>,
  format: Format,
  output: string | undefined,
): Promise<void> {
  if (format === 'json' && output === undefined) {
    for await (const { call, places, subject } of hits) {
      const shown = places.map(p => ({ startMs: p.startMs, endMs: p.endMs, text: quote(subject, p) }));
      await printJsonLine({
        callId: call.callId,
        startedAt: call.startedAt,
        reason: subject.fields['reason'] ?? null,
        places: shown,
      });
    }
    return;
  }
  const rows: Row[] = [];
  for await (const hit of hits) rows.push(...rowsOf(hit));
  write(rows, format, output);
}

function rowsOf({ call, places, subject }: QueryHit): Row[] {
  const own = { callId: call.callId, startedAt: call.startedAt };
  if (places.length === 0) return [{ ...own, startMs: 0, endMs: subject.durationMs, text: '' }];
  return places
    .slice(0, PLACES_SHOWN)
    .map(p => ({ ...own, startMs: p.startMs, endMs: p.endMs, text: quote(subject, p) }));
}

async function printGroups(
  hits: AsyncIterable<QueryHit>,
  names: readonly string[],
  format: Format,
  output: string | undefined,
): Promise<void> {
  const groups = new Groups(names);
  for await (const hit of hits) groups.add(hit);
  write(
    groups.list().map(({ key, calls }: Group) => ({ ...key, calls })),
    format,
    output,
  );
}

function write(rows: readonly Row[], format: Format, output: string | undefined): void {
  if (format === 'parquet') return writeFileSync(output!, Buffer.from(parquet(rows)));
  const text =
    format === 'json' ? JSON.stringify(rows, null, 2) : format === 'csv' ? csv(rows) : columns(rows);
  if (output === undefined) printText(text);
  else writeFileSync(output, `${text}\n`);
}

function parquet(rows: readonly Row[]): ArrayBuffer {
  const names = Object.keys(rows[0] ?? { callId: '' });
  const columnData = names.map(name => {
    const data = rows.map(row => row[name]!);
    return { name, data, type: typeof data[0] === 'number' ? ('INT32' as const) : ('STRING' as const) };
  });
  return parquetWriteBuffer({ columnData });
}

function csv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  // A cell that begins like a formula would run as one in a spreadsheet.
  const cell = (v: string | number): string => {
    const text = typeof v === 'string' && /^[=+\-@\t\r]/.test(v) ? `'${v}` : String(v);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [names.join(','), ...rows.map(row => names.map(n => cell(row[n]!)).join(','))].join('\n');
}

function columns(rows: readonly Row[]): string {
  if (rows.length === 0) return 'no calls';
  const names = Object.keys(rows[0]!);
  const widths = names.map(n => Math.min(60, Math.max(n.length, ...rows.map(r => String(r[n]).length))));
  const line = (cells: readonly string[]): string =>
    cells
      .map((c, i) => c.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  return [line(names), ...rows.map(r => line(names.map(n => String(r[n]))))].join('\n');
}
