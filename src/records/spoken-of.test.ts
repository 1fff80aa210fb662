import test from 'ava';
import type { ExecutionContext } from 'ava';
import { recordsFile, recordsOf } from '../testkit/records.js';
import { last, talk } from '../testkit/records-talk.js';

const TABLES = {
  customers: 'id,name,phones\nC-1,Anna de Vries,+31612345678',
  invoices: `reference,customer_id,date,status
F-MAR,C-1,2026-03-02,open
F-FEB,C-1,2026-02-02,paid
F-DEC,C-1,2025-12-30,paid`,
  orders: 'reference,customer_id,date,status\nO-1,C-1,2026-03-10,shipped\nO-0,C-1,2026-02-24,delivered',
};

/** What becomes of a line: the outcome, and the document. */
async function spokenOf(t: ExecutionContext, language: string, line: string) {
  const source = recordsOf(t, recordsFile(t, TABLES));
  const call = await talk(source, { from: '+31612345678', language, lines: [line] });
  const { outcome, document } = last(call, 'document.identified') ?? {};
  return [outcome, document?.reference];
}

// The call is of Wednesday 18 March 2026.
for (const [language, line, expected] of [
  ['en', 'i have been waiting for my order since tuesday', 'O-1'],
  ['nl', 'ik wacht al sinds dinsdag op mijn bestelling', 'O-1'],
  ['fr', "j'attends ma commande depuis mardi", 'O-1'],
  ['nl', 'het pakket zou maandag komen', 'O-1'],
  ['fr', 'ma commande devait arriver lundi', 'O-1'],
  ['en', 'can my order come next friday', 'O-1'],
  ['en', 'i paid my invoice yesterday', 'F-MAR'],
  ['nl', 'ik heb gisteren de factuur betaald', 'F-MAR'],
  ['fr', "j'ai payé ma facture le dix mars", 'F-MAR'],
  ['en', 'i moved in january and now my invoice is wrong', 'F-MAR'],
  ['en', 'my invoice please i was born on the fifth of march nineteen eighty', 'F-MAR'],
  ['nl', 'waar blijven mijn bestellingen', 'O-1'],
  ['fr', 'où en sont mes commandes', 'O-1'],
] as const) {
  test(`a time that is not the document's own keeps it from nobody: ${line}`, async t => {
    t.deepEqual(await spokenOf(t, language, line), ['found', expected]);
  });
}

for (const [language, line, expected] of [
  ['en', "last month's invoice", 'F-FEB'],
  ['nl', 'de factuur van vorige maand', 'F-FEB'],
  ['fr', 'la facture du mois dernier', 'F-FEB'],
  ['nl', 'mijn factuur van eh december', 'F-DEC'],
  ['fr', 'ma facture de décembre dernier', 'F-DEC'],
  ['en', 'the order i placed on the twenty fourth of february', 'O-0'],
  ['nl', 'de factuur voor februari', 'F-FEB'],
  ['nl', 'mijn meest recente factuur', 'F-MAR'],
  ['fr', 'ma facture la plus récente', 'F-MAR'],
  ['en', 'the january invoice', undefined],
  ['nl', 'mijn factuur van januari', undefined],
  ['fr', "ma facture d'avril", undefined],
  ['en', 'the invoice of the third of march', undefined],
  ['nl', 'de bestelling van vorige week dinsdag', 'O-1'],
] as const) {
  test(`a document of a time is that one or none: ${line}`, async t => {
    const outcome = expected === undefined ? 'none' : 'found';
    t.deepEqual(await spokenOf(t, language, line), [outcome, expected]);
  });
}

test('over the end of the year a month is the latest of that name', async t => {
  const startedAtMs = Date.parse('2027-01-04T09:00:00Z');
  const source = recordsOf(t, recordsFile(t, TABLES));
  const december = { from: '+31612345678', language: 'nl', startedAtMs };
  const none = await talk(source, { ...december, lines: ['mijn factuur van december'] });
  t.like(last(none, 'document.identified'), { outcome: 'none', asked: { month: '2026-12' } });
  const march = await talk(source, { ...december, lines: ['mijn factuur van maart'] });
  t.like(last(march, 'document.identified'), { outcome: 'found', document: { reference: 'F-MAR' } });
});

test('of two invoices of a month the day that was said beside it decides', async t => {
  const invoices = 'reference,customer_id,date\nF-1,C-1,2026-03-02\nF-2,C-1,2026-03-16';
  const source = recordsOf(t, recordsFile(t, { ...TABLES, invoices }));
  const call = await talk(source, {
    from: '+31612345678',
    lines: ['my march invoice the one i got on the sixteenth of march'],
  });
  t.like(last(call, 'document.identified'), { outcome: 'found', document: { reference: 'F-2' } });
});

test('the last two invoices are not the last one', async t => {
  const invoices = 'reference,customer_id,date\nF-1,C-1,2026-03-02\nF-2,C-1,2026-02-16';
  const source = recordsOf(t, recordsFile(t, { ...TABLES, invoices }));
  const call = await talk(source, { from: '+31612345678', lines: ['my last two invoices are wrong'] });
  t.like(last(call, 'document.identified'), { outcome: 'several', document: null });
});
