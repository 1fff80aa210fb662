import test from 'ava';
import { repliesTo } from '../../testkit/stock-talk.js';

async function heard(names: readonly string[], language: string, said: string): Promise<string> {
  const { outcome, skus } = (await repliesTo(names, language, [said], true)).at(-1)!;
  return [outcome, ...skus].join(' ');
}

test('one sure word of a name is enough where the rest tells no other kind of thing', async t => {
  const asked = [
    ['nl', 'Omron M3 bloeddrukmeter', 'eh heeft u een bloeddrukmeter'],
    ['nl', 'Calvé pindakaas 650 g', 'goeiemiddag is er nog pindakaas'],
    ['en', 'Tefal ActiFry Genius air fryer 1.2 kg', 'do you still sell the actifry'],
    ['fr', 'Calvados Père Magloire VSOP 70 cl', 'vous auriez une bouteille de calvados'],
  ] as const;
  for (const [language, name, said] of asked)
    t.is(await heard([name, 'Brabantia 30 l'], language, said), `answer ${name}`, said);
});

test('a word that may be of another kind, or the maker behind a thing, is asked back', async t => {
  const asked = [
    ['en', 'Phone cover', 'do you have a cover'],
    ['fr', 'Machine à café Krups', 'vous avez une machine'],
    ['fr', 'Trousse Eastpak Oval noire', 'vous avez un eastpak'],
  ] as const;
  for (const [language, name, said] of asked)
    t.is(await heard([name, 'Brabantia 30 l'], language, said), `clarify ${name}`, said);
});

test('two sure words are enough, and the maker may stand behind the thing', async t => {
  const names = ['Thule Motion XT dakkoffer', 'Gazelle fietspomp'];
  t.is(await heard(names, 'nl', 'is de dakkoffer van Thule leverbaar'), `answer ${names[0]}`);
  const reels = ['Hozelock 2-in-1 compact hose reel 25 m', 'Brabantia bin'];
  t.is(await heard(reels, 'en', "i'm looking for a hose reel have you got one"), `answer ${reels[0]}`);
  // A unit is none where no number stands before it.
  const strips = ['Accu-Chek Guide test strips, 50', 'Brabantia bin'];
  t.is(await heard(strips, 'en', 'do you have the accu chek guide meter'), `clarify ${strips[0]}`);
});

test('a noun with a number of its name is enough, whatever stands between in the name', async t => {
  const names = ['Farine de blé T65', 'Terreau universel 40 l'];
  t.is(await heard(names, 'fr', 'de la farine t soixante cinq'), `answer ${names[0]}`);
  t.is(await heard(names, 'fr', 'et du terreau en quarante litres'), `answer ${names[1]}`);
  t.is(await heard(names, 'fr', 'du terreau en vingt litres'), 'unknown');
});
