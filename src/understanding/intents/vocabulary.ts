/**
 * The vocabulary: which features are known, how rare each is, and sentences as sparse vectors over them.
 *
 * Weights are (1 + ln count) * sqrt(idf) with idf = ln((1 + N) / (1 + df)) + 1 (Salton's sub-linear tf-idf, smoothed; the
 * root because a rare word says what a sentence is about more often than what is wanted), each group of features normalised
 * to length one before the groups are put together, and the whole once more.
 */
import { GROUPS, type Bag } from './features.js';

// A vector of a pack counts as much as all groups of features together; it was not tuned, there being no pack to tune with.
const DENSE_WEIGHT = 2;

/** A sentence as the numbers of its known features and their weights; the weights have Euclidean length one or zero. */
export interface SparseVector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  /** Share of the sentence's words and stems that are known, 0 to 1. */
  readonly known: number;
}

/** What is kept of a vocabulary. */
export interface VocabularyData {
  /** Hashes of the features; the place in the list is the feature's number. */
  readonly hashes: Uint32Array;
  /** How much each counts for its rarity; what `learnVocabulary` gives is the root of idf. */
  readonly idf: Float32Array;
  /** How much each group of features counts; one where nothing is said. */
  readonly groupWeights?: readonly number[];
}

/** How to learn a vocabulary. */
export interface VocabularyOptions {
  /** What a feature counts for its idf; the root of it by default. */
  readonly weightOfIdf?: (idf: number) => number;
  /** How much each group counts; the features of one that counts nothing are not learnt. */
  readonly groupWeights?: readonly number[];
}

/** Turns bags of features into vectors. */
export class Vocabulary {
  readonly #numbers = new Map<number, number>();

  constructor(readonly data: VocabularyData) {
    data.hashes.forEach((hash, number) => this.#numbers.set(hash, number));
  }

  /** How many features are known. */
  get size(): number {
    return this.data.hashes.length;
  }

  /**
   * The vector of a sentence.
   *
   * @param dense its vector from an embedding pack, of length one; its places are numbered after the known features
   */
  vectorOf(bag: Bag, dense?: Float32Array): SparseVector {
    const ids: number[] = [];
    const weights: number[] = [];
    const groupOf: number[] = [];
    const squares = new Float64Array(GROUPS.length + 1);
    let asked = 0;
    let found = 0;
    for (let i = 0; i < bag.hashes.length; i += 1) {
      const group = bag.groups[i]!;
      if (group === 0) asked += 1;
      const id = this.#numbers.get(bag.hashes[i]!);
      if (id === undefined) continue;
      if (group === 0) found += 1;
      const weight = (1 + Math.log(bag.counts[i]!)) * this.data.idf[id]!;
      ids.push(id);
      weights.push(weight);
      groupOf.push(group);
      squares[group]! += weight * weight;
    }
    dense?.forEach((weight, place) => {
      ids.push(this.size + place);
      weights.push(weight);
      groupOf.push(GROUPS.length);
      squares[GROUPS.length]! += weight * weight;
    });
    const scales = groupScales(squares, this.data.groupWeights ?? []);
    return {
      ids: Int32Array.from(ids),
      weights: Float32Array.from(weights, (weight, i) => weight * scales[groupOf[i]!]!),
      known: asked === 0 ? 0 : found / asked,
    };
  }
}

// Groups that are empty leave their share to the others.
function groupScales(squares: Float64Array, groupWeights: readonly number[]): Float64Array {
  const weightOf = (group: number): number =>
    group < GROUPS.length ? (groupWeights[group] ?? 1) : DENSE_WEIGHT;
  let total = 0;
  squares.forEach((square, group) => {
    if (square > 0) total += weightOf(group) ** 2;
  });
  return squares.map((square, group) =>
    square > 0 ? weightOf(group) / Math.sqrt(square) / Math.sqrt(total) : 0,
  );
}

/**
 * Learns a vocabulary.
 *
 * @param bags the training sentences
 * @param maxFeatures how many features to keep, those of the most sentences first
 */
export function learnVocabulary(
  bags: readonly Bag[],
  maxFeatures: number,
  { weightOfIdf = Math.sqrt, groupWeights = [] }: VocabularyOptions = {},
): Vocabulary {
  const sentences = new Map<number, number>();
  for (const bag of bags) {
    bag.hashes.forEach((hash, i) => {
      if (groupWeights[bag.groups[i]!] !== 0) sentences.set(hash, (sentences.get(hash) ?? 0) + 1);
    });
  }
  // A feature seen once says little when there are many sentences, and is most of the vocabulary.
  const least = bags.length > 3000 ? 2 : 1;
  const kept = [...sentences].filter(([, count]) => count >= least);
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  kept.length = Math.min(kept.length, maxFeatures);
  return new Vocabulary({
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    idf: Float32Array.from(kept, ([, count]) => weightOfIdf(Math.log((1 + bags.length) / (1 + count)) + 1)),
    groupWeights,
  });
}
