import test from 'ava';
import type { ExecutionContext } from 'ava';
import { last, talk, understanding } from '../testkit/records-talk.js';
import { recordsFile, recordsOf } from '../testkit/records.js';
import { testCall } from '../testkit/stagecall.js';
import { LiveRecords } from './live.js';

const TABLES = {
  customers: 'id,name,phones\nC-1,Anna de Vries,+31612345678',
  invoices: `reference,customer_id,date,month,status,amount
F-20,C-1,2026-03-20,2026-03,paid,30
F-02,C-1,2026-03-02,2026-03,open,92.50
F-FEB,C-1,2026-02-02,2026-02,paid,30`,
};

/** The document that is meant after what a caller said. */
async function meantAfter(t: ExecutionContext, language: string, lines: readonly string[]) {
  const call = await talk(recordsOf(t, recordsFile(t, TABLES)), { from: '+31612345678', language, lines });
  const told = call.emitted.filter(event => event.kind === 'document.identified').length;
  return { told, ...last(call, 'document.identified') };
}

const INVOICE = {
  en: 'i have a question about my march invoice',
  fr: "j'ai une question sur ma facture de mars",
  nl: 'ik heb een vraag over mijn factuur van maart',
} as const;

for (const [language, answer, reference] of [
  ['en', 'the one of the twentieth', 'F-20'],
  ['en', 'march the second', 'F-02'],
  ['en', 'it was ninety two euros fifty', 'F-02'],
  ['fr', 'celle du vingt', 'F-20'],
  ['fr', 'celle du deux mars', 'F-02'],
  ['fr', 'celle de trente euros', 'F-20'],
  ['nl', 'die van de twintigste', 'F-20'],
  ['nl', 'van twee maart', 'F-02'],
  ['nl', 'die van dertig euro', 'F-20'],
] as const) {
  test(`of two invoices the answer tells which (${language}): ${answer}`, async t => {
    const document = await meantAfter(t, language, [INVOICE[language], answer]);
    t.like(document, { outcome: 'found', document: { reference } });
  });
}

for (const answer of ['the one of the fifteenth', 'i called you on monday', 'i do not know', 'fifty euros']) {
  test(`of two invoices neither is taken, and nothing is told again: ${answer}`, async t => {
    const document = await meantAfter(t, 'en', [INVOICE.en, answer]);
    t.like(document, { outcome: 'several', document: null, told: 1 });
  });
}

test('a month that a flow collected is the number of nothing', async t => {
  const file = recordsFile(t, {
    customers: `${TABLES.customers}\nC-2,Piet Bos,`,
    invoices: `${TABLES.invoices}\n2026-02,C-2,2026-01-05,2026-01,open,10`,
  });
  const call = testCall({ from: '+31612345678' });
  const live = new LiveRecords({
    source: recordsOf(t, file),
    timeoutMs: 20_000,
    callingCode: '31',
    slots: (text, speaking) => understanding.slots(text, speaking),
  });
  const open = await live.stage().open(call);
  const place = { callId: 'call-1', seq: 0, tMs: 9000, step: 'ask', name: 'month', utteranceIds: [] };
  await open?.onEvent?.({ kind: 'flow.collected', ...place, value: '2026-02', by: 'keys' });
  await live.fileOf('call-1')?.settled(60_000);
  t.like(last(call, 'customer.identified'), { by: 'number', customer: { id: 'C-1' } });
  t.like(last(call, 'document.identified'), { document: { reference: 'F-FEB' } });
});
