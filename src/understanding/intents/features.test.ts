import test from 'ava';
import { featuresOf } from './features.js';
import { learnVocabulary } from './vocabulary.js';

const bags = ['cancel my order', 'where is my order', 'change my address'].map(text =>
  featuresOf(text, 'en'),
);

test('a sentence becomes a vector of length one, an unknown one a vector of nothing', t => {
  const vocabulary = learnVocabulary(bags, 1000);
  const vector = vocabulary.vectorOf(featuresOf('cancel my address', 'en'));
  const square = vector.weights.reduce((sum, weight) => sum + weight * weight, 0);
  t.true(Math.abs(square - 1) < 1e-5);
  t.is(vector.known, 1);
  t.is(vocabulary.vectorOf(featuresOf('zzz', 'en')).ids.length, 0);
});

test('a vocabulary keeps the features of most sentences when room is short', t => {
  const vocabulary = learnVocabulary(bags, 5);
  t.is(vocabulary.size, 5);
  t.true(vocabulary.vectorOf(featuresOf('my', 'en')).ids.length > 0);
});

test('the order of two words counts as neighbours, not as company', t => {
  const a = featuresOf('refund card', 'en');
  const b = featuresOf('card refund', 'en');
  const company = (bag: typeof a): number[] => [...bag.hashes].filter((_, i) => bag.groups[i] === 3);
  const neighbours = (bag: typeof a): number[] => [...bag.hashes].filter((_, i) => bag.groups[i] === 2);
  t.deepEqual(company(a), company(b));
  t.notDeepEqual(new Set(neighbours(a)), new Set(neighbours(b)));
});

test('a sentence said again and again has bounded features', t => {
  t.true(featuresOf('please help me now '.repeat(10_000), 'en').hashes.length < 200);
});

test('words that mean the same share a feature', t => {
  const meanings = (text: string): number[] => {
    const bag = featuresOf(text, 'en');
    return [...bag.hashes].filter((_, i) => bag.groups[i] === 4);
  };
  const refund = new Set(meanings('refund'));
  t.true(meanings('reimburse').some(hash => refund.has(hash)));
  t.false(meanings('weather').some(hash => refund.has(hash)));
});
