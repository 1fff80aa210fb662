import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';
import { useAsked } from './uses.js';

test('what a thing may be used for is in no row, nor how much of it is taken', t => {
  const questions = {
    en: ['would it suit a five year old', 'can it go in the dishwasher', 'will it work on induction'],
    fr: ['ca passe au lave vaisselle', 'on peut y jouer a deux', 'a partir de quel age'],
    nl: ['kan de pan in de oven', 'mag die in de was', 'is dat wat voor een kind van vijf'],
  };
  for (const [language, said] of Object.entries(questions))
    for (const question of said) t.is(useAsked(question, language), 'property', question);
  t.is(useAsked('hoeveel mag ik er op een dag nemen', 'nl'), 'medical');
  t.is(useAsked('j en prends combien par jour', 'fr'), 'medical');
});

test('whether a thing can be had is no question of its use', t => {
  const questions = {
    en: ['can it be ordered', 'will it be in by friday', 'could you put it aside', 'would that work'],
    fr: ['on peut la commander', 'ca rentre quand', 'vous pouvez me la mettre de cote'],
    nl: ['kan die besteld worden', 'kan dat op rekening', 'hoeveel mag ik er bestellen'],
  };
  for (const [language, said] of Object.entries(questions))
    for (const question of said) t.is(useAsked(question, language), undefined, question);
});

test('the number in a question of use is not how many are wanted', async t => {
  t.is(
    await outcomeOf(['Board game Catan'], 'en', ['have you got catan', 'would it suit a five year old']),
    'unknown',
  );
});

test('how a thing is cared for, what is done to it and what is wrong stand in no row', t => {
  const questions = {
    en: [
      'where can i get them sharpened',
      'how many coats do you put on',
      'is that normal',
      'what do you recommend',
    ],
    fr: ['on peut le faire aiguiser chez vous', 'il faut combien de couches', 'c est normal'],
    nl: ['kan ik ze bij jullie laten slijpen', 'hoeveel lagen moet je daarvan doen', 'is dat normaal'],
  };
  for (const [language, said] of Object.entries(questions))
    for (const question of said) t.is(useAsked(question, language), 'property', question);
  t.is(useAsked('how often do i water it', 'en'), 'medical');
});

test('what is wrong is only why, where a thing is asked for', t => {
  t.is(useAsked('my feet hurt have you got any in stock', 'en'), undefined);
  t.is(useAsked('il a les yeux rouges vous avez du', 'fr'), undefined);
  t.is(useAsked('het prikt heb je ook', 'nl'), undefined);
  t.is(useAsked('kan ik ze laten wegleggen', 'nl'), undefined);
  t.is(useAsked('vous pouvez me la faire livrer', 'fr'), undefined);
  t.is(useAsked('can i get it delivered', 'en'), undefined);
  t.is(useAsked('do you have the six hundred', 'en'), undefined);
});
