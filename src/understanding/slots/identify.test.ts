import test from 'ava';
import { spokenLanguage } from '../../language/spoken-languages.js';
import type { Answer } from './identify.js';
import { ProfileIndex } from './identify.js';
import { parseDay } from './days.js';

const index = new ProfileIndex([
  { id: '1', postcode: 'LS11 5DT', name: 'Katie Marshall', dateOfBirth: '1979-09-27' },
  { id: '2', postcode: 'LS11 5DP', name: 'Peter Brown', dateOfBirth: '1968-06-12' },
  { id: '3', postcode: 'M1 1AE', name: 'Katie Brown', dateOfBirth: '1979-09-28' },
]);

function identify(...answers: readonly Answer[]) {
  return index.identify(answers, spokenLanguage('en'), parseDay('2026-11-18', 'date'));
}

test('three answers that fit one record find it, well ahead of the others', t => {
  const found = identify(
    { field: 'postcode', hypotheses: ['l s eleven five d t'] },
    { field: 'name', hypotheses: ['katie marshall'] },
    { field: 'dateOfBirth', hypotheses: ['27th of the 9th 1979'] },
  );
  t.is(found?.profile.id, '1');
  t.true((found?.margin ?? 0) > 1);
});

test('a later hypothesis counts when it leads to a record', t => {
  const found = identify({ field: 'postcode', hypotheses: ['m one won a ee please', 'm one one a e'] });
  t.is(found?.profile.id, '3');
});

test('one wrong character in a postcode still points to the record, for less', t => {
  const exact = identify({ field: 'postcode', hypotheses: ['m one one a e'] });
  const wrong = identify({ field: 'postcode', hypotheses: ['n one one a e'] });
  t.is(wrong?.profile.id, '3');
  t.true((wrong?.score ?? 0) < (exact?.score ?? 0));
});

test('names are found by their sound, together with the other answers', t => {
  const found = identify(
    { field: 'name', hypotheses: ['katy martial brown', 'katie marshal'] },
    { field: 'dateOfBirth', hypotheses: ['twenty seventh september seventy nine'] },
  );
  t.is(found?.profile.id, '1');
});

test('answers that fit nobody find nobody', t => {
  t.is(identify({ field: 'postcode', hypotheses: ['z z nine nine'] }), undefined);
  t.is(identify(), undefined);
});
