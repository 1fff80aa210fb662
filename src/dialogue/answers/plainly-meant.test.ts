import test from 'ava';
import { repliesTo } from '../../testkit/stock-talk.js';

/** The name before the aliases. */
const nameIn = (names = ''): string => names.split('|')[0]!;

/** What becomes of the last of some turns: the outcome and the products spoken of. */
const lastOf = async (
  names: readonly string[],
  language: string,
  turns: readonly string[],
  isHeard: boolean,
): Promise<string> => {
  const { outcome, skus } = (await repliesTo(names, language, turns, isHeard)).at(-1)!;
  return [outcome, ...skus].join(' ');
};
const heard = (names: readonly string[], language: string, ...turns: string[]): Promise<string> =>
  lastOf(names, language, turns, true);
const typed = (names: readonly string[], language: string, ...turns: string[]): Promise<string> =>
  lastOf(names, language, turns, false);

test('a number that an alias writes out tells which of those spoken of is meant, and is no name of its own', async t => {
  const tablets = [
    'Metformine 500 mg|metformine vijfhonderd',
    'Metformine 850 mg|metformine achthonderdvijftig',
  ];
  const asked = 'ik zoek metformine achthonderdvijftig';
  t.is(await heard(tablets, 'nl', asked, 'en de vijfhonderd'), 'answer Metformine 500 mg');
  t.is(await heard(tablets, 'nl', asked, 'en de zeshonderd'), 'unknown');
  const bottles = [
    'Campingaz R907 gasfles|campingaz negenhonderdzeven',
    'Campingaz R904 gasfles|campingaz negenhonderdvier',
  ];
  t.is(
    await heard(bottles, 'nl', 'gasflessen van campingaz', 'negenhonderdvier'),
    'answer Campingaz R904 gasfles',
  );
  const spoken = ['Doliprane 500 mg|doliprane cinq cents', 'Doliprane 1000 mg|doliprane mille'];
  t.is(await heard(spoken, 'fr', 'le doliprane mille', 'et le cinq cents'), 'answer Doliprane 500 mg');
});

test('of things of one kind the maker alone tells the next one', async t => {
  const machines = ['Bernina 325 naaimachine', 'Brother Innov-is A16 naaimachine'];
  t.is(await heard(machines, 'nl', 'heeft u de bernina', 'en de brother'), `answer ${machines[1]}`);
  t.is(await heard(machines, 'nl', 'en de brother'), `clarify ${machines[1]}`);
});

test('both of those read out may be called what they are', async t => {
  const spools = ['Gütermann garen zwart 500 m', 'Gütermann garen wit 500 m'];
  for (const said of ['allebei de kleuren graag', 'beide klossen'])
    t.is(await heard(spools, 'nl', 'garen van gütermann', said), ['answer', ...spools].join(' '), said);
  const pads = ['Brembo front brake pads', 'Brembo rear brake pads'];
  t.is(await typed(pads, 'en', 'brembo brake pads', 'both ends please'), ['answer', ...pads].join(' '));
  const robes = ['Robe bleue Zara', 'Robe bleue Mango'];
  t.is(await heard(robes, 'fr', 'une robe bleue', 'les deux modèles'), ['answer', ...robes].join(' '));
});

test('what is asked of the product before in many words is of it where every word is sure', async t => {
  const names = ['Bosch Aerotwin', 'Doliprane 500 mg'];
  const asked = 'bosch aerotwin please';
  t.is(await heard(names, 'en', asked, 'will you be getting any more of them in'), 'answer Bosch Aerotwin');
  t.is(await heard(names, 'fr', 'du doliprane', "ah bon c'est pour quand alors"), 'answer Doliprane 500 mg');
});

test('who doubts what was said, or hears badly, is told once more', async t => {
  const names = ['Pro Plan', 'Catsan'];
  const said = {
    en: ['friday did you say', 'are you sure about that', 'sorry the line is terrible'],
    fr: ['vendredi vous avez dit', 'vous en êtes sûre', 'la ligne est mauvaise'],
    nl: ['vrijdag zei u', 'weet u dat zeker', 'de verbinding is slecht'],
  };
  for (const [language, turns] of Object.entries(said))
    for (const turn of turns) t.is(await heard(names, language, 'pro plan', turn), 'answer Pro Plan', turn);
});

test('whoever wants to speak to anyone of the shop is put through', async t => {
  const said = {
    en: 'can i speak to a fitter',
    fr: 'je pourrais parler à un mécano',
    nl: 'zou ik een monteur kunnen spreken',
  };
  for (const [language, turn] of Object.entries(said))
    t.is(await heard(['Pro Plan', 'Catsan'], language, turn), 'handover', turn);
});

test('whether a thing may be worn, and what hurts, is no question of stock', async t => {
  const drops = ['Systane Ultra eye drops', 'Biofinity Toric'];
  const turn = 'am i right to wear those if my eyes are sore in the evening';
  t.is(await typed(drops, 'en', 'biofinity toric', turn), 'unknown');
  t.is(await typed(drops, 'en', 'biofinity toric', 'am i ok to order those now'), 'answer Biofinity Toric');
  t.is(await typed(drops, 'en', 'my eyes are dry have you got systane'), 'answer Systane Ultra eye drops');
});

test('the ordinary one may be said at the end, behind a number and behind what is put aside', async t => {
  const boards = [
    'Gipsplaat Knauf 12,5 mm 260x60',
    'Gipsplaat Knauf groen vochtwerend 12,5 mm|groene gipsplaat',
  ];
  for (const said of ['niet groen gewone bedoel ik sorry', 'nee gewone', 'kunt u driehonderd gewone leveren'])
    t.is(await typed(boards, 'nl', 'en groene gipsplaten', said), `answer ${nameIn(boards[0])}`, said);
  const plaques = ['Plaque de plâtre BA13 250x120', 'Plaque de plâtre hydrofuge BA13'];
  t.is(
    await typed(plaques, 'fr', 'la plaque de plâtre hydrofuge', 'pas hydro la normale'),
    `answer ${nameIn(plaques[0])}`,
  );
});

test('where nothing tells which is the ordinary one, it is asked', async t => {
  const boards = [
    'Gyproc WallBoard 12.5 mm|plasterboard',
    'Gyproc Moisture Resistant board 12.5 mm|green board',
  ];
  const said = 'can you do three hundred of the normal';
  t.is(
    await typed(boards, 'en', 'green board and plasterboard', said),
    `clarify ${nameIn(boards[1])} ${nameIn(boards[0])}`,
  );
  t.is(await typed(boards, 'en', 'do you have green board', said), `clarify ${nameIn(boards[1])}`);
});

test('who calls is no part of what is asked for', async t => {
  const names = [
    'Pritt Stick|glue sticks',
    'Stabilo Boss jaune|surligneur jaune',
    'Speltmeel volkoren 25 kg|speltmeel',
  ];
  t.is(
    await typed(names, 'en', 'hello ridgeway primary here glue sticks please'),
    `answer ${nameIn(names[0])}`,
  );
  const french = "bonjour c'est l'école jean moulin les surligneurs jaunes vous en avez";
  t.is(await heard(names, 'fr', french), `answer ${nameIn(names[1])}`);
  t.is(
    await typed(names, 'nl', 'met bakkerij vos goeiemorgen speltmeel heb je dat'),
    `answer ${nameIn(names[2])}`,
  );
  const milk = ['Oat milk 1 l', 'Lait d’avoine 1 l', 'Havermelk 1 l'];
  t.notRegex(await typed(milk, 'en', 'hello almond milk here please'), /^answer/);
  t.notRegex(await typed(milk, 'fr', "bonjour c'est le lait de soja que je cherche"), /^answer/);
  t.notRegex(await typed(milk, 'nl', 'goedemorgen met sojamelk graag'), /^answer/);
});

test('Dutch plurals of nouns that end in a vowel are those nouns', async t => {
  const plants = ['Hortensia Annabelle', 'Hortensia Ruby Red', "Levi's 501"];
  t.is(
    await typed(plants, 'nl', "hebben jullie hortensia's"),
    `clarify ${nameIn(plants[0])} ${nameIn(plants[1])}`,
  );
  t.is(await typed(plants, 'nl', "heeft u levi's"), `answer ${nameIn(plants[2])}`);
  t.is(await typed(plants, 'nl', "hebben jullie camera's"), 'unknown');
});

test('decimals are said with a point, a "punt" or nothing between', async t => {
  const colours = ['Majirel 6.1 blond cendré', 'Majirel 7.3 blond doré'];
  t.is(
    await typed(colours, 'fr', 'la majirel sept point trois', 'et la six un'),
    `answer ${nameIn(colours[0])}`,
  );
  t.is(await typed(colours, 'nl', 'heeft u majirel zeven punt drie'), `answer ${nameIn(colours[1])}`);
  t.is(await typed(colours, 'fr', 'la majirel huit point trois'), 'unknown');
});

test('a litre is no letter of a model', async t => {
  const paints = ['Sigma S2U Gloss wit 1 L', 'Sigma S2U Gloss RAL 9010 2,5 L'];
  t.is(await typed(paints, 'nl', 'sigma gloss in wit één liter'), `answer ${nameIn(paints[0])}`);
});

test('the colour behind a conjunction is of the second one, where no other thing is of it', async t => {
  const waters = ['Spa rood krat|spa rood', 'Spa blauw krat|spa blauw'];
  t.is(await typed(waters, 'nl', 'spa blauw en rood allebei'), ['answer', ...waters.map(nameIn)].join(' '));
  t.notRegex(await typed(waters, 'nl', 'spa rood en blauw bier'), /^answer/);
});

test('a word of the name cut short, the ordinary one within it and a verb behind it make no other thing', async t => {
  const food = [
    'Royal Canin Gastrointestinal dog 2 kg|gastro dog food',
    'Hellmann’s mayonnaise 10 L|mayo bucket',
  ];
  t.is(await typed(food, 'en', 'the gastro food for my labrador'), `answer ${nameIn(food[0])}`);
  t.is(await typed(food, 'en', 'have you got the ten litre mayo'), `answer ${nameIn(food[1])}`);
  const games = ['Catan basisspel', 'Catan uitbreiding Zeevaarders', 'Motorola Edge 40'];
  t.is(await typed(games, 'nl', 'en catan het gewone basisspel'), `answer ${nameIn(games[0])}`);
  t.is(
    await typed(games, 'nl', 'die edge veertig van motorola verkoop je die nog'),
    `answer ${nameIn(games[2])}`,
  );
});

test('two words that the same names have are one name', async t => {
  const tyres = [
    'Pneu Michelin Alpin 6|michelin hiver',
    'Pneu Continental WinterContact|continental hiver',
    'Bougie Beru',
  ];
  t.is(
    await typed(tyres, 'fr', 'il me faut quatre pneus hiver'),
    `clarify ${nameIn(tyres[0])} ${nameIn(tyres[1])}`,
  );
});

test('the inner one named before is not held against the outer one', async t => {
  const tubes = ['Schwalbe buitenband 28 inch', 'Schwalbe binnenband 28 inch'];
  const { outcome, skus } = (
    await repliesTo(tubes, 'nl', ['en binnenband en buitenband in achtentwintig inch'])
  )[0]!;
  t.is(outcome, 'answer');
  t.deepEqual([...skus].sort(), [...tubes].sort());
});

test('digits said double and zeros before a number are read as the name has them', async t => {
  const batteries = ['Bosch S4 005 car battery 60 Ah', 'Bosch S5 005 car battery 63 Ah'];
  t.is(await typed(batteries, 'en', 'bosch battery, S four double-oh-five'), `answer ${batteries[0]}`);
});

test('what is asked for, for another one of those spoken of, is not that one', async t => {
  const filters = ['Fluval 207 external filter', 'Fluval 307 external filter'];
  const turn = 'and for the two-oh-seven, have you the spare impeller';
  t.notRegex(await typed(filters, 'en', 'do you have the fluval 307', turn), /^answer/);
  t.is(
    await typed(filters, 'en', 'do you have the fluval 307', 'and the two-oh-seven'),
    `answer ${filters[0]}`,
  );
});

test('"Pro" makes no family of things of other names', async t => {
  const names = [
    'Coque Spigen iPhone 15 noire',
    'Coque Spigen iPhone 15 Pro noire',
    'Apple AirPods 4',
    'Apple AirPods Pro 2',
  ];
  const turns = ['une coque spigen iphone 15', "ah non, c'est le 15 Pro", 'et des AirPods'];
  t.is(await typed(names, 'fr', ...turns), `clarify ${names[2]} ${names[3]}`);
});

test('whether a number is the height of a thing stands in no row', async t => {
  const bikes = ['Gazelle Orange C8 maat 61', 'Gazelle Chamonix maat 57'];
  t.is(await typed(bikes, 'nl', 'de orange c acht', 'eenenzestig is dat toch hè de hoogte'), 'unknown');
  t.is(await typed(bikes, 'en', 'the gazelle chamonix', "fifty-seven isn't that the height"), 'unknown');
  t.is(await typed(bikes, 'fr', 'le gazelle chamonix', "cinquante-sept c'est bien la hauteur"), 'unknown');
});
