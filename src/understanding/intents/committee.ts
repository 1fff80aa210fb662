/** Trains vocabulary and committee, within bounds of time and memory that hold for any number of examples. */
import type { SentenceVectors } from '../embeddings/embeddings.js';
import { featuresOf, GROUPS } from './features.js';
import type { IntentExample } from './examples.js';
import { linearMember, networkMember, type Member } from './members.js';
import type { LearnerOptions, TrainingSet } from './learning.js';
import { learnVocabulary, type Vocabulary } from './vocabulary.js';

/** One training run. */
export interface CommitteeOptions {
  readonly language: string;
  /** Names by number; examples of other intents are left out. */
  readonly intents: readonly string[];
  readonly seed: number;
  /** Share of the usual passes, 1 by default. */
  readonly effort?: number;
  /** How much rare intents are favoured: 0, the default, as often as they come; 1 as if all came equally often. */
  readonly balance?: number;
  /** Dense vectors of the sentences, from an embedding pack. */
  readonly vectors?: SentenceVectors | undefined;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

const MAX_FEATURES = 60_000;
const MAX_WEIGHTS = 24_000_000;
const HIDDEN = 128;
// Moved units help where there are few examples (tuned on ten an intent) and harm where there are thousands.
const FEW = 5_000;
const REACH_OF_FEW = 0.3;
// What each group of features counts. Few examples do not hold every way to ask, so what words mean counts for more than they
// do; thousands do hold them, and kinds would only make strangers look known (CLINC150: 78 % of strangers found for 82).
const WEIGHTS_OF_FEW = GROUPS.map(group => (group === 'meaning' || group === 'kind' ? 1.6 : 1));
const WEIGHTS_OF_MANY = GROUPS.map(group => (group === 'kind' ? 0 : 1));
const LINEAR_STEPS = 180_000;
const NETWORK_STEPS = 120_000;
const MAX_PASSES = 20;
const ALL_NETWORKS_STEPS = 1_000_000;
// With so many examples a third network gains nothing (CLINC150: 94.0 % with two, 93.9 with three) and costs in every decision.
const MANY = 12_000;
const FEWEST_NETWORKS = 2;
const MOST_NETWORKS = 5;

/** Trains the committee. The class after the last intent is "none of them", if there are such examples. */
export function trainCommittee(
  examples: readonly IntentExample[],
  options: CommitteeOptions,
): { vocabulary: Vocabulary; members: readonly Member[] } {
  const { intents, vectors } = options;
  const numbers = new Map<string | null, number>(intents.map((name, number) => [name, number]));
  numbers.set(null, intents.length);
  const usable = examples.filter(example => numbers.has(example.intent));
  const classes = intents.length + (usable.some(example => example.intent === null) ? 1 : 0);
  const bags = usable.map(example => featuresOf(example.text, options.language));
  const room = Math.floor(MAX_WEIGHTS / Math.max(classes, HIDDEN));
  const groupWeights = usable.length <= FEW ? WEIGHTS_OF_FEW : WEIGHTS_OF_MANY;
  const vocabulary = learnVocabulary(bags, Math.min(MAX_FEATURES, room), { groupWeights });
  const set: TrainingSet = {
    vectors: bags.map((bag, i) => vocabulary.vectorOf(bag, vectors?.of(usable[i]!.text))),
    targets: Int32Array.from(usable, example => numbers.get(example.intent)!),
    classes,
    features: vocabulary.size + (vectors?.dimension ?? 0),
  };
  const members = trainMembers(set, options);
  if (options.balance) for (const member of members) balance(member, set, options.balance);
  return { vocabulary, members };
}

/**
 * Takes from every intent's score what it owes to being frequent: b ln(share), with b the balance ("logit adjustment":
 * Menon, Jayasumana, Rawat, Jain, Veit and Kumar, "Long-tail learning via logit adjustment", ICLR 2021).
 */
function balance(member: Member, { targets, classes }: TrainingSet, by: number): void {
  const counts = new Float64Array(classes);
  for (const target of targets) counts[target]! += 1;
  const bias = member.kind === 'linear' ? member.bias : member.outputBias;
  counts.forEach((count, c) => {
    if (count > 0) bias[c]! -= by * Math.log(count / targets.length);
  });
}

// One regression and several networks, more with few examples: alone each depends on the chance of its start.
function trainMembers(set: TrainingSet, options: CommitteeOptions): Member[] {
  const examples = set.vectors.length;
  const effort = options.effort ?? 1;
  const affordable = Math.min(MOST_NETWORKS, Math.floor(ALL_NETWORKS_STEPS / (examples * MAX_PASSES)));
  const networks = examples > MANY ? FEWEST_NETWORKS : affordable;
  const total = networks + 1;
  const learner = (place: number, most: number): LearnerOptions => ({
    steps: Math.round(Math.min(most * effort, examples * MAX_PASSES)),
    seed: options.seed * 100 + place,
    onProgress: done => options.onProgress?.((place + done) / total),
    signal: options.signal,
  });
  const shape = { hidden: HIDDEN, reach: examples <= FEW ? REACH_OF_FEW : 0 };
  const members = [linearMember(set, learner(0, LINEAR_STEPS))];
  for (let place = 1; place <= networks; place += 1) {
    members.push(networkMember(set, shape, learner(place, NETWORK_STEPS)));
  }
  return members;
}
