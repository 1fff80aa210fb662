/**
 * Which sentences of a conversation matter most.
 *
 * LexRank (Erkan and Radev, 2004, https://doi.org/10.1613/jair.1523) with three changes that suit dialogue: similarity
 * decays with distance, early turns and turns rich in matter get a higher prior, and acknowledgements none.
 */

import type { Steps } from '../steps.js';

/** A sentence as stems, with its place. */
export interface RankItem {
  readonly stems: readonly string[];
  /** Prior weight; 0 keeps a sentence out. */
  readonly prior: number;
}

const DAMPING = 0.85;
const ROUNDS = 40;
/** Sentences this far apart still count as half as close. */
const HALF_DISTANCE = 12;
/** Sentences compared at most; longer conversations are thinned by their prior first. */
const MAX_ITEMS = 400;

function inverseFrequency(items: readonly RankItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const stem of new Set(item.stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Map([...counts].map(([stem, n]) => [stem, Math.log((items.length + 1) / n)]));
}

function vectorOf(item: RankItem, idf: ReadonlyMap<string, number>): Map<string, number> {
  const vector = new Map<string, number>();
  for (const stem of item.stems) vector.set(stem, (vector.get(stem) ?? 0) + (idf.get(stem) ?? 0));
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([stem, v]) => [stem, v / length]));
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, v] of a) sum += v * (b.get(stem) ?? 0);
  return sum;
}

/** A score for every item; items beyond the limit or with no prior have 0. */
export function* rankItems(items: readonly RankItem[], halfDistance = HALF_DISTANCE): Steps<number[]> {
  const chosen = items
    .map((item, i) => ({ item, i }))
    .filter(({ item }) => item.prior > 0 && item.stems.length > 0)
    .sort((a, b) => b.item.prior - a.item.prior || a.i - b.i)
    .slice(0, MAX_ITEMS)
    .sort((a, b) => a.i - b.i);
  const idf = inverseFrequency(chosen.map(c => c.item));
  const vectors = chosen.map(c => vectorOf(c.item, idf));
  const near = (a: number, b: number): number => 2 ** (-Math.abs(chosen[a]!.i - chosen[b]!.i) / halfDistance);
  const links: number[][] = [];
  for (const [a, v] of vectors.entries()) {
    links.push(vectors.map((w, b) => (a === b ? 0 : dot(v, w) * near(a, b))));
    yield;
  }
  const sums = links.map(row => row.reduce((x, y) => x + y, 0) || 1);
  const priors = chosen.reduce((n, c) => n + c.item.prior, 0) || 1;
  let scores = chosen.map(c => c.item.prior / priors);
  for (let round = 0; round < ROUNDS; round += 1) {
    scores = chosen.map((c, b) => {
      const flow = links.reduce((sum, row, a) => sum + (scores[a]! * row[b]!) / sums[a]!, 0);
      return ((1 - DAMPING) * c.item.prior) / priors + DAMPING * flow;
    });
    yield;
  }
  const out = items.map(() => 0);
  chosen.forEach(({ item, i }, n) => (out[i] = scores[n]! * Math.sqrt(item.prior)));
  return out;
}
