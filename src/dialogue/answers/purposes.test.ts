import test from 'ava';
import { isForSomeone, isInPurpose, purposeAtStart, purposeBefore } from './purposes.js';

const words = (text: string): string[] => text.split(' ');

test('what stands behind "for" with an article is who wants a thing, and farther on it is none', t => {
  const said = words('lined paper for the new school with margins');
  t.true(isInPurpose(said, 4));
  t.true(isInPurpose(said, 5));
  t.false(isInPurpose(said, 7));
  t.false(isInPurpose(words('paper for printers'), 2));
  t.is(purposeBefore(words('pour la piscine'), 2), 0);
});

test('whose they are for may be said with any possessive, also with the Dutch one that is a verb', t => {
  t.true(isForSomeone(words('for our club')));
  t.true(isForSomeone(words('pour leurs enfants')));
  t.true(isForSomeone(words('ballen voor zijn zoon')));
  t.false(isForSomeone(words('ballen voor honden zijn er')));
});

test('a clause that begins with a purpose names its thing behind the next article', t => {
  t.is(purposeAtStart(words('voor de kerstmarkt een slinger')), 3);
  t.is(purposeAtStart(words('s for the party')), 3);
  t.is(purposeAtStart(words('the party lights')), 0);
});
