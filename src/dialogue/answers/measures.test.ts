import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { checkRows } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import type { Reply } from './answers.js';
import { Conversation } from './conversation.js';

type Row = readonly [sku: string, name: string];

const MILK: readonly Row[] = [
  ['L1', 'Milk 1 litre'],
  ['L05', 'Milk 500 ml'],
  ['L15', 'Milk 1.5 litre'],
];

async function talk(language: string, rows: readonly Row[], ...turns: string[]): Promise<Reply[]> {
  const table = rows.map(([sku, name]) => ({
    sku,
    name,
    status: 'available',
    quantity: 12,
    updated_at: '2026-11-20',
  }));
  const source = new TableSource(checkRows(table, 'the table'));
  const conversation = new Conversation({ source, buildCatalogue, language, callDate: '2026-11-21' });
  const replies = [];
  for (const turn of turns) replies.push(await conversation.say(turn, new AbortController().signal));
  return replies;
}

const told = (replies: readonly Reply[]): string[] =>
  replies.map(({ outcome, skus }) => [outcome, ...skus].join(' '));

test('halves of a litre are found as names write them', async t => {
  const english = await talk('en', MILK, 'half a litre of milk', 'and a litre and a half', 'and the litre');
  t.deepEqual(told(english), ['answer L05', 'answer L15', 'answer L1']);
  const dutch = MILK.map(([sku, name]) => [sku, name.replace('Milk', 'Melk')] as const);
  const replies = await talk('nl', dutch, 'hebben jullie melk', 'anderhalve liter', 'en een halve liter');
  t.deepEqual(told(replies.slice(1)), ['answer L15', 'answer L05']);
  const oil: Row[] = [
    ['H1', "Huile d'olive 1 litre"],
    ['H5', "Huile d'olive 50 cl"],
  ];
  const [asked, half] = await talk('fr', oil, "vous auriez de l'huile d'olive", 'le demi-litre');
  t.deepEqual(told([asked!, half!]), ['clarify H1 H5', 'answer H5']);
});

test('a half that is not in the table is no other size', async t => {
  t.deepEqual(told(await talk('en', MILK, 'two and a half litres of milk')), ['unknown']);
  t.deepEqual(told(await talk('en', [['O', 'Olive oil 1 litre']], 'half a litre of olive oil')), ['unknown']);
});

test('a half whose number also means something else is asked back', async t => {
  const rows: Row[] = [
    ['H1', "Huile d'olive 1 litre"],
    ['H5', "Huile d'olive 50 cl"],
    ['C', 'Curry 50 g'],
  ];
  t.deepEqual(told(await talk('fr', rows, "un demi-litre d'huile d'olive")), ['clarify H1 H5']);
});

test('metres are said with their centimetres behind', async t => {
  const rows: Row[] = [
    ['C1', 'Câble 1 m'],
    ['C15', 'Câble 1,50 m'],
    ['C3', 'Câble 3 m'],
  ];
  const replies = await talk('fr', rows, 'vous avez un câble', 'un mètre cinquante', 'et trois mètres');
  t.deepEqual(told(replies.slice(1)), ['answer C15', 'answer C3']);
  t.deepEqual(told(await talk('fr', rows, 'un câble', 'deux mètres cinquante')).slice(1), ['unknown']);
});

test('a rank in a name is said in words', async t => {
  const rows: Row[] = [
    ['A1', 'Lait Gallia 1er âge'],
    ['A2', 'Lait Gallia 2e âge'],
  ];
  t.deepEqual(told(await talk('fr', rows, 'du lait Gallia deuxième âge')), ['answer A2']);
});

test('whoever chooses and asks how many is told how many', async t => {
  const [, chosen] = await talk('en', MILK, 'milk please', 'how many of the half litre have you got');
  t.regex(chosen?.said ?? '', /there are 12/);
});

test('a product that is wanted for a child is no question about medicine, whether it is good for one is', async t => {
  const rows: Row[] = [['N', 'Nurofen']];
  t.deepEqual(told(await talk('en', rows, 'I need Nurofen for my son', 'is it okay for my son')), [
    'answer N',
    'unknown',
  ]);
  t.deepEqual(told(await talk('en', rows, 'I need to know if Nurofen is okay for my son')), ['unknown']);
  t.deepEqual(told(await talk('fr', rows, 'il me faut du Nurofen pour mon fils')), ['answer N']);
  t.deepEqual(told(await talk('nl', rows, 'ik zoek Nurofen voor mijn zoon')), ['answer N']);
});

test('verbs of coming in name no other product, and neither does the beginning of a contraction', async t => {
  const rows: Row[] = [['B', 'Batterie Varta']];
  const [, when] = await talk('fr', rows, 'la batterie Varta', 'vous savez quand vous la recevrez');
  t.deepEqual(when?.skus, ['B']);
  const [, more] = await talk('en', rows, 'Varta', "so you won't be getting any more");
  t.deepEqual(more?.skus, ['B']);
});

test('nothing is bigger than the biggest, and the biggest but one is meant where that cannot be had', async t => {
  const rows: Row[] = [
    ['P20', 'Tefal pan 20 cm'],
    ['P24', 'Tefal pan 24 cm'],
    ['P28', 'Tefal pan 28 cm'],
  ];
  const bigger = {
    en: 'do you have a bigger one',
    fr: 'vous en avez une plus grande',
    nl: 'heeft u een grotere',
  };
  for (const [language, turn] of Object.entries(bigger)) {
    t.deepEqual(told(await talk(language, rows, 'Tefal pan 28', turn)), ['answer P28', 'unknown']);
    t.deepEqual(told(await talk(language, rows, 'Tefal pan 24', turn)), ['answer P24', 'answer P28']);
  }
  const [, had] = await talk('en', rows, 'Tefal pan 28', 'what is the biggest one you do have');
  t.deepEqual(had?.skus, ['P24']);
  const [, same] = await talk('en', rows, 'Tefal pan 28', 'is the bigger one available');
  t.deepEqual(same?.skus, ['P28']);
  const [, gone] = await talk('en', rows, 'Tefal pan 24', 'so is it no longer available');
  t.deepEqual(gone?.skus, ['P24']);
});

test('a pack that is called by its measure is the one of that measure', async t => {
  const food = ['Kattenbrokken kip 1 kg', 'Kattenbrokken kip 400 g'];
  t.is(await outcomeOf(food, 'nl', ['kattenbrokken kip', 'de kilozak']), 'answer Kattenbrokken kip 1 kg');
  t.notRegex(await outcomeOf(food, 'nl', ['kattenbrokken kip', 'de vijfkilozak']), /^answer/);
  const oil = ['Olijfolie 1 liter', 'Olijfolie 500 ml'];
  t.is(await outcomeOf(oil, 'nl', ['olijfolie', 'de literfles']), 'answer Olijfolie 1 liter');
  t.is(await outcomeOf(oil, 'nl', ['olijfolie', 'de halveliterfles']), 'answer Olijfolie 500 ml');
});
