import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const ELSE = /^(?:clarify|unknown)/;
const SHED = [
  'Flymo Hover Vac 250 mower',
  'Karcher K2 pressure washer',
  'Black+Decker Workmate bench',
  'Cif kitchen cleaner 700 ml',
];
const MAISON = [
  'Étendoir Leifheit Pegasus 200',
  'Ajax sols citron 1 L',
  'Raid spray moustiques 300 ml',
  'Elmex caries dentifrice 75 ml',
];
const HUIS = [
  'HG kalkreiniger 500 ml',
  'Bosch IXO schroevendraaier',
  'Sony wekkerradio ICF-C1',
  'Gardena snoeischaar Classic',
];

test('what a thing is, what it does and what it is for is no reason to ask, if nothing else can be meant', async t => {
  for (const [names, language, turn, told] of [
    [SHED, 'en', 'the Karcher K2, that pressure washer that my neighbour has', 1],
    [SHED, 'en', 'the Workmate, that bench thing you clamp planks on, is it in', 2],
    [MAISON, 'fr', 'le Pegasus de Leifheit, pour étendre le linge, il existe toujours ?', 0],
    [MAISON, 'fr', 'du Raid, contre les moustiques, vous en avez en stock', 2],
    [HUIS, 'nl', "de Bosch IXO, zo'n dingetje om schroeven mee vast te draaien", 1],
    [HUIS, 'nl', 'een Sony wekkerradio, zo eentje voor naast het bed, is die er', 2],
    [HUIS, 'nl', 'HG tegen kalk, heeft u dat', 0],
  ] as const)
    t.is(await outcomeOf(names, language, [turn]), `answer ${names[told]}`, turn);
});

test('of a maker alone it may be said of another thing, and is asked about', async t => {
  for (const [names, language, turn] of [
    [SHED, 'en', 'the Karcher, the thing that cleans windows'],
    [SHED, 'en', 'have you got Cif, for cleaning bathrooms'],
    [SHED, 'en', 'the Flymo that collects leaves'],
    [MAISON, 'fr', 'du Ajax pour nettoyer les vitres, vous en avez'],
    [MAISON, 'fr', 'Elmex, contre les dents sensibles'],
    [MAISON, 'fr', 'du Raid, le truc qui se branche'],
    [HUIS, 'nl', 'HG om ramen mee te wassen'],
    [HUIS, 'nl', 'de Gardena, zo eentje die je op de kraan draait'],
  ] as const)
    t.regex(await outcomeOf(names, language, [turn]), ELSE, turn);
});

test('so is what says a taste, a material, for whom or how many, however it is said', async t => {
  for (const [names, language, turn] of [
    [['Kong Classic dog toy'], 'en', 'the Kong Classic toy, the thing for cats'],
    [['Dodie biberon 270 ml'], 'fr', 'le biberon Dodie, le truc en verre'],
    [['Tefal gourmetstel 8 personen'], 'nl', 'het gourmetstel van Tefal, zo eentje waar je met tien aan zit'],
  ] as const)
    t.regex(await outcomeOf(names, language, [turn]), ELSE, turn);
});

test('when and where a caller heard of a thing does not describe it', async t => {
  t.is(await outcomeOf(SHED, 'en', ['the Flymo that I ordered last week, is it in']), `answer ${SHED[0]}`);
  t.is(await outcomeOf(HUIS, 'nl', ['de snoeischaar die ik besteld had, is die er']), `answer ${HUIS[3]}`);
});
