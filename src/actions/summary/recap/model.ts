/** The weights that turn a span's features into a score: a log-linear model over all spans of a call and "no recap". */
import { readFileSync } from 'node:fs';
import { ParleyError } from '../../../call/errors.js';
import { MEASURE_NAMES, endFeatures, measure, startFeatures } from './features.js';
import type { Describe } from './features.js';
import type { Place, Scene, Span } from './spans.js';

/** Weights of one decision. */
export interface Weights {
  /** True if it does without what comes after a span. */
  readonly live?: boolean;
  /** Score of there being no recap. */
  readonly none: number;
  readonly byFeature: Readonly<Record<string, number>>;
  /** Probability from which a span is reported, tuned on validation calls. */
  readonly threshold: number;
}

/** The model: with the whole call known, and with nothing known of what comes after the span. */
export interface RecapModel {
  readonly whole: Weights;
  readonly live: Weights;
}

let shipped: RecapModel | undefined;

/**
 * The model that ships, read once.
 *
 * @throws ParleyError FILE_INVALID if the file is broken
 */
export function shippedModel(): RecapModel {
  if (shipped !== undefined) return shipped;
  const url = new URL('../../../../models/recap/weights.json', import.meta.url);
  try {
    shipped = JSON.parse(readFileSync(url, 'utf8')) as RecapModel;
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', 'models/recap/weights.json cannot be read.', { cause });
  }
  return shipped;
}

/** Scores the spans of one scene; what beginnings and ends add is worked out once. */
export class SpanScorer {
  readonly #measures = new Float32Array(MEASURE_NAMES.length);
  readonly #weights: Float64Array;
  readonly #starts = new Map<number, number>();
  readonly #ends = new Map<number, number>();

  constructor(
    readonly scene: Scene,
    readonly weights: Weights,
  ) {
    this.#weights = Float64Array.from(MEASURE_NAMES, name => weights.byFeature[name] ?? 0);
  }

  /** The score of a span. */
  score(span: Span): number {
    measure(span.tally, this.#measures);
    let score =
      this.#edge(this.#starts, span.first, startFeatures) + this.#edge(this.#ends, span.last, endFeatures);
    for (let i = 0; i < this.#measures.length; i += 1) score += this.#measures[i]! * this.#weights[i]!;
    return score;
  }

  #edge(known: Map<number, number>, at: Place, describe: Describe): number {
    const key = placeKey(at);
    const before = known.get(key);
    if (before !== undefined) return before;
    const { byFeature } = this.weights;
    let score = 0;
    describe(this.scene, at, (name, value) => {
      if (value !== 0) score += value * (byFeature[name] ?? 0);
    });
    known.set(key, score);
    return score;
  }
}

/** One number for a place. */
export function placeKey(at: Place): number {
  return at.turn * 65_536 + at.clause;
}
