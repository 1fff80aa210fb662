import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const ELSE = /^(?:clarify|unknown)/;
const VACUUMS = ['Dyson V8 cordless vacuum cleaner', 'Dyson V15 cordless vacuum cleaner'];
const BICYCLES = ['Brompton C Line Explore', 'Schwalbe Marathon tyre'];
const LETTERS = ['Verkade chocoladeletter S melk', 'Verkade chocoladeletter P melk'];
const POWDERS = ['Fervex adulte citron sachets', 'Gaviscon menthe comprimés'];
const PENS = ['Ozempic 0,5 mg stylo', 'Ozempic 1 mg stylo'];
const HELMETS = ['Casque Giro Register, taille L, blanc', 'Casque Giro Register, taille M, blanc'];
const GAMES = ['Kolonisten van Catan uitbreiding Zeevaarders', 'Kolonisten van Catan basisspel'];

test('another model of the same letter is not told of the one before', async t => {
  t.regex(await outcomeOf(VACUUMS, 'en', ['is the dyson v15 in', 'what about the V10?']), ELSE);
  t.is(
    await outcomeOf(VACUUMS, 'en', ['is the dyson v15 in', 'and the V8?']),
    'answer Dyson V8 cordless vacuum cleaner',
  );
});

test('another letter makes another thing of the next one', async t => {
  t.regex(await outcomeOf(BICYCLES, 'en', ['have you the brompton c line', 'and the p line']), ELSE);
  t.regex(await outcomeOf(LETTERS, 'nl', ['hebben jullie de chocoladeletter p', 'en een q']), ELSE);
  t.is(
    await outcomeOf(LETTERS, 'nl', ['hebben jullie de chocoladeletter p', 'en een s']),
    'answer Verkade chocoladeletter S melk',
  );
});

test('in what nothing is said to be, nothing is told', async t => {
  for (const next of ['et en framboise ?', 'et en framboise, le fervex ?', 'et en édition spéciale ?'])
    t.regex(await outcomeOf(POWDERS, 'fr', ['vous avez le fervex', next]), ELSE, next);
  t.is(
    await outcomeOf(POWDERS, 'fr', ['vous avez le fervex', 'et le gaviscon en magasin ?']),
    'answer Gaviscon menthe comprimés',
  );
  t.regex(await outcomeOf(LETTERS, 'nl', ['hebben jullie de chocoladeletter p', 'en de s in puur']), ELSE);
});

test('a size said by its letter, or without its comma, is the one of that size', async t => {
  t.is(
    await outcomeOf(HELMETS, 'fr', ['le casque giro register en taille l', "et le m vous l'avez"]),
    'answer Casque Giro Register, taille M, blanc',
  );
  t.is(
    await outcomeOf(PENS, 'fr', ['ozempic un milligramme', 'et le zéro cinq alors']),
    'answer Ozempic 0,5 mg stylo',
  );
});

test('words that the one before does not have make another one of it', async t => {
  const asked = ['de uitbreiding zeevaarders van catan', 'en de uitbreiding steden en ridders'];
  t.regex(await outcomeOf(GAMES, 'nl', asked), ELSE);
  t.is(
    await outcomeOf(GAMES, 'nl', ['de uitbreiding zeevaarders van catan', 'en het basisspel dan']),
    'answer Kolonisten van Catan basisspel',
  );
});
