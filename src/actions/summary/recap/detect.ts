/** From scored spans to recaps: which span, how sure, and which parts belong together. */
import { SpanScorer } from './model.js';
import type { Weights } from './model.js';
import { visitSpans } from './spans.js';
import type { Place, Scene, Span } from './spans.js';

/** A stretch of agent speech found to be a recap, or a part of one. */
export interface FoundSpan {
  readonly first: Place;
  readonly last: Place;
  /** Probability against there being no recap here. */
  readonly confidence: number;
}

interface Scored {
  readonly first: Place;
  readonly last: Place;
  readonly score: number;
}

/** Candidates kept for the decision; lower ones cannot matter. */
const KEPT = 400;
/** At most this many recaps or parts a call. */
const MAX_FOUND = 6;
/** Spans with less than this cannot restate anything. */
const MIN_WORDS = 5;

/** True if a span has enough in it to be scored at all. */
export function worthScoring(span: Span): boolean {
  const { tally } = span;
  return tally.words >= MIN_WORDS && tally.stems + tally.values >= 2;
}

/** Compares two places in a call. */
export function compare(a: Place, b: Place): number {
  return a.turn - b.turn || a.clause - b.clause;
}

function scoreAll(scene: Scene, weights: Weights, fromTurn: number): Scored[] {
  let kept: Scored[] = [];
  const scorer = new SpanScorer(scene, weights);
  visitSpans(scene, fromTurn, span => {
    if (!worthScoring(span)) return;
    const score = scorer.score(span);
    if (score > weights.none - 8) kept.push({ first: span.first, last: span.last, score });
    if (kept.length > 8 * KEPT) kept = best(kept);
  });
  return best(kept);
}

function best(list: Scored[]): Scored[] {
  return list.sort((a, b) => b.score - a.score).slice(0, KEPT);
}

const overlap = (a: Scored, b: Scored): boolean =>
  compare(a.first, b.last) <= 0 && compare(b.first, a.last) <= 0;

/** Words shared by two spans over the words of both, doubled: the token F1 of one for the other. */
function agreement(scene: Scene, a: Scored, b: Scored): number {
  const from = compare(a.first, b.first) > 0 ? a.first : b.first;
  const to = compare(a.last, b.last) < 0 ? a.last : b.last;
  if (compare(from, to) > 0) return 0;
  const shared = wordsIn(scene, from, to);
  return (2 * shared) / (wordsIn(scene, a.first, a.last) + wordsIn(scene, b.first, b.last));
}

function wordsIn(scene: Scene, first: Place, last: Place): number {
  let words = 0;
  for (let t = first.turn; t <= last.turn; t += 1) {
    const turn = scene.turns[t]!;
    if (turn.role !== 'agent') continue;
    const from = t === first.turn ? turn.clauses[first.clause]!.fromWord : 0;
    const to = t === last.turn ? turn.clauses[last.clause]!.toWord : turn.length;
    words += to - from;
  }
  return words;
}

/** The span of a cluster that agrees best with all of it, each weighed by its probability. */
function centre(scene: Scene, cluster: readonly Scored[], top: number): Scored {
  const strong = cluster.slice(0, 40);
  let winner = strong[0]!;
  let most = -1;
  for (const candidate of strong) {
    let expected = 0;
    for (const other of strong) expected += Math.exp(other.score - top) * agreement(scene, candidate, other);
    if (expected > most) [winner, most] = [candidate, expected];
  }
  return winner;
}

/**
 * Finds recaps and parts of recaps, in the order they were said.
 *
 * @param fromTurn spans begin in this turn or later
 */
export function detect(scene: Scene, weights: Weights, fromTurn = 0): FoundSpan[] {
  let rest = scoreAll(scene, weights, fromTurn);
  const found: FoundSpan[] = [];
  while (rest.length > 0 && found.length < MAX_FOUND) {
    const top = rest[0]!;
    const cluster = rest.filter(s => overlap(s, top));
    const mass = cluster.reduce((sum, s) => sum + Math.exp(s.score - top.score), 0);
    const confidence = 1 / (1 + Math.exp(weights.none - top.score - Math.log(mass)));
    if (confidence < weights.threshold) break;
    const chosen = centre(scene, cluster, top.score);
    found.push({ first: chosen.first, last: chosen.last, confidence });
    rest = rest.filter(s => !overlap(s, chosen) && !overlap(s, top));
  }
  return found.sort((a, b) => compare(a.first, b.first));
}
