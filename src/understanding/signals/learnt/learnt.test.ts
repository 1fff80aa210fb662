import test from 'ava';
import { splitWords } from '../../../language/words.js';
import { learntSignals } from './model-file.js';
import { findLearnt, windowsOf } from './scorer.js';

type Side = 'caller' | 'agent';

function found(language: string, side: Side, text: string): string[] {
  const model = learntSignals(language)!;
  return findLearnt(model, splitWords(text), side).map(hit => hit.kind.signal);
}

const tells = test.macro<['en' | 'fr' | 'nl', Side, string, string]>({
  exec: (t, language, side, text, signal) => t.true(found(language, side, text).includes(signal)),
  title: (_, language, side, text, signal) => `${language}, ${side}: "${text}" tells of ${signal}`,
});

// None of these sentences is in the texts that were learnt from.
test(tells, 'en', 'caller', 'my brother has leukaemia and is in hospital again', 'vulnerable');
test(tells, 'en', 'caller', 'get your director to the telephone', 'escalation');
test(tells, 'en', 'caller', 'i want to close my accounts and go to a rival bank', 'leaving');
test(tells, 'en', 'caller', 'this must be the fifth time in a week that i have phoned you', 'repeat');
test(tells, 'fr', 'caller', 'ma tante est décédée avant-hier', 'vulnerable');
test(tells, 'fr', 'caller', 'je désire parler à votre directrice', 'escalation');
test(tells, 'nl', 'caller', 'mijn schoonmoeder is vorige maand gestorven', 'vulnerable');
test(tells, 'nl', 'caller', 'ik wil de directrice aan de telefoon', 'escalation');

test('ordinary turns tell of nothing', t => {
  for (const text of [
    'my postcode is four five six',
    'yes that is right',
    'i would like a window seat please',
    '',
  ])
    t.deepEqual(found('en', 'caller', text), [], text);
  t.deepEqual(found('fr', 'caller', 'mon code postal est le trente mille'), []);
  t.deepEqual(found('nl', 'caller', 'mijn postcode is drieduizend'), []);
});

test('what is found rests on its words, wherever in a long turn they are', t => {
  const around = Array<string>(40).fill('and').join(' ');
  const pieces = splitWords(`${around} my wife passed away ${around}`);
  const [hit] = findLearnt(learntSignals('en')!, pieces, 'caller');
  t.is(hit?.kind.signal, 'vulnerable');
  t.is(hit?.kind.detail, 'life-event');
  const words = pieces.slice(hit!.from, hit!.to);
  t.true(words.length <= 8 && words.includes('passed'), words.join(' '));
});

test('every word of a turn lies in a window', t => {
  for (const length of [0, 1, 14, 15, 37, 400]) {
    const covered = new Set(windowsOf(length).flatMap(at => Array.from({ length: 14 }, (_, i) => at + i)));
    for (let i = 0; i < length; i += 1) t.true(covered.has(i), `${i} of ${length}`);
  }
});

test('a language without texts has no machines', t => {
  t.is(learntSignals('xx'), undefined);
  t.is(learntSignals('fr-BE'), learntSignals('fr'));
});
