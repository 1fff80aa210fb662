import test from 'ava';
import { trainIntents } from './train.js';
import type { IntentExample } from './examples.js';

const THINGS = ['invoice', 'parcel', 'password', 'meter'];
const VERBS = ['lost', 'changed', 'paid', 'found', 'broken', 'late', 'wrong', 'new', 'old', 'missing'];

test('a hundred thousand examples are learnt in bounded memory', t => {
  const examples: IntentExample[] = Array.from({ length: 100_000 }, (_, i) => ({
    text: `${VERBS[i % 10]} ${THINGS[i % 4]} ${i % 997}`,
    intent: THINGS[i % 4]!,
  }));
  const before = process.memoryUsage().rss;
  const model = trainIntents(
    { examples, descriptions: [] },
    { language: 'en', validation: examples.slice(0, 500) },
  );
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  t.is(model.decide('the parcel is late').intent, 'parcel');
  t.true(grown < 700, `${grown.toFixed(0)} MiB`);
});
