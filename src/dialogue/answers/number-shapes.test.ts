import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const CANVAS = ['Canvas 20x30 cm', 'Canvas 30x30 cm', 'Canvas 30x40 cm'];
const CELLOS = ['Violoncelle 1/2', 'Violoncelle 3/4', 'Violoncelle 4/4'];
const VIOLINS = ['Viool 1/2', 'Viool 3/4', 'Viool 4/4'];
const GLASSES = ['Reading glasses +1.00', 'Reading glasses +1.50', 'Reading glasses +2.00'];
const LENSES = ['Lentilles souples -1,00', 'Lentilles souples -1,75', 'Lentilles souples +1,00'];

test('the two sides of a thing are one size, and another one is not told of it', async t => {
  const first = "i'd like a canvas twenty by thirty";
  t.is(await outcomeOf(CANVAS, 'en', [first]), 'answer Canvas 20x30 cm');
  t.is(await outcomeOf(CANVAS, 'en', [first, 'and thirty thirty']), 'answer Canvas 30x30 cm');
  t.is(
    await outcomeOf(CANVAS, 'en', [first, 'and in thirty centimetres by forty']),
    'answer Canvas 30x40 cm',
  );
  t.is(await outcomeOf(CANVAS, 'en', [first, 'and forty by fifty']), 'unknown');
  t.is(await outcomeOf(CANVAS, 'en', [first, 'and in forty forty']), 'unknown');
});

test('a fraction is no two numbers', async t => {
  t.is(await outcomeOf(CELLOS, 'fr', ['un violoncelle trois quarts']), 'answer Violoncelle 3/4');
  t.is(await outcomeOf(CELLOS, 'fr', ['avez-vous un violoncelle', "l'entier"]), 'answer Violoncelle 4/4');
  t.is(await outcomeOf(VIOLINS, 'nl', ['hebt u een viool']), 'clarify Viool 1/2 Viool 3/4 Viool 4/4');
  t.is(await outcomeOf(VIOLINS, 'nl', ['een viool vier kwart']), 'answer Viool 4/4');
  t.is(await outcomeOf(VIOLINS, 'nl', ['hebt u een viool', 'de halve']), 'answer Viool 1/2');
  t.is(await outcomeOf(VIOLINS, 'nl', ['een viool drie kwart', 'en een kwart']), 'unknown');
});

test('a strength has a sign and may be said in two numbers', async t => {
  t.is(
    await outcomeOf(GLASSES, 'en', ['reading glasses in plus one', 'and plus one fifty']),
    'answer Reading glasses +1.50',
  );
  t.is(await outcomeOf(GLASSES, 'en', ['reading glasses in plus one', 'and plus three']), 'unknown');
  t.is(
    await outcomeOf(LENSES, 'fr', ['des lentilles souples en moins un soixante-quinze']),
    'answer Lentilles souples -1,75',
  );
  t.is(await outcomeOf(LENSES, 'fr', ['des lentilles souples en moins deux vingt-cinq']), 'unknown');
  t.is(await outcomeOf(LENSES, 'fr', ['des lentilles souples moins un']), 'answer Lentilles souples -1,00');
});

test('the article before a thing is no number that the name before it in the table ends with', async t => {
  const names = ['Voiture junior 2', 'Siège auto groupe 1', 'Siège auto groupe 2-3'];
  t.is(
    await outcomeOf(names, 'fr', ['et un siège auto, vous en avez ?']),
    'clarify Siège auto groupe 1 Siège auto groupe 2-3',
  );
});

test('two places of a turn that name one product ask nothing back', async t => {
  const lenses = [
    'Lentilles journalières -2,00 boîte de 30',
    'Lentilles journalières -2,50 boîte de 30',
    'Lentilles mensuelles -2,00 boîte de 6',
    'Solution multifonctions 100 ml voyage',
    'Spray nettoyant verres 30 ml',
    'Cordon à lunettes en cuir',
  ];
  const first = 'bonjour vous avez mes lentilles journalières en moins deux cinquante';
  t.is(await outcomeOf(lenses, 'fr', [first]), 'answer Lentilles journalières -2,50 boîte de 30');
  t.is(
    await outcomeOf(lenses, 'fr', [first, 'et en moins deux']),
    'answer Lentilles journalières -2,00 boîte de 30',
  );
});
