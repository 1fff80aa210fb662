import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { recordsFile, recordsOf, rows } from '../../testkit/records.js';
import { importTable } from './import.js';
import { sqliteRecords } from './sqlite.js';

const never = new AbortController().signal;
const dir = mkdtempSync(join(tmpdir(), 'parley-import-'));
test.after.always(() => rmSync(dir, { recursive: true }));
const options = { kind: 'invoices', source: 'invoices.csv', callingCode: '31' } as const;

test('a table imported again replaces its rows, and only those', async t => {
  const file = recordsFile(t);
  const table = 'reference,customer_id,date,status,amount\nF-2026-031,C-100,2026-03-03,paid,45.10';
  t.deepEqual(importTable(file, rows(table), options), { rows: 1, repeated: 0, ignored: [], open: [] });
  const { items, total } = await recordsOf(t, file).documents('C-100', { kind: 'invoice' }, never);
  t.is(total, 3);
  t.false(items.find(d => d.reference === 'F-2026-031')?.open);
});

test('a row whose key an earlier row has is counted, however it is written', t => {
  const file = recordsFile(t);
  const table =
    'reference,customer_id,date\nX-1,C-100,2026-03-03\nx 1,C-100,2026-03-04\nX-2,C-100,2026-03-05';
  t.deepEqual(importTable(file, rows(table), options), { rows: 3, repeated: 1, ignored: [], open: [] });
});

test("a customer's numbers are replaced with the customer", async t => {
  const file = recordsFile(t);
  const table = 'id,name,phones\nC-102,Sophie Martin,0612340000';
  importTable(file, rows(table), { ...options, kind: 'customers' });
  const source = recordsOf(t, file);
  t.deepEqual(await source.customersByPhone('+31205550199', never), []);
  t.is((await source.customersByPhone('+31612340000', never))[0]?.id, 'C-102');
});

test('columns that mean nothing here are left out and named', t => {
  const file = join(dir, 'extra.db');
  const table = 'Reference,Customer ID,Date,shoe size\nF1,C1,2026-01-01,44';
  t.deepEqual(importTable(file, rows(table), options), {
    rows: 1,
    repeated: 0,
    ignored: ['shoe_size'],
    open: [],
  });
});

for (const [what, table, field] of [
  ['a column missing', 'reference,date\nF1,2026-01-01', 'customer_id'],
  ['a column twice', 'reference,customer_id,date,date\nF1,C1,2026-01-01,2026-01-01', 'date'],
  ['no rows and no header', '', 'reference'],
  ['a day that does not exist', 'reference,customer_id,date\nF0,C1,2026-01-01\nF1,C1,2026-02-30', 'date'],
  ['a day the other way round', 'reference,customer_id,date\nF1,C1,01-02-2026', 'date'],
  ['an amount in words', 'reference,customer_id,date,amount\nF1,C1,2026-01-01,ten', 'amount'],
  ['a month like no other', 'reference,customer_id,date,month\nF1,C1,2026-01-01,2026-13', 'month'],
  ['a cell too many', 'reference,customer_id,date\nF1,C1,2026-01-01,,\nF2,Smit, Piet,2026-01-01', 'row'],
  ['no reference', 'reference,customer_id,date\n,C1,2026-01-01', 'reference'],
  ['a reference of dashes', 'reference,customer_id,date\n--,C1,2026-01-01', 'reference'],
] as const) {
  test(`a table with ${what} is refused whole, naming the column`, async t => {
    const file = recordsFile(t);
    const error = t.throws(() => importTable(file, rows(table), options), { code: 'FILE_INVALID' });
    t.is((error as { field?: string } | undefined)?.field, field);
    t.is((await recordsOf(t, file).documents('C1', {}, never)).total, 0);
  });
}

test('a wrong telephone number is told by its row and never repeated', t => {
  const table = 'id,phones\nC1,020 5550123\nC2,call me';
  const error = t.throws(() =>
    importTable(join(dir, 'p.db'), rows(table), { ...options, kind: 'customers' }),
  );
  t.regex(error?.message ?? '', /Row 3 of invoices\.csv: phones/);
  t.notRegex(error?.message ?? '', /call me/);
});

test('files that are no records are refused', t => {
  const text = join(dir, 'text.db');
  writeFileSync(text, 'not a database, but long enough to look like one to nobody'.repeat(100));
  t.throws(() => sqliteRecords(text), { code: 'FILE_INVALID' });
  t.throws(() => sqliteRecords(join(dir, 'missing.db')), { code: 'FILE_NOT_FOUND' });
  t.false(existsSync(join(dir, 'missing.db')));
});

test('what is over is told by its status in three languages, and other statuses are named', async t => {
  const file = recordsFile(t);
  const statuses = [
    'Voldaan',
    'geannuleerd',
    'Réglée',
    'clôturé',
    'settled',
    'Written off',
    'On hold',
    'Open',
  ];
  const lines = statuses.map((status, i) => `S-${i},C-9,2026-01-0${i + 1},${status}`);
  const told = importTable(file, rows(['reference,customer_id,date,status', ...lines].join('\n')), options);
  t.deepEqual(told.open, ['On hold']);
  const { items } = await recordsOf(t, file).documents('C-9', { open: true }, never);
  t.deepEqual(
    items.map(({ status }) => status),
    ['Open', 'On hold'],
  );
});
