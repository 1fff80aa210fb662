/**
 * The rival: a linear support vector machine on TF-IDF of words and pairs of words, one class against the rest.
 *
 * Trained by dual coordinate descent for the squared hinge loss, C = 1 (Hsieh, Chang, Lin, Keerthi and Sundararajan,
 * "A dual coordinate descent method for large-scale linear SVM", ICML 2008); idf = ln((1 + N) / (1 + df)) + 1, rows of
 * length one, as common libraries have it by default.
 */
import { seededRandom, shuffle } from '../../understanding/intents/random.js';
import type { Labelled } from './labelled.js';

interface Row {
  readonly ids: readonly number[];
  readonly values: readonly number[];
}

const C = 1;
const PASSES = 60;
const SEED = 1;

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
      rows,
      train.map(t => (t.label === label ? 1 : -1)),
      weights.size,
    ),
  );
  return text => {
    const row = rowOf(counts(text, terms), weights);
    return machines.map(machine => dot(machine, row));
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

function rowOf(doc: Tally, weights: Weights): Row {
  const entries = [...doc].flatMap(([term, count]) => {
    const known = weights.get(term);
    return known === undefined ? [] : [[known[0], count * known[1]] as const];
  });
  const length = Math.sqrt(entries.reduce((sum, [, v]) => sum + v * v, 0)) || 1;
  return { ids: entries.map(e => e[0]), values: entries.map(e => e[1] / length) };
}

/** The last weight is that of a constant input. */
function dot(weights: Float64Array, { ids, values }: Row): number {
  let sum = weights.at(-1)!;
  for (let i = 0; i < ids.length; i++) sum += weights[ids[i]!]! * values[i]!;
  return sum;
}

function descend(rows: readonly Row[], signs: readonly number[], width: number): Float64Array {
  const weights = new Float64Array(width + 1);
  const alphas = new Float64Array(rows.length);
  const order = Int32Array.from(rows, (_, i) => i);
  const random = seededRandom(SEED);
  const diagonal = 1 / (2 * C);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(order, random);
    let largest = 0;
    for (const i of order) {
      const [row, sign] = [rows[i]!, signs[i]!];
      const gradient = sign * dot(weights, row) - 1 + diagonal * alphas[i]!;
      if (alphas[i] === 0 && gradient >= 0) continue;
      largest = Math.max(largest, Math.abs(gradient));
      // Rows have length one and a constant of one: the curvature is 2.
      const next = Math.max(0, alphas[i]! - gradient / (2 + diagonal));
      const step = (next - alphas[i]!) * sign;
      alphas[i] = next;
      for (let k = 0; k < row.ids.length; k++) weights[row.ids[k]!]! += step * row.values[k]!;
      weights[width]! += step;
    }
    if (largest < 1e-3) break;
  }
  return weights;
}
