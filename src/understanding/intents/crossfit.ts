/**
 * Cross-fitting: opinions on the training examples by committees that have not seen them.
 *
 * In every round one part of the examples is kept out. So are all examples of some intents, whose sentences then stand for
 * callers who want something the operator never thought of; this is what rejection can be learnt from when no example is
 * out of scope.
 */
import { trainCommittee, type CommitteeOptions } from './committee.js';
import type { IntentData, IntentExample } from './examples.js';
import { STAKES, type JudgedOpinion, type Stakes } from './judge.js';
import { nameExamples } from './names.js';
import { judgedOpinions } from './opinions.js';
import { seededRandom, shuffle } from './random.js';

const FEW = 1_500;
const MANY = 5_000;
const MOST_OUT = 3_000;
const ENOUGH_OUTSIDE = 30;
const ABSENT_GROUPS = 5;
// The share of callers assumed to want something else: seven over the number of intents, between these.
const OUTSIDE_BY_INTENTS = 7;
const LEAST_OUTSIDE = 0.1;
const MOST_OUTSIDE = 0.2;
// Of all sentences in scope, what may be lost where many, some and few strangers are expected, and where some ends.
const LOSS_FOR_MANY = 0.03;
const LOSS_FOR_FEW = 0.0025;
const LOSS_WELL_TAUGHT = 0.006;
const SOME_OUTSIDE = 0.12;
const NONE: ReadonlySet<string> = new Set();

/** How to cross-fit. */
export interface CrossFitOptions extends CommitteeOptions {
  /** True to look at every example and to keep all intents in every round, whatever time that takes. */
  readonly thorough?: boolean;
}

/** Opinions on examples (all when there are few, a part when there are many), each by a committee that did not see it. */
export function crossFit(data: IntentData, options: CrossFitOptions): JudgedOpinion[] {
  const { examples } = data;
  const plan = planOf(examples.length, options.thorough === true);
  const order = Int32Array.from(examples.keys());
  shuffle(order, seededRandom(options.seed + 17));
  const opinions: JudgedOpinion[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    const start = round * plan.out;
    const absent = options.thorough ? NONE : absentIntents(options.intents, round, examples);
    const isPresent = ({ intent }: IntentExample): boolean => intent === null || !absent.has(intent);
    const places = [...order];
    const out = places.splice(start, plan.out).map(place => examples[place]!);
    const kept = places.map(place => examples[place]!);
    const committee = trainCommittee([...kept, ...nameExamples(data, options.intents)].filter(isPresent), {
      ...options,
      effort: plan.effort,
      onProgress: done => options.onProgress?.((round + done) / plan.rounds),
    });
    const model = { language: options.language, vectors: options.vectors, ...committee };
    opinions.push(...judgedOpinions(model, out, options.intents, absent));
  }
  return opinions;
}

/**
 * What the threshold is weighed with after cross-fitting. Where strangers are only played and examples are few, less is known
 * about who may call, and the committees know less than the one they stand for: more may be lost on them. The fewer reasons
 * an operator described, the more callers have another; who described seventy with few examples has few left to expect,
 * and hardly any may be lost on them (from 58 intents to 70 the limit falls): strangers are still found, since little is
 * sure. With many examples nearly all is sure, and so
 * small a loss would find only half of the strangers who want something else altogether; six in a thousand find three quarters.
 */
export function crossFitStakes(examples: readonly IntentExample[]): Stakes {
  if (hasEnoughOutside(examples)) return STAKES;
  if (examples.length > MANY) return { maxLoss: LOSS_WELL_TAUGHT, outsideShare: LEAST_OUTSIDE };
  const intents = new Set(examples.map(({ intent }) => intent)).size;
  const outsideShare = between(LEAST_OUTSIDE, OUTSIDE_BY_INTENTS / intents, MOST_OUTSIDE);
  const many = between(0, (outsideShare - LEAST_OUTSIDE) / (SOME_OUTSIDE - LEAST_OUTSIDE), 1);
  return { maxLoss: LOSS_FOR_FEW + many * (LOSS_FOR_MANY - LOSS_FOR_FEW), outsideShare };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function hasEnoughOutside(examples: readonly IntentExample[]): boolean {
  return examples.filter(example => example.intent === null).length >= ENOUGH_OUTSIDE;
}

interface Plan {
  readonly rounds: number;
  /** How many examples are kept out in a round. */
  readonly out: number;
  readonly effort: number;
}

// With many examples one round on a part says enough, and training stays within a minute.
function planOf(examples: number, thorough: boolean): Plan {
  if (examples <= FEW) return { rounds: 5, out: Math.ceil(examples / 5), effort: 1 };
  if (examples <= MANY || thorough)
    return { rounds: 3, out: Math.ceil(examples / 3), effort: thorough ? 0.5 : 1 };
  return { rounds: 1, out: Math.min(Math.ceil(examples / 6), MOST_OUT), effort: 0.5 };
}

// With real out-of-scope examples there is no need to pretend.
function absentIntents(
  intents: readonly string[],
  round: number,
  examples: readonly IntentExample[],
): ReadonlySet<string> {
  if (intents.length < 6 || hasEnoughOutside(examples)) return NONE;
  return new Set(intents.filter((_, number) => number % ABSENT_GROUPS === round % ABSENT_GROUPS));
}
