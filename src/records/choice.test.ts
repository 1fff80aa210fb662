import test from 'ava';
import type { ExecutionContext } from 'ava';
import { last, talk } from '../testkit/records-talk.js';
import { recordsFile, recordsOf } from '../testkit/records.js';

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
