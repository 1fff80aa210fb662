import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { completeness } from './completeness.js';
import { parseDay } from './days.js';
import { ibanHeard, ibanOfDigits } from './iban-digits.js';
import { extractSlots } from './slots.js';

const callDay = parseDay('2026-11-18', 'date');

test('digits alone make the IBAN that their checks allow', t => {
  t.is(ibanOfDigits('68539007547034', 'NL'), 'BE68539007547034');
  t.is(ibanOfDigits('68539007547034', 'FR'), 'BE68539007547034');
  t.is(ibanOfDigits('7630006000011234567890189', 'FR'), 'FR7630006000011234567890189');
  t.is(ibanOfDigits('910417164300', 'NL'), 'NL91ABNA0417164300');
  t.is(ibanOfDigits('2960161331926819', 'GB'), 'GB29NWBK60161331926819');
  t.is(ibanOfDigits('2993115212345678', 'GB'), 'IE29AIBK93115212345678');
});

test('a French account of which one letter is missing gets it back', t => {
  t.is(ibanOfDigits('142004101005050001302606', 'FR'), 'FR1420041010050500013M02606');
});

test('digits whose checks fail are no IBAN', t => {
  t.is(ibanOfDigits('910417164301', 'NL'), undefined);
  t.is(ibanOfDigits('68539007547035', 'FR'), undefined);
  t.is(ibanOfDigits('2960161331926818', 'GB'), undefined);
  t.is(ibanOfDigits('', 'NL'), undefined);
});

test('letters of a bank that were taken for digits are left out', t => {
  t.is(ibanHeard('9110417164300', 'NL'), 'NL91ABNA0417164300');
  t.is(ibanOfDigits('9110417164300', 'NL'), undefined);
});

test('of Dutch digits heard wrong one in thirty at most makes another IBAN', t => {
  let found = 0;
  const right = '910417164300';
  for (let place = 0; place < right.length; place += 1) {
    for (let figure = 0; figure <= 9; figure += 1) {
      const wrong = right.slice(0, place) + String(figure) + right.slice(place + 1);
      if (wrong !== right && ibanOfDigits(wrong, 'NL') !== undefined) found += 1;
    }
  }
  t.true(found <= 4, `${found} of 108`);
});

test('an announced IBAN is found though its letters were not heard, and other digits stay digits', t => {
  const language = spokenLanguage('nl');
  const slots = (text: string): string[] =>
    extractSlots(text, { language, callDay }).map(slot => `${slot.type}=${slot.value}`);
  const digits = 'eenennegentig een nul vier een zeven een zes vier drie nul nul';
  t.deepEqual(slots(`mijn iban is en ${digits}`), ['iban=NL91ABNA0417164300']);
  t.deepEqual(slots('mijn klantnummer is eenennegentig nul vier een zeven een zes vier drie nul nul'), [
    'digits=910417164300',
  ]);
});

test('an IBAN of which letters of the bank were lost stays open until its digits are there', t => {
  const state = (text: string): string =>
    completeness(text, { language: spokenLanguage('nl'), callDay, expecting: { type: 'iban' } });
  t.is(state('n l eenennegentig b n nul vier een zeven'), 'incomplete');
  t.is(state('n l eenennegentig b n nul vier een zeven een zes vier drie nul nul'), 'complete');
  t.is(state('n l eenennegentig b n nul vier een zeven een zes vier drie nul een'), 'invalid');
});

test('digits keep a turn open that waits for an IBAN, and end it once they are whole', t => {
  const state = (text: string): string =>
    completeness(text, { language: spokenLanguage('en'), callDay, expecting: { type: 'iban' } });
  t.is(state('be to nine'), 'incomplete');
  t.is(state('be to nine and it be'), 'incomplete');
  t.is(
    state('be to nine now be six zero one six one three three one nine two six eight one nine'),
    'complete',
  );
});
