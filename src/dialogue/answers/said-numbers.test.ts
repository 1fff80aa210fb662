import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const PATCHES = ['Evorel 25 patches x8', 'Evorel 50 patches x8', 'Evorel Conti patches x8'];
const CODEINE = [
  'Co-codamol 8/500 mg tablets',
  'Co-codamol 30/500 mg tablets',
  'Co-dydramol 10/500 mg tablets',
];
const METFORMIN = ['Metformin 500 mg tablets', 'Metformin 850 mg tablets'];

test('a number in the plural says which one, and never how many', async t => {
  t.is(await outcomeOf(PATCHES, 'en', ['evorel conti please', 'fifties']), 'answer Evorel 50 patches x8');
  t.is(await outcomeOf(PATCHES, 'en', ['evorel fifties', 'and the hundreds']), 'unknown');
});

test('hundreds of a thing are how many', async t => {
  t.is(
    await outcomeOf(['Evorel 50 patches'], 'en', ['evorel fifty', 'can i have hundreds of them']),
    'answer Evorel 50 patches',
  );
});

test('two strengths in one may sound like one number', async t => {
  t.is(await outcomeOf(CODEINE, 'en', ['co codamol thirty five hundred']), `answer ${CODEINE[1]}`);
  t.is(
    await outcomeOf(CODEINE, 'en', ['co codamol eight', 'thirty five hundred of those']),
    `answer ${CODEINE[0]}`,
  );
  t.is(await outcomeOf(CODEINE, 'en', ['co codamol three thousand five hundred']), 'unknown');
  t.is(await outcomeOf(CODEINE, 'en', ['co codamol', 'the eight five hundred']), `answer ${CODEINE[0]}`);
  t.is(
    await outcomeOf(CODEINE, 'en', ['co codamol thirty five hundred', 'not co codamol i meant co dydramol']),
    `answer ${CODEINE[2]}`,
  );
});

test('who asks whether one can have it counts no cans', async t => {
  t.is(
    await outcomeOf(METFORMIN, 'en', ['metformin eight fifty can you get them']),
    `answer ${METFORMIN[1]}`,
  );
  t.is(await outcomeOf(['Cola cans 330 ml'], 'en', ['cola five cans']), 'answer Cola cans 330 ml');
});

test('thousands and a half are one number', async t => {
  const names = ['Tinzaparin 4500 units syringes', 'Tinzaparin 4000 units syringes'];
  t.is(await outcomeOf(names, 'en', ['tinzaparin four and a half thousand units']), `answer ${names[0]}`);
});

test('about so many are no pieces', async t => {
  const names = ['Euthyrox 50 mcg tabletten'];
  t.is(
    await outcomeOf(names, 'nl', ['euthyrox vijftig een stuk of honderddertig lukt dat']),
    `answer ${names[0]}`,
  );
});
