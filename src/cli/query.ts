/** `parley query EXPR`: which stored calls an expression holds of, where, and how many by reason or week. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import {
  FIELDS,
  Groups,
  MEASURES,
  QueryError,
  SIDE_FIELDS,
  SPANS,
  UNITS,
  askStore,
  complete,
  explain,
  groupNames,
  parseQuery,
  planQuery,
} from '../insight/insight.js';
import type { QueryHit, QueryNode } from '../insight/insight.js';
import { between, zoneOf } from './between.js';
import { wholeNumber } from './numbers.js';
import { printJson, printText, remark } from './output.js';
import { openStore, storeFile } from './open-store.js';
import { FORMATS, formatOf, printHits, printRows } from './query-output.js';

interface Options {
  readonly since?: string;
  readonly until?: string;
  readonly groupBy?: string;
  readonly format: string;
  readonly output?: string;
  readonly limit: number;
  readonly explain?: boolean;
  readonly names?: boolean;
  readonly complete?: string;
}

/** Registers `parley query`. */
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
    .option('--limit <n>', 'calls to find at most; when counting, all', wholeNumber(1), 1000)
    .option('--explain', 'say in words what the expression asks for and how it would be answered')
    .option('--names', 'print the names of the language, for completion')
    .option('--complete <beginning>', 'print what may come next, for editors and shells')
    .action(async (expression: string | undefined, options: Options) => {
      if (options.names) return printNames();
      if (options.complete !== undefined) return printCompletions(options.complete, options.format);
      if (expression === undefined)
        throw new ParleyError('BAD_ARGUMENT', 'An expression is missing.', { field: 'expression' });
      const node = pointing(expression, () => parseQuery(expression));
      const config = loadConfig({ file: program.opts<{ config?: string }>().config });
      await (options.explain ? explainTo(node, options, config) : query(node, options, config));
    });
}

function printNames(): void {
  printJson({
    fields: FIELDS,
    sideFields: SIDE_FIELDS,
    measures: MEASURES,
    stretches: SPANS,
    units: Object.keys(UNITS).filter(Boolean),
  });
}

function printCompletions(beginning: string, format: string): void {
  const found = complete(beginning);
  if (format === 'json') return printJson(found);
  printText(found.items.map(({ text, meaning }) => `${text}\t${meaning}`).join('\n'));
}

async function query(node: QueryNode, options: Options, config: Config): Promise<void> {
  const format = formatOf(options.format, options.output);
  const store = await openStore(config, { owner: false, mustExist: true });
  try {
    const { groupBy, output, limit } = options;
    const zone = zoneOf(config);
    const hits = askStore(store, node, between(options, zone), { places: groupBy === undefined });
    if (groupBy === undefined) await printHits({ store, node, hits: limited(hits, limit), format, output });
    else {
      const names = groupNames(groupBy);
      const columns = { ...Object.fromEntries(names.map(name => [name, ''])), calls: 0 };
      printRows(await groupsOf(hits, names, zone), format, output, columns);
    }
  } finally {
    await store.close();
  }
}

async function explainTo(node: QueryNode, options: Options, config: Config): Promise<void> {
  printText(explain(node));
  if (config.store.mongodbUrl === undefined && !existsSync(storeFile(config)))
    return remark('no store here, so no plan');
  const store = await openStore(config, { owner: false, mustExist: true });
  try {
    const { steps, candidates, sure, fromLog } = await planQuery(
      store,
      node,
      between(options, zoneOf(config)),
      options.groupBy === undefined,
    );
    const lines = steps.map(step => `  ${step}`);
    const known = sure === 0 ? '' : `${sure} calls of which the index is certain, `;
    const found = `  ${known}${candidates - sure} calls to evaluate, ${fromLog} of them from the log`;
    printText(['\nplan:', ...lines, found].join('\n'));
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

async function* limited(hits: AsyncIterable<QueryHit>, most: number): AsyncGenerator<QueryHit> {
  let count = 0;
  for await (const hit of hits) {
    if (++count > most) return remark(`stopped at ${most} calls; --limit changes that`);
    yield hit;
  }
}

async function groupsOf(
  hits: AsyncIterable<QueryHit>,
  names: readonly string[],
  zone: string,
): Promise<Record<string, string | number>[]> {
  const groups = new Groups(names, zone);
  for await (const hit of hits) groups.add(hit);
  return groups.list().map(({ key, calls }) => ({ ...key, calls }));
}
