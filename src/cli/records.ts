/** `parley records import|find`: customers with their invoices, orders and cases, as an operator exports them. */
import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { readText } from '../config/text.js';
import { spokenLanguage } from '../language/spoken-languages.js';
import type { RecordsSource } from '../records/records.js';
import { phoneKey } from '../records/keys.js';
import { COLUMNS, IMPORT_KINDS } from '../records/sqlite/columns.js';
import type { ImportKind } from '../records/sqlite/columns.js';
import { importTable } from '../records/sqlite/import.js';
import { recordsSource } from '../open-records.js';
import { parseCsv } from '../understanding/catalogue/csv.js';
import { printJson, remark } from './output.js';
import { refuseUnused } from './unused.js';

interface ImportFlags {
  readonly kind: string;
  readonly into: string;
  readonly callingCode?: string;
}

interface FindFlags {
  readonly in?: string;
  readonly phone?: string;
  readonly reference?: string;
  readonly callingCode?: string;
}

const MAX_TABLE_BYTES = 512 * 1024 * 1024;
const ANY = new AbortController().signal;

/** Registers the commands. */
export function registerRecords(program: Command): void {
  const configured = (): Config => loadConfig({ file: program.opts<{ config?: string }>().config });
  const records = program
    .command('records')
    .description("the operator's customers and documents (docs/records.md)");
  records
    .command('import <table>')
    .description('read a table (CSV) into a file of records; rows that are there already are replaced')
    .requiredOption('--kind <kind>', `one of ${IMPORT_KINDS.join(', ')}`)
    .requiredOption('--into <file>', 'the file of records; made if it is missing')
    .option('--calling-code <digits>', 'of numbers without one (default: of the configured language)')
    .action((table: string, flags: ImportFlags) =>
      importFile(table, flags, callingCodeOf(flags, configured())),
    );
  records
    .command('find')
    .description('look a customer up as a call would, with their open documents')
    .option('--in <file>', 'file of records (default: as configured)')
    .option('--phone <number>', 'by calling number')
    .option('--reference <number>', 'by customer, invoice, order or case number')
    .option('--calling-code <digits>', 'of a number without one (default: of the configured language)')
    .action((flags: FindFlags) => find(flags, configured()));
}

function callingCodeOf({ callingCode }: { callingCode?: string }, { records, language }: Config): string {
  return callingCode ?? records.callingCode ?? spokenLanguage(language).callingCode;
}

function importFile(table: string, { kind, into }: ImportFlags, callingCode: string): void {
  const known: ImportKind | undefined = IMPORT_KINDS.find(k => k === kind);
  if (known === undefined) {
    throw new ParleyError('BAD_ARGUMENT', `--kind must be one of ${IMPORT_KINDS.join(', ')}.`, {
      field: 'kind',
    });
  }
  const options = { kind: known, source: table, callingCode };
  const { rows, repeated, ignored, open } = importTable(into, parseCsv(readTable(table), table), options);
  if (ignored.length > 0) remark(`columns left out: ${ignored.join(', ')}`);
  if (open.length > 0) remark(`statuses taken for open: ${open.join(', ')}`);
  const [key = ''] = COLUMNS[known === 'customers' ? 'customers' : 'documents'].required;
  if (repeated > 0) remark(`${repeated} rows have the ${key} of an earlier row of the table and replace it`);
  remark(`${rows - repeated} ${known} in ${into}`);
}

function readTable(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MAX_TABLE_BYTES)
    throw new ParleyError('FILE_INVALID', `${file} is larger than ${MAX_TABLE_BYTES} bytes.`, {
      field: 'table',
    });
  return readText(file, '', 'table');
}

async function find(flags: FindFlags, config: Config): Promise<void> {
  const source = openedFor(flags.in, config.records);
  try {
    if (flags.phone !== undefined)
      refuseUnused(flags, ['reference'], 'is another way to find a customer than --phone');
    const phone = flags.phone === undefined ? undefined : phoneKey(flags.phone, callingCodeOf(flags, config));
    if (phone === undefined && flags.reference === undefined)
      throw new ParleyError('BAD_ARGUMENT', 'Give --phone (a number) or --reference.', { field: 'phone' });
    const customers =
      phone === undefined
        ? await source.customersByReference(flags.reference ?? '', ANY)
        : await source.customersByPhone(phone, ANY);
    const found = customers.map(async customer => ({
      customer,
      open: await source.documents(customer.id, { open: true }, ANY),
    }));
    printJson(await Promise.all(found));
  } finally {
    await source.close();
  }
}

function openedFor(file: string | undefined, settings: Config['records']): RecordsSource {
  const source = recordsSource(file === undefined ? settings : { file });
  if (source !== undefined) return source;
  throw new ParleyError('BAD_ARGUMENT', 'Name a file with --in, or configure records.file.', { field: 'in' });
}
