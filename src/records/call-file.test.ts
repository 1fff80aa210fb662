import test from 'ava';
import { said, testCall } from '../testkit/stagecall.js';
import { startReceiver } from '../testkit/receiver.js';
import { last, talk, understanding } from '../testkit/records-talk.js';
import { httpRecords } from './http/http.js';
import { customerFacts, LiveRecords } from './live.js';
import type { RecordsSource } from './source.js';
import { recordsFile, recordsOf, rows, serveRecords } from '../testkit/records.js';
import { importTable } from './sqlite/import.js';

test('a caller is found by the number they call from, with what is open', async t => {
  const call = await talk(recordsOf(t), { from: '+31612345678' });
  const found = last(call, 'customer.identified');
  t.like(found, { by: 'number', outcome: 'found', candidates: 1, customer: { id: 'C-100', arrears: 45.1 } });
  t.deepEqual(
    found?.open?.items.map(d => d.reference),
    ['F-2026-031', 'Z-55'],
  );
  t.deepEqual(customerFacts(found), { known: true, arrears: 45.1, value: 'gold', openCase: 'Z-55' });
});

test('a number that two people share finds nobody, until one says who they are', async t => {
  const source = recordsOf(t);
  const shared = await talk(source, { from: '020 555 0123' });
  t.like(last(shared, 'customer.identified'), { outcome: 'several', candidates: 2, customer: null });
  const told = await talk(source, { from: '020 555 0123', lines: ['my name is pieter jansen'] });
  const found = last(told, 'customer.identified');
  t.like(found, { by: 'identity', outcome: 'found', customer: { id: 'C-101' } });
  t.is(found?.evidence[0]?.text, 'pieter jansen');
});

test('a caller is found by postcode, day of birth and a name heard a little wrong', async t => {
  const call = await talk(recordsOf(t), {
    language: 'nl',
    lines: [
      'mijn postcode is duizend elf a b',
      'geboren op vijf maart negentienhonderd tachtig',
      'mijn naam is anna fisser',
    ],
  });
  t.like(last(call, 'customer.identified'), { by: 'identity', outcome: 'found', customer: { id: 'C-103' } });
});

test('a postcode and a day of birth that fit two people are no identity', async t => {
  const call = await talk(recordsOf(t), {
    language: 'nl',
    lines: ['mijn postcode is duizend elf a b en ik ben geboren op vijf maart negentienhonderd tachtig'],
  });
  t.like(last(call, 'customer.identified'), { outcome: 'several', candidates: 2, customer: null });
});

test('what is said is stronger than the number called from', async t => {
  const call = await talk(recordsOf(t), {
    from: '+31612345678',
    lines: ['my order number is o r d seven seven eight one'],
  });
  t.like(last(call, 'customer.identified'), { by: 'reference', outcome: 'found', customer: { id: 'C-102' } });
  t.like(last(call, 'document.identified'), { outcome: 'found', document: { reference: 'ORD-7781' } });
});

for (const [language, line] of [
  ['en', 'i have a question about the february invoice'],
  ['fr', "j'ai une question sur ma facture de février"],
  ['nl', 'ik heb een vraag over mijn factuur van februari'],
] as const) {
  test(`"${line}" becomes that customer's invoice of February`, async t => {
    const call = await talk(recordsOf(t), { from: '+31612345678', language, lines: [line] });
    t.like(last(call, 'document.identified'), {
      outcome: 'found',
      document: { reference: 'F-2026-021', customerId: 'C-100' },
      asked: { kind: 'invoice', month: '2026-02' },
    });
    t.is(last(call, 'document.identified')?.evidence[0]?.text, line);
  });
}

for (const [language, line, question] of [
  [
    'en',
    'the march invoice please',
    /^I see two invoices: the one of .* or the one of .*\. Which one do you mean\?$/,
  ],
  [
    'fr',
    'la facture de mars',
    /^Je vois deux factures : celle du .* ou celle du .*\. Laquelle voulez-vous dire \?$/,
  ],
  ['nl', 'de factuur van maart', /^Ik zie twee facturen: die van .* of die van .*\. Welke bedoelt u\?$/],
] as const) {
  test(`two invoices of March make a question (${language})`, async t => {
    const call = await talk(recordsOf(t), { from: '+31612345678', language, lines: [line] });
    const asked = last(call, 'document.identified');
    t.like(asked, { outcome: 'several', document: null });
    t.deepEqual(
      asked?.candidates.map(d => d.reference),
      ['F-2026-041', 'F-2026-031'],
    );
    t.regex(asked?.question ?? '', question);
  });
}

test('an amount decides between two, but not against both', async t => {
  const source = recordsOf(t);
  const exact = await talk(source, {
    from: '+31612345678',
    lines: ['the march invoice of twelve euros fifty'],
  });
  t.like(last(exact, 'document.identified'), { outcome: 'found', document: { reference: 'F-2026-041' } });
  const other = await talk(source, {
    from: '+31612345678',
    lines: ['my march invoice is two hundred euros too high'],
  });
  t.like(last(other, 'document.identified'), { outcome: 'several' });
});

test('an invoice of a month without one is not found, and nothing is offered in its place', async t => {
  const call = await talk(recordsOf(t), { from: '+31612345678', lines: ['the january invoice'] });
  t.like(last(call, 'document.identified'), {
    outcome: 'none',
    document: null,
    candidates: [],
    question: null,
  });
});

test('the last invoice is the newest, and the only open order is the order meant', async t => {
  const source = recordsOf(t);
  const latest = await talk(source, { from: '+31612345678', lines: ['about my last invoice'] });
  t.like(last(latest, 'document.identified'), { outcome: 'found', document: { reference: 'F-2026-041' } });
  const order = await talk(source, {
    from: '+31205550199',
    language: 'fr',
    lines: ['où en est ma commande'],
  });
  t.like(last(order, 'document.identified'), { outcome: 'found', document: { reference: 'ORD-7781' } });
});

test('a month or a number that a flow asked for, said or keyed, tells which document is meant', async t => {
  const call = testCall({ from: '+31612345678' });
  const slots = (text: string, speaking: Parameters<typeof understanding.slots>[1]) =>
    understanding.slots(text, speaking);
  const live = new LiveRecords({ source: recordsOf(t), timeoutMs: 20_000, callingCode: '31', slots });
  const open = await live.stage().open(call);
  const keyed = async (value: string | number): Promise<void> => {
    const place = { callId: 'call-1', seq: 0, tMs: 9000, step: 'ask', name: 'x', utteranceIds: [] };
    await open?.onEvent?.({ kind: 'flow.collected', ...place, value, by: 'keys' });
    await live.fileOf('call-1')?.settled(60_000);
  };
  await keyed('2026-02');
  t.like(last(call, 'document.identified'), {
    outcome: 'found',
    document: { reference: 'F-2026-021' },
    evidence: [],
  });
  await open?.onEvent?.(said('my invoice', 0, 4000));
  await keyed('2026-03');
  t.like(last(call, 'document.identified'), {
    outcome: 'several',
    asked: { kind: 'invoice', month: '2026-03' },
  });
  await keyed('F 2026 031');
  t.like(last(call, 'document.identified'), { outcome: 'found', document: { reference: 'F-2026-031' } });
  await keyed('ORD-7781');
  t.like(last(call, 'customer.identified'), { by: 'reference', customer: { id: 'C-102' } });
  t.like(last(call, 'document.identified'), { outcome: 'found', document: { reference: 'ORD-7781' } });
  for (const value of ['yes', '12', 5]) await keyed(value);
  t.like(last(call, 'document.identified'), { document: { reference: 'ORD-7781' } });
});

test('wanting to order something speaks of no order', async t => {
  const call = await talk(recordsOf(t), { from: '+31205550199', lines: ['i want to order a telephone'] });
  t.is(last(call, 'document.identified'), undefined);
});

test('a document that was spoken of before the caller was known is found once they are', async t => {
  const call = await talk(recordsOf(t), {
    language: 'nl',
    lines: [
      'mijn factuur van februari klopt niet',
      'mijn postcode is duizend elf a b',
      'mijn naam is anna de vries geboren op vijf maart negentienhonderd tachtig',
    ],
  });
  t.like(last(call, 'document.identified'), { outcome: 'found', document: { reference: 'F-2026-021' } });
});

test('with ten thousand invoices the one of March is found, and little of the rest is carried along', async t => {
  const file = recordsFile(t);
  const months = Array.from({ length: 10_000 }, (_, i) => {
    const year = 2025 - Math.floor(i / 12 / 28);
    const date = `${Math.max(1000, year)}-${String((i % 12) + 1).padStart(2, '0')}-${String((Math.floor(i / 12) % 28) + 1).padStart(2, '0')}`;
    return `BIG-${i},C-101,${date},open,10.00`;
  });
  const table = ['reference,customer_id,date,status,amount', ...months, 'BIG-M,C-101,2026-03-05,open,77.00'];
  importTable(file, rows(table.join('\n')), { kind: 'invoices', source: 'big', callingCode: '31' });
  for (const source of [recordsOf(t, file), httpRecords(await serveRecords(t, recordsOf(t, file)))]) {
    const call = await talk(source, {
      from: '020 555 0123',
      lines: ['my name is pieter jansen', 'about my march invoice', 'about my invoice'],
    });
    const documents = call.emitted.filter(e => e.kind === 'document.identified');
    t.like(documents[0], { outcome: 'found', document: { reference: 'BIG-M' } });
    t.like(documents[1], { outcome: 'several' });
    t.true((documents[1]?.candidates.length ?? 99) <= 5);
    const found = last(call, 'customer.identified');
    t.true((found?.open?.items.length ?? 99) <= 20);
    t.is(found?.customer?.arrears, undefined);
    t.true(JSON.stringify(call.emitted).length < 20_000);
  }
});

test('records that are down, slow or answer nonsense: the call goes on, and what is missing is said', async t => {
  const nonsense = [
    'not json',
    '[]',
    '{}',
    'null',
    '{"customers":"many"}',
    '{"customers":[{"name":"no id"}]}',
    '{"customers":[{"id":"C-1","dateOfBirth":"yesterday"}]}',
    '<html>'.repeat(1000),
  ];
  for (const body of nonsense) {
    const { url } = await startReceiver(t, response => response.writeHead(200).end(body));
    const call = await talk(httpRecords(url), { from: '+31612345678', lines: ['my march invoice'] });
    t.like(
      call.emitted[0],
      { kind: 'customer.identified', outcome: 'unavailable', code: 'LOOKUP_INVALID' },
      body,
    );
  }
  const { url: failing } = await startReceiver(t, response => response.writeHead(503).end());
  const down = await talk(httpRecords(failing), { from: '+31612345678' });
  t.like(down.emitted[0], { outcome: 'unavailable', code: 'LOOKUP_FAILED', customer: null });
  t.is(customerFacts(last(down, 'customer.identified')), undefined);
  const gone = await talk(httpRecords('http://127.0.0.1:9'), { from: '+31612345678' });
  t.like(gone.emitted[0], { outcome: 'unavailable', code: 'LOOKUP_FAILED' });
  const { url: silent } = await startReceiver(t, () => undefined);
  const slow = await talk(httpRecords(silent), { from: '+31612345678', timeoutMs: 50 });
  t.like(slow.emitted[0], { outcome: 'unavailable', code: 'LOOKUP_TIMEOUT' });
});

test('records that fail while a document is looked for leave the customer known', async t => {
  const source = recordsOf(t);
  let failing = false;
  const flaky: RecordsSource = {
    ...source,
    documents: (id, query, signal) =>
      failing ? Promise.reject(new Error('gone')) : source.documents(id, query, signal),
  };
  const call = testCall({ from: '+31612345678' });
  const live = new LiveRecords({
    source: flaky,
    timeoutMs: 20_000,
    slots: (text, speaking) => understanding.slots(text, speaking),
  });
  const open = await live.stage().open(call);
  const file = live.fileOf(call.start.callId);
  await file?.settled(60_000);
  failing = true;
  await open?.onEvent?.(said('my february invoice', 0, 4000));
  await file?.settled(60_000);
  t.is(file?.customer?.outcome, 'found');
  t.like(file?.document, { outcome: 'unavailable', code: 'LOOKUP_FAILED', document: null });
});

test('a call without a number asks nothing, and an outbound one does not take the number called from for the caller', async t => {
  let asked = 0;
  const source = recordsOf(t);
  const counting: RecordsSource = {
    ...source,
    customersByPhone: (phone, signal) => {
      asked += 1;
      return source.customersByPhone(phone, signal);
    },
  };
  await talk(counting, {});
  for (const from of ['anonymous', '', 'sip:restricted@invalid', '112']) await talk(counting, { from });
  t.is(asked, 0);
  await talk(counting, { from: 'sip:0612345678@pbx' });
  t.is(asked, 1);
});
