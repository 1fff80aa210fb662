/** Asks a committee about sentences. */
import type { SentenceVectors } from '../embeddings/embeddings.js';
import type { IntentExample } from './examples.js';
import { readingFeatures } from './features.js';
import type { JudgedOpinion, Opinion } from './judge.js';
import { committee, type Member } from './members.js';
import type { Vocabulary } from './vocabulary.js';

/** What is needed to form an opinion. */
export interface Committee {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly members: readonly Member[];
  /** Dense vectors, if it was trained with some. */
  readonly vectors?: SentenceVectors | undefined;
}

/** What the committee says about a sentence: the mean over the ways to take it, where its speaker corrected himself. */
export function opinionOf(model: Committee, text: string): Opinion {
  const dense = model.vectors?.of(text);
  const readings = readingFeatures(text, model.language).map(bag => {
    const vector = model.vocabulary.vectorOf(bag, dense);
    return { probabilities: committee(model.members, vector), known: vector.known, words: bag.words };
  });
  const [asSaid, ...others] = readings;
  const { probabilities, known, words } = asSaid!;
  if (others.length > 0) {
    for (let c = 0; c < probabilities.length; c += 1) {
      const sum = others.reduce((rest, other) => rest + other.probabilities[c]!, probabilities[c]!);
      probabilities[c] = sum / readings.length;
    }
  }
  return { probabilities, known, words };
}

/**
 * Opinions on examples, with the truth. An intent that the committee was not trained on, or that is `absent`, counts as out of scope.
 *
 * @param intents the intents' names in the order of the committee's classes
 */
export function judgedOpinions(
  model: Committee,
  examples: readonly IntentExample[],
  intents: readonly string[],
  absent: ReadonlySet<string> = new Set(),
): JudgedOpinion[] {
  const numbers = new Map<string | null, number>(intents.map((name, number) => [name, number]));
  for (const intent of absent) numbers.delete(intent);
  return examples.map(({ text, intent }) => ({
    ...opinionOf(model, text),
    text,
    truth: numbers.get(intent) ?? -1,
    pretended: intent !== null && absent.has(intent),
  }));
}
