/**
 * Complaint or not by several linear machines at once, joined with the shipped signals and with signs of how a message is
 * written. The weights that join them come from predictions of machines that had not seen the message (five folds).
 */
import { fitLogistic, logisticProbability } from '../../understanding/intents/logistic.js';
import type { Labelled } from './labelled.js';
import { documentFrequency, trainScores, wordTerms } from './svm.js';
import type { Tally, Terms, Weights } from './svm.js';

const FOLDS = 5;
const COMPLAINT = 'complaint';

/** Runs of three to five letters. */
const letterTerms: Terms = text => {
  const padded = ` ${text.toLowerCase().replace(/\s+/g, ' ')} `;
  return [3, 4, 5].flatMap(n =>
    Array.from({ length: Math.max(0, padded.length - n + 1) }, (_, i) => padded.slice(i, i + n)),
  );
};

/** Words, signs and pairs of them. */
const signTerms: Terms = text => {
  const parts = text.toLowerCase().match(/[\p{L}']+|[0-9]+|[!?#$£€:;()]+/gu) ?? [];
  return [...parts, ...parts.slice(1).map((part, i) => `${parts[i]} ${part}`)];
};

/**
 * Weighs a term by how much more often complaints have it (Wang and Manning, "Baselines and bigrams", ACL 2012).
 */
function byRatio(documents: readonly Tally[], labels: readonly string[]): Weights {
  const complaints = documents.filter((_, i) => labels[i] === COMPLAINT);
  const [inComplaints, inAll] = [documentFrequency(complaints), documentFrequency(documents)];
  const terms = [...inAll].filter(([, count]) => count > 1);
  const sum = (of: (term: string, count: number) => number): number =>
    terms.reduce((total, [term, count]) => total + 1 + of(term, count), 0);
  const yes = (term: string): number => inComplaints.get(term) ?? 0;
  const all = [sum(yes), sum((term, count) => count - yes(term))] as const;
  return new Map(
    terms.map(([term, count], id) => {
      const ratio = (1 + yes(term)) / all[0] / ((1 + count - yes(term)) / all[1]);
      return [term, [id, Math.log(ratio)]] as const;
    }),
  );
}

type Score = (text: string) => number;

function machines(train: readonly Labelled[]): Score[] {
  const complaintSide =
    (score: (text: string) => number[]): Score =>
    text =>
      score(text)[0]!;
  return [
    trainScores(train, wordTerms),
    trainScores(train, letterTerms),
    trainScores(train, signTerms, byRatio),
    trainScores(train, letterTerms, byRatio),
  ].map(complaintSide);
}

/** How a message is written. */
function signs(text: string): number[] {
  const letters = text.replaceAll(/[^A-Za-z]/g, '');
  const count = (of: RegExp): number => text.match(of)?.length ?? 0;
  const has = (of: RegExp): number => (of.test(text) ? 1 : 0);
  return [
    Math.log(1 + text.split(/\s+/).length) - 2.5,
    letters.length === 0 ? 0 : letters.replaceAll(/[a-z]/g, '').length / letters.length,
    count(/!/g) / 3,
    count(/\?/g) / 2,
    count(/\.\.\./g),
    has(/\blink\b/),
    count(/\buser\b/g) / 2,
    has(/^user/),
    has(/\d/),
    has(/#/),
    has(/\b(i|my|me|we|our)\b/i),
    has(/\b(thanks?|please|love|great)\b/i),
    has(/\b(when|why|how|what|where)\b/i),
    has(/\b(still|since|yet|again|already|days?|weeks?|hours?|months?|never)\b/i),
  ];
}

/**
 * Learns from `train`.
 *
 * @param shipped what the shipped signals say of a text
 * @returns the probability that a text is a complaint
 */
export function trainEnsemble(train: readonly Labelled[], shipped: (text: string) => number[]): Score {
  const inputs = (of: readonly Score[], text: string): number[] => [
    ...of.map(score => score(text)),
    ...shipped(text),
    ...signs(text),
  ];
  const unseen = Array.from({ length: FOLDS }, (_, fold) => {
    const kept = machines(train.filter((__, i) => i % FOLDS !== fold));
    return train.filter((__, i) => i % FOLDS === fold).map(row => ({ row, inputs: inputs(kept, row.text) }));
  }).flat();
  const joined = fitLogistic(
    unseen.map(u => u.inputs),
    unseen.map(u => (u.row.label === COMPLAINT ? 1 : 0)),
    unseen.map(() => 1),
  );
  const whole = machines(train);
  return text => logisticProbability(joined, inputs(whole, text));
}
