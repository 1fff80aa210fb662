/**
 * The rival: a linear support vector machine on TF-IDF of words and pairs of words, one class against the rest.
 *
 * idf = ln((1 + N) / (1 + df)) + 1, rows of length one, as common libraries have it by default.
 */
import { descend, sumOf } from './descent.js';
import type { SparseRow } from './descent.js';
import type { Labelled } from './labelled.js';

const LESSONS = { passes: 60, tolerance: 1e-3 };

/** What a text is taken as: its terms. */
export type Terms = (text: string) => readonly string[];

/** Words and pairs of words. */
export const wordTerms: Terms = text => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
};

/** Trains on `train` and returns what it says of a text. */
export function trainSvm(train: readonly Labelled[], terms: Terms = wordTerms): (text: string) => string {
  const score = trainScores(train, terms);
  const labels = [...new Set(train.map(t => t.label))].sort();
  return text => {
    const scores = score(text);
    return labels[scores.indexOf(Math.max(...scores))]!;
  };
}

/** Trains on `train` and returns how far a text lies on the side of each label, labels in order of the alphabet. */
export function trainScores(
  train: readonly Labelled[],
  terms: Terms,
  weigh: (documents: readonly Tally[], labels: readonly string[]) => Weights = inverseFrequency,
): (text: string) => number[] {
  const documents = train.map(({ text }) => counts(text, terms));
  const weights = weigh(
    documents,
    train.map(t => t.label),
  );
  const rows = documents.map(doc => rowOf(doc, weights));
  const labels = [...new Set(train.map(t => t.label))].sort();
  const machines = labels.map(label =>
    descend(
      rows.map((vector, i) => ({ vector, sign: train[i]!.label === label ? 1 : -1, weight: 1 })),
      weights.size,
      LESSONS,
    ),
  );
  return text => {
    const row = rowOf(counts(text, terms), weights);
    return machines.map(machine => sumOf(machine, row));
  };
}

/** How often each term comes in a text. */
export type Tally = ReadonlyMap<string, number>;
/** Number and weight of each term. */
export type Weights = ReadonlyMap<string, readonly [id: number, weight: number]>;

/** In how many documents each term is. */
export function documentFrequency(documents: readonly Tally[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const doc of documents)
    for (const term of doc.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return frequency;
}

function inverseFrequency(documents: readonly Tally[]): Weights {
  const weights = new Map<string, readonly [number, number]>();
  for (const [term, df] of documentFrequency(documents))
    weights.set(term, [weights.size, Math.log((1 + documents.length) / (1 + df)) + 1]);
  return weights;
}

function counts(text: string, of: Terms): Map<string, number> {
  const terms = of(text);
  const tally = new Map<string, number>();
  for (const term of terms) tally.set(term, (tally.get(term) ?? 0) + 1);
  return tally;
}

function rowOf(doc: Tally, weights: Weights): SparseRow {
  const entries = [...doc].flatMap(([term, count]) => {
    const known = weights.get(term);
    return known === undefined ? [] : [[known[0], count * known[1]] as const];
  });
  const length = Math.sqrt(entries.reduce((sum, [, v]) => sum + v * v, 0)) || 1;
  return { ids: entries.map(e => e[0]), weights: entries.map(e => e[1] / length) };
}
