import test from 'ava';
import type { ExecutionContext } from 'ava';
import { httpRecords } from './http/http.js';
import type { RecordsSource } from './source.js';
import { startReceiver } from '../testkit/receiver.js';
import { recordsOf, serveRecords } from '../testkit/records.js';

const never = new AbortController().signal;
const SOURCES: Readonly<Record<string, (t: ExecutionContext) => Promise<RecordsSource>>> = {
  sqlite: t => Promise.resolve(recordsOf(t)),
  http: async t => httpRecords(await serveRecords(t, recordsOf(t))),
};

for (const [name, open] of Object.entries(SOURCES)) {
  test(`${name}: customers are found by each of their numbers, and by nobody else's`, async t => {
    const source = await open(t);
    const ids = async (phone: string): Promise<string[]> =>
      (await source.customersByPhone(phone, never)).map(c => c.id);
    t.deepEqual(await ids('+31205550123'), ['C-100', 'C-101']);
    t.deepEqual(await ids('+31612345678'), ['C-100']);
    t.deepEqual(await ids('+31205550124'), []);
  });

  test(`${name}: a customer comes with what the table tells, and nothing else`, async t => {
    const source = await open(t);
    const [sophie] = await source.customersByPhone('+31205550199', never);
    t.deepEqual(sophie, {
      id: 'C-102',
      name: 'Sophie Martin',
      phones: ['+31205550199'],
      postcode: '75011',
      dateOfBirth: '1990-07-14',
    });
  });

  test(`${name}: customers are found by parts of an identity, those with most parts first`, async t => {
    const source = await open(t);
    const found = await source.customersByIdentity(
      { postcode: '1011AB', dateOfBirth: '1980-03-05', name: 'anna visser' },
      never,
    );
    t.deepEqual(
      found.map(c => c.id),
      ['C-103', 'C-100', 'C-101'],
    );
    t.deepEqual(await source.customersByIdentity({ name: 'anna visser' }, never), []);
  });

  test(`${name}: customers are found by their number and by those of their documents, however written`, async t => {
    const source = await open(t);
    for (const reference of ['c100', 'C 100', 'F2026031', 'ord-7782', 'Z55']) {
      const found = await source.customersByReference(reference, never);
      t.deepEqual(
        found.map(c => c.id),
        ['C-100'],
        reference,
      );
    }
    t.deepEqual(await source.customersByReference('F-2026', never), []);
    t.deepEqual(await source.customersByReference('', never), []);
  });

  test(`${name}: documents are found by kind, month, period, number, amount and state, newest first`, async t => {
    const source = await open(t);
    const found = async (query: Parameters<RecordsSource['documents']>[1]): Promise<string[]> =>
      (await source.documents('C-100', query, never)).items.map(d => d.reference);
    t.deepEqual(await found({ kind: 'invoice' }), ['F-2026-041', 'F-2026-031', 'F-2026-021']);
    t.deepEqual(await found({ month: '2026-03', kind: 'invoice' }), ['F-2026-041', 'F-2026-031']);
    t.deepEqual(await found({ period: ['2026-02-01', '2026-02-28'] }), ['F-2026-021']);
    t.deepEqual(await found({ reference: 'f 2026 041' }), ['F-2026-041']);
    t.deepEqual(await found({ amount: '45.10 EUR' }), ['F-2026-031']);
    t.deepEqual(await found({ open: true }), ['Z-55', 'F-2026-031']);
    t.deepEqual(await found({ kind: 'invoice', limit: 1 }), ['F-2026-041']);
    t.is((await source.documents('C-100', { kind: 'invoice', limit: 1 }, never)).total, 3);
    t.deepEqual(await source.documents('nobody', {}, never), { items: [], total: 0 });
  });

  test(`${name}: of readings of a code those are told that exist, and those that something begins with`, async t => {
    const source = await open(t);
    t.deepEqual(await source.existing('postcode', ['1011 AB', '1011AP', '75', '7501'], never), {
      whole: ['1011 AB'],
      begun: ['75', '7501'],
    });
    t.deepEqual(await source.existing('reference', ['ORD7781', 'ORD77', 'ORD8', 'C-1'], never), {
      whole: ['ORD7781'],
      begun: ['ORD77', 'C-1'],
    });
  });
}

test('what the address of a server asks for itself goes with every request', async t => {
  const { url, received } = await startReceiver(t, response =>
    response.writeHead(200).end('{"documents":[]}'),
  );
  const source = httpRecords(`${url}/api/?tenant=4`);
  await source.documents('C/1 é', { month: '2026-03' }, never);
  t.is(received[0]?.path, '/api/customers/C%2F1%20%C3%A9/documents?tenant=4&limit=20&month=2026-03');
});
