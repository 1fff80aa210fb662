import test from 'ava';
import { readingsOf } from './corrections.js';

const readings = (text: string, language: string): string[] =>
  readingsOf(text, language).map(words => words.join(' '));

test('a word or all may have been taken back where a cue of correction stands between', t => {
  t.deepEqual(readings('turn on the red no the blue lamp', 'en'), [
    'turn on the red no the blue lamp',
    'turn on the the blue lamp',
    'the blue lamp',
  ]);
  t.deepEqual(readings('ma facture enfin mon colis', 'fr-BE'), [
    'ma facture enfin mon colis',
    'ma mon colis',
    'mon colis',
  ]);
  t.deepEqual(readings('zet de tv of liever de lamp aan', 'nl'), [
    'zet de tv of liever de lamp aan',
    'zet de de lamp aan',
    'de lamp aan',
  ]);
});

test('the last and longest cue counts, and one word alone is no new beginning', t => {
  t.deepEqual(readings('pay the bill no sorry i mean rent', 'en'), [
    'pay the bill i mean rent',
    'pay the rent',
  ]);
});

test('without a cue between words a turn has one reading', t => {
  for (const text of [
    'there is no water',
    'why does no one answer',
    'where is my parcel',
    'no i want to leave',
    'is that a no',
    'sorry',
    '',
  ]) {
    t.is(readingsOf(text, 'en').length, 1, text);
  }
  t.is(readingsOf('rechnung nein paket', 'de').length, 1, 'a language without cues');
});

test('what was plainly begun again is not read otherwise, but may be corrected in itself', t => {
  t.deepEqual(readings('cancel my order uh no wait i want to change my address', 'en'), [
    'i want to change my address',
  ]);
  t.deepEqual(readings('cancel it no wait i want the red no the blue lamp', 'en').slice(1), [
    'i want the the blue lamp',
    'the blue lamp',
  ]);
});
