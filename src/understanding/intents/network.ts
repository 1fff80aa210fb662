/**
 * A network with one hidden layer over sparse vectors: it learns which features stand for the same thing, which a linear
 * model cannot. Rectified units, dropout on features and units (Srivastava et al. 2014), the steps of `linear.ts`.
 *
 * Where asked for, every example is learnt twice in a step: as it is, and with its units moved a little in the direction that
 * raises the loss most (Goodfellow, Shlens and Szegedy 2015; for text Miyato, Dai and Goodfellow 2017). What is learnt from
 * few sentences then holds for sentences near them.
 */
import { addProducts, Arena, padded, type Matrix } from './kernels/arena.js';
import { RowList } from './kernels/row-list.js';
import { longestOf, toGradient, walk, type LearnerOptions, type TrainingSet } from './learning.js';
import { seededRandom, type Random } from './random.js';

/** Weights: `input.data[feature * stride + unit]`, `output.data[class * stride + unit]`. */
export interface NetworkData {
  readonly input: Matrix;
  readonly inputBias: Float32Array;
  readonly output: Matrix;
  readonly outputBias: Float32Array;
}

/** The shape of a network and of its lessons. */
export interface NetworkShape {
  /** Units of the hidden layer. */
  readonly hidden: number;
  /** How far units are moved, as a share of their length; 0 to learn every example only as it is. */
  readonly reach: number;
}

const RATE = 0.03;
const BIAS_SHARE = 0.01;
const OUTPUT_BIAS_SHARE = 0.1;
const FEATURE_DROPOUT = 0.2;
const UNIT_DROPOUT = 0.3;
const SMOOTHING = 0.05;
const INPUT_SPREAD = 0.05;
// How much an example with moved units counts beside the example itself.
const MOVED_SHARE = 0.5;
const NEGLIGIBLE = 1e-3;
const TINY = 1e-9;
const SPARE_BYTES = 1_024;

/** Trains the network. */
export function trainNetwork(set: TrainingSet, shape: NetworkShape, options: LearnerOptions): NetworkData {
  const random = seededRandom(options.seed);
  const learner = new NetworkLearner(set, shape, random);
  walk(set.vectors.length, options, random, (example, left) => learner.learn(example, RATE * left));
  return learner.data;
}

/** The network being trained and the space for one step, so that none is allocated in the loop. */
class NetworkLearner {
  readonly data: NetworkData;
  readonly #arena: Arena;
  readonly #reach: number;
  /** The sentence's features that dropout left. */
  readonly #features: RowList;
  /** The classes that are not where they should be, with their slopes. */
  readonly #classes: RowList;
  readonly #units: Float32Array;
  /** What the features add up to in each unit, before anything is left out or moved. */
  readonly #sums: Float32Array;
  /** What each unit counts in this step: zero if it does not fire. */
  readonly #shares: Float32Array;
  /** Slopes of the loss along the units, and along their sums over both passes. */
  readonly #slopes: Float32Array;
  readonly #back: Float32Array;
  readonly #scores: Float32Array;
  readonly #inputSquares: Float32Array;
  readonly #outputSquares: Float32Array;

  constructor(
    readonly set: TrainingSet,
    { hidden, reach }: NetworkShape,
    readonly random: Random,
  ) {
    this.#reach = reach;
    const { features, classes, vectors } = set;
    const longest = longestOf(vectors);
    const floats = (features + classes + 3) * padded(hidden) + 3 * classes + 2 * longest;
    this.#arena = new Arena(4 * floats + SPARE_BYTES);
    this.#features = new RowList(this.#arena, longest);
    this.#classes = new RowList(this.#arena, classes);
    this.#units = this.#arena.floats(padded(hidden));
    this.#slopes = this.#arena.floats(padded(hidden));
    this.#back = this.#arena.floats(padded(hidden));
    this.#sums = new Float32Array(padded(hidden));
    this.#shares = new Float32Array(padded(hidden));
    this.#scores = this.#arena.floats(classes);
    this.#inputSquares = new Float32Array(features).fill(1e-6);
    this.#outputSquares = new Float32Array(classes).fill(1e-6);
    this.data = {
      input: this.#arena.matrix(features, hidden),
      inputBias: new Float32Array(hidden),
      output: this.#arena.matrix(classes, hidden),
      outputBias: new Float32Array(classes),
    };
    fillAtRandom(this.data.input, hidden, INPUT_SPREAD, random);
    fillAtRandom(this.data.output, hidden, 1 / Math.sqrt(hidden), random);
  }

  /** One step on one example. */
  learn(example: number, rate: number): void {
    const { data, set } = this;
    const units = this.#units;
    this.#features.fillThinned(set.vectors[example]!, FEATURE_DROPOUT, this.random);
    units.fill(0);
    units.set(data.inputBias);
    this.#features.gather(data.input, units);
    this.#choose();
    this.#sums.set(units);
    this.#back.fill(0);
    this.#learnOutput(example, rate, this.#reach > 0 ? 1 - MOVED_SHARE : 1);
    if (this.#reach > 0) {
      this.#move();
      this.#learnOutput(example, rate, MOVED_SHARE);
    }
    this.#moveInput(rate);
  }

  // Chooses the units that fire in this step: those above zero that dropout leaves, which make up for the others.
  #choose(): void {
    for (let unit = 0; unit < this.#units.length; unit += 1) {
      this.#shares[unit] =
        this.#units[unit]! <= 0 || this.random() < UNIT_DROPOUT ? 0 : 1 / (1 - UNIT_DROPOUT);
    }
  }

  // The units' sums, moved along the slopes of the loss.
  #move(): void {
    const step = (this.#reach * lengthOf(this.#sums)) / Math.max(lengthOf(this.#back), TINY);
    for (let unit = 0; unit < this.#units.length; unit += 1) {
      this.#units[unit] = Math.max(0, this.#sums[unit]! + step * this.#back[unit]!);
    }
  }

  // Learns the output from the units as they stand and adds the slopes of their sums to `#back`.
  #learnOutput(example: number, rate: number, importance: number): void {
    const { data, set } = this;
    const units = this.#units;
    let square = 0;
    for (let unit = 0; unit < units.length; unit += 1) {
      units[unit]! *= this.#shares[unit]!;
      square += units[unit]! * units[unit]!;
    }
    this.#scores.set(data.outputBias);
    addProducts(this.#arena, data.output, set.classes, units, this.#scores);
    toGradient(this.#scores, set.classes, set.targets[example]!, SMOOTHING);
    this.#moveOutput(square, rate, importance);
    for (let unit = 0; unit < units.length; unit += 1) {
      if (units[unit] !== 0) this.#back[unit]! += this.#slopes[unit]! * this.#shares[unit]!;
    }
  }

  #moveOutput(square: number, rate: number, importance: number): void {
    const { output, outputBias } = this.data;
    const classes = this.#classes;
    classes.count = 0;
    for (let c = 0; c < outputBias.length; c += 1) {
      // Classes that are nearly where they should be are left alone; they are most, and cost most of the time.
      if (Math.abs(this.#scores[c]!) >= NEGLIGIBLE) classes.put(c, importance * this.#scores[c]!);
    }
    this.#slopes.fill(0);
    classes.gather(output, this.#slopes);
    for (let i = 0; i < classes.count; i += 1) {
      const c = classes.ids[i]!;
      const slope = classes.weights[i]!;
      this.#outputSquares[c]! += (slope * slope * square) / this.#units.length;
      const size = (rate * slope) / Math.sqrt(this.#outputSquares[c]!);
      outputBias[c]! -= OUTPUT_BIAS_SHARE * size;
      classes.weights[i] = size;
    }
    classes.scatter(output, this.#units);
  }

  #moveInput(rate: number): void {
    const back = this.#back;
    const { input, inputBias } = this.data;
    let square = 0;
    for (let unit = 0; unit < back.length; unit += 1) {
      square += back[unit]! * back[unit]!;
      inputBias[unit]! -= BIAS_SHARE * rate * back[unit]!;
    }
    this.#features.stepBy(this.#inputSquares, square / back.length, rate);
    this.#features.scatter(input, back);
  }
}

function lengthOf(vector: Float32Array): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}

function fillAtRandom(matrix: Matrix, columns: number, spread: number, random: Random): void {
  // The sum of four uniform numbers is near enough to a normal one.
  const normal = (): number => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const { data, stride } = matrix;
  for (let i = 0; i < data.length; i += 1) if (i % stride < columns) data[i] = normal() * spread;
}
