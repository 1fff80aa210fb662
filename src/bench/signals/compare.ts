/** Parley's classifiers and their rivals, trained and measured on the same parts. */
import { createRequire } from 'node:module';
import { fitLogistic, logisticProbability } from '../../understanding/intents/logistic.js';
import { trainCauses } from '../../understanding/intents/causes.js';
import { trainCommittee } from '../../understanding/intents/committee.js';
import { fitJudge } from '../../understanding/intents/judge.js';
import { IntentModel } from '../../understanding/intents/model.js';
import { nameExamples } from '../../understanding/intents/names.js';
import { judgedOpinions } from '../../understanding/intents/opinions.js';
import { intentNames, trainIntents } from '../../understanding/intents/train.js';
import { findPhrases } from '../../understanding/signals/finder.js';
import { sentimentOf } from '../../understanding/signals/sentiment.js';
import { spokenWords } from '../../understanding/signals/spoken-words.js';
import { trainEnsemble } from './ensemble.js';
import { goEmotions, ratedTurns } from './labelled.js';
import type { Labelled, Parts } from './labelled.js';
import { areaUnderCurve, scoresOf } from './scores.js';
import type { Scores } from './scores.js';
import { trainSvm } from './svm.js';

/** A line of the result: what was measured, how, and what came out, in per cent. */
export type Line = readonly [measured: string, by: string, figure: string];

const percent = (share: number): string => (100 * share).toFixed(1);

function shown({ macroF1, accuracy }: Scores): string {
  return `macro-F1 ${percent(macroF1)}, accuracy ${percent(accuracy)}`;
}

/** The classifier of irritants and the support vector machine, on classes of complaints. */
export function classes(name: string, { train, validation, evaluation }: Parts): Line[] {
  const what = `${name}: ${new Set(train.map(r => r.label)).size} classes, ${train.length + validation.length} to learn from, ${evaluation.length} measured`;
  const learnt = [...train, ...validation];
  const svm = trainSvm(learnt);
  const ours = trainCauses(asExamples(learnt), 'en');
  return [
    [what, 'TF-IDF + SVM', shown(scoresOf(evaluation.map(r => [r.label, svm(r.text)])))],
    [
      what,
      'Parley',
      shown(scoresOf(evaluation.map(r => [r.label, ours.decide(r.text).ranked[0]?.intent ?? '']))),
    ],
  ];
}

function asExamples(rows: readonly Labelled[]): { text: string; intent: string }[] {
  return rows.map(({ text, label }) => ({ text, intent: label }));
}

type Ranked = readonly { readonly intent: string; readonly confidence: number }[];

function learn(rows: readonly Labelled[]): (text: string) => Ranked {
  const model = trainIntents({ examples: asExamples(rows), descriptions: [] }, { language: 'en' });
  return text => model.decide(text).ranked;
}

/** Learns from `rows` and is calibrated on `others`, which it does not learn from: weights may be fitted on them. */
function learnApart(rows: readonly Labelled[], others: readonly Labelled[]): (text: string) => Ranked {
  const examples = asExamples(rows);
  const intents = intentNames(examples);
  const run = { language: 'en', intents, seed: 1 };
  const named = [...examples, ...nameExamples({ examples, descriptions: [] }, intents)];
  const committee = { ...trainCommittee(named, run), language: 'en' };
  const judge = fitJudge(judgedOpinions(committee, asExamples(others), intents), intents.length);
  const model = new IntentModel({ ...committee, seed: 1, intents, descriptions: [], judge });
  return text => model.decide(text).ranked;
}

/** Complaint or not: the shipped phrases alone, learnt words alone, and both joined on the validation part. */
export function complaintLines({ train, validation, evaluation }: Parts): Line[] {
  const what = `complaints_twitter: ${train.length} to learn from, ${evaluation.length} measured`;
  const svm = trainSvm([...train, ...validation]);
  const learnt = learnApart(train, validation);
  const inputs = (text: string): number[] => [complaintOdds(learnt(text)), ...shippedEvidence(text)];
  const truths = validation.map(r => (r.label === 'complaint' ? 1 : 0));
  const joined = fitLogistic(
    validation.map(r => inputs(r.text)),
    truths,
    truths.map(() => 1),
  );
  // As usual: weights from the validation part, then learning again from all that may be learnt from.
  const again = learn([...train, ...validation]);
  const final = (text: string): number[] => [complaintOdds(again(text)), ...shippedEvidence(text)];
  const ensemble = trainEnsemble([...train, ...validation], shippedEvidence);
  const measure = (says: (text: string) => boolean): string =>
    shown(scoresOf(evaluation.map(r => [r.label, says(r.text) ? 'complaint' : 'other'])));
  return [
    [what, 'TF-IDF + SVM', measure(text => svm(text) === 'complaint')],
    [what, 'Parley, shipped signals, nothing learnt', measure(text => shippedSays(text))],
    [what, 'Parley, learnt', measure(text => complaintOdds(again(text)) > 0)],
    [what, 'Parley, learnt with signals', measure(text => logisticProbability(joined, final(text)) > 0.5)],
    [what, 'linear machines of words and letters, with signals', measure(text => ensemble(text) > 0.5)],
  ];
}

function complaintOdds(ranked: Ranked): number {
  const p = ranked.find(r => r.intent === 'complaint')?.confidence ?? 0;
  const q = ranked.find(r => r.intent === 'other')?.confidence ?? 0;
  return Math.log((p + 1e-3) / (q + 1e-3));
}

function shippedEvidence(text: string): number[] {
  const said = spokenWords({ utteranceId: '', startMs: 0, endMs: 0, text, words: [] });
  const hits = findPhrases(said, 'en', 'caller');
  const score = (signal: string): number =>
    Math.max(0, ...hits.filter(h => h.signal === signal).map(h => h.score));
  return [
    sentimentOf(text, 'en').score,
    score('complaint'),
    score('repeat'),
    score('avoidable'),
    /\bnot?\b|n't/i.test(text) ? 1 : 0,
  ];
}

function shippedSays(text: string): boolean {
  const [sentiment = 0, complaint = 0] = shippedEvidence(text);
  return complaint >= 0.5 || sentiment <= -0.25;
}

/** Sentiment of words against a word list without context. */
export function sentimentLines(name: string, rows: readonly Labelled[]): Line[] {
  const what = `${name}: negative, neutral, positive, ${rows.length} measured`;
  const afinn = wordList();
  const of = (says: (text: string) => string): string =>
    shown(scoresOf(rows.map(r => [r.label, says(r.text)])));
  return [
    [what, 'natural, AFINN', of(afinn)],
    [what, 'Parley', of(text => sentimentOf(text, 'en').label)],
  ];
}

function wordList(): (text: string) => string {
  const load = createRequire(import.meta.url);
  type Analyzer = new (
    language: string,
    stemmer: unknown,
    type: string,
  ) => {
    getSentiment(words: readonly string[]): number;
  };
  const Analyzer = load('natural/lib/natural/sentiment/SentimentAnalyzer.js') as Analyzer;
  const stemmer: unknown = load('natural/lib/natural/stemmers/porter_stemmer.js');
  const analyzer = new Analyzer('English', stemmer, 'afinn');
  return text => {
    const score = analyzer.getSentiment(text.toLowerCase().match(/[\p{L}']+/gu) ?? []);
    return score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral';
  };
}

/** Remarks with an emotion. */
export function emotionLines(): Line[] {
  return sentimentLines('goemotions', goEmotions());
}

/** How well the sentiment of a user's turn tells dissatisfied turns (mean rating under 3) from the others. */
export function satisfactionLines(): Line[] {
  const afinn = wordList();
  const value: Readonly<Record<string, number>> = { negative: -1, neutral: 0, positive: 1 };
  return (['SGD.txt', 'MWOZ.txt'] as const).flatMap(file => {
    const rows = ratedTurns(file);
    const low = rows.filter(r => r.rating < 3).length;
    const what = `uss_satisfaction ${file}: ${low} dissatisfied of ${rows.length} turns`;
    const area = (score: (text: string) => number): string =>
      `AUC ${areaUnderCurve(rows.map(r => [-score(r.text), r.rating < 3] as const)).toFixed(3)}`;
    return [
      [what, 'natural, AFINN', area(text => value[afinn(text)] ?? 0)],
      [what, 'Parley', area(text => sentimentOf(text, 'en').score)],
    ] satisfies Line[];
  });
}
