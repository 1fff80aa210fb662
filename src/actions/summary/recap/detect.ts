/** From scored spans to recaps: which span, how sure, and which parts belong together. */
import type { Steps } from '../steps.js';
import { SpanScorer } from './model.js';
import type { Weights } from './model.js';
import { visitSpansFrom } from './spans.js';
import type { Place, Scene, Span } from './spans.js';

/** A stretch of agent speech found to be a recap, or a part of one. */
export interface FoundSpan {
  readonly first: Place;
  readonly last: Place;
  /** Probability against there being no recap here. */
  readonly confidence: number;
}

/** A span with its score. */
export interface Scored {
  readonly first: Place;
  readonly last: Place;
  readonly score: number;
}

/** Candidates kept for the decision; lower ones cannot matter. */
const KEPT = 400;
/** A span that scores so much less than "no recap" cannot matter. */
const MUCH_LESS = 8;
/** Parts with no more turns than this between them are one recap. */
export const MAX_APART = 8;
/** Beside a recap this share of the threshold is enough for another part of it. */
const PART_SHARE = 0.5;
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

/** Scores the spans of a turn that could matter; see `visitSpansFrom` for what is returned. */
export function scoreFrom(scorer: SpanScorer, turn: number, into: Scored[]): number {
  const { scene, weights } = scorer;
  return visitSpansFrom(scene, turn, span => {
    if (!worthScoring(span)) return;
    const score = scorer.score(span);
    if (score > weights.none - MUCH_LESS) into.push({ first: span.first, last: span.last, score });
  });
}

function* scoreAll(scene: Scene, weights: Weights): Steps<Scored[]> {
  const all: Scored[] = [];
  const scorer = new SpanScorer(scene, weights);
  for (let turn = 0; turn < scene.turns.length; turn += 1) {
    scoreFrom(scorer, turn, all);
    yield;
  }
  return all;
}

/** The best, best first; of equals the earlier. */
function best(list: readonly Scored[]): Scored[] {
  const least =
    Float64Array.from(list, ({ score }) => score)
      .sort()
      .at(-KEPT) ?? -Infinity;
  return list
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, KEPT);
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

/** Finds recaps and parts of recaps, in the order they were said. */
export function* detectInSteps(scene: Scene, weights: Weights): Steps<FoundSpan[]> {
  return decide(scene, weights, yield* scoreAll(scene, weights));
}

/**
 * Decides which spans are recaps, or parts of them.
 *
 * @param scored all spans of the scene that could matter, in the order they begin
 * @returns what was found, in the order it was said
 */
export function decide(scene: Scene, weights: Weights, scored: readonly Scored[]): FoundSpan[] {
  if (!mayHold(weights, scored)) return [];
  let rest = best(scored);
  const found: FoundSpan[] = [];
  while (rest.length > 0 && found.length < MAX_FOUND) {
    const top = rest[0]!;
    const cluster = rest.filter(s => overlap(s, top));
    const mass = cluster.reduce((sum, s) => sum + Math.exp(s.score - top.score), 0);
    const confidence = 1 / (1 + Math.exp(weights.none - top.score - Math.log(mass)));
    if (confidence < weights.threshold * PART_SHARE || (found.length === 0 && confidence < weights.threshold))
      break;
    const chosen = centre(scene, cluster, top.score);
    const apart = found.every(other => turnsApart(other, chosen) > MAX_APART);
    if (confidence >= weights.threshold || !apart)
      found.push({ first: chosen.first, last: chosen.last, confidence });
    rest = rest.filter(s => !overlap(s, chosen) && !overlap(s, top));
  }
  return found.sort((a, b) => compare(a.first, b.first));
}

/** From which place to which. */
type Stretch = Pick<FoundSpan, 'first' | 'last'>;

/** Turns between two spans. */
function turnsApart(a: Stretch, b: Stretch): number {
  return Math.max(a.first.turn - b.last.turn, b.first.turn - a.last.turn);
}

/** False if even all spans at the highest score would not make a recap: nearly always, in a call without one. */
function mayHold({ none, threshold }: Weights, scored: readonly Scored[]): boolean {
  let top = -Infinity;
  for (const { score } of scored) top = Math.max(top, score);
  return top + Math.log(Math.min(KEPT, scored.length)) >= none + Math.log(threshold / (1 - threshold)) - 1e-6;
}
