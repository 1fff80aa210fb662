import test from 'ava';
import { whichDocument } from './which-document.js';

const TWO = [{ date: '2026-03-01' }, { date: '2026-02-11', amount: '12.50 EUR' }];

test('a question follows the gender of what it is about', t => {
  t.is(
    whichDocument('invoice', TWO, 2, 'fr-BE'),
    'Je vois deux factures : celle du 1er mars 2026 ou celle du 11 février 2026, douze euros cinquante. Laquelle voulez-vous dire ?',
  );
  t.regex(whichDocument('case', TWO, 2, 'fr') ?? '', /dossiers : celui du 1er .* Lequel voulez-vous/);
  t.is(
    whichDocument('order', TWO, 2, 'nl'),
    'Ik zie twee bestellingen: die van 1 maart 2026 of die van 11 februari 2026, twaalf euro en vijftig cent. Welke bedoelt u?',
  );
  t.regex(
    whichDocument('case', TWO, 2, 'nl') ?? '',
    /dossiers: dat van .* of dat van .* Welk dossier bedoelt u/,
  );
  t.regex(whichDocument(null, TWO, 2, 'nl') ?? '', /documenten: dat van .* Welk document bedoelt u/);
  t.regex(whichDocument('case', TWO, 2, 'en') ?? '', /two cases: the one of .* Which one do you mean/);
});

test('documents that sound the same are told apart by their number', t => {
  const same = [{ date: '2026-03-01' }, { date: '2026-03-01' }];
  t.is(
    whichDocument('invoice', same, 2, 'nl'),
    'Ik zie twee facturen. Wat is het nummer, de datum of het bedrag?',
  );
});

test('of many none is read out', t => {
  t.is(
    whichDocument('invoice', TWO, 12, 'fr'),
    'Je vois plusieurs factures. Quel est le numéro, la date ou le montant ?',
  );
  t.is(whichDocument('invoice', TWO, 2, 'de'), null);
});
