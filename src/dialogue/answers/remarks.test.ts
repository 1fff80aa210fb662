import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const PAINS = [
  'Dafalgan 500 mg 16 gélules',
  'Dafalgan 500 mg 16 comprimés',
  'Lentilles Acuvue toriques',
  'Lentilles Acuvue souples',
];
const PHONES = ['Nokia G42 phone graphite', 'Nokia G42 phone lavender'];

test('what is said of the one chosen is no question', async t => {
  t.is(
    await outcomeOf(PAINS, 'fr', ['du dafalgan', "les gélules, c'est plus facile à avaler"]),
    'answer Dafalgan 500 mg 16 gélules',
  );
  t.is(
    await outcomeOf(PHONES, 'en', ['the nokia g42', 'er, the dark one, graphite I think they call it']),
    'answer Nokia G42 phone graphite',
  );
});

test('what is asked of the one chosen is no choice', async t => {
  for (const said of [
    "les gélules, c'est plus facile à avaler ?",
    "est-ce que c'est plus facile à avaler, les gélules",
  ])
    t.notRegex(await outcomeOf(PAINS, 'fr', ['du dafalgan', said]), /^answer/, said);
  const ill = "les souples, j'ai les yeux rouges le soir c'est normal";
  t.notRegex(await outcomeOf(PAINS, 'fr', ['des lentilles acuvue', ill]), /^answer/);
});
