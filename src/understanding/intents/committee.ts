/** Trains vocabulary and committee, within bounds of time and memory that hold for any number of examples. */
import { featuresOf } from './features.js';
import type { IntentExample } from './examples.js';
import { linearMember, networkMember, type Member } from './members.js';
import type { TrainingSet } from './linear.js';
import { learnVocabulary, type Vocabulary } from './vocabulary.js';

/** One training run. */
export interface CommitteeOptions {
  readonly language: string;
  /** Names by number; examples of other intents are left out. */
  readonly intents: readonly string[];
  readonly seed: number;
  /** Share of the usual passes, 1 by default. */
  readonly effort?: number;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

const MAX_FEATURES = 40_000;
const MAX_WEIGHTS = 24_000_000;
const HIDDEN = 192;
const LINEAR_STEPS = 225_000;
const NETWORK_STEPS = 150_000;
const MAX_PASSES = 20;

/** Trains the committee. The class after the last intent is "none of them", if there are such examples. */
export function trainCommittee(
  examples: readonly IntentExample[],
  options: CommitteeOptions,
): { vocabulary: Vocabulary; members: readonly Member[] } {
  const { intents, seed, signal } = options;
  const numbers = new Map<string | null, number>(intents.map((name, number) => [name, number]));
  numbers.set(null, intents.length);
  const usable = examples.filter(example => numbers.has(example.intent));
  const classes = intents.length + (usable.some(example => example.intent === null) ? 1 : 0);
  const bags = usable.map(example => featuresOf(example.text, options.language));
  const room = Math.floor(MAX_WEIGHTS / Math.max(classes, HIDDEN));
  const vocabulary = learnVocabulary(bags, Math.min(MAX_FEATURES, room));
  const set: TrainingSet = {
    vectors: bags.map(bag => vocabulary.vectorOf(bag)),
    targets: Int32Array.from(usable, example => numbers.get(example.intent)!),
    classes,
    features: vocabulary.size,
  };
  const effort = options.effort ?? 1;
  const report = (from: number, to: number) => (done: number) =>
    options.onProgress?.(from + (to - from) * done);
  const linear = linearMember(set, {
    steps: steps(LINEAR_STEPS * effort, usable.length),
    seed,
    onProgress: report(0, 0.3),
    signal,
  });
  const network = networkMember(set, HIDDEN, {
    steps: steps(NETWORK_STEPS * effort, usable.length),
    seed: seed + 1,
    onProgress: report(0.3, 1),
    signal,
  });
  return { vocabulary, members: [linear, network] };
}

// Twenty passes over a small set; over a large one as many as the bound allows, so that the work stays the same.
function steps(most: number, examples: number): number {
  return Math.round(Math.min(most, examples * MAX_PASSES));
}
