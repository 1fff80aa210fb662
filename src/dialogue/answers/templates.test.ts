import test from 'ava';
import { render } from './templates.js';
import type { Sentence } from './sentence.js';

const say = (sentence: Sentence, language: string): string => render(sentence, language, '2026-11-20');

test('what is said of a product agrees with its name, in every language', t => {
  const gone = (product: string): Sentence => ({
    id: 'outOfStockUntil',
    slots: { product, date: '2026-12-01' },
  });
  t.is(
    say(gone('tulip bulbs'), 'en'),
    'No, the tulip bulbs are out of stock at the moment. They will be available from 1 December.',
  );
  t.is(
    say(gone('hedge trimmer'), 'en'),
    'No, the hedge trimmer is out of stock at the moment. It will be available from 1 December.',
  );
  t.is(
    say(gone('Aerius'), 'en'),
    'No, Aerius is out of stock at the moment. It will be available from 1 December.',
  );
  t.is(
    say(gone('ampoules H7'), 'fr'),
    'Non, les ampoules H7 sont en rupture de stock. Retour prévu à partir du 1er décembre.',
  );
  t.is(
    say(gone('tulpenbollen'), 'nl'),
    'Nee, tulpenbollen zijn op dit moment niet op voorraad, maar wel leverbaar vanaf 1 december.',
  );
});

test('a sentence begins with a capital where its product begins it, unless that is a name', t => {
  const gone = (product: string): Sentence => ({ id: 'discontinued', slots: { product } });
  t.is(
    say(gone('loupe'), 'fr'),
    'Loupe ne fait plus partie de notre assortiment, et aucun retour n’est prévu.',
  );
  t.is(say(gone('iPhone 5'), 'en'), 'iPhone 5 has been discontinued and will not come back.');
  t.is(say(gone('drumsticks'), 'en'), 'The drumsticks have been discontinued and will not come back.');
});

test('a name that looks like a template is said as it is', t => {
  const sentence: Sentence = { id: 'available', slots: { product: 'Kit [a|b] {date}' } };
  t.is(say(sentence, 'en'), 'Yes, Kit [a|b] {date} is available.');
});
