import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { parseDay } from './days.js';
import { extractSlots } from './slots.js';

function personsIn(text: string, code: string): unknown[] {
  const options = { language: spokenLanguage(code), callDay: parseDay('2026-11-18', 'date') };
  return extractSlots(text, options).flatMap(({ type, value }) => (type === 'person' ? [value] : []));
}

test('first names of any country are known in every language', t => {
  t.deepEqual(personsIn('did anybody tell katarzyna about it', 'en'), ['katarzyna']);
  t.deepEqual(personsIn('il faudrait rappeler pour mehmet demain', 'fr'), ['mehmet']);
  t.deepEqual(personsIn('ik sprak vorige week ene chiara', 'nl'), ['chiara']);
});

test('a first name that is an ordinary word needs more than the words around it', t => {
  t.deepEqual(personsIn('would you mark it as paid', 'en'), []);
  t.deepEqual(personsIn('een rolgordijn in jade', 'nl'), []);
});

test('a name ends at a sign, at a pronoun with its verb, and where capitals end', t => {
  t.deepEqual(personsIn('Hello, this is Peter Hale, what can I do for you?', 'en'), ['peter hale']);
  t.deepEqual(personsIn("it's for mrs okonkwo she's my aunt", 'en'), ['okonkwo']);
  t.deepEqual(personsIn('Ik sprak met mevrouw De Groot over de rekening.', 'nl'), ['de groot']);
});

test('a word that is spelled afterwards is a name, and a number announced is none', t => {
  t.deepEqual(personsIn('bonjour soizic lagadec je vous épelle l a g a d e c', 'fr'), ['soizic lagadec']);
  t.deepEqual(personsIn("morning it's tilda renshaw i'll spell that r e n s h a w", 'en'), ['tilda renshaw']);
  t.deepEqual(personsIn("it's under booking number four four one nine", 'en'), []);
  t.deepEqual(personsIn("it's under patel", 'en'), ['patel']);
});
