import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const MOWERS = ['Tondeuse Wolf 40-800', 'Tondeuse Wolf 34-15', 'Lait Novalac 1er âge', 'Lait Novalac 2e âge'];
const TABLETS = [
  'Sinutab Forte 24 tabletten',
  'Sinutab Forte 12 bruistabletten',
  'Kabouter Plop',
  'Kabouter Plop en de zeven raven',
];
const DRILLS = [
  'Ryobi R18 drill bare tool',
  'Ryobi R18 drill with 2 batteries',
  'Prosecco Zonin 75 cl',
  'Prosecco Zonin magnum 1.5 L',
];

test('the other one may be said with what it is like, and sizes of two numbers are compared in both', async t => {
  const asked = ['une tondeuse wolf', 'la quarante'];
  for (const said of ["et l'autre, la petite, je vous prie", 'et la plus petite', "l'autre"])
    t.is(await outcomeOf(MOWERS, 'fr', [...asked, said]), 'answer Tondeuse Wolf 34-15', said);
});

test('a place in a row chooses what has it in its name, also where another clause follows', async t => {
  const asked = ['vous avez du novalac', 'premier âge'];
  t.is(await outcomeOf(MOWERS, 'fr', asked), 'answer Lait Novalac 1er âge');
  t.is(
    await outcomeOf(MOWERS, 'fr', [...asked, 'non pardon, deuxième, il a sept mois maintenant']),
    'answer Lait Novalac 2e âge',
  );
});

test('the ordinary one is the one whose name has less, whatever its size', async t => {
  t.is(
    await outcomeOf(TABLETS, 'nl', ['heeft u sinutab forte', 'de bruistabletten', 'oei, en de gewone dan']),
    'answer Sinutab Forte 24 tabletten',
  );
  t.is(
    await outcomeOf(DRILLS, 'en', ['the zonin prosecco in a magnum', 'what about in ordinary bottles']),
    'answer Prosecco Zonin 75 cl',
  );
});

test('the first of a series is the one to whose name nothing is added, and never the one told of before', async t => {
  const asked = 'heeft u kabouter plop en de zeven raven';
  t.is(await outcomeOf(TABLETS, 'nl', [asked, 'en gewoon het eerste deel']), 'answer Kabouter Plop');
  const sequels = ['Silent Sea: the storm', 'Silent Sea: the harbour'];
  t.notRegex(await outcomeOf(sequels, 'en', ['silent sea, the storm', 'and the first book']), /^answer/);
});

test('by itself a thing comes without what the others come with', async t => {
  const asked = ['have you got the ryobi drill', 'with the batteries'];
  t.is(
    await outcomeOf(DRILLS, 'en', [...asked, 'a bit dear, just the body on its own']),
    'answer Ryobi R18 drill bare tool',
  );
});

test('how many are wanted by the grammar is no size, whatever the names say', async t => {
  const batteries = ['Perceuse Ryobi avec 2 batteries', 'Batterie Ryobi 18 V 5 Ah'];
  t.is(
    await outcomeOf(batteries, 'fr', [
      'la perceuse ryobi',
      "la batterie, la cinq ampères, il m'en faut deux",
    ]),
    'answer Batterie Ryobi 18 V 5 Ah',
  );
});
