import test from 'ava';
import type { IntentDecision } from '../understanding.js';
import { asHeard } from './heard.js';

const decision = (confidence: number): IntentDecision => ({
  intent: 'invoice',
  confidence,
  ranked: [{ intent: 'invoice', confidence }],
});
const words = (...confidences: number[]): { confidence: number }[] =>
  confidences.map(confidence => ({ confidence }));

test('a reason that is not likely, of words that are not sure, is unknown and still told as the likeliest', t => {
  const unknown = asHeard(decision(0.5), words(0.7, 0.6, 0.5));
  t.is(unknown.intent, null);
  t.is(unknown.confidence, 0.7);
  t.deepEqual(unknown.ranked, [{ intent: 'invoice', confidence: 0.5 }]);
});

test('a likely reason survives words that are hardly sure, and an unlikely one sure words', t => {
  const likely = decision(0.9);
  t.is(asHeard(likely, words(0.4, 0.5, 0.4)), likely);
  const unlikely = decision(0.4);
  t.is(asHeard(unlikely, words(0.95, 0.9)), unlikely);
});

test('what was written is decided on by itself, and what is unknown stays so', t => {
  const written = decision(0.2);
  t.is(asHeard(written, []), written);
  const unknown = { intent: null, confidence: 0.6, ranked: [] };
  t.is(asHeard(unknown, words(0.1)), unknown);
});
