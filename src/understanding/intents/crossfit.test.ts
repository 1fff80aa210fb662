import test from 'ava';
import { crossFit, crossFitStakes } from './crossfit.js';
import type { IntentExample } from './examples.js';
import { STAKES } from './judge.js';
import { sampleExamples, sampleOutside } from './sample.js';

const described = (intents: number, each: number): IntentExample[] =>
  Array.from({ length: intents * each }, (_, i) => ({
    text: `sentence ${i}`,
    intent: `intent ${i % intents}`,
  }));

test('the fewer intents are described, the more strangers are expected, within bounds', t => {
  const shares = [5, 50, 56, 77, 500].map(intents => crossFitStakes(described(intents, 4)).outsideShare);
  t.deepEqual(shares, [0.2, 0.14, 0.125, 0.1, 0.1]);
});

test('who describes many intents loses fewer right answers to the threshold', t => {
  const [few, many] = [40, 80].map(intents => crossFitStakes(described(intents, 10)).maxLoss);
  t.true(many! < few!);
  const taught = crossFitStakes(described(80, 100)).maxLoss;
  t.true(taught > many!, 'with many examples hardly any loss would find hardly any stranger');
});

test('no intent more or less changes at once what may be lost', t => {
  const losses = Array.from({ length: 25 }, (_, i) => crossFitStakes(described(50 + i, 10)).maxLoss);
  t.is(losses[0], 0.03);
  t.is(losses.at(-1), 0.0025);
  losses.slice(1).forEach((loss, i) => t.true(loss <= losses[i]! && losses[i]! - loss < 0.004));
});

test('with many sentences less may be lost, and with real strangers the usual stakes hold', t => {
  t.true(crossFitStakes(described(50, 200)).maxLoss < crossFitStakes(described(50, 4)).maxLoss);
  const strangers = Array.from({ length: 30 }, (_, i) => ({ text: `stranger ${i}`, intent: null }));
  t.is(crossFitStakes([...described(50, 4), ...strangers]), STAKES);
});

test('every example is judged once by a committee that did not see it; some intents play strangers', t => {
  const examples = [...sampleExamples, ...sampleOutside];
  const intents = [...new Set(sampleExamples.map(({ intent }) => intent!))];
  const opinions = crossFit(
    { examples, descriptions: [] },
    { language: 'en', intents, seed: 1, effort: 0.2 },
  );
  t.deepEqual(opinions.map(({ text }) => text).sort(), examples.map(({ text }) => text).sort());
  const pretended = opinions.filter(opinion => opinion.pretended);
  t.true(pretended.length > 0);
  t.true(pretended.every(({ truth }) => truth === -1));
  t.true(opinions.some(({ truth, pretended: plays }) => truth === -1 && !plays));
});
