/** Trains a classifier and its rivals on one split and measures them alike. */
import { evaluateOutcomes, type Evaluation } from '../../understanding/intents/evaluate.js';
import type { IntentExample } from '../../understanding/intents/examples.js';
import { trainIntents } from '../../understanding/intents/train.js';

/** One thing measured on one split. */
export interface Measured {
  readonly name: string;
  readonly trainingSeconds: number;
  readonly result: Evaluation;
}

/** A split to measure on. */
export interface Split {
  readonly language: string;
  readonly training: readonly IntentExample[];
  /** What threshold and calibration are set on; cross-fitting where there is none. */
  readonly validation?: readonly IntentExample[];
  /** What is told of the share of strangers, if anything. */
  readonly strangers?: number;
  readonly evaluation: readonly IntentExample[];
}

/** What answers a sentence: a decision, its first choice, and how sure it is. */
export type Answer = (text: string) => {
  readonly said: string | null;
  readonly first: string | null;
  readonly confidence: number;
};

/** Trains and measures ours. */
export function measureOurs(split: Split): Measured {
  return measureOursOn(split, [split.evaluation])[0]!;
}

/** Trains ours once and measures it on several sets. */
export function measureOursOn(
  split: Omit<Split, 'evaluation'>,
  sets: readonly (readonly IntentExample[])[],
): Measured[] {
  const started = process.cpuUsage();
  const model = trainIntents(
    { examples: split.training, descriptions: [] },
    {
      language: split.language,
      strangers: split.strangers,
      ...(split.validation ? { validation: split.validation } : {}),
    },
  );
  const seconds = secondsSince(started);
  const answer: Answer = text => {
    const { intent, confidence, ranked } = model.decide(text);
    return { said: intent, first: ranked[0]?.intent ?? null, confidence };
  };
  return sets.map(set => measured('Parley', seconds, set, answer));
}

/** Counts how something trained answers. */
export function measured(
  name: string,
  trainingSeconds: number,
  evaluation: readonly IntentExample[],
  answer: Answer,
): Measured {
  const outcomes = evaluation.map(({ text, intent }) => ({ truth: intent, ...answer(text) }));
  return { name, trainingSeconds, result: evaluateOutcomes(outcomes) };
}

/** Processor seconds of this process since a moment: what training costs whatever else the machine does. */
export function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** A share in percent. */
export function percent(share: number | null): string {
  return share === null ? '-' : (100 * share).toFixed(1);
}
