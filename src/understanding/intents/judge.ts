/**
 * The judge: how sure is the committee, and is that enough?
 *
 * Two logistic regressions look at the committee's probabilities and at how strange the sentence is. One gives the
 * probability that the first choice is right, the other that no intent fits. They are fitted on sentences the committee
 * was not trained on, so their probabilities are calibrated; the threshold is set on the same sentences.
 */
import { fitLogistic, logisticProbability, type Logistic } from './logistic.js';

/** What the committee says about one sentence. */
export interface Opinion {
  /** Probabilities of the intents and, last, of "none of them" if that class was trained. */
  readonly probabilities: Float64Array;
  /** Share of known words and stems. */
  readonly known: number;
  readonly words: number;
}

/** An opinion with the truth: an intent's number, or -1 for none. */
export interface JudgedOpinion extends Opinion {
  readonly text: string;
  readonly truth: number;
  /** True if the sentence is in scope in truth and only plays one that is not. */
  readonly pretended: boolean;
}

/** What is kept of a judge. */
export interface Judge {
  readonly right: Logistic;
  readonly outside: Logistic;
  /** A sentence whose probability of being out of scope is above this is unknown. */
  readonly threshold: number;
}

/** What the threshold is weighed with. */
export interface Stakes {
  /** The share of all in-scope sentences that may be lost to rejection though they were right. */
  readonly maxLoss: number;
  /** The share of callers assumed to want something that no intent covers. */
  readonly outsideShare: number;
  /** True if the operator told this share: confidences then hold among callers of whom so many are strangers. */
  readonly told?: boolean;
}

/**
 * The stakes where real strangers are among the sentences: one caller in twenty. The committee that is kept has learnt from
 * the strangers that the judge is fitted on and knows more of them than the threshold asks for.
 */
export const STAKES: Stakes = { maxLoss: 0.02, outsideShare: 0.05 };

const PRETENDED_IMPORTANCE = 0.2;

/** The stakes of an operator who knows how many callers want something that no intent covers: nothing else is weighed. */
export function stakesTold(outsideShare: number): Stakes {
  return { maxLoss: 1, outsideShare, told: true };
}

/** The likeliest intent's number. */
export function firstChoice(opinion: Opinion, intents: number): number {
  let best = 0;
  for (let c = 1; c < intents; c += 1) {
    if (opinion.probabilities[c]! > opinion.probabilities[best]!) best = c;
  }
  return best;
}

/** Fits a judge. */
export function fitJudge(
  opinions: readonly JudgedOpinion[],
  intents: number,
  stakes: Stakes = STAKES,
): Judge {
  const rows = opinions.map(opinion => clues(opinion, intents));
  const correct = opinions.map(o => (o.truth >= 0 && o.truth === firstChoice(o, intents) ? 1 : 0));
  const strange = opinions.map(o => (o.truth < 0 ? 1 : 0));
  const importance = importanceOf(opinions, stakes);
  const right = fitLogistic(rows, correct, importance);
  const outside = fitLogistic(rows, strange, importance);
  const scores = rows.map(row => logisticProbability(outside, row));
  return { right, outside, threshold: thresholdOf(opinions, correct, scores, stakes) };
}

// Sentences that only play strangers teach the slopes; as a share of all callers they would make the judge too timid. Where
// the share of strangers was told, they count together what they will be among callers.
function importanceOf(opinions: readonly JudgedOpinion[], { outsideShare, told }: Stakes): number[] {
  const importance = opinions.map(o => (o.pretended ? PRETENDED_IMPORTANCE : 1));
  if (!told) return importance;
  let inside = 0;
  let outside = 0;
  opinions.forEach((o, i) => {
    if (o.truth < 0) outside += importance[i]!;
    else inside += importance[i]!;
  });
  const scale = ((outsideShare / (1 - outsideShare)) * inside) / Math.max(outside, Number.MIN_VALUE);
  return opinions.map((o, i) => (o.truth < 0 ? scale * importance[i]! : importance[i]!));
}

/** The probabilities that the first choice is right and that no intent fits. */
export function judge(judge: Judge, opinion: Opinion, intents: number): { right: number; outside: number } {
  const row = clues(opinion, intents);
  return { right: logisticProbability(judge.right, row), outside: logisticProbability(judge.outside, row) };
}

// Lowers the threshold sentence by sentence and keeps the one with the best expected share of right decisions, as long as
// no more in-scope sentences are lost than may be.
function thresholdOf(
  opinions: readonly JudgedOpinion[],
  correct: readonly number[],
  outside: readonly number[],
  stakes: Stakes,
): number {
  const inScope = Math.max(1, opinions.filter(o => o.truth >= 0).length);
  const mayLose = stakes.maxLoss * inScope;
  const share = stakes.outsideShare;
  const strange = Math.max(1, opinions.length - inScope);
  const order = [...opinions.keys()].sort((a, b) => outside[b]! - outside[a]!);
  let threshold = 1;
  let gain = 0;
  let best = 0;
  let lost = 0;
  for (const [place, i] of order.entries()) {
    if (opinions[i]!.truth < 0) gain += share / strange;
    lost += correct[i]!;
    gain -= (correct[i]! * (1 - share)) / inScope;
    if (lost > mayLose) break;
    if (gain <= best) continue;
    best = gain;
    const next = order[place + 1];
    threshold = next === undefined ? 0 : (outside[i]! + outside[next]!) / 2;
  }
  return threshold;
}

function clues(opinion: Opinion, intents: number): number[] {
  const p = opinion.probabilities;
  const first = firstChoice(opinion, intents);
  let second = 0;
  let entropy = 0;
  for (let c = 0; c < intents; c += 1) {
    if (c !== first && p[c]! > second) second = p[c]!;
    entropy -= p[c]! * Math.log(p[c]! + 1e-9);
  }
  const none = intents < p.length ? p[intents]! : 0;
  return [
    logit(p[first]!),
    Math.log((p[first]! + 1e-4) / (second + 1e-4)),
    entropy,
    logit(none),
    opinion.known,
    Math.log(1 + opinion.words),
  ];
}

function logit(p: number): number {
  const inside = Math.min(Math.max(p, 1e-4), 1 - 1e-4);
  return Math.log(inside / (1 - inside));
}
