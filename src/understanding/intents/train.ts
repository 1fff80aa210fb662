/**
 * Training: from an operator's examples to a classifier.
 *
 * The judge needs sentences that the committee it judges has not seen: a validation set if there is one, otherwise each part
 * of the examples judged by a committee trained on the others (`crossfit.ts`); so too where the validation set has nothing that no
 * intent fits, from which a judge would learn that there is no such thing. The committee that is kept is trained on all there
 * is, the validation set included: it knows a little more than the judge was told, which errs on the side of caution.
 */
import type { SentenceEmbedder } from '../embeddings/embeddings.js';
import { crossFit, crossFitStakes } from './crossfit.js';
import { checkTrainable, invalid, type IntentData, type IntentExample } from './examples.js';
import { fitJudge, STAKES, stakesTold, type Judge, type Stakes } from './judge.js';
import { IntentModel } from './model.js';
import { judgedOpinions } from './opinions.js';
import { nameExamples } from './names.js';
import { trainCommittee, type CommitteeOptions } from './committee.js';

/** How to train. */
export interface TrainOptions {
  /** BCP-47 language of the examples. */
  readonly language: string;
  /** The same seed and examples give the same model. */
  readonly seed?: number;
  /** Examples to set threshold and calibration on, then learnt from as well; without them cross-fitting does it. */
  readonly validation?: readonly IntentExample[];
  /** The share of callers, above 0 and below 1, who want something that no intent covers, if the operator knows it. */
  readonly strangers?: number | undefined;
  /** How much rare intents are favoured, from 0 (the default) to 1; see `CommitteeOptions`. */
  readonly balance?: number;
  /** An embedding pack whose vectors are features as well. */
  readonly embedder?: SentenceEmbedder | undefined;
  readonly onProgress?: (step: string, done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Trains a classifier.
 *
 * @throws ParleyError FILE_INVALID if there is nothing to tell apart or to validate on, or more than the limits allow,
 *   PACK_INVALID if the embedding pack fails, CANCELLED
 */
export function trainIntents(data: IntentData, options: TrainOptions): IntentModel {
  checkTrainable(data.examples);
  const seed = options.seed ?? 1;
  const intents = intentNames(data.examples);
  const vectors = options.embedder;
  const { language, signal, balance = 0 } = options;
  const run = { language, intents, seed, signal, vectors, balance };
  const { validation = [] } = options;
  const outside = strangersIn(validation, intents);
  if (options.validation && outside.length === validation.length)
    throw invalid('The validation examples have none of the intents that are learnt.', 'validation');
  const named = [...data.examples, ...nameExamples(data, intents)];
  const more = learnable(validation, data.examples);
  const all = [...named, ...more];
  const step = (name: string) => (done: number) => options.onProgress?.(name, done);
  const texts = [...all, ...validation].map(({ text }) => text);
  vectors?.prepare(texts, step('embedding'));
  const checking = { ...run, onProgress: step('cross-checking') };
  const told = options.strangers === undefined ? undefined : stakesTold(options.strangers);
  const judge =
    outside.length > 0
      ? judgeBy(validation, named, checking, told ?? STAKES)
      : judgeByCrossFitting({ ...data, examples: [...data.examples, ...more] }, checking, told);
  const parts = trainCommittee(all, { ...run, onProgress: step('learning') });
  const { descriptions } = data;
  const embedding = vectors && { pack: vectors.pack, dimension: vectors.dimension };
  return new IntentModel({ language, ...parts, seed, intents, descriptions, judge, embedding }, vectors);
}

/** The examples that none of the intents fits, be it because theirs is not among them. */
export function strangersIn(
  examples: readonly IntentExample[],
  intents: readonly string[],
): readonly IntentExample[] {
  const known = new Set(intents);
  return examples.filter(({ intent }) => intent === null || !known.has(intent));
}

// The judge has seen the class "none of them" only if the examples have it.
function learnable(
  validation: readonly IntentExample[],
  examples: readonly IntentExample[],
): readonly IntentExample[] {
  const outside = examples.some(({ intent }) => intent === null);
  return outside ? validation : validation.filter(({ intent }) => intent !== null);
}

// Sets judge and threshold on sentences that the examples do not hold.
function judgeBy(
  validation: readonly IntentExample[],
  examples: readonly IntentExample[],
  options: CommitteeOptions,
  stakes: Stakes,
): Judge {
  const { language, vectors, intents } = options;
  const model = { language, vectors, ...trainCommittee(examples, options) };
  return fitJudge(judgedOpinions(model, validation, intents), intents.length, stakes);
}

function judgeByCrossFitting(data: IntentData, options: CommitteeOptions, told: Stakes | undefined): Judge {
  const stakes = told ?? crossFitStakes(data.examples);
  return fitJudge(crossFit(data, options), options.intents.length, stakes);
}

/** The intents' names in the order of their numbers. */
export function intentNames(examples: readonly IntentExample[]): string[] {
  const names = new Set<string>();
  for (const { intent } of examples) if (intent !== null) names.add(intent);
  return [...names].sort();
}
