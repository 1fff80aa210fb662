/** Records for tests: tables as an operator exports them, imported into a real file, and a server that serves it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { startReceiver } from './receiver.js';
import type { DocumentQuery, RecordsSource } from '../records/source.js';
import { importTable } from '../records/sqlite/import.js';
import type { ImportKind } from '../records/sqlite/columns.js';
import { sqliteRecords } from '../records/sqlite/sqlite.js';

const CUSTOMERS = `id,name,phones,postcode,date_of_birth,value
C-100,Anna de Vries,020 555 01 23;06-12345678,1011 AB,1980-03-05,gold
C-101,Pieter Jansen,+31205550123,1011 AB,1975-11-30,
C-102,Sophie Martin,0031205550199,75011,1990-07-14,
C-103,Anna Visser,,1011 AB,1980-03-05,`;
const INVOICES = `reference,customer_id,date,month,status,amount,due
F-2026-031,C-100,2026-03-03,,open,45.10,2026-03-17
F-2026-041,c100,2026-04-02,2026-03,paid,12.50,
F-2026-021,C-100,2026-02-02,,paid,30,
F-2026-099,C-102,2026-03-09,,open,99.00,2026-04-01
F-2026-100,C-102,2026-02-09,,open,80.00,2026-03-01`;
const ORDERS = `reference,customer_id,date,status,title
ORD-7781,C-102,2026-03-10,shipped,Router
ORD-7782,C-100,2026-01-10,delivered,Telephone`;
const CASES = `reference,customer_id,date,status,title
Z-55,C-100,2026-03-11,open,No internet`;

/** The rows of a table without quotes. */
export function rows(table: string): string[][] {
  return table.split('\n').map(line => line.split(','));
}

/** Writes tables into a new file, by default customers, invoices, orders and cases of four people; removed afterwards. */
export function recordsFile(
  t: ExecutionContext,
  tables: Partial<Record<ImportKind, string>> = {
    customers: CUSTOMERS,
    invoices: INVOICES,
    orders: ORDERS,
    cases: CASES,
  },
): string {
  const dir = mkdtempSync(join(tmpdir(), 'parley-records-'));
  t.teardown(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'records.db');
  for (const [kind, table] of Object.entries(tables) as [ImportKind, string][]) {
    importTable(file, rows(table), { kind, source: `${kind}.csv`, callingCode: '31' });
  }
  return file;
}

/** The records of a file, closed afterwards. */
export function recordsOf(t: ExecutionContext, file: string = recordsFile(t)): RecordsSource {
  const source = sqliteRecords(file);
  t.teardown(() => source.close());
  return source;
}

/** Serves records over HTTP as `docs/records.md` describes it. */
export async function serveRecords(t: ExecutionContext, source: RecordsSource): Promise<string> {
  const server = await startReceiver(t, (response, { path }) => {
    const url = new URL(path, 'http://localhost');
    answer(source, url).then(
      value => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value)),
      () => response.writeHead(500).end(),
    );
  });
  return server.url;
}

async function answer(source: RecordsSource, { pathname, searchParams: asked }: URL): Promise<unknown> {
  const signal = new AbortController().signal;
  const get = (name: string): string | undefined => asked.get(name) ?? undefined;
  if (pathname === '/existing')
    return source.existing(
      get('field') === 'postcode' ? 'postcode' : 'reference',
      asked.getAll('value'),
      signal,
    );
  const [, , customerId] = pathname.split('/');
  if (customerId !== undefined) {
    const { items, total } = await source.documents(decodeURIComponent(customerId), queryOf(asked), signal);
    return { documents: items.map(document => ({ ...document, title: document.title ?? null })), total };
  }
  const [phone, reference] = [get('phone'), get('reference')];
  if (phone !== undefined) return { customers: await source.customersByPhone(phone, signal) };
  if (reference !== undefined) return { customers: await source.customersByReference(reference, signal) };
  const identity = JSON.parse(
    JSON.stringify({ postcode: get('postcode'), dateOfBirth: get('dateOfBirth'), name: get('name') }),
  );
  return { customers: await source.customersByIdentity(identity as Record<string, string>, signal) };
}

function queryOf(asked: URLSearchParams): DocumentQuery {
  const get = (name: string): string | undefined => asked.get(name) ?? undefined;
  const [from, to, kind, open] = [get('from'), get('to'), get('kind'), get('open')];
  const given = {
    kind,
    month: get('month'),
    reference: get('reference'),
    amount: get('amount'),
    open: open === undefined ? undefined : open === 'true',
    period: from === undefined ? undefined : [from, to],
    limit: Number(get('limit')),
  };
  return JSON.parse(JSON.stringify(given)) as DocumentQuery;
}
