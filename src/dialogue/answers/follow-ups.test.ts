import test from 'ava';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { checkRows } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import type { Reply } from './answers.js';
import { Conversation } from './conversation.js';

const updated_at = '2026-11-20';
const table = new TableSource(
  checkRows(
    [
      { sku: 'LR', name: 'Lavazza Rossa', status: 'available', quantity: 20, updated_at },
      { sku: 'LO', name: 'Lavazza Oro', status: 'out_of_stock', available_from: '2026-12-01', updated_at },
      { sku: 'KG', name: 'Kanis Gunnink', status: 'back_order', updated_at },
      { sku: 'A2', name: 'Aerius 2.5 mg', status: 'discontinued', updated_at },
      { sku: 'A5', name: 'Aerius 5 mg', status: 'available', quantity: 7, updated_at },
    ],
    'the table',
  ),
);

async function talk(language: string, ...turns: string[]): Promise<Reply[]> {
  const conversation = new Conversation({ source: table, buildCatalogue, language, callDate: '2026-11-21' });
  const replies = [];
  for (const turn of turns) replies.push(await conversation.say(turn, new AbortController().signal));
  return replies;
}

const skus = (replies: readonly Reply[]): (readonly string[])[] => replies.map(reply => reply.skus);

test('a name that is taken back within the sentence is not answered', async t => {
  t.deepEqual(skus(await talk('en', 'is Kanis Gunnink available, no wait, Lavazza Oro I mean')), [['LO']]);
  t.deepEqual(skus(await talk('nl', 'doe mij Kanis Gunnink, eh nee, Lavazza Oro')), [['LO']]);
  t.deepEqual(skus(await talk('fr', 'vous avez du Kanis Gunnink, plutôt du Lavazza Rossa')), [['LR']]);
  // Nothing is taken back here.
  t.deepEqual(skus(await talk('en', 'no, is Lavazza Oro not available')), [['LO']]);
});

test('a correction may name the word alone that tells products of one name apart', async t => {
  t.deepEqual(skus(await talk('en', 'do you have Lavazza', 'Oro', 'no, Rossa, not Oro')), [
    ['LR', 'LO'],
    ['LO'],
    ['LR'],
  ]);
});

test('the product spoken of is meant where only its family is named, unless it is asked for anew', async t => {
  const replies = await talk(
    'en',
    'is Aerius 5 mg available',
    'how many of the Aerius',
    'do you have Aerius',
  );
  t.deepEqual(skus(replies), [['A5'], ['A5'], ['A2', 'A5']]);
  t.is(replies[2]?.outcome, 'clarify');
});

test('one of several products spoken of is chosen by its place', async t => {
  const replies = await talk('en', 'I need Aerius 5 mg and Kanis Gunnink', 'how many of the first are there');
  t.deepEqual(skus(replies), [['A5', 'KG'], ['A5']]);
  t.regex(replies[1]!.said, /\b7\b/);
});

test('dozens and halves are numbers', async t => {
  const [, dozen] = await talk('fr', 'vous avez du Lavazza Rossa', 'j’en voudrais deux douzaines');
  t.regex(dozen!.said, /que 20|20 seulement|seulement 20/);
  t.deepEqual(skus(await talk('nl', 'is Aerius 5 mg er', 'en die van tweeënhalf')), [['A5'], ['A2']]);
});

test('who says no more than "an agent please" gets one', async t => {
  for (const [language, turn] of [
    ['en', 'agent please'],
    ['fr', 'quelqu’un s’il vous plaît'],
    ['nl', 'een collega graag'],
  ] as const)
    t.is((await talk(language, turn))[0]?.outcome, 'handover', turn);
});

test('of two names after "not" the second is meant, and none if there is no other', async t => {
  t.deepEqual(skus(await talk('nl', 'nee niet de lavazza oro de kanis gunnink')), [['KG']]);
  t.deepEqual(skus(await talk('fr', 'non pardon pas la lavazza oro la kanis gunnink')), [['KG']]);
  const [, denied] = await talk('en', 'do you have lavazza oro', 'no not the kanis gunnink');
  t.notDeepEqual(denied?.skus, ['KG']);
});

test('"are there many" asks how many there are', async t => {
  for (const [language, turn] of [
    ['en', 'have you got many'],
    ['fr', 'il y en a encore beaucoup'],
    ['nl', 'zijn er nog veel'],
  ] as const) {
    const [, many] = await talk(language, 'lavazza rossa', turn);
    t.regex(many?.said ?? '', /20/);
  }
});
