/** Turns labelled calls into training examples: candidate spans with their features and how well each fits the label. */
import { MEASURE_NAMES, endFeatures, measure, startFeatures } from '../../actions/summary/recap/features.js';
import type { Describe } from '../../actions/summary/recap/features.js';
import { placeKey } from '../../actions/summary/recap/model.js';
import { worthScoring } from '../../actions/summary/recap/detect.js';
import { sceneOf } from '../../actions/summary/recap/scene.js';
import { visitSpans } from '../../actions/summary/recap/spans.js';
import type { Place, Scene, Span } from '../../actions/summary/recap/spans.js';
import type { LabelledCall } from '../recap-corpus/corpus.js';

/** Names of features and their numbers. */
export class FeatureIndex {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a feature, a new one if it was not seen before. */
  of(name: string): number {
    let n = this.#numbers.get(name);
    if (n === undefined) {
      n = this.names.length;
      this.names.push(name);
      this.#numbers.set(name, n);
    }
    return n;
  }
}

/** Features that are not zero. */
export interface Sparse {
  readonly ids: Uint16Array;
  readonly values: Float32Array;
}

/** One call's candidate spans as a table. */
export interface Example {
  readonly call: LabelledCall;
  readonly rows: number;
  /** What each span holds: `rows` times `MEASURE_NAMES.length` numbers. */
  readonly holds: Float32Array;
  /** Which of `edges` describes where a span begins and where it ends. */
  readonly starts: Uint16Array;
  readonly ends: Uint16Array;
  readonly edges: readonly Sparse[];
  /** Token F1 of each span against the label. */
  readonly f1: Float32Array;
}

/** Wrong candidates kept of one call. */
const MAX_WRONG = 260;
/** Right ones. */
const MAX_RIGHT = 60;

/** Makes the example of a call: candidates near the label, and every so many of the others. */
export function exampleOf(call: LabelledCall, index: FeatureIndex): Example {
  const scene = sceneOf({ language: call.language, turns: [...call.turns] });
  const truth = wordKeys(call);
  const fits: number[] = [];
  visitSpans(scene, span => fits.push(worthScoring(span) ? fit(scene, span, truth) : -1));
  const right = fits.filter(f => f >= 0.5).sort((a, b) => b - a);
  const least = right[MAX_RIGHT - 1] ?? 0.5;
  const every = Math.max(1, Math.ceil(fits.length / MAX_WRONG));
  const maker = new Maker(scene, index);
  let n = -1;
  visitSpans(scene, span => {
    n += 1;
    const f1 = fits[n]!;
    if (f1 >= least || (f1 >= 0 && f1 < 0.5 && n % every === 0)) maker.add(span, f1);
  });
  return maker.finish(call);
}

class Maker {
  readonly #row = new Float32Array(MEASURE_NAMES.length);
  readonly #holds: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #f1: number[] = [];
  readonly #edges: Sparse[] = [];
  readonly #known = new Map<string, number>();

  constructor(
    readonly scene: Scene,
    readonly index: FeatureIndex,
  ) {
    for (const name of MEASURE_NAMES) index.of(name);
  }

  add(span: Span, f1: number): void {
    measure(span.tally, this.#row);
    this.#holds.push(...this.#row);
    this.#starts.push(this.#edge('s', span.first, startFeatures));
    this.#ends.push(this.#edge('e', span.last, endFeatures));
    this.#f1.push(f1);
  }

  finish(call: LabelledCall): Example {
    return {
      call,
      rows: this.#f1.length,
      holds: Float32Array.from(this.#holds),
      starts: Uint16Array.from(this.#starts),
      ends: Uint16Array.from(this.#ends),
      edges: this.#edges,
      f1: Float32Array.from(this.#f1),
    };
  }

  #edge(side: string, at: Place, describe: Describe): number {
    const key = `${side}${placeKey(at)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const used: [string, number][] = [];
    describe(this.scene, at, (name, value) => {
      if (value !== 0) used.push([name, value]);
    });
    this.#edges.push({
      ids: Uint16Array.from(used, ([name]) => this.index.of(name)),
      values: Float32Array.from(used, ([, value]) => value),
    });
    this.#known.set(key, this.#edges.length - 1);
    return this.#edges.length - 1;
  }
}

const KEY = 100_000;

function wordKeys(call: LabelledCall): Set<number> {
  const keys = new Set<number>();
  for (const part of call.recap?.parts ?? []) {
    for (let w = part.fromWord; w < part.toWord; w += 1) keys.add(part.turn * KEY + w);
  }
  return keys;
}

function fit(scene: Scene, span: Span, truth: ReadonlySet<number>): number {
  if (truth.size === 0) return 0;
  let shared = 0;
  let total = 0;
  for (let t = span.first.turn; t <= span.last.turn; t += 1) {
    const turn = scene.turns[t]!;
    if (turn.role !== 'agent') continue;
    const from = t === span.first.turn ? turn.clauses[span.first.clause]!.fromWord : 0;
    const to = t === span.last.turn ? turn.clauses[span.last.clause]!.toWord : turn.length;
    for (let w = from; w < to; w += 1) if (truth.has(t * KEY + w)) shared += 1;
    total += to - from;
  }
  return (2 * shared) / (total + truth.size);
}
