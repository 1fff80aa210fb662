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
  readonly keep: Float64Array;
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
    keep: new Float64Array(hidden),
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

function outputOf(data: NetworkData, units: Float64Array, scores: Float64Array): void {
  const hidden = units.length;
  for (let c = 0; c < scores.length; c += 1) {
    let sum = data.outputBias[c]!;
    const offset = c * hidden;
    for (let unit = 0; unit < hidden; unit += 1) sum += data.output[offset + unit]! * units[unit]!;
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
  const { units, keep } = step;
  hiddenOf(data, vector, units);
  for (let unit = 0; unit < units.length; unit += 1) {
    keep[unit] = units[unit]! > 0 && random() >= UNIT_DROPOUT ? 1 / (1 - UNIT_DROPOUT) : 0;
    units[unit]! *= keep[unit]!;
  }
  outputOf(data, units, step.scores);
  toGradient(step.scores, target, SMOOTHING);
  backOutput(data, step, rate);
  backInput(data, step, vector, rate);
}

function backOutput(data: NetworkData, step: Step, rate: number): void {
  const { units, back, scores, outputSquares } = step;
  const hidden = units.length;
  let square = 0;
  for (const unit of units) square += unit * unit;
  back.fill(0);
  for (let c = 0; c < scores.length; c += 1) {
    const slope = scores[c]!;
    // Classes that are nearly where they should be are left alone; they are most, and cost most of the time.
    if (Math.abs(slope) < NEGLIGIBLE) continue;
    const offset = c * hidden;
    outputSquares[c]! += (slope * slope * square) / hidden;
    const size = (rate * slope) / Math.sqrt(outputSquares[c]!);
    for (let unit = 0; unit < hidden; unit += 1) {
      back[unit]! += slope * data.output[offset + unit]!;
      data.output[offset + unit]! -= size * units[unit]!;
    }
    data.outputBias[c]! -= OUTPUT_BIAS_SHARE * size;
  }
}

function backInput(data: NetworkData, step: Step, vector: SparseVector, rate: number): void {
  const { back, keep, inputSquares } = step;
  const hidden = back.length;
  let square = 0;
  for (let unit = 0; unit < hidden; unit += 1) {
    back[unit]! *= keep[unit]!;
    square += back[unit]! * back[unit]!;
  }
  square /= hidden;
  for (let i = 0; i < vector.ids.length; i += 1) {
    const id = vector.ids[i]!;
    const weight = vector.weights[i]!;
    const offset = id * hidden;
    inputSquares[id]! += weight * weight * square;
    const size = (rate * weight) / Math.sqrt(inputSquares[id]!);
    for (let unit = 0; unit < hidden; unit += 1) data.input[offset + unit]! -= size * back[unit]!;
  }
  for (let unit = 0; unit < hidden; unit += 1) data.inputBias[unit]! -= BIAS_SHARE * rate * back[unit]!;
}
