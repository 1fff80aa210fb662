import test from 'ava';
import { evaluateOutcomes } from './evaluate.js';

const outcome = (truth: string | null, said: string | null, confidence = 1, first = said) => ({
  truth,
  said,
  first,
  confidence,
});

test('accuracy, recall and precision of rejection count what they say', t => {
  const result = evaluateOutcomes([
    outcome('a', 'a'),
    outcome('a', null, 1, 'a'),
    outcome('b', 'a'),
    outcome(null, null),
    outcome(null, 'b'),
  ]);
  t.is(result.accuracy, 2 / 5);
  t.is(result.inScopeAccuracy, 1 / 3);
  t.is(result.rawAccuracy, 2 / 3);
  t.is(result.outOfScopeRecall, 1 / 2);
  t.is(result.outOfScopePrecision, 1 / 2);
  t.deepEqual(
    result.confusions.find(c => c.intent === 'b'),
    { intent: 'b', takenFor: 'a', count: 1 },
  );
});

test('with two classes MCC is the phi coefficient', t => {
  const count = (n: number, truth: string, said: string) =>
    Array.from({ length: n }, () => outcome(truth, said));
  const result = evaluateOutcomes([
    ...count(90, 'yes', 'yes'),
    ...count(5, 'no', 'no'),
    ...count(4, 'no', 'yes'),
    ...count(1, 'yes', 'no'),
  ]);
  const phi = (90 * 5 - 4 * 1) / Math.sqrt(94 * 91 * 6 * 9);
  t.true(Math.abs(result.mcc! - phi) < 1e-12);
});

test('calibration error is the gap between confidence and share right, weighted by how often', t => {
  const sure = Array.from({ length: 8 }, (_, i) => outcome('a', i < 6 ? 'a' : 'b', 0.95));
  const unsure = Array.from({ length: 2 }, (_, i) => outcome('a', i < 1 ? 'a' : 'b', 0.55));
  const result = evaluateOutcomes([...sure, ...unsure]);
  t.true(Math.abs(result.ece! - (0.8 * 0.2 + 0.2 * 0.05)) < 1e-9);
});

test('nothing to count gives no figures instead of wrong ones', t => {
  const result = evaluateOutcomes([]);
  t.is(result.accuracy, null);
  t.is(result.mcc, null);
  t.is(result.macroF1, null);
});
