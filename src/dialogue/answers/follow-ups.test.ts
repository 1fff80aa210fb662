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

test('a no with more words is no goodbye, and the other of two is the one not spoken of', async t => {
  const [, denied, bare] = await talk('en', 'is Kanis Gunnink available', 'no I mean is it in at all', 'no');
  t.notRegex(denied?.said ?? '', /Goodbye/);
  t.regex(bare?.said ?? '', /Goodbye/);
  for (const [language, other] of [
    ['en', 'and the other one'],
    ['fr', "et l'autre"],
    ['nl', 'en de andere'],
  ] as const)
    t.deepEqual(skus(await talk(language, 'Lavazza', 'Oro', other)), [['LR', 'LO'], ['LO'], ['LR']]);
  const [, never] = await talk('nl', 'Aerius 2.5 mg', 'dus nooit meer');
  t.deepEqual(never?.skus, ['A2']);
});

test('the other one is heard among other words, and is no product if there was none beside', async t => {
  const [, , other] = await talk('en', 'Lavazza', 'Oro', 'oh what a shame okay and the other one then');
  t.deepEqual(other?.skus, ['LR']);
  const [, , plural] = await talk('fr', 'Lavazza', 'Oro', 'et les autres');
  t.deepEqual(plural?.skus, ['LR']);
  const [, none] = await talk('nl', 'Kanis Gunnink', 'en de andere');
  t.is(none?.outcome, 'clarify');
});

test('who asks which kinds there are hears those to choose from', async t => {
  for (const [language, turn] of [
    ['en', 'which sizes do you have'],
    ['fr', 'vous avez quels modèles'],
    ['nl', 'welke soorten heeft u'],
  ] as const) {
    const [, kinds, chosen] = await talk(language, 'Lavazza', turn, 'Oro');
    t.is(kinds?.outcome, 'clarify');
    t.deepEqual([kinds?.skus, chosen?.skus], [['LR', 'LO'], ['LO']]);
  }
});

test('a not that belongs to what was said before takes back no name after an "and"', async t => {
  const [, next] = await talk('nl', 'Lavazza Oro', 'nee niet dan, en Kanis Gunnink');
  t.deepEqual(next?.skus, ['KG']);
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
    ['fr', 'passez-moi un vendeur'],
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

const trade = new TableSource(
  checkRows(
    [
      { sku: 'K1', name: 'Shimano Deore brake pads', status: 'available', quantity: 84, updated_at },
      { sku: 'K2', name: 'Royal Canin kitten', status: 'available', quantity: 64, updated_at },
      { sku: 'K3', name: 'Royal Canin senior', status: 'out_of_stock', updated_at },
      { sku: 'K4', name: 'Cat litter 10 kg', status: 'available', quantity: 45, updated_at },
      { sku: 'K5', name: 'Cat litter 20 kg', status: 'discontinued', updated_at },
      { sku: 'K6', name: 'Filtre à huile', status: 'available', quantity: 140, updated_at },
      { sku: 'K7', name: 'Filtre à air', status: 'available', quantity: 3, updated_at },
      { sku: 'K8', name: 'Tapijttegel rood', status: 'available', quantity: 12, updated_at },
      { sku: 'K9', name: 'Tapijttegel blauw', status: 'available', quantity: 20, updated_at },
      { sku: 'K10', name: 'Goudse kaas oud', status: 'available', quantity: 5, updated_at },
      { sku: 'K11', name: 'Goudse kaas jong', status: 'available', quantity: 9, updated_at },
      { sku: 'K12', name: 'Park Tool pump', status: 'available', quantity: 41, updated_at },
      { sku: 'K13', name: 'Garnalen gepeld', status: 'available', quantity: 16, updated_at },
      { sku: 'K14', name: 'Garnalen ongepeld', status: 'out_of_stock', updated_at },
      { sku: 'K15', name: 'Regenjas maat M', status: 'available', updated_at },
      { sku: 'K16', name: 'Regenjas maat L', status: 'available', updated_at },
    ],
    'the table',
  ),
);

async function trading(language: string, ...turns: string[]): Promise<string[]> {
  const conversation = new Conversation({ source: trade, buildCatalogue, language, callDate: '2026-11-21' });
  const replies = [];
  for (const turn of turns) {
    const { outcome, skus: rows } = await conversation.say(turn, new AbortController().signal);
    replies.push([outcome, ...rows].join(' '));
  }
  return replies;
}

test('another product of a maker is not the one in the table', async t => {
  t.deepEqual(await trading('en', 'do you have a shimano ultegra groupset', 'and shimano deore'), [
    'unknown',
    'answer K1',
  ]);
});

test('asked to choose, a caller may say more than what tells the products apart', async t => {
  t.deepEqual(
    await trading('en', 'I am looking for royal canin', 'for my old cat, the senior one', 'and kitten?'),
    ['clarify K2 K3', 'answer K3', 'answer K2'],
  );
  t.deepEqual(await trading('nl', 'goudse kaas', 'oud'), ['clarify K10 K11', 'answer K10']);
});

test('one everyday word of names, in the plural too, is asked about, unless it stands in the name of something else', async t => {
  t.deepEqual(await trading('en', 'what about the litter'), ['clarify K4 K5']);
  t.deepEqual(await trading('nl', 'tapijttegels', 'rode', 'ik heb er twintig nodig', 'en de blauwe'), [
    'clarify K8 K9',
    'answer K8',
    'answer K8',
    'answer K9',
  ]);
  t.deepEqual(await trading('en', 'do you have litter spades'), ['unknown']);
});

test('two products that share a word are both answered if each is named', async t => {
  t.deepEqual(await trading('fr', 'le filtre à huile et le filtre à air vous avez', 'et un filtre ?'), [
    'answer K6 K7',
    'clarify K6 K7',
  ]);
});

test('what is asked of one product is asked of the next that is only named', async t => {
  const conversation = new Conversation({
    source: trade,
    buildCatalogue,
    language: 'en',
    callDate: '2026-11-21',
  });
  const say = async (text: string): Promise<string> =>
    (await conversation.say(text, new AbortController().signal)).said;
  t.regex(await say('how many brake pads do you have'), /84/);
  t.regex(await say('and pumps?'), /41/);
  t.notRegex(await say('is the park tool pump available'), /41/);
  t.regex(await say('I need fifty boxes'), /only 41|41/);
});

test('whether something comes back is asked without naming it', async t => {
  t.deepEqual(await trading('nl', 'heeft u cat litter 20 kg', 'komt dat nog terug'), [
    'answer K5',
    'answer K5',
  ]);
});

test('a size of one letter is no unit', async t => {
  t.deepEqual(await trading('nl', 'hebben jullie die regenjas in l', 'en in m', 'zeg dat nog eens'), [
    'answer K16',
    'answer K15',
    'answer K15',
  ]);
});

test('litres are how much is wanted where no name has any', async t => {
  t.deepEqual(await trading('nl', 'twintig liter gepelde garnalen', 'en cat litter van 10 kg'), [
    'answer K13',
    'answer K4',
  ]);
});

test('another kind of a maker or product is asked back or not known, and never told of as the one in the table', async t => {
  t.deepEqual(await trading('en', 'royal canin kitten', 'park tool spanner', 'yes'), [
    'answer K2',
    'clarify K12',
    'answer K12',
  ]);
  t.deepEqual(await trading('nl', 'regenjas maat l junior'), ['unknown']);
  t.deepEqual(skus(await talk('en', 'do you have Aerius 4', 'Aerius 5, four boxes')), [[], ['A5']]);
});

async function talkOf(names: readonly string[], language: string, ...turns: string[]): Promise<Reply[]> {
  const rows = names.map((name, i) => ({
    sku: `S${i}`,
    name,
    status: 'available',
    quantity: 1000,
    updated_at,
  }));
  const source = new TableSource(checkRows(rows, 'the table'));
  const conversation = new Conversation({ source, buildCatalogue, language, callDate: '2026-11-21' });
  const replies = [];
  for (const turn of turns) replies.push(await conversation.say(turn, new AbortController().signal));
  return replies;
}

test('the size that tells products apart is chosen by its number, whatever it is counted in', async t => {
  const litres = ['potting soil 20 l', 'potting soil 50 l'];
  t.deepEqual(skus(await talkOf(litres, 'en', 'i want potting soil', 'fifty litres')), [
    ['S0', 'S1'],
    ['S1'],
  ]);
  const pieces = ['puzzle 500 pièces', 'puzzle 1000 pièces'];
  t.deepEqual(skus(await talkOf(pieces, 'fr', 'avez-vous un puzzle', 'mille pièces')), [
    ['S0', 'S1'],
    ['S1'],
  ]);
});

test('a list of parts of names names each, and plurals are known by their singular', async t => {
  const glasses = ['Ray-Ban Wayfarer', 'Oakley Holbrook'];
  t.deepEqual(skus(await talkOf(glasses, 'en', 'do you have the wayfarer and the holbrook')), [['S0', 'S1']]);
  const food = ['Royal Canin Kitten', 'Royal Canin Puppy'];
  t.deepEqual(skus(await talkOf(food, 'en', 'kitten', 'and for puppies')), [['S0'], ['S1']]);
  t.deepEqual(skus(await talkOf(['fietsbel', 'binnenband'], 'nl', 'hebben jullie fietsbellen')), [['S0']]);
});

test('a thousand and one is more than a thousand', async t => {
  const [, reply] = await talkOf(['bird seed'], 'en', 'do you have bird seed', 'a thousand and one');
  t.is(reply?.said, 'The bird seed is available, but there are only 1000 in stock.');
});

test('a language asked for by a caller who was not understood is not answered with that once more', async t => {
  const replies = await talk('en', 'blurb', 'in french please');
  t.deepEqual(
    replies.map(({ outcome }) => outcome),
    ['unknown', 'clarify'],
  );
  t.is(replies[1]?.said, 'Quel produit vous intéresse ?');
});

test('what follows a product that is not in the table is never told of the product before it', async t => {
  for (const stranger of ['do you have bandages', 'and Aerius 20 mg']) {
    const replies = await talk('en', 'is Kanis Gunnink available', stranger, 'three of those', 'how many');
    t.is(replies[1]?.outcome, 'unknown', stranger);
    t.false(
      replies.slice(1).some(reply => reply.skus.includes('KG')),
      stranger,
    );
  }
});

test('the bigger or smaller one is told by the number or the word in which names differ, and asked about where none is', async t => {
  const tins = ['Paint 5 litres', 'Paint 10 litres'];
  t.deepEqual(skus(await talkOf(tins, 'en', 'have you got paint', 'the bigger one', 'and the smaller one')), [
    ['S0', 'S1'],
    ['S1'],
    ['S0'],
  ]);
  const bags = ['Voer 900 g', 'Voer 2 kg', 'Voer 15 kg'];
  t.deepEqual(skus(await talkOf(bags, 'nl', 'heeft u voer', 'de kleinste', 'en de grotere')), [
    ['S0', 'S1', 'S2'],
    ['S0'],
    ['S1', 'S2'],
  ]);
  const mowers = ['Tondeuse petite', 'Tondeuse grande'];
  t.deepEqual(skus(await talkOf(mowers, 'fr', 'une tondeuse', 'la plus grande')), [['S0', 'S1'], ['S1']]);
  const [, colour] = await talkOf(['Red kettle', 'Black kettle'], 'en', 'a kettle', 'the bigger one');
  t.deepEqual(colour?.skus, []);
});

test('what was named beside a product to choose from is told with the one chosen, whatever its place in the sentence', async t => {
  const kitchen = ['Red toaster', 'Black toaster', 'Kettle'];
  for (const asked of ['a toaster and a kettle', 'a kettle and a toaster']) {
    const replies = await talkOf(kitchen, 'en', asked, 'the red one');
    t.deepEqual(skus(replies), [
      ['S0', 'S1'],
      ['S0', 'S2'],
    ]);
  }
  const moved = await talkOf(kitchen, 'en', 'a toaster and a kettle', 'the red one', 'no sorry the second');
  t.deepEqual(moved.at(-1)?.skus, ['S1']);
});

test('of two numbers the one that is denied is not meant', async t => {
  const knives = ['Knife 20 cm', 'Knife 25 cm'];
  for (const turn of ['not the twenty five, the twenty', 'the twenty, not the twenty five']) {
    const replies = await talkOf(knives, 'en', 'a knife of twenty five centimetres', turn);
    t.deepEqual(skus(replies), [['S1'], ['S0']], turn);
  }
});

test('an everyday word is a name where a name stands, and a shortened or written-out word in an alias tells nothing apart', async t => {
  t.deepEqual(skus(await talkOf(['Bank Oslo', 'Bank Bergen'], 'nl', 'hebben jullie een bank', 'de eerste')), [
    ['S0', 'S1'],
    ['S0'],
  ]);
  const sets = new TableSource(
    checkRows(
      [
        {
          sku: 'V1',
          name: 'Télévision 43 pouces',
          aliases: ['télé quarante-trois'],
          status: 'available',
          updated_at,
        },
        { sku: 'V2', name: 'Télévision 55 pouces', status: 'available', updated_at },
      ],
      'the table',
    ),
  );
  const options = { source: sets, buildCatalogue, language: 'fr', callDate: '2026-11-21' };
  const reply = await new Conversation(options).say('il me faut une télé', new AbortController().signal);
  t.deepEqual(reply.skus, ['V1', 'V2']);
});

test('a French "ça" is understood with its cedilla and without', async t => {
  for (const turn of ['combien ça fait', 'combien ca fait']) {
    const [, reply] = await talk('fr', 'Kanis Gunnink', turn);
    t.is(reply?.outcome, 'unknown', turn);
  }
});

test('whether something comes in time is asked without "when", and goodbye is not what is said again', async t => {
  const [, inTime, , again] = await talk(
    'en',
    'is Lavazza Oro in',
    'will it be here before christmas',
    'bye',
    'say that again',
  );
  t.deepEqual(inTime?.skus, ['LO']);
  t.deepEqual(again?.skus, ['LO']);
});
