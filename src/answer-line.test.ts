import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import Database from 'libsql';
import { MongoClient } from 'mongodb';
import { openAnswerLine } from './answer-line.js';
import { ParleyError } from './call/errors.js';
import { silentLogger } from './call/logger.js';
import { loadConfig } from './config/config.js';
import { startFerretServer } from './store/testing/ferretdb.js';
import { PlayedCall } from './testkit/playedcall.js';
import { until } from './testkit/service.js';

const PRODUCT = {
  sku: 'P',
  name: 'Printer paper',
  aliases: 'copy paper',
  status: 'available',
  quantity: 40,
  available_from: null,
  updated_at: '2026-11-20',
};

/** A call that the bot takes, with the table as it is configured; the embedded voice speaks, twice as fast as usual. */
async function called(t: ExecutionContext, table: object, more: object = {}): Promise<PlayedCall> {
  // Patient with a table on a busy machine; what time limits do has a test of its own.
  const usual = { 'bot.mode': 'all', 'bot.tableTimeoutMs': 30_000, 'bot.handoverTo': 'desk', 'tts.rate': 2 };
  const options = { ...usual, 'bot.table': table, ...more };
  const line = await openAnswerLine(loadConfig({ env: {}, options }), silentLogger);
  const call = new PlayedCall();
  call.stage = await line?.stage.open(call);
  t.teardown(async () => {
    await call.end();
    await line?.close();
  });
  await call.event('playback.ended');
  return call;
}

/** Asks how many there are, changes the table, asks again. */
async function follows(
  t: ExecutionContext,
  call: PlayedCall,
  change: (to: number) => unknown,
): Promise<void> {
  await call.says('how many of the printer paper do you have');
  const first = await call.event('answer.given');
  t.like(first, { outcome: 'answer', skus: ['P'] });
  t.like(first.sentences[0], { template: 'availableQuantity', row: { sku: 'P', quantity: 40 } });
  await call.event('playback.ended', 2);
  await change(3);
  await call.says('and how many now');
  const second = await call.event('answer.given', 2);
  t.regex(second.text, /there are 3 in stock/);
  t.like(second.sentences[0]?.row, { quantity: 3 });
}

// One after the other, all of them: each has a voice of its own, and nothing asks again for what was too late.
test.serial('a live call is answered from an SQLite table, as it stands at that moment', async t => {
  const source = join(mkdtempSync(join(tmpdir(), 'parley-table-')), 'stock.db');
  const database = new Database(source);
  t.teardown(() => database.close());
  database.exec(
    'CREATE TABLE stock (article TEXT, name TEXT, aliases TEXT, status TEXT, quantity INTEGER, available_from TEXT, updated_at TEXT)',
  );
  const put = database.prepare('INSERT INTO stock VALUES (?, ?, ?, ?, ?, ?, ?)');
  put.run(...Object.values(PRODUCT));
  const call = await called(t, { kind: 'sqlite', source, name: 'stock', columns: { sku: 'article' } });
  await follows(t, call, to => database.exec(`UPDATE stock SET quantity = ${to}`));
});

test.serial('a live call is answered by a server, as the table stands at that moment', async t => {
  const row = { ...PRODUCT };
  const server = createServer((_, response) => response.end(JSON.stringify([row])));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}/stock`;
  await follows(t, await called(t, { kind: 'http', source }), to => (row.quantity = to));
});

test.serial('a live call is answered from a MongoDB collection, as it stands at that moment', async t => {
  const ferret = await startFerretServer();
  if (typeof ferret === 'string') {
    t.pass(`skipped, because ${ferret}`);
    return;
  }
  const client = new MongoClient(ferret.url);
  t.teardown(async () => {
    await client.close();
    await ferret.stop();
  });
  const stock = client.db('shop').collection('stock');
  // Beside it stands one whose article number is a number.
  await stock.insertOne({ ...PRODUCT, sku: 12, name: 'Garden table', aliases: [], quantity: 9 });
  await stock.insertOne({ ...PRODUCT, aliases: ['copy paper'], updated_at: new Date('2026-11-20') });
  const call = await called(t, { kind: 'mongodb', source: `${ferret.url}shop`, name: 'stock' });
  await follows(t, call, to => stock.updateOne({ sku: 'P' }, { $set: { quantity: to } }));
  await call.event('playback.ended', 3);
  await call.says('and how many of the garden table');
  t.regex((await call.event('answer.given', 3)).text, /Garden table .* there are 9/);
});

test.serial('a table that hangs is told to the caller in time, and leads to a person', async t => {
  // Names are answered, rows never.
  const server = createServer((request, response) => {
    if (!request.url?.includes('sku=')) response.end(JSON.stringify([PRODUCT]));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}/stock`;
  const more = { 'bot.tableTimeoutMs': 100, 'bot.maxFailedTurns': 2 };
  const call = await called(t, { kind: 'http', source }, more);
  await call.says('is printer paper available');
  t.like(await call.event('answer.given'), { outcome: 'unknown', sentences: [{ template: 'lookUpFailed' }] });
  await call.event('playback.ended', 2);
  await call.says('is printer paper available');
  await until(() => call.over);
  t.like(call.transfers[0], { destination: 'desk', details: { reason: 'failed' } });
});

test.serial(
  'of a table without its columns, with a product twice and with a date in the past nothing wrong is said',
  async t => {
    const source = join(mkdtempSync(join(tmpdir(), 'parley-table-')), 'stock.json');
    const put = (...rows: object[]): void => writeFileSync(source, JSON.stringify(rows));
    const early = { ...PRODUCT, status: 'out_of_stock', quantity: 0, available_from: '2026-10-01' };
    put(early, { ...early, available_from: '2026-12-01', updated_at: '2026-11-01' });
    const call = await called(t, { kind: 'file', source });
    await call.says('when will printer paper be back');
    const { text } = await call.event('answer.given');
    t.regex(text, /out of stock/);
    t.notRegex(text, /October|December|\d/);
    await call.event('playback.ended', 2);
    put({ sku: 'P', name: 'Printer paper', aliases: '' });
    await call.says('and how many are there');
    t.like(await call.event('answer.given', 2), {
      outcome: 'unknown',
      sentences: [{ template: 'lookUpFailed' }],
    });
  },
);

test.serial(
  'a line asks its table in every language before anyone calls, whose first question would hold other calls up',
  async t => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(JSON.stringify([PRODUCT]));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const source = `http://127.0.0.1:${(server.address() as AddressInfo).port}/stock`;
    const options = {
      'bot.mode': 'all',
      'bot.table': { kind: 'http', source },
      'bot.tableTimeoutMs': 30_000,
      'stt.packs': { en: 'en-8k', nl: 'nl-8k' },
      'tts.engine': 'none',
    };
    const line = await openAnswerLine(loadConfig({ env: {}, options }), silentLogger);
    t.teardown(async () => {
      await line?.close();
      server.closeAllConnections();
      server.close();
    });
    await until(() => asked.filter(url => url.includes('sku=P')).length >= 2);
    t.pass();
  },
);

test.serial(
  'a table without one of its columns is told in the log when the service starts, by the column',
  async t => {
    const source = join(mkdtempSync(join(tmpdir(), 'parley-table-')), 'stock.db');
    const database = new Database(source);
    database.exec(
      "CREATE TABLE products (sku TEXT, name TEXT, aliases TEXT); INSERT INTO products VALUES ('P', 'Paper', '')",
    );
    database.close();
    const warned: object[] = [];
    const logger = { ...silentLogger, warn: (what: object) => void warned.push(what) };
    const options = {
      'bot.mode': 'all',
      'bot.table': { kind: 'sqlite', source },
      'bot.tableTimeoutMs': 30_000,
      'tts.engine': 'none',
    };
    const line = await openAnswerLine(loadConfig({ env: {}, options }), logger);
    t.teardown(() => line?.close());
    await until(() => warned.some(what => 'code' in what && what.code === 'LOOKUP_INVALID'));
    t.like(
      warned.find(what => 'code' in what && what.code === 'LOOKUP_INVALID'),
      {
        field: 'status',
      },
    );
  },
);

test.serial('a line that is closed while it makes its voice ready warns of nothing', async t => {
  const source = join(mkdtempSync(join(tmpdir(), 'parley-table-')), 'stock.json');
  writeFileSync(source, JSON.stringify([PRODUCT]));
  const warned: string[] = [];
  const logger = { ...silentLogger, warn: (_: object, message: string) => void warned.push(message) };
  const options = { 'bot.mode': 'all', 'bot.table': { kind: 'file', source } };
  const line = await openAnswerLine(loadConfig({ env: {}, options }), logger);
  await line?.close();
  await new Promise(resolve => setImmediate(resolve));
  t.deepEqual(warned, []);
});

test.serial(
  'a file that is no table is told in the log when the service starts, not with the first caller',
  async t => {
    const source = join(mkdtempSync(join(tmpdir(), 'parley-table-')), 'stock.csv');
    writeFileSync(source, 'sku;name\n1;Aerius\n');
    const warned: [object, string][] = [];
    const logger = {
      ...silentLogger,
      warn: (facts: object, message: string) => void warned.push([facts, message]),
    };
    const table = { kind: 'file', source };
    const options = { 'bot.mode': 'all', 'bot.table': table, 'bot.tableTimeoutMs': 30_000 };
    const line = await openAnswerLine(loadConfig({ env: {}, options }), logger);
    t.teardown(() => line?.close());
    await until(() => warned.length > 0);
    t.is(warned[0]?.[1], 'the table of the bot could not be read');
    t.like(warned[0]?.[0], { code: 'LOOKUP_INVALID', reason: `The table ${source} is not JSON.` });
  },
);

test.serial(
  'a table whose address cannot be one is told when the service starts, without the address',
  async t => {
    for (const [kind, source, code] of [
      ['file', '/nowhere/hunter2.json', 'FILE_NOT_FOUND'],
      ['sqlite', '/nowhere/hunter2.db', 'FILE_NOT_FOUND'],
      ['http', 'hunter2 at the shop', 'CONFIG_INVALID'],
      ['mongodb', 'hunter2@host/db', 'CONFIG_INVALID'],
    ] as const) {
      const options = { 'bot.mode': 'all', 'bot.table': { kind, source } };
      const opening = openAnswerLine(loadConfig({ env: {}, options }), silentLogger);
      const error = await t.throwsAsync(opening, { instanceOf: ParleyError, code });
      t.is(error.field, 'bot.table.source');
      t.notRegex(error.message, /hunter2/);
    }
  },
);
