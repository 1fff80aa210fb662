import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import type { Completeness, Expectation } from '../understanding.js';
import { completeness } from './completeness.js';
import { parseDay } from './days.js';
import { begun } from './unfinished.js';

function state(text: string, expecting: Expectation, language = 'en'): Completeness {
  return completeness(text, {
    language: spokenLanguage(language),
    expecting,
    callDay: parseDay('2026-11-18', 'date'),
  });
}

test('an IBAN is incomplete after every word but the last', t => {
  const words = 'mijn iban is n l eenennegentig a b n a nul vier een zeven een zes vier drie nul nul'.split(
    ' ',
  );
  for (let n = 1; n < words.length; n++) {
    const said = words.slice(0, n).join(' ');
    t.is(state(said, { type: 'iban' }, 'nl'), 'incomplete', said);
  }
  t.is(state(words.join(' '), { type: 'iban' }, 'nl'), 'complete');
});

test('an IBAN whose check digits fail is invalid', t => {
  const said = 'n l eenennegentig a b n a nul vier een zeven een zes vier drie nul een';
  t.is(state(said, { type: 'iban' }, 'nl'), 'invalid');
});

test('a postcode ends with its last letter, fillers or not', t => {
  t.is(state('it is l s eleven', { type: 'postcode' }), 'incomplete');
  t.is(state('it is l s eleven uh five d', { type: 'postcode' }), 'incomplete');
  t.is(state('it is l s eleven uh five d t', { type: 'postcode' }), 'complete');
  t.is(state('vijfenzeventig twaalf e', { type: 'postcode' }, 'nl'), 'incomplete');
  t.is(state('vijfenzeventig twaalf e b', { type: 'postcode' }, 'nl'), 'complete');
});

test('a phone number stays open until it has all its digits', t => {
  t.is(state('zéro six douze trente quatre', { type: 'phone' }, 'fr'), 'incomplete');
  t.is(
    state('zéro six douze trente-quatre cinquante-six soixante-dix-huit', { type: 'phone' }, 'fr'),
    'complete',
  );
  t.is(state('zéro six douze trente quatre cinquante six', { type: 'phone' }, 'fr'), 'incomplete');
  t.is(
    state('zéro six douze trente quatre cinquante six soixante dix huit', { type: 'phone' }, 'fr'),
    'complete',
  );
  t.is(state('nul zes twaalf', { type: 'phone' }, 'nl'), 'incomplete');
});

test('a value stays open when its last sign so far was heard as another word, and when more comes after it', t => {
  const begins = (text: string, expecting: Expectation, language: string): boolean =>
    begun(text, expecting, {
      language: spokenLanguage(language),
      callDay: parseDay('2026-11-18', 'date'),
      patterns: [],
    });
  const sixDigits = { type: 'digits', shape: '9{6}' } as const;
  const misheard: [string, Expectation, string][] = [
    ['nul zes al', { type: 'phone' }, 'nl'],
    ['zéro six doute', { type: 'phone' }, 'fr'],
    ['oh seven mind', { type: 'phone' }, 'en'],
    ['four seven fun', sixDigits, 'en'],
    ['vijfenzeventig twaalf ik', { type: 'postcode' }, 'nl'],
  ];
  for (const [said, expecting, language] of misheard) {
    t.is(state(said, expecting, language), 'incomplete', said);
    t.true(begins(said, expecting, language), said);
  }
  t.is(state('nul zes al vierendertig', { type: 'phone' }, 'nl'), 'incomplete');
  t.is(state('four seven fun two oh nine', sixDigits, 'en'), 'incomplete', 'one of six is missing');
  t.false(begins('nul zes weet ik niet', { type: 'phone' }, 'nl'), 'words that go on are no digits');
  t.false(begins('zes al', { type: 'phone' }, 'nl'), 'one digit begins nothing');
  t.false(
    begins('four seven fun', { type: 'spelling' }, 'en'),
    'a spelling has no length that more must fill',
  );
});

test("digits of the operator's shape end when the shape is full, and cannot go beyond it", t => {
  const expecting = { type: 'digits', shape: '9{6}' } as const;
  t.is(state('my number is double two oh', expecting), 'incomplete');
  t.is(state('my number is double two oh four seven one', expecting), 'complete');
  t.is(state('a b c', expecting), 'invalid');
  t.is(state('', expecting), 'incomplete');
});

test('an e-mail address is open until its domain is said', t => {
  t.is(state('john dot smith at', { type: 'email' }), 'incomplete');
  t.is(state('john dot smith at gmail', { type: 'email' }), 'incomplete');
  t.is(state('john dot smith at gmail dot com', { type: 'email' }), 'complete');
});

test('a date is open until its month is said, and a spelling while letters come', t => {
  t.is(state('the third', { type: 'date' }), 'incomplete');
  t.is(state('the third of may', { type: 'date' }), 'complete');
  t.is(state('s m i', { type: 'spelling' }), 'incomplete');
});

test('a bad shape is refused', t => {
  t.throws(() => state('one', { type: 'digits', shape: '9{' }), { name: 'ParleyError' });
});
