import test from 'ava';
import { outcomeOf, replyTo } from '../../testkit/stock-talk.js';
import { buildCatalogue } from '../../understanding/catalogue/catalogue.js';
import { checkRows } from '../availability/availability.js';
import { TableSource } from '../availability/table.js';
import type { Reply } from './answers.js';
import { Conversation } from './conversation.js';

const updated_at = '2026-11-20';

function talkOf(names: Readonly<Record<string, string>>) {
  const rows = Object.entries(names).map(([sku, name]) => ({
    sku,
    name,
    status: 'available',
    quantity: 20,
    updated_at,
  }));
  const source = new TableSource(checkRows(rows, 'the table'));
  return async (language: string, ...turns: string[]): Promise<Reply[]> => {
    const conversation = new Conversation({ source, buildCatalogue, language, callDate: '2026-11-21' });
    const replies = [];
    for (const turn of turns) replies.push(await conversation.say(turn, new AbortController().signal));
    return replies;
  };
}

const bikes = talkOf({
  KV: 'Kinderzitje voor',
  KA: 'Kinderzitje achter',
  FV: 'Feu avant Sigma',
  FA: 'Feu arrière Sigma',
  LF: 'Lezyne front light',
  LR: 'Lezyne rear light',
});
const shop = talkOf({
  W4: 'Wood screws 40 mm',
  W6: 'Wood screws 60 mm',
  I5: 'iPhone 15',
  IP: 'iPhone 15 Pro',
  H1: 'Harry Potter deel 1',
  H3: 'Harry Potter deel 3',
  P5: 'Puzzel 500 stukjes',
  HO: "Huile d'olive biologique",
  ME: 'Merlot Casillero',
  TE: 'Tapis de yoga',
  R1: 'Raquette Babolat',
  R2: 'Raquette Wilson',
  DP: 'Dakpan antraciet',
  DR: 'Dakpan rood',
  PA: 'Parpaing creux',
  DA: 'De aanslag',
});
const skus = (replies: readonly Reply[]): (readonly string[])[] => replies.map(reply => reply.skus);

test('a place is understood in other words than the name has', async t => {
  t.deepEqual(skus(await bikes('nl', 'een kinderzitje voor achterop', 'en voor voorop')), [['KA'], ['KV']]);
  t.deepEqual(skus(await bikes('en', 'a lezyne light', 'the back one')), [['LF', 'LR'], ['LR']]);
});

test('a word for a place that means "for", "before" or "again" chooses none', async t => {
  t.deepEqual(skus(await bikes('nl', 'een kinderzitje voor de fiets')), [['KV', 'KA']]);
  t.deepEqual(skus(await bikes('fr', "un feu sigma avant noël s'il vous plaît")), [['FV', 'FA']]);
  t.deepEqual(skus(await bikes('en', 'lezyne front light', 'when is it back')), [['LF'], ['LF']]);
});

test('of a part that is taken back the name stays', async t => {
  t.deepEqual(skus(await bikes('fr', "le feu avant euh non l'arrière", "et l'avant quand même")), [
    ['FA'],
    ['FV'],
  ]);
  const [reply] = await shop('en', 'wood screws forty millimetres no sorry fifty millimetres');
  t.is(reply?.outcome, 'unknown');
});

test('sizes are said in the plural, too', async t => {
  t.deepEqual(skus(await shop('en', 'got any wood screws', 'the sixties', 'and the forties')), [
    ['W4', 'W6'],
    ['W6'],
    ['W4'],
  ]);
});

test('the regular one is the one whose name has nothing more', async t => {
  t.deepEqual(skus(await shop('fr', "l'iphone quinze pro", 'et le quinze tout court')), [['IP'], ['I5']]);
  t.deepEqual(skus(await shop('nl', 'heb je de iphone vijftien pro', 'en de gewone')), [['IP'], ['I5']]);
  // Neither screw is the plain one.
  t.not((await shop('en', 'got any wood screws', 'the regular ones')).at(-1)?.outcome, 'answer');
});

test('a volume is found by its number, and asked back where its place may be meant as well', async t => {
  t.deepEqual(skus(await shop('nl', 'harry potter deel drie', 'en de eerste')), [['H3'], ['H1']]);
  t.deepEqual(skus(await shop('nl', 'hebben jullie harry potter', 'de derde')).at(1), ['H3']);
});

test('a size that no row has is another product, a quantity is not', async t => {
  const said = await shop('nl', 'een puzzel van vijfhonderd stukjes', 'en van duizend');
  t.is(said.at(-1)?.outcome, 'unknown');
  t.deepEqual(skus(await shop('nl', 'een puzzel van vijfhonderd stukjes', 'en duizend')).at(-1), ['P5']);
});

test('"bio" is "biologique", and a wine may be called one', async t => {
  t.deepEqual(skus(await shop('fr', "vous avez de l'huile d'olive bio")), [['HO']]);
  const [reply] = await shop('nl', 'dag heeft u merlot wijn');
  t.is(reply?.outcome, 'answer');
});

test('who chose one and asks on speaks of it, and not of what was told beside it', async t => {
  const said = await shop(
    'fr',
    'une raquette et un tapis de yoga',
    'wilson',
    'quand est-ce qu’elle sera livrée',
  );
  t.deepEqual(skus(said).slice(1), [['R2', 'TE'], ['R2']]);
});

test('a number in several words stands before a name', async t => {
  t.deepEqual(skus(await shop('fr', 'il me faudrait cinq cents parpaings')), [['PA']]);
});

test('a plural keeps the other colours of a name within reach', async t => {
  t.deepEqual(skus(await shop('nl', 'ik wil twee dakpannen antraciet', 'en rood')), [['DP'], ['DR']]);
});

test('what shares a word with the author of a book that was named is left out', async t => {
  t.deepEqual(skus(await shop('nl', 'hebben jullie de aanslag van harry mulisch')), [['DA']]);
});

test('an affirmation repeats what was said, and a farewell does not', async t => {
  t.deepEqual(skus(await shop('en', 'merlot casillero', "yes that's it")), [['ME'], ['ME']]);
  t.deepEqual(skus(await shop('nl', 'merlot casillero', 'oké dag')), [['ME'], []]);
  t.deepEqual(skus(await shop('en', 'merlot casillero', 'thanks ever so much')), [['ME'], []]);
});

test('pleasure at what was said names no product', async t => {
  t.deepEqual(skus(await shop('en', 'merlot casillero', 'oh smashing I would want thirty')), [
    ['ME'],
    ['ME'],
  ]);
});

test('what is wanted for a child is no question of medicine', async t => {
  t.deepEqual(skus(await shop('fr', "c'est pour l'anniversaire de ma fille vous avez la raquette wilson")), [
    ['R2'],
  ]);
  const [reply] = await shop('fr', 'la raquette wilson est-elle sans danger pour ma fille');
  t.is(reply?.outcome, 'unknown');
});

test('a name said whole is another product than those read out, whatever number follows', async t => {
  const names = ['Warfarin 5 mg tablets x28', 'Apixaban 5 mg tablets x56', 'Apixaban 2.5 mg tablets x60'];
  t.is(
    await outcomeOf(names, 'en', ['apixaban', "warfarin five milligram should be due soon shouldn't it"]),
    `answer ${names[0]}`,
  );
});

test('what a name says of the form is not needed in another language', async t => {
  const names = ['Oramorph 10 mg/5 ml solution buvable', 'Lantus SoloStar 5 stuks'];
  t.is(await outcomeOf(names, 'en', ['is oramorph available']), `answer ${names[0]}`);
  t.is(await outcomeOf(names, 'en', ['do you carry lantus solostar right now']), `answer ${names[1]}`);
});

test('a date, a stock and a person are asked for in other words', async t => {
  const one = ['Humalog KwikPen 3 ml'];
  for (const turn of [
    'say the date again would you',
    'how large is your stock',
    'do i get it before the weekend of the fourteenth',
  ])
    t.is(await outcomeOf(one, 'en', ['humalog kwikpen', turn]), `answer ${one[0]}`, turn);
  for (const turn of ["on n'a aucune date pour celui-là", 'je peux compter dessus pour vendredi'])
    t.is(await outcomeOf(one, 'fr', ['humalog kwikpen', turn]), `answer ${one[0]}`, turn);
  for (const turn of ['is dat echt gestopt', 'hoe groot is uw voorraad', 'kan ik er op rekenen'])
    t.is(await outcomeOf(one, 'nl', ['humalog kwikpen', turn]), `answer ${one[0]}`, turn);
  t.is(await outcomeOf(one, 'en', ['can i discuss this with someone']), 'handover');
  t.is(await outcomeOf(one, 'fr', ["je préférerais voir ça avec quelqu'un de vive voix"]), 'handover');
  t.is(await outcomeOf(one, 'nl', ['ik wil dat liever met iemand bespreken']), 'handover');
  t.not(await outcomeOf(one, 'en', ['i will discuss it with my husband']), 'handover');
});

test('of two names said whole the one that may be another thing is not passed over without a word', async t => {
  const names = ['Kettle', 'Helmet blue'];
  const reply = await replyTo(names, 'en', ['a red kettle and a blue helmet']);
  t.deepEqual(reply.skus, ['Helmet blue']);
  t.true(reply.spoken.some(({ sentence }) => sentence.id === 'unknownBeside'));
});
