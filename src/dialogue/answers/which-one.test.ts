import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const ELSE = /^(?:clarify|unknown)/;
const SHOP = [
  'Bonne Maman strawberry jam 370 g',
  'Boss DS-1 distortion pedal',
  'Yamaha Pacifica electric guitar red',
];
const BAZAR = ['Chocolat Poulain noir 200 g', 'Le Petit Prince (poche)', 'Perceuse Bosch PSB 500'];
const WINKEL = [
  'Calvé pindakaas 650 g',
  'Brabantia strijkplank B',
  'Dyson V8 steelstofzuiger',
  'Hak appelmoes 710 g',
];

test('what a caller says of which one is meant, apart from the name, must be in the name', async t => {
  for (const [names, language, turn] of [
    [SHOP, 'en', 'do you sell the Bonne Maman in the raspberry?'],
    [SHOP, 'en', 'Bonne Maman, the low sugar one, is it in'],
    [SHOP, 'en', 'the Yamaha Pacifica, is it there as a bass'],
    [SHOP, 'en', 'the Yamaha Pacifica, but left handed'],
    [BAZAR, 'fr', 'le Poulain, celui au lait, il vous en reste'],
    [BAZAR, 'fr', 'le Petit Prince, mais en anglais'],
    [WINKEL, 'nl', 'heeft u Calvé, maar dan die met stukjes noot'],
    [WINKEL, 'nl', 'Hak, die met rabarber'],
    [WINKEL, 'nl', 'de Dyson V acht, is die er ook als kruimeldief'],
  ] as const)
    t.regex(await outcomeOf(names, language, [turn]), ELSE, turn);
});

test('a number or letter by which a thing goes is not how many are wanted', async t => {
  for (const [names, language, turn] of [
    [SHOP, 'en', 'the Boss pedal, the DS two, have you got it'],
    [BAZAR, 'fr', 'la perceuse Bosch, la sept cent cinquante'],
    [WINKEL, 'nl', 'de Brabantia strijkplank, maat C'],
    [
      ['Samsung Galaxy Tab A9 64 Go', 'Samsung Galaxy Tab S9 128 Go'],
      'fr',
      'la tab a neuf, en cent vingt-huit gigas',
    ],
  ] as const)
    t.regex(await outcomeOf(names, language, [turn]), ELSE, turn);
});

test('what the name has, whose it is and where it is sold are no other ones', async t => {
  for (const [names, language, turn, told] of [
    [SHOP, 'en', 'the Bonne Maman jam, the strawberry one please', 0],
    [SHOP, 'en', 'I know it is late but do you have the DS one by Boss', 1],
    [BAZAR, 'fr', 'le Petit Prince, mais pour ma fille', 1],
    [WINKEL, 'nl', 'die pindakaas van Calvé, heeft u die in huis', 0],
  ] as const)
    t.is(await outcomeOf(names, language, [turn]), `answer ${names[told]}`, turn);
});
