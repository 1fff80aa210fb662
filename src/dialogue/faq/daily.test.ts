import test from 'ava';
import { DailyAnswerer } from './daily.js';

const entries = [
  { id: 'open', questions: ['when do you open', 'what are your opening hours'], answer: 'At nine.' },
  {
    id: 'fair',
    questions: ['are you at the fair', 'where is your stand at the fair'],
    answer: 'In hall two.',
    validFrom: '2026-11-01',
    validUntil: '2026-11-21',
  },
  { id: 'ouvert', questions: ['quand ouvrez-vous'], answer: 'À neuf heures.', language: 'fr' },
];

test('an answer is given on the days on which it holds, and nothing else is made anew', t => {
  const daily = new DailyAnswerer(entries);
  t.is(daily.ask('where is your stand at the fair', 'en', '2026-11-20').entry, 'fair');
  t.is(daily.prepare('en', '2026-11-21'), daily.prepare('en', '2026-11-20'));
  t.is(daily.ask('where is your stand at the fair', 'en', '2026-11-22').entry, null);
  t.is(daily.ask('when do you open', 'en', '2026-11-22').entry, 'open');
  t.not(daily.prepare('en', '2026-11-22'), daily.prepare('en', '2026-11-21'));
});

test('calls that began before midnight and after it make nothing anew for each other', t => {
  const daily = new DailyAnswerer(entries);
  const before = daily.prepare('en', '2026-11-21');
  const after = daily.prepare('en', '2026-11-22');
  t.not(before, after);
  t.is(daily.prepare('en', '2026-11-21'), before);
  t.is(daily.prepare('en', '2026-11-22'), after);
  t.is(daily.prepare('en', '2026-11-23'), after);
  t.is(daily.ask('where is your stand at the fair', 'en', '2026-11-21').entry, 'fair');
});

test('callers are answered in their language', t => {
  const daily = new DailyAnswerer(entries);
  t.is(daily.ask('quand ouvrez-vous', 'fr', '2026-11-20').answer, 'À neuf heures.');
  t.is(daily.ask('quand ouvrez-vous', 'en', '2026-11-20').entry, null);
});
