import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const ELSE = /^(?:clarify|unknown)/;
const SHOP = ['Accu-Chek Guide teststrips', 'Sikkens houtbeits teak 2,5 liter', 'AXA Victory ringslot'];
const KITCHEN = [
  'Machine à café Nespresso Vertuo Pop',
  'Ballerines Repetto Cendrillon noires 38',
  'Daflon 500 mg',
];

test('what is joined to a part of a name by a preposition is another thing', async t => {
  for (const said of ['heeft u de lancetten van accu-chek', 'sikkens houtbeits heb je die in antraciet'])
    t.regex(await outcomeOf(SHOP, 'nl', [said]), ELSE, said);
  t.regex(await outcomeOf(KITCHEN, 'fr', ['vendez-vous les capsules pour la vertuo']), ELSE);
});

test('who it is for, and where, makes no other thing of it', async t => {
  t.is(
    await outcomeOf(SHOP, 'nl', ['hebben jullie nog houtbeits van sikkens voor onze schuur']),
    'answer Sikkens houtbeits teak 2,5 liter',
  );
  t.is(
    await outcomeOf(KITCHEN, 'fr', ['bonjour vous avez la vertuo en magasin']),
    'answer Machine à café Nespresso Vertuo Pop',
  );
});

test('another lock is no lock by the same maker, though both end alike', async t => {
  t.regex(await outcomeOf(SHOP, 'nl', ['een kettingslot van axa']), ELSE);
});

test('a size behind "en" is no quantity, though the sentence goes on', async t => {
  for (const said of ['les repetto cendrillon en 37 vous les auriez', "le daflon en mille vous l'avez"])
    t.regex(await outcomeOf(KITCHEN, 'fr', [said]), ELSE, said);
  t.is(
    await outcomeOf(KITCHEN, 'fr', ['les repetto cendrillon en 38 vous les auriez']),
    'answer Ballerines Repetto Cendrillon noires 38',
  );
});
