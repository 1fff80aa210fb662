import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import { Utterance } from './utterance.js';
import { wordsOf } from './words.js';

function numbersIn(text: string, code: string): number[][] {
  const language = spokenLanguage(code);
  const words = wordsOf(text, language);
  const u = new Utterance(text, words, language, 0);
  return words.map((_, at) => u.numbersAt(at).map(n => n.value));
}

test('a number written as one word is not read in parts', t => {
  t.deepEqual(numbersIn('vierentwintig uur', 'nl'), [[24], [], [], []]);
  t.deepEqual(numbersIn('eenentwintigste', 'nl'), [[], [], []]);
});

test('two numbers run together are read one by one', t => {
  t.deepEqual(numbersIn('twaalfvijftig', 'nl'), [[12], [50]]);
});

test('a hundred written with what follows belongs to it, unless a single digit stands before it', t => {
  t.deepEqual(numbersIn('drieëndertig honderdachtennegentig', 'nl')[0], [33]);
  t.deepEqual(numbersIn('drie honderdvijftig', 'nl')[0], [350, 3]);
  t.deepEqual(numbersIn('drieëndertighonderd', 'nl')[0], [3300]);
});

test('French hundreds are counted up to nineteen', t => {
  t.deepEqual(numbersIn('trente-trois cent deux', 'fr')[0], [33, 30]);
  t.true(numbersIn('dix-neuf cent deux', 'fr')[0]?.includes(1902));
});
