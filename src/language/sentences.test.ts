import test from 'ava';
import { sentencesIn } from './sentences.js';

const parted = (text: string, language: string, pausesMs?: readonly number[]): string => {
  const words = text.split(' ');
  return sentencesIn(words, language, pausesMs)
    .map(({ from, to, asks }) => words.slice(from, to).join(' ') + (asks ? '?' : '.'))
    .join(' ');
};

test('words without stops are parted where a sentence begins', t => {
  t.is(
    parted('i lost my card this morning please block it now', 'en'),
    'i lost my card this morning. please block it now.',
  );
  t.is(
    parted('ma facture est de cent vingt euros pouvez-vous vérifier', 'fr'),
    'ma facture est de cent vingt euros. pouvez-vous vérifier?',
  );
  t.is(
    parted('ik heb het aangepast u krijgt vrijdag een bevestiging klopt dat', 'nl'),
    'ik heb het aangepast. u krijgt vrijdag een bevestiging. klopt dat?',
  );
});

test('what a word leads on to is not parted from it', t => {
  t.is(parted('i think i have lost it', 'en'), 'i think i have lost it.');
  t.is(
    parted('can you please tell me when it will arrive', 'en'),
    'can you please tell me when it will arrive?',
  );
  t.is(parted('what street are you on', 'en'), 'what street are you on?');
  t.is(parted('if he is not there you can ring us', 'en'), 'if he is not there you can ring us.');
});

test('a silence parts what the words alone would leave together', t => {
  const words = 'i am sorry to hear that i will lock it';
  t.is(parted(words, 'en'), `${words}.`);
  const pausesMs = [0, 0, 0, 0, 0, 0, 400, 0, 0, 0];
  t.is(parted(words, 'en', pausesMs), 'i am sorry to hear that. i will lock it.');
});

test('an answer before a sentence is parted by a comma, but not from what belongs to it', t => {
  t.deepEqual(sentencesIn(['okay', 'i', 'have', 'blocked', 'it'], 'en'), [
    { from: 0, to: 5, asks: false, commaAfter: 0 },
  ]);
  t.deepEqual(sentencesIn(['thanks', 'for', 'waiting'], 'en'), [{ from: 0, to: 3, asks: false }]);
});

test('no words, marks alone and a language that is not known are no failure', t => {
  t.deepEqual(sentencesIn([], 'en'), []);
  t.deepEqual(sentencesIn(['👍', '…'], 'en'), [{ from: 0, to: 2, asks: false }]);
  t.deepEqual(sentencesIn(['dzień', 'dobry'], 'pl'), [{ from: 0, to: 2, asks: false }]);
});

test('a turn of twenty thousand words is parted in time that grows with its words', t => {
  const words = 'i have blocked it okay thank you please send a new one'.split(' ');
  const many = Array.from({ length: 20_000 }, (_, i) => words[i % words.length]!);
  t.is(sentencesIn(many, 'en').at(-1)?.to, many.length);
});
