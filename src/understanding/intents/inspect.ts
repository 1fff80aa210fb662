/** Looks through an operator's examples for what makes a classifier weak, by committees that did not see each example. */
import { crossFit } from './crossfit.js';
import { checkTrainable, type IntentData } from './examples.js';
import { firstChoice } from './judge.js';
import { fold } from '../../language/fold.js';
import { intentNames } from './train.js';

/** What was found. */
export interface Inspection {
  readonly intents: number;
  readonly examples: number;
  /** Share of in-scope examples that a committee which had not seen them got right. */
  readonly crossAccuracy: number;
  /** Intents with too few examples to be learnt well, thinnest first. */
  readonly thin: readonly { readonly intent: string; readonly examples: number }[];
  /** Pairs that are taken for each other; `share` of both intents' examples. */
  readonly overlapping: readonly { readonly intents: readonly [string, string]; readonly share: number }[];
  /** Sentences given to more than one intent. */
  readonly duplicates: readonly { readonly text: string; readonly intents: readonly string[] }[];
  /** Examples whose label is much less likely than another, most suspect first. */
  readonly suspects: readonly {
    readonly text: string;
    readonly intent: string | null;
    readonly looksLike: string;
    readonly probability: number;
  }[];
}

const THIN = 8;
const OVERLAP = 0.1;
const SUSPECT = 0.6;
const UNLIKELY = 0.05;
const SHOWN = 50;

/**
 * Inspects a training set.
 *
 * @throws ParleyError FILE_INVALID if there is nothing to tell apart
 */
export function inspectIntents(
  data: IntentData,
  options: {
    readonly language: string;
    readonly seed?: number;
    readonly onProgress?: (step: string, done: number) => void;
  },
): Inspection {
  checkTrainable(data.examples);
  const intents = intentNames(data.examples);
  const opinions = crossFit(data, {
    language: options.language,
    intents,
    seed: options.seed ?? 1,
    thorough: true,
    onProgress: done => options.onProgress?.('cross-checking', done),
  });
  const inScope = opinions.filter(opinion => opinion.truth >= 0);
  const right = inScope.filter(opinion => firstChoice(opinion, intents.length) === opinion.truth);
  return {
    intents: intents.length,
    examples: data.examples.length,
    crossAccuracy: inScope.length === 0 ? 0 : right.length / inScope.length,
    thin: thinIntents(data, intents),
    overlapping: overlaps(inScope, intents),
    duplicates: duplicates(data),
    suspects: suspects(opinions, intents),
  };
}

type CrossOpinions = ReturnType<typeof crossFit>;

function thinIntents(data: IntentData, intents: readonly string[]): Inspection['thin'] {
  const counts = new Map(intents.map(intent => [intent, 0]));
  // An intent described without any example is the thinnest of all.
  for (const { name } of data.descriptions) counts.set(name, 0);
  for (const { intent } of data.examples) {
    if (intent !== null) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  }
  const thin = [...counts].filter(([, examples]) => examples < THIN);
  return thin.map(([intent, examples]) => ({ intent, examples })).sort((a, b) => a.examples - b.examples);
}

function overlaps(opinions: CrossOpinions, intents: readonly string[]): Inspection['overlapping'] {
  const totals = new Map<number, number>();
  const mixed = new Map<string, number>();
  for (const opinion of opinions) {
    totals.set(opinion.truth, (totals.get(opinion.truth) ?? 0) + 1);
    const first = firstChoice(opinion, intents.length);
    if (first === opinion.truth) continue;
    const pair = `${Math.min(first, opinion.truth)} ${Math.max(first, opinion.truth)}`;
    mixed.set(pair, (mixed.get(pair) ?? 0) + 1);
  }
  const found = [...mixed].map(([pair, count]) => {
    const [a, b] = pair.split(' ').map(Number) as [number, number];
    const share = count / ((totals.get(a) ?? 0) + (totals.get(b) ?? 0));
    return { intents: [intents[a]!, intents[b]!] as const, share, count };
  });
  return found
    .filter(({ share, count }) => share >= OVERLAP && count > 1)
    .sort((a, b) => b.share - a.share)
    .slice(0, SHOWN)
    .map(({ intents: names, share }) => ({ intents: names, share }));
}

function duplicates(data: IntentData): Inspection['duplicates'] {
  const seen = new Map<string, { text: string; intents: Set<string> }>();
  for (const { text, intent } of data.examples) {
    const key = fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const entry = seen.get(key) ?? { text, intents: new Set<string>() };
    entry.intents.add(intent ?? '(out of scope)');
    seen.set(key, entry);
  }
  return [...seen.values()]
    .filter(entry => entry.intents.size > 1)
    .slice(0, SHOWN)
    .map(entry => ({ text: entry.text, intents: [...entry.intents].sort() }));
}

function suspects(opinions: CrossOpinions, intents: readonly string[]): Inspection['suspects'] {
  const found = opinions.flatMap(opinion => {
    const first = firstChoice(opinion, intents.length);
    const probability = opinion.probabilities[first]!;
    const own =
      opinion.truth >= 0
        ? opinion.probabilities[opinion.truth]!
        : (opinion.probabilities[intents.length] ?? 0);
    if (first === opinion.truth || probability < SUSPECT || own > UNLIKELY) return [];
    const intent = opinion.truth >= 0 ? intents[opinion.truth]! : null;
    return [{ text: opinion.text, intent, looksLike: intents[first]!, probability }];
  });
  return found.sort((a, b) => b.probability - a.probability).slice(0, SHOWN);
}
