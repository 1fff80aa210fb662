/**
 * Cross-fitting: opinions on the training examples by committees that have not seen them.
 *
 * In every round one part of the examples is kept out. So are all examples of some intents, whose sentences then stand for
 * callers who want something the operator never thought of; this is what rejection can be learnt from when no example is
 * out of scope.
 */
import { trainCommittee, type CommitteeOptions } from './committee.js';
import type { IntentData, IntentExample } from './examples.js';
import type { JudgedOpinion } from './judge.js';
import { nameExamples } from './names.js';
import { judgedOpinions } from './opinions.js';
import { seededRandom, shuffle } from './random.js';

const FEW = 1_500;
const MANY = 5_000;
const ENOUGH_OUTSIDE = 30;
const NONE: ReadonlySet<string> = new Set();

/** How to cross-fit. */
export interface CrossFitOptions extends CommitteeOptions {
  /** True to keep all intents in every round. */
  readonly everyIntent?: boolean;
}

/** Opinions on examples (all when there are few, a part when there are many), each by a committee that did not see it. */
export function crossFit(data: IntentData, options: CrossFitOptions): JudgedOpinion[] {
  const { examples } = data;
  const order = Int32Array.from(examples.keys());
  shuffle(order, seededRandom(options.seed + 17));
  const parts = examples.length <= FEW ? 5 : examples.length <= MANY ? 3 : 6;
  const rounds = examples.length <= MANY ? parts : 1;
  const opinions: JudgedOpinion[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const isOut = new Set<number>();
    order.forEach((example, place) => {
      if (place % parts === round) isOut.add(example);
    });
    const absent = options.everyIntent ? NONE : absentIntents(options.intents, round, rounds, examples);
    const isPresent = ({ intent }: IntentExample): boolean => intent === null || !absent.has(intent);
    const kept = examples.filter((_, i) => !isOut.has(i));
    const learnt = [...kept, ...nameExamples(data, options.intents)].filter(isPresent);
    const committee = trainCommittee(learnt, {
      ...options,
      effort: rounds === 1 ? 0.5 : 1,
      onProgress: done => options.onProgress?.((round + done) / rounds),
    });
    const model = { language: options.language, ...committee };
    const out = examples.filter((_, i) => isOut.has(i));
    opinions.push(...judgedOpinions(model, out, options.intents, absent));
  }
  return opinions;
}

// With real out-of-scope examples there is no need to pretend.
function absentIntents(
  intents: readonly string[],
  round: number,
  rounds: number,
  examples: readonly IntentExample[],
): ReadonlySet<string> {
  const outside = examples.filter(example => example.intent === null).length;
  if (intents.length < 6 || outside >= ENOUGH_OUTSIDE) return NONE;
  const groups = Math.max(rounds, 5);
  return new Set(intents.filter((_, number) => number % groups === round));
}
