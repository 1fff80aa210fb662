import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { parseDay } from './days.js';
import { extractSlots } from './slots.js';

function slotsIn(text: string, code: string): string[] {
  const callDay = parseDay('2026-11-18', 'date');
  return extractSlots(text, { language: spokenLanguage(code), callDay }).map(
    ({ type, value }) => `${type}=${value}`,
  );
}

test('whom a street is named after is nobody on the call', t => {
  t.deepEqual(slotsIn('Livrez au 8 rue Sophie Germain', 'fr'), ['number=8']);
  t.deepEqual(slotsIn('quai du docteur morel', 'fr'), []);
  t.deepEqual(slotsIn('De lantaarn in de Emma Hoogstraat is stuk', 'nl'), []);
  t.deepEqual(slotsIn("We're at 31 Susan Bell Avenue", 'en'), ['number=31']);
});

test('a surname that is a word for streets stays a name', t => {
  t.deepEqual(slotsIn('this is susan grove', 'en'), ['person=susan grove']);
  t.deepEqual(slotsIn('mijn naam is emma hoogstraat', 'nl'), ['person=emma hoogstraat']);
});

test('a number behind its street is a house, and a day elsewhere', t => {
  t.deepEqual(slotsIn('je suis avenue des tilleuls au seize', 'fr'), ['number=16']);
  t.deepEqual(slotsIn('la rue est fermée du cinq au seize', 'fr'), ['period=2026-11-05/2026-11-16']);
  t.deepEqual(slotsIn('hij staat in de molenstraat op acht', 'nl'), ['number=8']);
});

test('a flat and the house it is in are two numbers', t => {
  t.deepEqual(slotsIn('flat seven one hundred and nine priory road', 'en'), ['number=7', 'number=109']);
  t.deepEqual(slotsIn('appartement neuf cent douze rue hoche', 'fr'), ['number=912']);
  t.deepEqual(slotsIn('appartement neuf quarante rue hoche', 'fr'), ['number=9', 'number=40']);
});
