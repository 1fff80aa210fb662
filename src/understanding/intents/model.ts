/** A trained classifier: vocabulary, committee and judge put together. */
import { ParleyError } from '../../call/errors.js';
import type { SentenceVectors } from '../embeddings/embeddings.js';
import type { IntentClassifier, IntentDecision, RankedIntent } from '../understanding.js';
import type { IntentDescription } from './examples.js';
import { firstChoice, judge, type Judge, type Opinion } from './judge.js';
import { opinionOf, type Committee } from './opinions.js';

/** Everything a classifier is made of; what the model file keeps. */
export interface IntentModelData extends Omit<Committee, 'vectors'> {
  readonly seed: number;
  readonly intents: readonly string[];
  readonly descriptions: readonly IntentDescription[];
  readonly judge: Judge;
  /** The embedding pack it was trained with, if there was one. */
  readonly embedding?: { readonly pack: string; readonly dimension: number } | undefined;
}

const RANKED = 5;

/** The classifier. */
export class IntentModel implements IntentClassifier {
  readonly #committee: Committee;

  /**
   * @param vectors the embedding pack, where the model was trained with one
   * @throws ParleyError PACK_INVALID if the pack is not the one it was trained with
   */
  constructor(
    readonly data: IntentModelData,
    vectors?: SentenceVectors,
  ) {
    const { embedding } = data;
    if (embedding?.dimension !== vectors?.dimension) {
      const wanted = embedding ? `${embedding.dimension} numbers from the pack ${embedding.pack}` : 'none';
      const message = `The model needs sentence vectors of ${wanted}, it was given ${vectors?.dimension ?? 'none'}.`;
      throw new ParleyError('PACK_INVALID', message, { field: 'pack' });
    }
    this.#committee = { ...data, vectors };
  }

  get language(): string {
    return this.data.language;
  }

  get intents(): readonly string[] {
    return this.data.intents;
  }

  describe(intent: string): IntentDescription | undefined {
    return this.data.descriptions.find(({ name }) => name === intent);
  }

  /** See {@link IntentClassifier.decide}. A sentence without any word is unknown, with certainty. */
  decide(text: string): IntentDecision {
    const opinion = opinionOf(this.#committee, text);
    if (opinion.words === 0) return { intent: null, confidence: 1, ranked: [] };
    const count = this.intents.length;
    const { right, outside } = judge(this.data.judge, opinion, count);
    const ranked = this.#rank(opinion, right);
    const first = ranked[0];
    if (first && outside <= this.data.judge.threshold) {
      return { intent: first.intent, confidence: first.confidence, ranked };
    }
    return { intent: null, confidence: round(outside), ranked };
  }

  // The first has the judge's probability; the others share what that leaves as the committee sees them.
  #rank(opinion: Opinion, right: number): RankedIntent[] {
    const count = this.intents.length;
    const p = opinion.probabilities;
    const first = firstChoice(opinion, count);
    const order = [...p.subarray(0, count).keys()].filter(c => c !== first);
    order.sort((a, b) => p[b]! - p[a]!);
    const scale = (1 - right) / Math.max(1 - p[first]!, 1e-9);
    const share = (c: number): number => Math.min(right, p[c]! * scale);
    return [
      { intent: this.intents[first]!, confidence: round(right) },
      ...order.slice(0, RANKED - 1).map(c => ({ intent: this.intents[c]!, confidence: round(share(c)) })),
    ];
  }
}

function round(probability: number): number {
  return Math.round(probability * 1e4) / 1e4;
}
