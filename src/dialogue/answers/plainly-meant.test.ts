import test from 'ava';
import { repliesTo } from '../../testkit/stock-talk.js';

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
