import test from 'ava';
import { kindsOf, meaningsAt, meaningsOf } from './meanings.js';
import { stemOf, wordsOf } from './stems.js';

const meanings = (text: string, language: string): ReadonlySet<string> =>
  meaningsOf(
    wordsOf(text, language).map(word => stemOf(word, language)),
    language,
  );

test('words and phrases that ask for the same share a meaning, in every form', t => {
  for (const text of ['I want my money back', 'a refund please', 'will I be reimbursed?']) {
    t.true(meanings(text, 'en-GB').has('moneyBack'), text);
  }
  for (const text of ['je veux être remboursée', 'un remboursement']) {
    t.true(meanings(text, 'fr').has('moneyBack'), text);
  }
  for (const text of ['ik wil mijn geld terug', 'wanneer volgt de terugbetaling']) {
    t.true(meanings(text, 'nl-BE').has('moneyBack'), text);
  }
});

test('a phrase means more than its words', t => {
  t.false(meanings('money', 'en').has('moneyBack'));
  t.false(meanings('back', 'en').has('moneyBack'));
});

test('a word may have several meanings, a language without a table has none', t => {
  const found = meanings('cancel', 'en');
  t.true(found.has('cancel') && found.has('endContract'));
  t.is(meanings('cancel', 'de').size, 0);
  t.is(kinds('cancel', 'de').size, 0);
});

const kinds = (text: string, language: string): ReadonlySet<string> =>
  kindsOf(
    wordsOf(text, language).map(word => stemOf(word, language)),
    language,
  );

test('words of one kind share it in the thesaurus of each language', t => {
  const pairs: [string, string, string, string][] = [
    ['en', 'Tuesday', 'fridays', '=time/weekday'],
    ['en', 'salmon', 'shrimp', '=food/meat'],
    ['fr', 'après-midi', 'soirée', '=temps/moment'],
    ['nl', 'koelkast', 'wasmachine', '=huis/apparaat'],
  ];
  for (const [language, one, other, kind] of pairs) {
    t.true(kinds(one, language).has(kind), one);
    t.true(kinds(other, language).has(kind), other);
  }
});

test('for a question each word has its meanings, as written before by its stem, and a Dutch compound those of its parts', t => {
  const at = (text: string, language: string): string[][] => {
    const words = text.split(' ');
    return meaningsAt(
      words,
      words.map(word => stemOf(word, language)),
      language,
    );
  };
  const [howSoon] = at('how soon', 'en');
  t.true(howSoon?.includes('~when'));
  t.false(at('news', 'en')[0]?.includes('~new'));
  const [whole] = at('levertermijn', 'nl');
  t.true(whole?.includes('~send') && whole.includes('~howlong'));
  t.deepEqual(at('zzzz', 'nl'), [[]]);
  t.deepEqual(at('cancel', 'de'), [[]]);
});

test('a question in French or Dutch has matters that only questions know', t => {
  const at = (text: string, language: string): ReadonlySet<string> => {
    const words = wordsOf(text, language);
    return new Set(
      meaningsAt(
        words,
        words.map(word => stemOf(word, language)),
        language,
      ).flat(),
    );
  };
  t.true(at('où voter', 'fr').has('~vote') && at('jour des élections', 'fr').has('~vote'));
  t.true(at('mijn vader is gestorven', 'nl').has('~die') && at('een overlijdensakte', 'nl').has('~die'));
  t.false(kinds('où voter', 'fr').has('~vote'));
  // A matter that was known before keeps its words.
  t.true(at('mijn mutualiteit', 'nl').has('~insurance') && at('verzekerd', 'nl').has('~insurance'));
});
