/**
 * A network with one hidden layer over sparse vectors: it learns which features stand for the same thing, which a linear
 * model cannot. Rectified units, dropout on features and units (Srivastava et al. 2014), the steps of `linear.ts`.
 */
import { thin, toGradient, walk, type LearnerOptions, type TrainingSet } from './linear.js';
import { seededRandom, type Random } from './random.js';
import type { SparseVector } from './vocabulary.js';

/** Weights: `input[feature * hidden + unit]`, `output[class * hidden + unit]`. */
export interface NetworkData {
  readonly input: Float32Array;
  readonly inputBias: Float32Array;
  readonly output: Float32Array;
  readonly outputBias: Float32Array;
}

const RATE = 0.03;
const BIAS_SHARE = 0.01;
const OUTPUT_BIAS_SHARE = 0.1;
const FEATURE_DROPOUT = 0.2;
const UNIT_DROPOUT = 0.3;
const SMOOTHING = 0.05;
const INPUT_SPREAD = 0.05;
const NEGLIGIBLE = 1e-3;

/** Space for one step, so that none is allocated in the loop. */
interface Step {
  readonly units: Float64Array;
  readonly back: Float64Array;
  /** The units that fired and were not dropped, in the first places; all others are zero and cost nothing. */
  readonly active: Int32Array;
  readonly scores: Float64Array;
  readonly inputSquares: Float32Array;
  readonly outputSquares: Float32Array;
}

/** Trains the network. */
export function trainNetwork(set: TrainingSet, hidden: number, options: LearnerOptions): NetworkData {
  const random = seededRandom(options.seed);
  const data = initial(set, hidden, random);
  const step: Step = {
    units: new Float64Array(hidden),
    back: new Float64Array(hidden),
    active: new Int32Array(hidden),
    scores: new Float64Array(set.classes),
    inputSquares: new Float32Array(set.features).fill(1e-6),
    outputSquares: new Float32Array(set.classes).fill(1e-6),
  };
  walk(set.vectors.length, options, random, (example, left) => {
    const thinned = thin(set.vectors[example]!, FEATURE_DROPOUT, random);
    learn(data, step, thinned, set.targets[example]!, RATE * left, random);
  });
  return data;
}

function initial(set: TrainingSet, hidden: number, random: Random): NetworkData {
  // The sum of four uniform numbers is near enough to a normal one.
  const normal = (): number => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  return {
    input: new Float32Array(set.features * hidden).map(() => normal() * INPUT_SPREAD),
    inputBias: new Float32Array(hidden),
    output: new Float32Array(set.classes * hidden).map(() => normal() / Math.sqrt(hidden)),
    outputBias: new Float32Array(set.classes),
  };
}

function hiddenOf(data: NetworkData, vector: SparseVector, units: Float64Array): void {
  const hidden = units.length;
  units.set(data.inputBias);
  for (let i = 0; i < vector.ids.length; i += 1) {
    const offset = vector.ids[i]! * hidden;
    const weight = vector.weights[i]!;
    for (let unit = 0; unit < hidden; unit += 1) units[unit]! += weight * data.input[offset + unit]!;
  }
}

// Of the units that fired, those that are kept by dropout; their values make up for the others.
function chooseActive({ units, active }: Step, random: Random): Int32Array {
  let count = 0;
  for (let unit = 0; unit < units.length; unit += 1) {
    if (units[unit]! <= 0 || random() < UNIT_DROPOUT) continue;
    units[unit]! /= 1 - UNIT_DROPOUT;
    active[count] = unit;
    count += 1;
  }
  return active.subarray(0, count);
}

function outputOf(data: NetworkData, { units, scores }: Step, active: Int32Array): void {
  const hidden = units.length;
  for (let c = 0; c < scores.length; c += 1) {
    let sum = data.outputBias[c]!;
    const offset = c * hidden;
    for (let a = 0; a < active.length; a += 1) sum += data.output[offset + active[a]!]! * units[active[a]!]!;
    scores[c] = sum;
  }
}

function learn(
  data: NetworkData,
  step: Step,
  vector: SparseVector,
  target: number,
  rate: number,
  random: Random,
): void {
  hiddenOf(data, vector, step.units);
  const active = chooseActive(step, random);
  outputOf(data, step, active);
  toGradient(step.scores, target, SMOOTHING);
  backOutput(data, step, active, rate);
  backInput(data, step, active, vector, rate);
}

function backOutput(data: NetworkData, step: Step, active: Int32Array, rate: number): void {
  const { units, back, scores, outputSquares } = step;
  const hidden = units.length;
  let square = 0;
  for (const unit of active) {
    square += units[unit]! * units[unit]!;
    back[unit] = 0;
  }
  for (let c = 0; c < scores.length; c += 1) {
    const slope = scores[c]!;
    // Classes that are nearly where they should be are left alone; they are most, and cost most of the time.
    if (Math.abs(slope) < NEGLIGIBLE) continue;
    const offset = c * hidden;
    outputSquares[c]! += (slope * slope * square) / hidden;
    const size = (rate * slope) / Math.sqrt(outputSquares[c]!);
    for (let a = 0; a < active.length; a += 1) {
      const unit = active[a]!;
      back[unit]! += slope * data.output[offset + unit]!;
      data.output[offset + unit]! -= size * units[unit]!;
    }
    data.outputBias[c]! -= OUTPUT_BIAS_SHARE * size;
  }
}

function backInput(
  data: NetworkData,
  step: Step,
  active: Int32Array,
  vector: SparseVector,
  rate: number,
): void {
  const { back, inputSquares } = step;
  const hidden = back.length;
  let square = 0;
  for (const unit of active) {
    back[unit]! /= 1 - UNIT_DROPOUT;
    square += back[unit]! * back[unit]!;
  }
  square /= hidden;
  for (let i = 0; i < vector.ids.length; i += 1) {
    const id = vector.ids[i]!;
    const weight = vector.weights[i]!;
    const offset = id * hidden;
    inputSquares[id]! += weight * weight * square;
    const size = (rate * weight) / Math.sqrt(inputSquares[id]!);
    for (let a = 0; a < active.length; a += 1) data.input[offset + active[a]!]! -= size * back[active[a]!]!;
  }
  for (const unit of active) data.inputBias[unit]! -= BIAS_SHARE * rate * back[unit]!;
}
