import test from 'ava';
import { outcomeOf, repliesTo } from '../../testkit/stock-talk.js';

const NAMES = [
  'Laphroaig 10 year old',
  'Laphroaig 16 year old',
  'Sweet clementines',
  'Golden pineapples',
  'Brooks saddle',
];

/** What becomes of each of some turns of which every word was heard surely: the outcome and the products spoken of. */
async function hearing(...turns: string[]): Promise<string[]> {
  const replies = await repliesTo(NAMES, 'en', turns, true);
  return replies.map(({ outcome, skus }) => [outcome, ...skus].join(' '));
}

test('okay is a yes to what was asked back, but not before thanks, and not where another is asked for', async t => {
  const [asked = '', told = ''] = await hearing('have you got the saddle', 'okay');
  t.is(asked, 'clarify Brooks saddle');
  t.is(told, 'answer Brooks saddle');
  t.deepEqual((await hearing('have you got the saddle', 'okay thanks bye')).slice(1), ['answer']);
  const ages = await hearing(
    'have you got laphroaig sixteen',
    'and have you got it then',
    'okay then give me the ten',
  );
  t.is(ages[1], 'clarify Laphroaig 16 year old');
  t.is(ages[2], 'answer Laphroaig 10 year old');
});

test('of two that were asked back, only the one that is named with a yes is meant', async t => {
  const fruit = await hearing('clementines and pineapples please', 'yes how many clementines');
  t.deepEqual(fruit, ['clarify Sweet clementines Golden pineapples', 'answer Sweet clementines']);
});

test('a name heard again with what no row says is no yes', async t => {
  const turns = ['do you have delong', 'is delonghi expensive'];
  const [first, second] = await repliesTo(['Delonghi', 'Tefal'], 'en', turns, true);
  t.is(first?.outcome, 'clarify');
  t.is(second?.outcome, 'unknown');
});

const COVERS = ['Hebie Chainglider 38T', 'Hebie Chainglider 44T'];
const COVER = 'de chainglider voor 38 tanden';

test('whoever changes a part of what was read out agrees to the rest of its name', async t => {
  t.is(await outcomeOf(COVERS, 'nl', [COVER]), 'clarify Hebie Chainglider 38T');
  for (const said of ['nee sorry, een 44', 'vierenveertig dan'])
    t.is(await outcomeOf(COVERS, 'nl', [COVER, said]), 'answer Hebie Chainglider 44T', said);
  t.is(await outcomeOf(COVERS, 'nl', [COVER, 'achtendertig']), 'answer Hebie Chainglider 38T');
  t.is(await outcomeOf(COVERS, 'nl', [COVER, 'nee']), 'clarify Hebie Chainglider 44T');
});

test('a question that goes on without a yes is put off until the name is agreed to', async t => {
  const [, put, told] = await repliesTo(COVERS, 'nl', [COVER, 'hoeveel heeft u er', 'ja']);
  t.is(put?.said, 'Dat kan ik u zeggen: zei u Hebie Chainglider 38T?');
  t.is(told?.said, 'Ja, Hebie Chainglider 38T is leverbaar: er zijn er 12 op voorraad.');
  const coffee = ['Café Lavazza 250 g', 'Café Lavazza 1 kg'];
  const asked = 'le café lavazza deux cent cinquante grammes moulu';
  t.is(await outcomeOf(coffee, 'fr', [asked, 'ça arrive quand ?']), 'clarify Café Lavazza 250 g');
});

test('what was asked back may be said again, or waited for, before the yes', async t => {
  for (const said of ['kunt u dat herhalen', 'een momentje', 'wat langzamer graag'])
    t.is(await outcomeOf(COVERS, 'nl', [COVER, said, 'ja']), 'answer Hebie Chainglider 38T', said);
});

test('who knows enough agrees to nothing that was asked', async t => {
  const lamp = ['Koelkastlampje 15 W', 'Stofzuigerzak Type S'];
  t.is(await outcomeOf(lamp, 'nl', ['een lampje voor de oven', 'prima dan weet ik genoeg']), 'answer');
  t.is(await outcomeOf(lamp, 'nl', ['een lampje voor de oven', 'prima']), 'answer Koelkastlampje 15 W');
  const bulb = ['Fridge Bulb 15 W', 'Dryer Belt'];
  t.is(await outcomeOf(bulb, 'en', ['a musical fridge bulb', 'okay then i know enough']), 'answer');
  const seal = ['Joint Frigo 60 cm', 'Courroie'];
  t.is(await outcomeOf(seal, 'fr', ['un joint frigo magique', "d'accord j'en sais assez"]), 'answer');
});
