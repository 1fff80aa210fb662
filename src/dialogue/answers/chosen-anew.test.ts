import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const JACKETS = ['Rain jacket yellow', 'Rain jacket green', 'Paint roller 9 inch', 'Paint roller 4 inch'];
const CLOTHS = ['Nappe ronde lin', 'Nappe ronde coton', 'Casserole inox 16 cm', 'Casserole inox 20 cm'];
const HOSES = [
  'Tuinslang groen',
  'Tuinslang geel',
  'Matras 90 cm',
  'Kussensloop katoen',
  'Kussensloop satijn',
];

test('an answer to a choice that is taken back is not the answer', async t => {
  const asked = ['have you a rain jacket'];
  for (const said of [
    'the yellow one, er no, the green',
    'not the yellow one, the green one',
    'green, not yellow',
  ])
    t.is(await outcomeOf(JACKETS, 'en', [...asked, said]), 'answer Rain jacket green', said);
  t.is(
    await outcomeOf(JACKETS, 'en', ['a paint roller', 'four inch, oh sorry, nine']),
    'answer Paint roller 9 inch',
  );
  t.is(
    await outcomeOf(CLOTHS, 'fr', ['une casserole inox', 'la vingt plutôt la seize']),
    'answer Casserole inox 16 cm',
  );
  t.is(
    await outcomeOf(HOSES, 'nl', ['heeft u een tuinslang', 'de gele eh nee de groene']),
    'answer Tuinslang groen',
  );
});

test('of two, the one that is not refused is meant', async t => {
  t.is(await outcomeOf(CLOTHS, 'fr', ['une nappe ronde', 'pas la nappe en lin']), 'answer Nappe ronde coton');
  const other = ['heeft u een kussensloop', 'nee geen katoenen kussensloop, een matras'];
  t.is(await outcomeOf(HOSES, 'nl', other), 'answer Matras 90 cm');
});

test('of two volumes the one that somebody has already is not meant', async t => {
  const volumes = ['Le Chat du rabbin tome 12', 'Le Chat du rabbin tome 13'];
  const had = "non pardon il a déjà le douze, c'est le treize que je veux";
  t.is(await outcomeOf(volumes, 'fr', ['le chat du rabbin, le douze', had]), `answer ${volumes[1]}`);
  const strips = ['Suske en Wiske deel 112', 'Suske en Wiske deel 113'];
  const heeft = 'nee hij heeft de honderdtwaalf al, ik wil de honderddertien';
  t.is(await outcomeOf(strips, 'nl', ['suske en wiske honderdtwaalf', heeft]), `answer ${strips[1]}`);
});
