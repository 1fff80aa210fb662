import test from 'ava';
import type { TrainingSet } from './learning.js';
import { committee, networkMember } from './members.js';
import type { SparseVector } from './vocabulary.js';

const PLAIN = { hidden: 16, reach: 0 };
const MOVED = { hidden: 16, reach: 0.3 };

const vector = (...ids: number[]): SparseVector => ({
  ids: Int32Array.from(ids),
  weights: new Float32Array(ids.length).fill(1 / Math.sqrt(ids.length)),
  known: 1,
});

// Either feature alone means the second class, both or neither the first: no sum of their weights can tell.
const eitherNotBoth: TrainingSet = {
  vectors: [vector(2), vector(0, 2), vector(1, 2), vector(0, 1, 2)],
  targets: Int32Array.of(0, 1, 1, 0),
  classes: 2,
  features: 3,
};

test('a network tells apart what no sum of features can', t => {
  const member = networkMember(eitherNotBoth, PLAIN, { steps: 12_000, seed: 3 });
  eitherNotBoth.vectors.forEach((asked, i) => {
    const right = committee([member], asked)[eitherNotBoth.targets[i]!]!;
    t.true(right > 0.6, `${i}: ${right}`);
  });
});

test('a network is less sure of a sentence between two classes than of those it learnt', t => {
  const set: TrainingSet = {
    vectors: [vector(0, 1), vector(2, 3)],
    targets: Int32Array.of(0, 1),
    classes: 2,
    features: 4,
  };
  const member = networkMember(set, MOVED, { steps: 2_000, seed: 3 });
  const surest = (asked: SparseVector): number => Math.max(...committee([member], asked));
  t.true(surest(vector(0, 1)) > 0.9);
  t.true(surest(vector(1, 2)) < surest(vector(0, 1)) - 0.1);
});
