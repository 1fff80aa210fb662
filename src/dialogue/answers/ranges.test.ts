import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';
import { isWithin, rangesIn } from './ranges.js';

const DROPS = [
  'Advantage chien 4-10 kg',
  'Advantage chien 10-25 kg',
  'Puzzle Djeco 2-4 ans',
  'Puzzle Djeco 4-6 ans',
];

test('a range is what a dash or a word joins, or what is over or under something', t => {
  const isFor = (name: string, value: string, unit: string): boolean => isWithin(rangesIn(name), value, unit);
  t.true(isFor('Drontal dog 10-20 kg', '12', 'kg'));
  t.false(isFor('Drontal dog 10-20 kg', '25', 'kg'));
  t.true(isFor('Luiers 4 tot 9 kg', '4000', 'g'));
  t.true(isFor('Seresto over 8 kg', '30', 'kg'));
  t.true(isFor('Lait 6-12 mois', '1', 'an'));
  // A model and its capacity are none.
  t.false(isFor('Bosch wasmachine Serie 6 9 kg', '7', 'kg'));
});

test('who says how heavy or old somebody is chooses what is made for it, then and later', async t => {
  const asked = ['vous avez du advantage'];
  t.is(
    await outcomeOf(DROPS, 'fr', [...asked, 'il fait dix-sept kilos, le bonhomme']),
    'answer Advantage chien 10-25 kg',
  );
  t.is(
    await outcomeOf(DROPS, 'fr', [...asked, 'il fait dix-sept kilos', 'et pour un de cinq kilos ?']),
    'answer Advantage chien 4-10 kg',
  );
  t.is(
    await outcomeOf(DROPS, 'fr', [...asked, 'il fait dix-sept kilos', 'et de cinquante kilos ?']),
    'unknown',
  );
  t.is(await outcomeOf(DROPS, 'fr', ['un puzzle djeco', 'elle a cinq ans']), 'answer Puzzle Djeco 4-6 ans');
});
