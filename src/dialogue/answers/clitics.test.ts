import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';
import { withoutClitics } from './clitics.js';

for (const [said, left] of [
  ["it's in", 'it in'],
  ["i'm after my son's", 'i after my son'],
  ["il m'en faut", 'il en faut'],
  ["vous l'avez", 'vous avez'],
  ["s'il vous plait", 'il vous plait'],
  ["voor m'n zoon", 'voor n zoon'],
  ['the s please', 'the s please'],
  ['la taille l est la', 'la taille l est la'],
  ['en m graag', 'en m graag'],
] as const) {
  test(`"${said}" says ${left === said.replaceAll("'", ' ') ? 'a size' : 'no size'}`, t => {
    t.is(withoutClitics(said.replaceAll("'", ' ').split(' ')).join(' '), left);
  });
}

const SIZES = ['Lange Tubo S', 'Lange Tubo M', 'Lange Tubo L'];

test('of one told of or to be chosen no letter of "m\'en", "l\'avez" or "it\'s" is a size', async t => {
  t.is(await outcomeOf(SIZES, 'fr', ['lange tubo L', "il m'en faudrait cinq"]), 'answer Lange Tubo L');
  t.is(await outcomeOf(SIZES, 'fr', ['lange tubo M', "vous l'avez encore ?"]), 'answer Lange Tubo M');
  t.regex(await outcomeOf(SIZES, 'en', ['the lange tubo', "it's available isn't it"]), /^clarify/);
  t.is(await outcomeOf(SIZES, 'en', ['the lange tubo', 'and the m is that in']), 'answer Lange Tubo M');
  t.is(await outcomeOf(SIZES, 'fr', ['lange tubo', 'la L']), 'answer Lange Tubo L');
});

test('what stands behind the one put aside is the one meant', async t => {
  const games = ['Wonders', 'Wonders Duel'];
  t.is(await outcomeOf(games, 'en', ['wonders duel', 'not the duel, the normal one']), 'answer Wonders');
  t.is(await outcomeOf(games, 'fr', ['wonders duel', 'et pas le duel, le normal']), 'answer Wonders');
  t.is(await outcomeOf(games, 'nl', ['wonders duel', 'niet de duel, de gewone']), 'answer Wonders');
});

test('"ça" is heard as it is written', async t => {
  const table = ['Jeu Wonders', 'Jeu Duel'];
  t.is(await outcomeOf(table, 'fr', ['jeu wonders', 'ça irait pour un enfant de huit ans']), 'unknown');
});

test('"and all" at the end wants nothing else', async t => {
  const yeasts = ['Yeast red', 'Yeast gold'];
  t.regex(await outcomeOf(yeasts, 'en', ['i need yeast and all']), /^clarify Yeast red Yeast gold/);
  t.regex(await outcomeOf(yeasts, 'en', ['i need yeast', 'all of them']), /^answer Yeast red Yeast gold/);
});
