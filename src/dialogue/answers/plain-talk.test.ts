import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

test('what a call is about, and what runs out, is said of the thing itself', async t => {
  const garden = [
    'Brouette Haemmerlin 100 L',
    'Ventilateur Rowenta Turbo Silence',
    'Sorbet citron Mövenpick 5 L',
  ];
  for (const [said, name] of [
    ["bonjour c'est au sujet d'une brouette haemmerlin elle y est toujours", garden[0]],
    ['je me demandais pour le ventilateur rowenta', garden[1]],
    ['plus une goutte de sorbet citron vous en avez', garden[2]],
    ['le sorbet citron ça donne quoi chez vous', garden[2]],
  ] as const)
    t.is(await outcomeOf(garden, 'fr', [said]), `answer ${name}`, said);
  t.is(await outcomeOf(garden, 'fr', ['des lotions pour le ventilateur rowenta']), 'unknown');
  t.is(await outcomeOf(garden, 'fr', ['le sorbet citron ça donne quoi comme goût']), 'unknown');
});

test('a child that wants a thing asks no advice, in whatever order it is said', async t => {
  const shop = ['Casio FX-82 rekenmachine', 'Calpol siroop'];
  for (const said of [
    'mijn zoon moet een rekenmachine van casio hebben voor school',
    'voor school vraagt mijn dochter een rekenmachine van casio heeft u die',
  ])
    t.is(await outcomeOf(shop, 'nl', [said]), `answer ${shop[0]}`, said);
  t.is(await outcomeOf(shop, 'nl', ['mijn kind moet elke dag calpol hebben is dat goed']), 'unknown');
  const english = ['Casio FX-83 calculator', 'Calpol suspension'];
  const asked = 'my daughter has to have a calculator the casio have you got one';
  t.is(await outcomeOf(english, 'en', [asked]), `answer ${english[0]}`);
  t.is(await outcomeOf(english, 'en', ['my son must have two spoons of calpol is that right']), 'unknown');
});

test("a caller's job is no question for one, and kilowatts are those of the name", async t => {
  const shower = ['Triton T80Z electric shower 8.5 kW'];
  const asked =
    "i've a job starting monday and want that triton electric shower eight and a half kilowatt any in";
  t.is(await outcomeOf(shower, 'en', [asked]), `answer ${shower[0]}`);
  t.is(await outcomeOf(shower, 'en', ['do you have a job for me']), 'unknown');
  t.not((await outcomeOf(shower, 'en', ['the triton nine and a half kilowatt'])).split(' ')[0], 'answer');
  const boiler = ['Nefit HR-ketel 24 kW'];
  t.is(
    await outcomeOf(boiler, 'nl', ['de nefit hr-ketel van vierentwintig kilowatt']),
    `answer ${boiler[0]}`,
  );
  t.not((await outcomeOf(boiler, 'nl', ['de nefit hr-ketel van dertig kilowatt'])).split(' ')[0], 'answer');
});
