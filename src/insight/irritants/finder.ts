/**
 * Finds which cause a caller's words are about: by the operator's phrases, and, where there is a classifier and the
 * caller sounds hurt, by what it has learnt from the examples.
 */
import { compilePhrases } from '../../language/patterns.js';
import type { PhraseSet } from '../../language/patterns.js';
import type { IntentClassifier, IrritantFinder, IrritantHit } from '../../understanding/understanding.js';
import type { Taxonomy } from './taxonomy.js';
import { primaryLanguage } from '../../language/tag.js';

/** Teaches a classifier examples; whoever wires the parts gives it, so that there is one learner in the house. */
export type CauseTrainer = (
  examples: readonly { readonly text: string; readonly intent: string }[],
  language: string,
) => IntentClassifier;

/** Phrases of a cause in the words of someone hurt, and in others'. */
const SURE = 0.85;
const UNHURT = 0.55;
/** In words that are not hurt, a phrase must be this long to count. */
const LEAST_UNHURT_WORDS = 3;
/** Probability from which the classifier is believed. */
const LEAST_PROBABILITY = 0.35;
const MOST_CAUSES = 3;
/** Shorter sentences say too little to be classified. */
const LEAST_WORDS = 4;

interface Rules {
  readonly sets: readonly { readonly cause: string; readonly set: PhraseSet }[];
  readonly classifier: IntentClassifier | undefined;
}

/** Makes the finder; languages are compiled, and taught where `train` is given, when a call first needs them. */
export function irritantFinder(taxonomy: Taxonomy, train?: CauseTrainer): IrritantFinder {
  const byLanguage = new Map<string, Rules>();
  const rulesOf = (tag: string): Rules => {
    const language = primaryLanguage(tag);
    let rules = byLanguage.get(language);
    if (rules === undefined) byLanguage.set(language, (rules = rulesFor(taxonomy, language, train)));
    return rules;
  };
  return {
    find: (words, { language, hurt }) => {
      const rules = rulesOf(language);
      const hits = byPhrases(rules, words, hurt);
      if (hits.length > 0 || !hurt || words.length < LEAST_WORDS) return hits;
      return byLearning(rules, words);
    },
  };
}

function rulesFor(taxonomy: Taxonomy, language: string, train: CauseTrainer | undefined): Rules {
  const sets = taxonomy.causes.flatMap(({ id, phrases }) => {
    const own = phrases?.[language];
    return own === undefined ? [] : [{ cause: id, set: compilePhrases(own) }];
  });
  const examples = taxonomy.causes.flatMap(({ id, examples: of }) =>
    (of?.[language] ?? []).map(text => ({ text, intent: id })),
  );
  const teachable = train !== undefined && new Set(examples.map(e => e.intent)).size > 1;
  return { sets, classifier: teachable ? train(examples, language) : undefined };
}

/** The longest phrase of each cause; the longest of all first. */
function byPhrases({ sets }: Rules, words: readonly string[], hurt: boolean): IrritantHit[] {
  const hits: IrritantHit[] = [];
  for (const { cause, set } of sets) {
    let best: IrritantHit | undefined;
    for (let from = 0; from < words.length; from++) {
      const length = set.match(words, from);
      if (length > (best === undefined ? 0 : best.to - best.from))
        best = { cause, from, to: from + length, score: hurt ? SURE : UNHURT };
    }
    if (best !== undefined && (hurt || best.to - best.from >= LEAST_UNHURT_WORDS)) hits.push(best);
  }
  return hits.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from).slice(0, MOST_CAUSES);
}

function byLearning({ classifier }: Rules, words: readonly string[]): IrritantHit[] {
  const best = classifier?.decide(words.join(' ')).ranked[0];
  if (best === undefined || best.confidence < LEAST_PROBABILITY) return [];
  return [{ cause: best.intent, score: Math.min(SURE, best.confidence), from: 0, to: words.length }];
}
