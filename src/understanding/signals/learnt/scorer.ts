/**
 * Linear machines over words, stems, letters and pairs of words: one for each kind of signal, learnt from texts written
 * for it (`training/signals`). They find wordings that no phrase list has.
 *
 * A turn is read in windows, because what is meant is said in a few words of it; a machine's sum s becomes a probability
 * 1 / (1 + exp(-(slope s + offset))) (Platt 1999), fitted to turns that the machine had not seen.
 */
import type { SignalSide } from '../../../language/signals.js';
import { addRow } from '../../intents/matrix.js';
import type { ByteMatrix } from '../../intents/matrix.js';
import type { Vocabulary } from '../../intents/vocabulary.js';
import { bagOf, tokensOf } from './bag.js';

/** One kind of signal, as it was learnt. */
export interface LearntKind {
  readonly signal: string;
  /** The driver of a vulnerability, the reason of an avoidable contact, an authority. */
  readonly detail?: string;
  readonly side: SignalSide;
  readonly bias: number;
  readonly slope: number;
  readonly offset: number;
  /** Least probability that counts; from cross-validation. */
  readonly threshold: number;
}

/** Machines of one language. */
export interface LearntSignals {
  readonly language: string;
  readonly kinds: readonly LearntKind[];
  readonly vocabulary: Vocabulary;
  /** Rows are features, columns are kinds. */
  readonly weights: ByteMatrix;
}

/** What was found: pieces `from` to before `to` and how sure it is. */
export interface LearntHit {
  readonly kind: LearntKind;
  readonly score: number;
  readonly from: number;
  readonly to: number;
}

/** Words of a window, and how far the next one is from it. */
const WINDOW = 14;
const STEP = 4;
/** Evidence is narrowed as long as this share of the probability stays. */
const KEPT = 0.85;
const LEAST_EVIDENCE = 3;
/** Of fewer words no machine says anything: phrases do. */
const LEAST_WORDS = 4;

/**
 * The kinds that a turn has, each with the words it rests on.
 *
 * @param pieces lower-case words as `splitWords` makes them
 * @param side whose words they are
 */
export function findLearnt(model: LearntSignals, pieces: readonly string[], side: SignalSide): LearntHit[] {
  if (pieces.length < LEAST_WORDS) return [];
  const turn: Turn = { pieces, tokens: tokensOf(pieces, model.language) };
  const best = new Map<number, { at: number; score: number }>();
  for (const at of windowsOf(pieces.length)) {
    const scores = probabilities(model, turn, at, at + WINDOW);
    model.kinds.forEach((kind, k) => {
      const score = scores[k]!;
      if (kind.side !== side || score < kind.threshold || score <= (best.get(k)?.score ?? 0)) return;
      best.set(k, { at, score });
    });
  }
  return [...best].map(([k, { at, score }]) => {
    const to = Math.min(pieces.length, at + WINDOW);
    return { kind: model.kinds[k]!, score, ...narrowed(model, k, turn, { from: at, to, score }) };
  });
}

/** Where windows over so many words begin; the last one ends with the words. */
export function windowsOf(length: number): number[] {
  const starts = [];
  for (let at = 0; at + WINDOW < length; at += STEP) starts.push(at);
  starts.push(Math.max(0, length - WINDOW));
  return starts;
}

/** The words of a turn, and what each is taken as. */
interface Turn {
  readonly pieces: readonly string[];
  readonly tokens: readonly string[];
}

/** How likely each kind is in words `from` to before `to`. */
function probabilities(
  model: LearntSignals,
  { pieces, tokens }: Turn,
  from: number,
  to: number,
): Float64Array {
  const { kinds, vocabulary, weights, language } = model;
  const sums = Float64Array.from(kinds, kind => kind.bias);
  const vector = vocabulary.vectorOf(bagOf(pieces.slice(from, to), tokens.slice(from, to), language));
  vector.ids.forEach((id, i) => addRow(weights, id, vector.weights[i]!, sums));
  return sums.map((sum, k) => 1 / (1 + Math.exp(-(kinds[k]!.slope * sum + kinds[k]!.offset))));
}

/** Drops words from either end as long as those that stay say the same. */
function narrowed(
  model: LearntSignals,
  kind: number,
  turn: Turn,
  found: { from: number; to: number; score: number },
): { from: number; to: number } {
  const least = Math.max(model.kinds[kind]!.threshold, KEPT * found.score);
  let { from, to } = found;
  const says = (a: number, b: number): boolean => probabilities(model, turn, a, b)[kind]! >= least;
  while (to - from > LEAST_EVIDENCE && says(from + 1, to)) from += 1;
  while (to - from > LEAST_EVIDENCE && says(from, to - 1)) to -= 1;
  return { from, to };
}
