import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const ELSE = /^(?:clarify|unknown)/;
const GARDEN = ['Hozelock Cloud sprayer 5L', 'Spear & Jackson border fork'];
const BATTERIES = ['Duracell hearing aid batteries size 10', 'Braun thermometer covers'];
const PAINT = ['Liberon huile chêne clair 1L', 'Tena Slip Plus M x30', 'Nestlé Clinutren caramel 4x200g'];
const BOILER = ['Daalderop boiler 30', 'Leonardo Puccini wijnglas 46cl', 'Gloria drukspuit Prima'];

test('a word that neither the name nor the talk of a shop explains is asked about before anything is told', async t => {
  for (const [names, language, turn] of [
    [PAINT, 'fr', "l'huile liberon en chêne doré vous l'avez"],
    [PAINT, 'fr', 'vous auriez le clinutren caramel mais sans lactose'],
    [BOILER, 'nl', 'Hebt u van Leonardo Puccini ook de waterkaraffen?'],
    [BOILER, 'nl', 'Ik heb een nieuw mondstuk nodig voor de Gloria Prima. Hebben jullie die?'],
    [GARDEN, 'en', 'any chance of the hozelock cloud with the telescopic wand'],
  ] as const)
    t.regex(await outcomeOf(names, language, [turn]), ELSE, turn);
});

test('so is a number or a size in letters that the name has not', async t => {
  for (const [names, language, turn] of [
    [BATTERIES, 'en', 'duracell hearing aid batteries the six seven fives are they in stock'],
    [BATTERIES, 'en', 'and size thirteen batteries'],
    [GARDEN, 'en', 'The Hozelock Cloud, the 10 litre. Any about?'],
    [PAINT, 'fr', 'il me faut des tena slip en taille s vous avez ça'],
    [BOILER, 'nl', 'leveren jullie de Daalderop uit voorraad in 120 liter?'],
  ] as const)
    t.regex(await outcomeOf(names, language, [turn]), ELSE, turn);
});

test('what callers say of themselves, of whom it is for and of how many they want is no reason to ask', async t => {
  for (const [names, language, turn, told] of [
    [GARDEN, 'en', "I was told on Friday you'd have the border fork in by now, my grandson needs one", 1],
    [GARDEN, 'en', 'could you possibly check whether the border fork is in for the council', 1],
    [PAINT, 'fr', "pour l'anniversaire de ma fille il me faudrait vingt clinutren caramel", 2],
    [PAINT, 'fr', 'le clinutren caramel est-il rentré, on me l’avait promis', 2],
    [BOILER, 'nl', 'mij is verteld dat de Daalderop boiler er weer ligt, klopt dat', 0],
    [BOILER, 'nl', 'voor de kerstmarkt hebben jullie nog tachtig wijnglazen van Leonardo Puccini', 1],
  ] as const)
    t.is(await outcomeOf(names, language, [turn]), `answer ${names[told]}`, turn);
});

test('of what was told of nothing is told again where something else is asked for', async t => {
  const HENNA = ['Biovert coloration noyer 100 g', 'Biovert coloration acajou 100 g'];
  const REEDS = ['Anches Marca sax ténor 2,5, boîte de 5', 'Anches Marca sax ténor 2, boîte de 5'];
  const REED = REEDS[0]!;
  t.regex(await outcomeOf(HENNA, 'fr', ['la biovert noyer', 'il y en a une au henné blond aussi']), ELSE);
  t.is(
    await outcomeOf(REEDS, 'fr', ['les anches marca ténor force 2,5', "il m'en faudrait deux boîtes"]),
    `answer ${REED}`,
  );
  t.regex(await outcomeOf(REEDS, 'fr', ['les anches marca ténor force 2,5', 'et la 3,5 ?']), ELSE);
  t.is(
    await outcomeOf(HENNA, 'fr', ['la biovert noyer', "d'accord, il m'en faut vingt, c'est pour un salon"]),
    `answer ${HENNA[0]!}`,
  );
});

test('the other side, another number of children and a part for a thing are other things', async t => {
  const CARE = ['Futuro wrist brace, left', 'Croozer Kid trailer, one child', 'Felco 2 secateurs'];
  for (const turn of [
    'have you got the futuro wrist brace for the right',
    'the croozer trailer for two children please',
    'do you have the spare spring for a felco 2',
  ])
    t.regex(await outcomeOf(CARE, 'en', [turn]), ELSE, turn);
  t.is(await outcomeOf(CARE, 'en', ['have you any futuro wrist braces left']), `answer ${CARE[0]!}`);
});

test('what is for another part of the body than the name says is asked about', async t => {
  const sleep = ['Pediakid Sommeil sirop 125 ml'];
  const nose = "le pediakid pour le nez qui coule vous l'avez";
  t.is(await outcomeOf(sleep, 'fr', [nose]), 'clarify Pediakid Sommeil sirop 125 ml');
  t.is(
    await outcomeOf(['Strepsils'], 'en', ['have you got the strepsils for the throat']),
    'answer Strepsils',
  );
});
