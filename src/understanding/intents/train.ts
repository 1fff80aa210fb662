/**
 * Training: from an operator's examples to a classifier.
 *
 * The committee is trained on all examples. The judge needs sentences the committee has not seen: a validation set if there
 * is one, otherwise each part of the examples judged by a committee trained on the others (`crossfit.ts`).
 */
import type { SentenceEmbedder } from '../embeddings/embeddings.js';
import { crossFit, crossFitStakes } from './crossfit.js';
import { checkTrainable, type IntentData, type IntentExample } from './examples.js';
import { fitJudge, STAKES } from './judge.js';
import { IntentModel } from './model.js';
import { judgedOpinions } from './opinions.js';
import { nameExamples } from './names.js';
import { trainCommittee } from './committee.js';

/** How to train. */
export interface TrainOptions {
  /** BCP-47 language of the examples. */
  readonly language: string;
  /** The same seed and examples give the same model. */
  readonly seed?: number;
  /** Examples to set threshold and calibration on; without them cross-fitting does it. */
  readonly validation?: readonly IntentExample[];
  /** An embedding pack whose vectors are features as well. */
  readonly embedder?: SentenceEmbedder | undefined;
  readonly onProgress?: (step: string, done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Trains a classifier.
 *
 * @throws ParleyError FILE_INVALID if there is nothing to tell apart or more than the limits allow, PACK_INVALID if the
 *   embedding pack fails, CANCELLED
 */
export function trainIntents(data: IntentData, options: TrainOptions): IntentModel {
  checkTrainable(data.examples);
  const seed = options.seed ?? 1;
  const intents = intentNames(data.examples);
  const vectors = options.embedder;
  const run = { language: options.language, intents, seed, signal: options.signal, vectors };
  const named = [...data.examples, ...nameExamples(data, intents)];
  const progress = options.onProgress;
  const texts = [...named, ...(options.validation ?? [])].map(({ text }) => text);
  vectors?.prepare(texts, done => progress?.('embedding', done));
  const parts = trainCommittee(named, { ...run, onProgress: done => progress?.('learning', done) });
  const model = { language: options.language, vectors, ...parts };
  const opinions = options.validation
    ? judgedOpinions(model, options.validation, intents)
    : crossFit(data, { ...run, onProgress: done => progress?.('cross-checking', done) });
  const stakes = options.validation ? STAKES : crossFitStakes(data.examples);
  const { descriptions } = data;
  const { language } = options;
  const embedding = vectors && { pack: vectors.pack, dimension: vectors.dimension };
  const judge = fitJudge(opinions, intents.length, stakes);
  return new IntentModel({ language, ...parts, seed, intents, descriptions, judge, embedding }, vectors);
}

/** The intents' names in the order of their numbers. */
export function intentNames(examples: readonly IntentExample[]): string[] {
  const names = new Set<string>();
  for (const { intent } of examples) if (intent !== null) names.add(intent);
  return [...names].sort();
}
