import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const TABLES = {
  en: ['Calpol infant suspension 100 ml', 'Nurofen 200 mg tablets'],
  fr: ['Doliprane 1000 mg comprimés 8', 'Toplexil sirop 150 ml'],
  nl: ['Paracetamol 500 mg tabletten 50', 'Prospan hoestsiroop 200 ml'],
};

test('whoever tells what ails them and asks for a product by its name is told whether it is there', async t => {
  const asked = {
    en: [
      'my son has a fever, do you have Calpol?',
      'my daughter is coughing, is the Calpol in stock?',
      'do you have calpol my daughter has a temperature',
    ],
    fr: ['mon fils a de la fièvre, vous avez du Doliprane ?', "j'ai mal à la tête avez-vous du doliprane"],
    nl: ['mijn zoon heeft koorts, heeft u paracetamol?', 'ik heb hoofdpijn hebben jullie paracetamol'],
  };
  for (const language of ['en', 'fr', 'nl'] as const)
    for (const said of asked[language])
      t.is(await outcomeOf(TABLES[language], language, [said]), `answer ${TABLES[language][0]}`, said);
});

test('whoever also asks what to take, or whether it helps, is given no advice and no row', async t => {
  const asked = {
    en: [
      'does Nurofen help with a headache',
      'my son has a fever what can i give him do you have calpol',
      'can my son take Calpol if he has a fever, do you have it',
      'do you have something like calpol for my son he has a fever',
    ],
    fr: [
      "le doliprane c'est bon contre la fièvre ?",
      'mon bébé a de la fièvre je peux lui donner du doliprane vous en avez',
    ],
    nl: ['helpt paracetamol tegen hoofdpijn', 'heeft u paracetamol, mijn hond heeft pijn mag die dat hebben'],
  };
  for (const language of ['en', 'fr', 'nl'] as const)
    for (const said of asked[language])
      t.is(await outcomeOf(TABLES[language], language, [said]), 'unknown', said);
});
