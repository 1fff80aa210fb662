import test from 'ava';
import fc from 'fast-check';
import { fold } from './fold.js';
import { withoutRetraction, wordsMeant } from './retractions.js';
import { LANGUAGES, stemOf, wordsOf } from './stems.js';

test('words are folded: small letters, no accents, one apostrophe', t => {
  t.deepEqual(wordsOf('Don’t CANCEL my Café order, n° 12!', 'en'), [
    "don't",
    'cancel',
    'my',
    'cafe',
    'order',
    'n',
    '12',
  ]);
});

test('a French elision is two words, an English contraction one', t => {
  t.deepEqual(wordsOf("j'ai perdu l'adresse", 'fr-FR'), ['j', 'ai', 'perdu', 'l', 'adresse']);
  t.deepEqual(wordsOf("i'm lost", 'en'), ["i'm", 'lost']);
});

test('sounds of hesitation are left out unless there is nothing else', t => {
  t.deepEqual(wordsOf('uh i um want to pay', 'en'), ['i', 'want', 'to', 'pay']);
  t.deepEqual(wordsOf('euh je voudrais payer', 'fr'), ['je', 'voudrais', 'payer']);
  t.deepEqual(wordsOf('eh ik wil betalen', 'nl'), ['ik', 'wil', 'betalen']);
  t.deepEqual(wordsOf('uh', 'en'), ['uh']);
});

test('stems join the forms of a word in three languages, other languages keep their words', t => {
  t.is(stemOf('invoices', 'en'), stemOf('invoice', 'en'));
  t.is(stemOf('factures', 'fr'), stemOf('facture', 'fr'));
  t.is(stemOf('rekeningen', 'nl'), stemOf('rekening', 'nl'));
  t.is(stemOf('facturas', 'xx'), 'facturas');
});

test('a stem begins as its word does, whatever the word is: searches rely on it', t => {
  const word = fc.string({
    unit: fc.constantFrom(...'a e i o u y é i j s n m t d z - 1 .'.split(' '), ' '),
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(word, fc.constantFrom(...LANGUAGES), (raw, language) => {
      const folded = fold(raw);
      t.is(stemOf(folded, language)[0], folded[0], `${language}: ${raw}`);
    }),
    { seed: 20_260_303, numRuns: 1000 },
  );
});

test('a sentence begun again replaces what was said before', t => {
  const left = (text: string, language: string): string =>
    withoutRetraction(wordsOf(text, language), language).join(' ');
  t.is(left('cancel my order uh no wait i want to change my address', 'en'), 'i want to change my address');
  t.is(left('annuler non attendez je veux changer mon adresse', 'fr'), 'je veux changer mon adresse');
  t.is(left('opzeggen nee wacht ik wil mijn adres wijzigen', 'nl'), 'ik wil mijn adres wijzigen');
});

test('a sound of hesitation makes a lone no a new beginning, if a sentence follows', t => {
  const meant = (text: string, language: string): string => wordsMeant(text, language).join(' ');
  t.is(meant('close my account uh no i want to open one', 'en'), 'i want to open one');
  t.is(meant('fermer mon compte euh non je veux en ouvrir un', 'fr'), 'je veux en ouvrir un');
  t.is(meant('mijn rekening sluiten eh nee ik wil er een openen', 'nl'), 'ik wil er een openen');
  t.is(meant('i have no money on my account', 'en'), 'i have no money on my account');
  t.is(
    meant('uh no i want to open an account', 'en'),
    'no i want to open an account',
    'nothing was said before',
  );
  t.is(meant('can i pay uh no idea', 'en'), 'can i pay no idea', 'too little follows');
});

test('a correction of one detail keeps the sentence', t => {
  const words = withoutRetraction(wordsOf('transfer money to my no wait my savings', 'en'), 'en');
  t.deepEqual(words, ['transfer', 'money', 'to', 'my', 'my', 'savings']);
  t.deepEqual(withoutRetraction(['no', 'wait', 'for', 'my', 'turn', 'please'], 'en').length, 6);
});
