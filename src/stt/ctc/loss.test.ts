import test from 'ava';
import { expectedConfidence } from '../decoder/words.js';
import { letterLoss } from './loss.js';

// Tokens: blank, a, b. The network hears "a", nothing, "b".
const values = Float32Array.from([-4, -0.1, -3, -0.2, -3, -4, -2, -5, -0.3]);
const rows = { values, size: 3, letters: 3, blank: 0 };

test('a letter that the network would have written itself loses nothing', t => {
  t.is(letterLoss(rows, 1, 0, 2), 0);
  t.is(letterLoss(rows, 2, 2, 3), 0);
});

test('a letter loses what another would have gained in its first frame, and blank frames after it cost nothing', t => {
  t.true(Math.abs(letterLoss(rows, 2, 0, 2) - 2.9) < 1e-6);
  t.true(Math.abs(letterLoss(rows, 1, 0, 3) - 1.7) < 1e-6);
});

test('an expected word is the less likely the more its letters lose, and the more likely the longer it is', t => {
  t.true(expectedConfidence(0, 5) > 0.95);
  t.true(expectedConfidence(15, 5) < 0.2);
  t.true(expectedConfidence(8, 8) > expectedConfidence(5, 5));
});
