import test from 'ava';
import { recordsFile, recordsOf, rows } from '../testkit/records.js';
import { last, talk, understanding } from '../testkit/records-talk.js';
import { said, testCall } from '../testkit/stagecall.js';
import { identify, nameFit } from './identify.js';
import { LiveRecords } from './live.js';
import { importTable } from './sqlite/import.js';

const TABLES = {
  customers: `id,name,phones,postcode,date_of_birth
C-1,Jan van der Berg,+31612345678,1011 AB,1980-03-05
C-2,Els de Groot,+31611111111,1011 AB,1982-04-06
C-3,Kim Park,,1011 AB,2019-05-04`,
  invoices: 'reference,customer_id,date\nF-1001,C-1,2026-03-02\nF-2002,C-2,2026-03-04',
};

test('particles of a name are no part that fits, and may be written to the name', t => {
  t.true(nameFit('els van der meer', 'Jan van der Berg') < 0);
  t.true(nameFit('marie de la tour', 'Jean de La Fontaine') < 0);
  t.is(nameFit('jan van den berg', 'Jan van der Berg'), 1);
  t.true(nameFit('luc van den berghe', 'Luc Vandenberghe') > 0.95);
  t.true(nameFit('luc vandenberghe', 'Luc Van den Berghe') > 0.95);
  t.true(nameFit('anne sophie lefevre', 'Anne-Sophie Lefèvre') > 0.95);
  t.is(nameFit('le', 'Le'), 1);
});

test('neighbours who are called van der something are not each other', t => {
  const neighbour = { id: 'C-1', name: 'Jan van der Berg', postcode: '1011 AB' };
  t.is(identify([neighbour], { postcode: '1011 AB', name: 'kees van der meer' }).outcome, 'none');
});

test('a day since when somebody is a customer is not their birthday', async t => {
  for (const since of ['sinds drie maart tweeduizend vijftien', 'sinds de derde maart tweeduizend vijf']) {
    const call = await talk(recordsOf(t, recordsFile(t, TABLES)), {
      language: 'nl',
      lines: [`ik ben klant ${since}`, 'mijn naam is els de groot', 'mijn postcode is duizend elf a b'],
    });
    t.like(last(call, 'customer.identified'), { outcome: 'found', customer: { id: 'C-2' } }, since);
  }
});

test("a child's birthday is one where it is called so", async t => {
  const call = await talk(recordsOf(t, recordsFile(t, TABLES)), {
    language: 'nl',
    lines: [
      'mijn naam is kim park',
      'de postcode is duizend elf a b geboren op vier mei tweeduizend negentien',
    ],
  });
  t.like(last(call, 'customer.identified'), { outcome: 'found', customer: { id: 'C-3' } });
});

test('who says that they are somebody else is not who has the number', async t => {
  const lines = ['mijn naam is karel peeters', 'ik ben geboren op acht mei negentienhonderd zestig'];
  const call = await talk(recordsOf(t, recordsFile(t, TABLES)), {
    from: '+31612345678',
    language: 'nl',
    lines,
  });
  t.like(last(call, 'customer.identified'), { by: 'identity', outcome: 'none', customer: null });
});

test('what was spoken of before is looked up anew for whom the caller turns out to be', async t => {
  const told = 'mijn naam is els de groot en ik ben geboren op zes april negentienhonderd tweeentachtig';
  const lines = ['mijn factuur van maart', told];
  const source = recordsOf(t, recordsFile(t, TABLES));
  const { emitted } = await talk(source, { from: '+31612345678', language: 'nl', lines });
  const references = emitted.flatMap(e => (e.kind === 'document.identified' ? e.document?.reference : []));
  t.deepEqual(references, ['F-1001', 'F-2002']);
});

test('a birthday that a flow was given by keys says who calls, and is the day of no document', async t => {
  const call = testCall({ from: '+31600000000', language: 'nl' });
  const live = new LiveRecords({
    source: recordsOf(t, recordsFile(t, TABLES)),
    timeoutMs: 20_000,
    slots: (text, speaking) => understanding.slots(text, speaking),
  });
  const open = await live.stage().open(call);
  const place = { callId: 'call-1', seq: 0, tMs: 9000, step: 'ask', name: 'x', utteranceIds: [] };
  await open?.onEvent?.({ kind: 'flow.collected', ...place, value: '1982-04-06', by: 'keys' });
  await open?.onEvent?.(said('mijn postcode is duizend elf a b', 10_000, 14_000));
  await live.fileOf('call-1')?.settled(60_000);
  t.like(last(call, 'customer.identified'), { outcome: 'found', customer: { id: 'C-2' } });
  t.is(last(call, 'document.identified'), undefined);
});

test('over an hour in which the records are down the same is not told again and again', async t => {
  const source = recordsOf(t, recordsFile(t, TABLES));
  const down = {
    ...source,
    customersByPhone: () => Promise.reject(new Error('down')),
    existing: () => Promise.reject(new Error('down')),
  };
  const lines = Array.from({ length: 300 }, () => 'mijn postcode is duizend elf a b');
  const call = await talk(down, { from: '+31612345678', language: 'nl', lines });
  t.true(call.emitted.length <= 3, `${call.emitted.length} events`);
});

test('who says the same over and over is told once, with the words said last', async t => {
  const lines = [
    'mijn naam is piet janssen',
    'mijn postcode is duizend elf a b',
    ...Array.from({ length: 50 }, () => 'nee mijn naam is piet janssen'),
  ];
  const call = await talk(recordsOf(t, recordsFile(t, TABLES)), { language: 'nl', lines });
  t.is(last(call, 'customer.identified')?.evidence.length, 2);
  t.is(call.emitted.length, 1);
});

test('of a whole town the one is found whose name was heard a little wrong', async t => {
  const file = recordsFile(t, TABLES);
  const people = Array.from({ length: 3000 }, (_, i) => `P-${i},Jean Martin,75011`);
  const table = ['id,name,postcode', ...people, 'Z-9,Gaëlle Dupond,75011', 'Z-8,Anne-Gaëlle Roux,75011'];
  importTable(file, rows(table.join('\n')), { kind: 'customers', source: 'town', callingCode: '33' });
  for (const [name, id] of [
    ['gaelle dupont', 'Z-9'],
    ['anne gael roux', 'Z-8'],
  ] as const) {
    const call = await talk(recordsOf(t, file), {
      language: 'fr',
      lines: [`je m'appelle ${name}`, 'mon code postal est le soixante quinze mille onze'],
    });
    t.like(last(call, 'customer.identified'), { outcome: 'found', customer: { id } }, name);
  }
});
