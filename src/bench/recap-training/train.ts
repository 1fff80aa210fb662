/**
 * Fits the recap model: maximum likelihood of the right span among all spans of its call and "no recap".
 *
 * Spans that fit the label nearly as well as the best share its place (targets soft in token F1). Adam with weight decay; every choice comes from a seed.
 */
import type { Weights } from '../../actions/summary/recap/model.js';
import { FUTURE } from '../../actions/summary/recap/features.js';
import { seededChance } from '../recap-corpus/random.js';
import type { Example, FeatureIndex } from './examples.js';

/** How to fit. */
export interface TrainOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly l2: number;
  /** Leave out what is only known after the span. */
  readonly live: boolean;
}

export const TRAIN_DEFAULTS: TrainOptions = { seed: 7, epochs: 14, l2: 0.0005, live: false };

/** Sharpness of the soft targets. */
const SHARPNESS = 30;
const RATE = 0.02;

/** Parameters while they are fitted. */
interface State {
  readonly w: Float64Array;
  none: number;
  readonly m: Float64Array;
  readonly v: Float64Array;
  step: number;
  readonly frozen: Uint8Array;
  readonly gradient: Float64Array;
}

/** Scores of all spans of a call; measures have the first feature numbers. */
function scoresOf(example: Example, w: Float64Array): Float64Array {
  const width = example.holds.length / Math.max(1, example.rows);
  const edges = example.edges.map(e => e.ids.reduce((sum, id, i) => sum + e.values[i]! * w[id]!, 0));
  return Float64Array.from({ length: example.rows }, (_, row) => {
    let sum = edges[example.starts[row]!]! + edges[example.ends[row]!]!;
    for (let i = 0, at = row * width; i < width; i += 1, at += 1) sum += example.holds[at]! * w[i]!;
    return sum;
  });
}

function targetsOf(example: Example): { t: Float64Array; none: number } {
  const best = example.f1.reduce((a, b) => Math.max(a, b), 0);
  if (best < 0.5) return { t: new Float64Array(example.rows), none: 1 };
  const raw = Float64Array.from(example.f1, f => (f >= 0.5 ? Math.exp(SHARPNESS * (f - best)) : 0));
  const sum = raw.reduce((a, b) => a + b, 0);
  return { t: raw.map(r => r / sum), none: 0 };
}

/** One step on one call; the last parameter is the score of "no recap". */
function update(example: Example, state: State, l2: number): void {
  const n = state.w.length;
  const width = example.holds.length / Math.max(1, example.rows);
  const scores = scoresOf(example, state.w);
  const top = scores.reduce((a, b) => Math.max(a, b), state.none);
  const noneExp = Math.exp(state.none - top);
  const exps = scores.map(s => Math.exp(s - top));
  const z = exps.reduce((a, b) => a + b, noneExp);
  const { t, none } = targetsOf(example);
  const gradient = state.gradient.fill(0);
  gradient[n] = noneExp / z - none;
  const edges = new Float64Array(example.edges.length);
  for (let row = 0; row < example.rows; row += 1) {
    const d = exps[row]! / z - t[row]!;
    if (Math.abs(d) < 1e-5) continue;
    for (let i = 0, at = row * width; i < width; i += 1, at += 1) gradient[i]! += d * example.holds[at]!;
    edges[example.starts[row]!]! += d;
    edges[example.ends[row]!]! += d;
  }
  edges.forEach((d, e) => {
    if (d !== 0)
      example.edges[e]!.ids.forEach((id, i) => (gradient[id]! += d * example.edges[e]!.values[i]!));
  });
  apply(gradient, state, l2);
}

function apply(gradient: Float64Array, state: State, l2: number): void {
  const n = state.w.length;
  state.step += 1;
  const correction = Math.sqrt(1 - 0.999 ** state.step) / (1 - 0.9 ** state.step);
  for (let id = 0; id <= n; id += 1) {
    if (id < n && state.frozen[id] === 1) continue;
    const g0 = gradient[id]!;
    const value = id === n ? state.none : state.w[id]!;
    const g = g0 + (id === n ? 0 : l2 * value);
    state.m[id] = 0.9 * state.m[id]! + 0.1 * g;
    state.v[id] = 0.999 * state.v[id]! + 0.001 * g * g;
    const next = value - (RATE * correction * state.m[id]!) / (Math.sqrt(state.v[id]!) + 1e-8);
    if (id === n) state.none = next;
    else state.w[id] = next;
  }
}

/** Fits weights; the threshold is left at one half for the caller to tune. */
export function train(examples: readonly Example[], index: FeatureIndex, options: TrainOptions): Weights {
  const chance = seededChance(options.seed);
  const n = index.names.length;
  const frozen = Uint8Array.from(index.names, name => (options.live && name.startsWith(FUTURE) ? 1 : 0));
  const state: State = {
    w: new Float64Array(n),
    none: 0,
    m: new Float64Array(n + 1),
    v: new Float64Array(n + 1),
    step: 0,
    frozen,
    gradient: new Float64Array(n + 1),
  };
  const average = new Float64Array(n + 1);
  let taken = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const example of chance.shuffle([...examples])) {
      update(example, state, options.l2);
      if (epoch < options.epochs - 4) continue;
      taken += 1;
      state.w.forEach((value, i) => (average[i]! += value));
      average[n]! += state.none;
    }
  }
  const round = (x: number): number => Math.round((x / taken) * 1e4) / 1e4;
  const byFeature = Object.fromEntries(
    index.names.map((name, i) => [name, round(average[i]!)] as const).filter(([, w]) => w !== 0),
  );
  return { live: options.live, none: round(average[n]!), byFeature, threshold: 0.5 };
}
