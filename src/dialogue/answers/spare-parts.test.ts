import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const ENGLISH = [
  'Bosch GSB 18V-55 drill',
  'Dyson V11 vacuum cleaner',
  'Nespresso Vertuo Next coffee machine',
];
const FRENCH = ['Perceuse Bosch GSB 18V-55', 'Aspirateur Dyson V11', 'Vélo pliant Brompton C Line'];
const DUTCH = ['Bosch GSB 18V-55 boormachine', 'Dyson V11 stofzuiger', 'Brompton C Line vouwfiets'];

test('a part is another thing than what it is for, wherever the wish for it stands', async t => {
  for (const said of [
    "it's a chuck key i need for the bosch drill",
    "a battery is what i'm after for my dyson v11",
    'have you got bags for a dyson v11',
    'is it possible to get a filter i need one for the dyson v11',
  ])
    t.is(await outcomeOf(ENGLISH, 'en', [said]), 'unknown', said);
  for (const said of [
    "c'est un mandrin que je cherche pour une bosch gsb",
    'il me faudrait des sacs pour un aspirateur dyson v11',
  ])
    t.is(await outcomeOf(FRENCH, 'fr', [said]), 'unknown', said);
  for (const said of [
    'het is een boorkop die ik zoek voor een bosch boormachine',
    'het voordragerblok voor die brompton c line kan ik dat krijgen',
  ])
    t.is(await outcomeOf(DUTCH, 'nl', [said]), 'unknown', said);
});

test("what is on the caller's own thing is a part of it", async t => {
  t.is(await outcomeOf(ENGLISH, 'en', ['a new dust cup on my dyson v11 please']), 'unknown');
  t.is(
    await outcomeOf(FRENCH, 'fr', ["c'est pour mettre une sonnette neuve sur mon brompton c line"]),
    'unknown',
  );
  t.is(await outcomeOf(DUTCH, 'nl', ['een nieuwe accu op mijn dyson v11 kan dat']), 'unknown');
});

test('what is asked for by "for it", or by who has the thing, is not the thing', async t => {
  for (const said of [
    'the nespresso vertuo next do you do a drip tray for it',
    'my dyson v11 is broken do you sell the wand',
  ])
    t.is(await outcomeOf(ENGLISH, 'en', [said]), 'unknown', said);
  t.is(await outcomeOf(FRENCH, 'fr', ["j'ai un brompton c line et il me faut une chambre à air"]), 'unknown');
  t.is(
    await outcomeOf(DUTCH, 'nl', ['ik heb een brompton c line en daar wil ik een spatbord op']),
    'unknown',
  );
});

test('a thing is told of whoever it is for, and whatever it is bought with', async t => {
  for (const said of [
    "it's the bosch drill i'm after for my son",
    "i've got a customer wanting a bosch drill",
  ])
    t.is(await outcomeOf(ENGLISH, 'en', [said]), `answer ${ENGLISH[0]}`, said);
  t.is(
    await outcomeOf(FRENCH, 'fr', ["c'est la perceuse bosch que je cherche pour mon fils"]),
    `answer ${FRENCH[0]}`,
  );
  t.is(
    await outcomeOf(DUTCH, 'nl', ['het is de bosch boormachine die ik zoek voor mijn zoon']),
    `answer ${DUTCH[0]}`,
  );
  const clutch = ['Sachs koppelingsset Opel Corsa D 1.2'];
  t.is(
    await outcomeOf(clutch, 'nl', ['ik moet een koppeling hebben voor een corsa heb je die staan']),
    `answer ${clutch[0]}`,
  );
});
