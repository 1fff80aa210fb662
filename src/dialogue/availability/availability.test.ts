import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import Database from 'libsql';
import { checkNames, checkRows } from './availability.js';
import { withDeadline } from './deadline.js';
import { fileSource } from './file.js';
import { httpSource } from './http.js';
import { mongodbSource } from './mongodb.js';
import type { ProductCollection } from './mongodb.js';
import { sqliteQuery, sqlSource } from './sql.js';
import type { SqlQuery } from './sql.js';

const signal = (): AbortSignal => new AbortController().signal;
const ROW = {
  sku: 'A',
  name: 'Aerius',
  aliases: ['desloratadine'],
  status: 'out_of_stock',
  quantity: 0,
  available_from: '2026-12-01',
  updated_at: '2026-11-20T08:00:00Z',
};

function sqlite(setUp: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-stock-')), 'stock.db');
  const database = new Database(file);
  database.exec(setUp);
  database.close();
  return file;
}

test('a SQLite table is read by its own names for columns, as it stands now', async t => {
  const file = sqlite(
    `CREATE TABLE stock (article TEXT, name TEXT, aliases TEXT, status TEXT, quantity INTEGER, available_from TEXT, updated_at TEXT);
     INSERT INTO stock VALUES ('A', 'Aerius', 'desloratadine|ae', 'available', 5, NULL, '2026-11-20')`,
  );
  const { query, close } = sqliteQuery(file);
  const source = sqlSource(query, { table: 'stock', columns: { sku: 'article' } });
  t.deepEqual(await source.names(signal()), [{ sku: 'A', name: 'Aerius', aliases: ['desloratadine', 'ae'] }]);
  t.is((await source.read(['A'], signal()))[0]?.quantity, 5);
  const writer = new Database(file);
  writer.exec('UPDATE stock SET quantity = 4');
  writer.close();
  t.is((await source.read(['A'], signal()))[0]?.quantity, 4);
  t.deepEqual(await source.read(["A' OR 1=1 --"], signal()), []);
  close();
});

test('a SQLite file that another has taken the place of is read anew, and one that is gone tells nothing', async t => {
  const table = (quantity: number): string =>
    sqlite(
      `CREATE TABLE products (sku TEXT, name TEXT, aliases TEXT, status TEXT, quantity INTEGER, available_from TEXT, updated_at TEXT);
       INSERT INTO products VALUES ('A', 'Aerius', '', 'available', ${quantity}, NULL, '2026-11-20')`,
    );
  const file = table(5);
  const { query, close } = sqliteQuery(file);
  const source = sqlSource(query, { table: 'products' });
  const stock = async (): Promise<unknown> => (await source.read(['A'], signal()))[0]?.quantity;
  t.is(await stock(), 5);
  renameSync(table(3), file);
  t.is(await stock(), 3);
  rmSync(file);
  await t.throwsAsync(stock(), { code: 'LOOKUP_FAILED' });
  renameSync(table(2), file);
  t.is(await stock(), 2);
  close();
});

test('a row without a name or number is left out of the names, and a table of which none has them is refused', t => {
  const names = [
    ROW,
    { ...ROW, sku: 'B', name: null },
    { ...ROW, sku: ' ' },
    { ...ROW, sku: 12, name: 'Zyrtec' },
  ];
  t.deepEqual(
    checkNames(names, 'products').map(({ sku, name }) => [sku, name]),
    [
      ['A', 'Aerius'],
      ['12', 'Zyrtec'],
    ],
  );
  const titled = [{ sku: 'A', title: 'Aerius' }];
  t.like(
    t.throws(() => checkNames(titled, 'products')),
    { code: 'LOOKUP_INVALID', field: 'name' },
  );
  t.throws(() => checkNames([null], 'products'), { code: 'LOOKUP_INVALID' });
});

test('a path at which there is no file is told, and no file is made there', t => {
  const missing = join(tmpdir(), `parley-no-table-${process.pid}.db`);
  t.throws(() => sqliteQuery(missing), { code: 'FILE_NOT_FOUND' });
  t.false(existsSync(missing));
});

test('a table without a column named is refused by the name of the column', async t => {
  const { query, close } = sqliteQuery(
    sqlite('CREATE TABLE stock (sku TEXT, name TEXT, aliases TEXT, status TEXT)'),
  );
  const error = await t.throwsAsync(sqlSource(query, { table: 'stock' }).read(['A'], signal()), {
    code: 'LOOKUP_INVALID',
  });
  t.is((error as unknown as { field: string }).field, 'quantity');
  t.throws(() => sqlSource(query, { table: 'stock; DROP TABLE stock' }), { code: 'BAD_ARGUMENT' });
  close();
});

test('a column that is missing is named whatever database says so, and other failures are none of the columns', async t => {
  const missing = async (message: string): Promise<string | undefined> => {
    const query = () => Promise.reject(new Error(message));
    const error = await t.throwsAsync(sqlSource(query, { table: 'stock' }).read(['A'], signal()));
    return (error as unknown as { code: string; field?: string }).code === 'LOOKUP_INVALID'
      ? (error as unknown as { field?: string }).field
      : undefined;
  };
  t.is(await missing('column "quantity" does not exist'), 'quantity');
  t.is(await missing('relation "stock" does not exist'), 'stock');
  t.is(await missing("Unknown column 'quantity' in 'field list'"), 'quantity');
  t.is(await missing("Table 'shop.stock' doesn't exist"), 'shop.stock');
  t.is(await missing("Invalid column name 'quantity'."), 'quantity');
  t.is(await missing('Connection terminated unexpectedly'), undefined);
});

test('names are written in the quotes of the database', async t => {
  const file = sqlite(
    `CREATE TABLE stock (article TEXT, name TEXT, aliases TEXT, status TEXT, quantity INTEGER, available_from TEXT, updated_at TEXT);
     INSERT INTO stock VALUES ('A', 'Aerius', '', 'available', 5, NULL, '2026-11-20')`,
  );
  const asked: string[] = [];
  // SQLite takes MySQL's backticks too.
  const { query, close } = sqliteQuery(file);
  const noted: SqlQuery = (sql, ...rest) => (asked.push(sql), query(sql, ...rest));
  const source = sqlSource(noted, { table: 'stock', columns: { sku: 'article' }, quote: '`' });
  t.is((await source.names(signal()))[0]?.sku, 'A');
  t.is((await source.read(['A'], signal()))[0]?.quantity, 5);
  for (const sql of asked) t.notRegex(sql, /"/);
  close();
});

test('a value that is none is refused by row and column, and not repeated', async t => {
  const find = { toArray: () => Promise.resolve([ROW, { ...ROW, status: 'maybe on Tuesday' }]) };
  const source = mongodbSource({ find: () => find } as unknown as ProductCollection, 'products');
  const error = await t.throwsAsync(source.read(['A'], signal()), {
    code: 'LOOKUP_INVALID',
    message: /Row 2 of products has no usable status, found a string of \d+ characters\.$/,
  });
  t.notRegex(error.message, /Tuesday/);
});

test('a day that no calendar has is refused, and nothing written as an empty text or as zeros is nothing', t => {
  for (const day of ['2027-02-31', '2026-13-01', '2026-00-10', '2026-11-31T08:00:00Z'])
    t.throws(() => checkRows([{ ...ROW, available_from: day }], 'products'), {
      code: 'LOOKUP_INVALID',
      message: /Row 1 of products has no usable available_from/,
    });
  t.throws(() => checkRows([{ ...ROW, updated_at: '2026-99-99' }], 'products'), { code: 'LOOKUP_INVALID' });
  const [row] = checkRows(
    [{ ...ROW, quantity: ' ', available_from: '0000-00-00 00:00:00', updated_at: '' }],
    'products',
  );
  t.like(row, { quantity: null, available_from: null, updated_at: null });
  t.is(checkRows([{ ...ROW, available_from: '2028-02-29' }], 'products')[0]?.available_from, '2028-02-29');
});

test('a SQLite table that somebody writes to is waited for, without holding anything else up', async t => {
  const file = sqlite(
    `CREATE TABLE stock (sku TEXT, name TEXT, aliases TEXT, status TEXT, quantity INTEGER, available_from TEXT, updated_at TEXT);
     INSERT INTO stock VALUES ('A', 'Aerius', '', 'available', 5, NULL, '2026-11-20')`,
  );
  const { query, close } = sqliteQuery(file);
  const source = sqlSource(query, { table: 'stock' });
  const writer = new Database(file);
  writer.exec('BEGIN EXCLUSIVE; UPDATE stock SET quantity = 4');
  const reading = source.read(['A'], signal());
  await new Promise(resolve => setTimeout(resolve, 50));
  writer.exec('COMMIT');
  t.is((await reading)[0]?.quantity, 4);
  writer.exec('BEGIN EXCLUSIVE');
  await t.throwsAsync(withDeadline(source, 60).read(['A'], signal()), { code: 'LOOKUP_TIMEOUT' });
  writer.close();
  close();
});

// The driver's collection is played here: the query is ours, the server's behaviour is not.
test('MongoDB documents are asked for by sku and read as rows', async t => {
  const asked: unknown[] = [];
  const collection = {
    find: (filter: unknown) => {
      asked.push(filter);
      return { toArray: () => Promise.resolve([{ ...ROW, updated_at: new Date('2026-11-20T08:00:00Z') }]) };
    },
  } as unknown as ProductCollection;
  const [row] = await mongodbSource(collection).read(['A'], signal());
  t.deepEqual(asked, [{ sku: { $in: ['A'] } }]);
  await mongodbSource(collection).read(['12', '0123'], signal());
  t.deepEqual(asked[1], { sku: { $in: ['12', 12, '0123'] } });
  t.is(row?.updated_at, '2026-11-20T08:00:00.000Z');
});

test('a day that MongoDB keeps as a moment is that of the operator, whoever wrote it', async t => {
  const stored = ['2026-12-01T00:00:00Z', '2026-11-30T23:00:00Z', '2026-12-01T05:00:00Z'].map(from => ({
    ...ROW,
    available_from: new Date(from),
  }));
  const collection = {
    find: () => ({ toArray: () => Promise.resolve(stored) }),
  } as unknown as ProductCollection;
  const days = async (timeZone: string): Promise<unknown[]> =>
    (await mongodbSource(collection, 'stock', { timeZone }).read(['A'], signal())).map(
      row => row.available_from,
    );
  t.deepEqual(await days('Europe/Brussels'), ['2026-12-01', '2026-12-01', '2026-12-01']);
  t.deepEqual(await days('America/New_York'), ['2026-12-01', '2026-11-30', '2026-12-01']);
});

test('a day that a server or a driver of SQL gives as a moment is that of the operator as well', async t => {
  const froms = [
    '2026-11-30T23:00:00.000Z',
    '2026-12-01T00:00:00Z',
    '2026-12-01T00:00:00+01:00',
    '2026-12-01 00:00:00',
  ];
  const stored = froms.map(available_from => ({ ...ROW, available_from }));
  const file = join(mkdtempSync(join(tmpdir(), 'parley-stock-')), 'stock.json');
  writeFileSync(file, JSON.stringify(stored));
  const style = { timeZone: 'Europe/Brussels' };
  const driver = () => Promise.resolve([{ ...ROW, available_from: new Date('2026-11-30T23:00:00Z') }]);
  for (const source of [fileSource(file, style), sqlSource(driver, { table: 'products', ...style })])
    for (const { available_from } of await source.read(['A'], signal())) t.is(available_from, '2026-12-01');
  const [row] = await sqlSource(driver, { table: 'products' }).read(['A'], signal());
  t.is(row?.available_from, '2026-11-30');
});

test('a file, a server and a collection may have their own names for columns', async t => {
  const { sku, name, ...rest } = ROW;
  const columns = { sku: 'article', name: 'title' };
  const rows = JSON.stringify([{ article: sku, title: name, ...rest, sku: 'not this', price: 12 }]);
  const file = join(mkdtempSync(join(tmpdir(), 'parley-stock-')), 'stock.json');
  writeFileSync(file, rows);
  const server = createServer((_, response) => void response.end(rows));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const asked: unknown[] = [];
  const collection = {
    find: (filter: unknown, { projection }: { projection: unknown }) => {
      asked.push(filter, projection);
      return { toArray: () => Promise.resolve(JSON.parse(rows)) };
    },
  } as unknown as ProductCollection;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const source of [
    fileSource(file, { columns }),
    httpSource(url, {}, { columns }),
    mongodbSource(collection, 'products', { columns }),
  ]) {
    t.deepEqual(await source.names(signal()), [{ sku: 'A', name: 'Aerius', aliases: ['desloratadine'] }]);
    t.like((await source.read(['A'], signal()))[0], {
      sku: 'A',
      name: 'Aerius',
      available_from: '2026-12-01',
    });
  }
  t.deepEqual(asked.slice(0, 3), [
    {},
    { _id: 0, article: 1, title: 1, aliases: 1 },
    { article: { $in: ['A'] } },
  ]);
  const error = await t.throwsAsync(fileSource(file, { columns: { name: 'label' } }).names(signal()), {
    code: 'LOOKUP_INVALID',
  });
  t.is((error as unknown as { field: string }).field, 'name');
});

test('an HTTP server is asked for the rows; nonsense, errors and silence are told apart', async t => {
  const answers: Record<string, () => string | undefined> = {
    // A server that does not choose, with a mistake in a row that nobody asks for.
    '/all?sku=A': () => JSON.stringify([{ ...ROW, sku: 'B', status: 'soon' }, ROW]),
    '/good?sku=A&sku=B%26C': () => JSON.stringify({ rows: [ROW] }),
    '/good': () => JSON.stringify([ROW]),
    '/nonsense?sku=A': () => '<html>',
    '/silent?sku=A': () => undefined,
  };
  const server: Server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(500).end();
    else {
      const text = answer();
      if (text !== undefined) response.end(text);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  t.is((await httpSource(`${base}/good`).read(['A', 'B&C'], signal()))[0]?.available_from, '2026-12-01');
  t.is((await httpSource(`${base}/good`).names(signal())).length, 1);
  t.deepEqual(
    (await httpSource(`${base}/all`).read(['A'], signal())).map(row => row.sku),
    ['A'],
  );
  await t.throwsAsync(httpSource(`${base}/nonsense`).read(['A'], signal()), { code: 'LOOKUP_INVALID' });
  await t.throwsAsync(httpSource(`${base}/broken`).read(['A'], signal()), { code: 'LOOKUP_FAILED' });
  await t.throwsAsync(withDeadline(httpSource(`${base}/silent`), 30).read(['A'], signal()), {
    code: 'LOOKUP_TIMEOUT',
  });
  server.closeAllConnections();
  server.close();
  await t.throwsAsync(httpSource(`${base}/good`).read(['A'], signal()), { code: 'LOOKUP_FAILED' });
});

test('a deadline leaves no listener on the caller’s signal', async t => {
  const source = withDeadline({ names: () => Promise.resolve([]), read: () => Promise.resolve([]) }, 1000);
  const caller = new AbortController();
  let listeners = 0;
  const add = caller.signal.addEventListener.bind(caller.signal);
  caller.signal.addEventListener = ((...args: Parameters<typeof add>) => {
    listeners += 1;
    add(...args);
  }) as typeof caller.signal.addEventListener;
  const remove = caller.signal.removeEventListener.bind(caller.signal);
  caller.signal.removeEventListener = ((...args: Parameters<typeof remove>) => {
    listeners -= 1;
    remove(...args);
  }) as typeof caller.signal.removeEventListener;
  await source.read(['A'], caller.signal);
  t.is(listeners, 0);
});
