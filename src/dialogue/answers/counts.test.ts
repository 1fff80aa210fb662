import test from 'ava';
import { outcomeOf } from '../../testkit/stock-talk.js';

const TABLES = ['Folding table four seater', 'Folding table six seater', 'Sleeping bag three season'];
const TENTS = ['Tente deux places', 'Tente quatre places'];
const GARDEN = ['Tuintafel vierpersoons', 'Tuintafel zespersoons', 'Parasol 3 m'];

test('for how many a thing is tells it from others, however that is said', async t => {
  const first = 'is the four seater folding table in';
  t.is(await outcomeOf(TABLES, 'en', [first, 'and the six person one']), 'answer Folding table six seater');
  t.is(await outcomeOf(TABLES, 'en', [first, 'and the one for six']), 'answer Folding table six seater');
  t.is(
    await outcomeOf(TENTS, 'fr', ['la tente deux places est en stock', 'et celle pour quatre personnes']),
    'answer Tente quatre places',
  );
  t.is(
    await outcomeOf(GARDEN, 'nl', ['heeft u de tuintafel vierpersoons', 'en die voor zes personen']),
    'answer Tuintafel zespersoons',
  );
});

test('who asks for more persons than a thing is for is not told of it', async t => {
  t.is(
    await outcomeOf(TABLES, 'en', ['the four seater folding table', 'and the eight seater one']),
    'unknown',
  );
  t.is(await outcomeOf(TENTS, 'fr', ['la tente quatre places', 'et celle de trois personnes']), 'unknown');
});

test('a measure that a name writes out is one', async t => {
  const dishes = ['Casserole dish three litre', 'Casserole dish five litre'];
  t.is(
    await outcomeOf(dishes, 'en', ['have you the three litre casserole dish']),
    'answer Casserole dish three litre',
  );
});

test('a number of two words in a name counts nothing', async t => {
  const parts = ['Car battery 096;oh nine six battery', 'Class thirty-seven locomotive'];
  t.is(
    await outcomeOf(parts, 'en', ['the class thirty-seven locomotive']),
    'answer Class thirty-seven locomotive',
  );
});
