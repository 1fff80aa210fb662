/**
 * A network with one hidden layer over sparse vectors: it learns which features stand for the same thing, which a linear
 * model cannot. Rectified units, dropout on features and units (Srivastava et al. 2014), the steps of `linear.ts`.
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

const RATE = 0.03;
const BIAS_SHARE = 0.01;
const OUTPUT_BIAS_SHARE = 0.1;
const FEATURE_DROPOUT = 0.2;
const UNIT_DROPOUT = 0.3;
const SMOOTHING = 0.05;
const INPUT_SPREAD = 0.05;
const NEGLIGIBLE = 1e-3;
const SPARE_BYTES = 1_024;

/** Trains the network. */
export function trainNetwork(set: TrainingSet, hidden: number, options: LearnerOptions): NetworkData {
  const random = seededRandom(options.seed);
  const learner = new NetworkLearner(set, hidden, random);
  walk(set.vectors.length, options, random, (example, left) => learner.learn(example, RATE * left));
  return learner.data;
}

/** The network being trained and the space for one step, so that none is allocated in the loop. */
class NetworkLearner {
  readonly data: NetworkData;
  readonly #arena: Arena;
  /** The sentence's features that dropout left. */
  readonly #features: RowList;
  /** The classes that are not where they should be, with their slopes. */
  readonly #classes: RowList;
  readonly #units: Float32Array;
  readonly #back: Float32Array;
  readonly #scores: Float32Array;
  readonly #inputSquares: Float32Array;
  readonly #outputSquares: Float32Array;

  constructor(
    readonly set: TrainingSet,
    hidden: number,
    readonly random: Random,
  ) {
    const { features, classes, vectors } = set;
    const longest = longestOf(vectors);
    const floats = (features + classes + 2) * padded(hidden) + 3 * classes + 2 * longest;
    this.#arena = new Arena(4 * floats + SPARE_BYTES);
    this.#features = new RowList(this.#arena, longest);
    this.#classes = new RowList(this.#arena, classes);
    this.#units = this.#arena.floats(padded(hidden));
    this.#back = this.#arena.floats(padded(hidden));
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
    this.#features.fillThinned(set.vectors[example]!, FEATURE_DROPOUT, this.random);
    this.#units.fill(0);
    this.#units.set(data.inputBias);
    this.#features.gather(data.input, this.#units);
    const square = this.#fire();
    this.#scores.set(data.outputBias);
    addProducts(this.#arena, data.output, set.classes, this.#units, this.#scores);
    toGradient(this.#scores, set.classes, set.targets[example]!, SMOOTHING);
    this.#moveOutput(square, rate);
    this.#moveInput(rate);
  }

  // Leaves the units that fired and were not dropped, their values making up for the others; returns the squared length.
  #fire(): number {
    const units = this.#units;
    let square = 0;
    for (let unit = 0; unit < units.length; unit += 1) {
      if (units[unit]! <= 0 || this.random() < UNIT_DROPOUT) {
        units[unit] = 0;
        continue;
      }
      units[unit]! /= 1 - UNIT_DROPOUT;
      square += units[unit]! * units[unit]!;
    }
    return square;
  }

  #moveOutput(square: number, rate: number): void {
    const { output, outputBias } = this.data;
    const classes = this.#classes;
    classes.count = 0;
    for (let c = 0; c < outputBias.length; c += 1) {
      // Classes that are nearly where they should be are left alone; they are most, and cost most of the time.
      if (Math.abs(this.#scores[c]!) >= NEGLIGIBLE) classes.put(c, this.#scores[c]!);
    }
    this.#back.fill(0);
    classes.gather(output, this.#back);
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
      back[unit] = this.#units[unit] === 0 ? 0 : back[unit]! / (1 - UNIT_DROPOUT);
      square += back[unit]! * back[unit]!;
      inputBias[unit]! -= BIAS_SHARE * rate * back[unit]!;
    }
    this.#features.stepBy(this.#inputSquares, square / back.length, rate);
    this.#features.scatter(input, back);
  }
}

function fillAtRandom(matrix: Matrix, columns: number, spread: number, random: Random): void {
  // The sum of four uniform numbers is near enough to a normal one.
  const normal = (): number => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const { data, stride } = matrix;
  for (let i = 0; i < data.length; i += 1) if (i % stride < columns) data[i] = normal() * spread;
}
