import test from 'ava';
import { distance, errorRates, rightWords } from './errors.js';

test('counts insertions, deletions and substitutions over what was said', t => {
  t.is(distance(['a', 'b', 'c'], ['a', 'x', 'c', 'd']), 2);
  const rates = errorRates(['my bill is high', 'yes'], ['my will is', 'yes']);
  t.is(rates.words, 2 / 5);
  t.is(rates.exact, 1 / 2);
  t.true(rates.letters > 0 && rates.letters < rates.words);
});

test('an empty hypothesis costs every word', t => {
  t.is(errorRates(['one two'], ['']).words, 1);
});

test('marks the heard words that a best alignment keeps', t => {
  t.deepEqual(rightWords(['i', 'lost', 'my', 'card'], ['lost', 'the', 'card']), [true, false, true]);
  t.deepEqual(rightWords([], ['noise']), [false]);
});
