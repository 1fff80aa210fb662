import test from 'ava';
import { trainCommittee } from './committee.js';
import type { IntentExample } from './examples.js';
import { opinionOf } from './opinions.js';

const THINGS = ['invoice', 'parcel', 'password', 'meter'];
const VERBS = ['lost', 'changed', 'paid', 'found', 'broken', 'late', 'wrong', 'new', 'old', 'missing'];

test('a hundred thousand examples are learnt in bounded memory', t => {
  const examples: IntentExample[] = Array.from({ length: 100_000 }, (_, i) => ({
    text: `${VERBS[i % 10]} ${THINGS[i % 4]} ${i % 997}`,
    intent: THINGS[i % 4]!,
  }));
  const before = process.memoryUsage().rss;
  // A tenth of the usual passes: room is the same for all.
  const committee = trainCommittee(examples, { language: 'en', intents: THINGS, seed: 1, effort: 0.1 });
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  const { probabilities } = opinionOf({ language: 'en', ...committee }, 'the parcel is late');
  t.is(THINGS[probabilities.indexOf(Math.max(...probabilities))], 'parcel');
  t.true(grown < 700, `${grown.toFixed(0)} MiB`);
});
