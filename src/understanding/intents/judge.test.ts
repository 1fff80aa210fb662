import test from 'ava';
import { fitJudge, judge, STAKES, stakesTold, type JudgedOpinion } from './judge.js';
import { fitLogistic, logisticProbability } from './logistic.js';
import { seededRandom } from './random.js';

const INTENTS = 3;

/** Opinions of a committee that is surer of its own than of strangers, and sometimes wrong. */
function opinions(count: number, strangers: number, pretended = false): JudgedOpinion[] {
  const random = seededRandom(5);
  return Array.from({ length: count + strangers }, (_, i) => {
    const stranger = i >= count;
    const sure = stranger ? 0.34 + 0.4 * random() : 0.5 + 0.49 * random();
    const rest = (1 - sure) / 2;
    const truth = stranger ? -1 : random() < 0.95 ? 0 : 1;
    const probabilities = Float64Array.of(sure, rest, rest);
    return { probabilities, known: stranger ? 0.5 : 0.9, words: 5, text: '', truth, pretended };
  });
}

test('a stranger is found out at a loss of at most two sentences in a hundred', t => {
  const seen = opinions(500, 50);
  const fitted = fitJudge(seen, INTENTS);
  const rejected = seen.filter(o => judge(fitted, o, INTENTS).outside > fitted.threshold);
  const lost = rejected.filter(o => o.truth === 0);
  t.true(lost.length <= STAKES.maxLoss * 500, `${lost.length} lost`);
  t.true(rejected.filter(o => o.truth < 0).length > 40);
});

test('told how many callers are strangers, the judge expects as many, though it saw fewer', t => {
  const alike = (o: JudgedOpinion): JudgedOpinion => ({ ...o, known: 0.8 });
  const seen = opinions(400, 100, true).map(alike);
  const callers = opinions(300, 300).map(alike);
  const expected = [0.1, 0.5].map(strangers => {
    const fitted = fitJudge(seen, INTENTS, stakesTold(strangers));
    const found = callers.filter(o => o.truth < 0 && judge(fitted, o, INTENTS).outside > fitted.threshold);
    const sum = callers.reduce((total, o) => total + judge(fitted, o, INTENTS).outside, 0);
    return { share: sum / callers.length, found: found.length };
  });
  t.true(Math.abs(expected[1]!.share - 0.5) < 0.03, `${expected[1]!.share}`);
  t.true(expected[0]!.share < 0.35, `${expected[0]!.share}`);
  t.true(expected[1]!.found > expected[0]!.found);
});

test('where nobody is strange nothing is rejected', t => {
  const seen = opinions(200, 0);
  const fitted = fitJudge(seen, INTENTS);
  t.true(seen.every(o => judge(fitted, o, INTENTS).outside <= fitted.threshold));
  const told = fitJudge(seen, INTENTS, stakesTold(0.5));
  t.true(seen.every(o => judge(told, o, INTENTS).outside <= told.threshold));
});

test('a judge that saw only right answers still trusts a sentence unlike them', t => {
  const seen = opinions(200, 0).map(o => ({ ...o, truth: 0, known: 1 }));
  const fitted = fitJudge(seen, INTENTS);
  const { right } = judge(
    fitted,
    { probabilities: Float64Array.of(0.9, 0.05, 0.05), known: 0.6, words: 5 },
    INTENTS,
  );
  t.true(right > 0.9, `${right}`);
});

test('logistic regression gives back the probabilities it was drawn from', t => {
  const random = seededRandom(9);
  const rows = Array.from({ length: 4000 }, () => [random() * 4 - 2, random()]);
  const chance = (row: readonly number[]): number => 1 / (1 + Math.exp(-(1.5 * row[0]! - 0.5)));
  const labels = rows.map(row => (random() < chance(row) ? 1 : 0));
  const model = fitLogistic(
    rows,
    labels,
    rows.map(() => 1),
  );
  for (const row of [
    [-1.5, 0.5],
    [0, 0.1],
    [1.2, 0.9],
  ]) {
    const off = Math.abs(logisticProbability(model, row) - chance(row));
    t.true(off < 0.05, `${off}`);
  }
});
