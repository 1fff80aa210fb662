import test from 'ava';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { checkRows } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import { Conversation } from './conversation.js';

const updated_at = '2026-11-20';
const TABLES = {
  en: [
    'Canister filter 207',
    'Canister filter 307',
    'Oak shelf (paperback size)',
    'Kite reel 50 m',
    'Kite reel 25 m',
    'Wool socks',
  ],
  fr: [
    'Casque Lumo XM4 noir',
    'Casque Lumo XM5 noir',
    'Enceinte Bora 5',
    'Peinture acajou 100 g',
    'Figuier de Bordeaux',
  ],
  nl: ['Waterpomp 20 meter', 'Waterpomp 30 meter', 'Wollen sokken'],
};

/** A conversation in which each word is heard as surely as the mark after it says: `garden:0.5`, 0.9 without one. */
function listening(language: keyof typeof TABLES): (text: string) => Promise<string> {
  const rows = TABLES[language].map((name, i) => ({
    sku: `P${i}`,
    name,
    status: 'available',
    quantity: 40,
    updated_at,
  }));
  const conversation = new Conversation({
    source: new TableSource(checkRows(rows, 'the table')),
    buildCatalogue,
    language,
    callDate: '2026-11-21',
  });
  return async text => {
    const heard = text.split(' ').map(each => {
      const [word = '', confidence = '0.9'] = each.split(':');
      return { word, confidence: Number(confidence) };
    });
    const words = heard.map(({ word }) => word).join(' ');
    return (await conversation.say(words, new AbortController().signal, { heard })).said;
  };
}

test('what is asked of the product before with a number that was hardly heard is asked back', async t => {
  const say = listening('en');
  t.regex(await say('do you have the wool socks'), /available/);
  t.is(await say('i need six:0.3'), 'Did you say Wool socks?');
  const sure = listening('en');
  await sure('do you have the wool socks');
  t.regex(await sure('i need six'), /available/);
});

test('a name beside words that were lost is asked back, and so is a number that was', async t => {
  const say = listening('en');
  t.is(await say('do:0.2 splendid:0.1 have the wool socks'), 'Did you say Wool socks?');
  t.is(await say('the kite reel fifty:0.1'), 'Did you say Kite reel 50 m?');
  const sure = listening('en');
  t.regex(await sure('do you have the wool socks'), /available/);
});

test('of a turn of which most was hardly heard nothing is told, nor of another variant with its number', async t => {
  const say = listening('fr');
  t.regex(await say('vous avez l enceinte bora cinq'), /disponible/);
  t.notRegex(await say('est:0.2 en avoir:0.3'), /disponible/);
  const other = listening('en');
  t.is(await other('do you have the kite reel fifty:0.7'), 'Did you say Kite reel 50 m?');
  t.is(await other('the twenty five:0.4'), 'Did you say Kite reel 25 m?');
});

test('a yes that was hardly heard is none, and neither is one before a question for another thing', async t => {
  const say = listening('en');
  const asked = 'Did you say Wool socks?';
  t.is(await say('do you have wool:0.7 socks'), asked);
  t.notRegex(await say('ok:0.2 and the charger:0.3'), /Wool socks is|socks are|available/);
  const other = listening('en');
  t.is(await other('do you have wool:0.7 socks'), asked);
  t.notRegex(await other('okay and do you have any tempers'), /in stock|are available|is available/);
  const yes = listening('en');
  t.is(await yes('do you have wool:0.7 socks'), asked);
  t.regex(await yes('okay do you have them'), /available/);
});

test('what goes on after a question whether a product was said is about its kind, not the one before', async t => {
  const say = listening('fr');
  t.regex(await say('vous avez l enceinte bora cinq'), /disponible/);
  t.is(await say('et le casque lumo:0.6 xm quatre'), 'Avez-vous dit Casque Lumo XM4 noir ?');
  t.notRegex(await say('et le cinq'), /Bora/);
});

test('after a turn that was not understood nothing is told of the product before it', async t => {
  const say = listening('en');
  t.regex(await say('do you have the oak shelf'), /available/);
  t.regex(await say('raynor:0.1'), /did not understand/);
  t.notRegex(await say('how many please'), /40/);
});

test('a choice beside words that may be others is asked back, beside a clear remark it is taken', async t => {
  const choose = async (answer: string): Promise<string> => {
    const say = listening('en');
    await say('do you have the canister filter');
    return say(answer);
  };
  t.is(await choose('the two oh seven has carious:0.6 collar:0.5'), 'Did you say Canister filter 207?');
  t.regex(await choose('the two oh seven'), /Canister filter 207 is available/);
});

for (const [language, asks, answer, told] of [
  ['en', 'do you have the kite reel', 'not the first really the second one', /25 m/],
  ['fr', 'vous avez le casque lumo', 'pas le premier le deuxième', /XM5/],
  ['nl', 'heeft u de waterpomp', 'niet de eerste de tweede', /30 meter/],
] as const) {
  test(`of two places said the one put aside is not chosen (${language})`, async t => {
    const say = listening(language);
    await say(asks);
    t.regex(await say(answer), told);
  });
}

test('two places said without putting one aside choose nothing', async t => {
  const say = listening('en');
  await say('do you have the kite reel');
  t.notRegex(await say('the first the second'), /available/);
});
