import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const names = [
  'Levothyroxine 50 mcg tablets x28',
  'Pregabalin 75 mg capsules x56',
  'Vitamin D 1000 units drops',
];

test('units and forms are said short in the trade', async t => {
  t.is(await outcomeOf(names, 'en', ['levothyroxine fifty mikes please is it in']), `answer ${names[0]}`);
  t.is(await outcomeOf(names, 'en', ['pregabalin seventy five mil caps']), `answer ${names[1]}`);
  t.is(await outcomeOf(names, 'en', ['levothyroxine tabs']), `answer ${names[0]}`);
});

test('another strength in them is not told of', async t => {
  t.is(await outcomeOf(names, 'en', ['levothyroxine seventy five mikes']), 'unknown');
  t.is(await outcomeOf(names, 'en', ['vitamin d two thousand units']), 'unknown');
});

test('units are how many are wanted where nothing is measured in them', async t => {
  t.is(
    await outcomeOf(['Ventoline 100 µg inhalation'], 'fr', [
      'avez-vous de la ventoline',
      "deux cent cinquante unités c'est envisageable",
    ]),
    'answer Ventoline 100 µg inhalation',
  );
});

test('a cap is no capsule where the table has caps', async t => {
  t.is(
    await outcomeOf(['Baseball cap red', 'Vitamin C capsules'], 'en', ['have you got caps']),
    'answer Baseball cap red',
  );
});
