import test from 'ava';
import { repliesTo } from '../../testkit/stock-talk.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { checkRows } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import { Conversation } from './conversation.js';

const told = test.macro({
  exec: async (t, language: string, names: readonly string[], turns: readonly string[], meant: string) => {
    for (const isHeard of [false, true]) {
      const { outcome, skus, said } = (await repliesTo(names, language, turns, isHeard)).at(-1)!;
      t.deepEqual([outcome, ...skus], ['answer', meant], `${isHeard ? 'heard' : 'typed'}: ${said}`);
    }
  },
  title: (_, language: string, _names: readonly string[], turns: readonly string[]) =>
    `${language}: "${turns.join('", "')}" is answered`,
});

const [FIVE, HALF] = ['Desloratadine 5 mg tablets', 'Desloratadine 2.5 mg tablets'];
const aerius = [`${FIVE}|desloratadine five`, `${HALF}|desloratadine two point five`];
test(told, 'en', aerius, ['have you got desloratadine in', 'the two point five please'], HALF);

const doses = ['Warfarin 1 mg', 'Warfarin 3 mg', 'Warfarin 5 mg'];
test(told, 'en', doses, ['three milligram warfarin', 'and the one'], 'Warfarin 1 mg');
test(told, 'fr', doses, ['warfarin trois milligrammes', 'et le un'], 'Warfarin 1 mg');

const [BLACK, YELLOW] = ['Toner cartridge black', 'Toner cartridge yellow'];
const toners = [`${BLACK}|black toner`, `${YELLOW}|yellow toner`];
test(told, 'en', toners, ['black toner', 'have you got a date for the yellow'], YELLOW);
test(told, 'en', toners, ['black toner', 'the date please'], BLACK);
const ZWART = 'Tonercartridge zwart';
test(told, 'nl', [`${ZWART}|zwarte toner`], ['zwarte toner graag'], ZWART);
test(told, 'nl', [ZWART], ['tonercartridge zwart', 'de datum graag'], ZWART);
test(told, 'fr', ['Stylo noir'], ['le stylo noir', 'y a-t-il une date'], 'Stylo noir');

const BROWN = 'Beclometasone inhaler';
const inhalers = ['Salbutamol inhaler|blue inhaler', `${BROWN}|brown inhaler`];
test(told, 'en', inhalers, ['is the blue inhaler in stock', 'what about the brown one'], BROWN);

const NEXIUM = 'Esomeprazole 20 mg';
const stomach = [`${NEXIUM}|nexium`, 'Omeprazole 20 mg'];
test(told, 'en', stomach, ["what's the position on nexium"], NEXIUM);
test(told, 'en', stomach, ['omeprazole', 'lastly nexium'], NEXIUM);

const LIQUID = 'Cetirizine 5 mg/5 ml oral solution';
const forms = [LIQUID, 'Cetirizine 10 mg tablets'];
test(told, 'en', forms, ['cetirizine the liquid kind is it in'], LIQUID);
test(told, 'en', forms, ['cetirizine please', 'the liquid'], LIQUID);
const DRANK = 'Amoxicilline 125 mg/5 ml suspensie';
test(told, 'nl', [DRANK, 'Amoxicilline 500 mg capsules'], ['amoxicilline capsules', 'en de drank'], DRANK);

const [BOARD, OSB] = ['Plasterboard 12.5 mm', 'OSB board 18 mm'];
const boards = [`${BOARD}|twelve mil plasterboard`, `${OSB}|sterling board`];
test(told, 'en', boards, ['sterling board eighteen mil any sign of it'], OSB);
test(told, 'en', boards, ['twelve mil plasterboard'], BOARD);

const BUILDING = 'Building sand bulk bag';
const sands = [`${BUILDING}|soft sand`, 'Gravel 20 mm bulk bag'];
test(told, 'en', sands, ['soft sand is there some', 'twenty bulk bags'], BUILDING);

test(
  told,
  'en',
  ['Sharp sand bulk bag', ...sands],
  ['soft sand is there some', "i said soft but it's sharp sand i'm after"],
  'Sharp sand bulk bag',
);

test('a number of another thing is not how many are wanted of what was told of', async t => {
  for (const isHeard of [false, true]) {
    const turns = ['ampoule led', 'une rallonge de vingt mètres sur enrouleur'];
    const replies = await repliesTo(['Ampoule LED 5 W', 'Multiprise'], 'fr', turns, isHeard);
    t.is(replies.at(-1)?.outcome, 'unknown');
  }
});

test('a little one of the caller is a child, and no smaller size', async t => {
  const names = ['Calpol infant 120 mg|infant calpol', 'Calpol six plus 250 mg|calpol over six'];
  const [reply] = await repliesTo(names, 'en', ['my little one is up i want calpol is it in']);
  t.deepEqual(
    reply?.skus,
    names.map(name => name.split('|')[0]),
  );
});

test('a liquid is asked for beside powder and gel, and neither of them is told of', async t => {
  const [reply] = await repliesTo(['Persil powder', 'Persil gel'], 'en', ['persil liquid']);
  t.is(reply?.outcome, 'clarify');
});

test('thanks are no word of a name that sounds like them', async t => {
  const turns = ['the voltarol 12 hour gel', 'thanks for your help'];
  for (const isHeard of [false, true]) {
    const replies = await repliesTo(['Voltarol 12 hour gel', 'Voltarol gel'], 'en', turns, isHeard);
    t.is(replies.at(-1)?.said, 'You are welcome. Goodbye.');
  }
});

test('one in a colour that no name has is not known, however common the word for the colour', async t => {
  for (const [language, name, turn] of [
    ['en', 'Coffee machine', 'do you have the white one'],
    ['fr', 'Grille-pain', 'et le noir'],
    ['nl', 'Broodrooster', 'heeft u de witte'],
  ] as const) {
    for (const isHeard of [false, true]) {
      const replies = await repliesTo([name], language, [name.toLowerCase(), turn], isHeard);
      t.deepEqual([replies.at(-1)?.outcome, replies.at(-1)?.skus], ['unknown', []], turn);
    }
  }
});

test('a "no" among other words ends no call, and one with thanks does', async t => {
  const endsAfter = async (turn: string): Promise<boolean> =>
    (await repliesTo(['White wine'], 'en', ['white wine', turn], true)).at(-1)!.ends;
  t.false(await endsAfter('no many other'), 'heard of "how many are there"');
  t.true(await endsAfter("no that's all thanks"));
});

test('heard, a word of a name in another language, and one with its words swapped, are asked back', async t => {
  const names = ['Garden table', 'Orange juice', "Jus d'orange", 'Vin blanc'];
  const [garden] = await repliesTo(names, 'fr', ['avez vous du vingt garden stock'], true);
  t.is(garden?.outcome, 'clarify', 'heard of "vin blanc en stock"');
  const [jus] = await repliesTo(names, 'en', ['is orange jus available'], true);
  t.is(jus?.outcome, 'clarify', 'heard of "orange juice"');
  const [whole] = await repliesTo(names, 'fr', ['avez vous des garden table'], true);
  t.deepEqual(whole?.skus, ['Garden table']);
});

test('what a word that was lost says of the kind is asked back', async t => {
  const source = new TableSource(
    checkRows(
      [{ sku: 'M', name: 'Magnesium tabletten', status: 'available', updated_at: '2026-11-20' }],
      'the table',
    ),
  );
  const talk = new Conversation({ source, buildCatalogue, language: 'nl', callDate: '2026-11-21' });
  const words = 'heeft u magnesium in'.split(' ').map(word => ({ word, confidence: 1 }));
  const { outcome } = await talk.say('heeft u magnesium in moeder', new AbortController().signal, {
    heard: [...words, { word: 'moeder', confidence: 0.2 }],
  });
  t.is(outcome, 'clarify');
});
