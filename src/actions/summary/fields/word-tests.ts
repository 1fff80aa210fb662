/** Tests of single words by what they do in a sentence of their language. */
import { compilePhrases } from '../../../language/patterns.js';
import { RECAP_PHRASES, alikeWords } from '../../../language/recap.js';
import { splitWords } from '../../../language/words.js';

/** How many words from `at` on are of a kind; 0 for none. */
export type WordTest = (words: readonly string[], at: number) => number;

/** The tests of a language. */
export interface WordTests {
  /** A person who acts. */
  readonly person: WordTest;
  /** Joins one clause to the next. */
  readonly joins: WordTest;
  /** Leads to a statement without being part of it. */
  readonly leads: WordTest;
  readonly article: WordTest;
  readonly cue: WordTest;
}

/** Longest cue phrase, in words. */
const MAX_CUE_WORDS = 12;

/** The word at `at` as phrases have it; what it stands for may hang on the words beside it. */
function wordAt(words: readonly string[], at: number, language: string): readonly string[] {
  const before = words.slice(Math.max(0, at - 2), Math.max(0, at)).flatMap(splitWords);
  const own = splitWords(words[at] ?? '');
  const around = [...before, ...own, ...splitWords(words[at + 1] ?? '')];
  return alikeWords(around, language).slice(before.length, before.length + own.length);
}

const tests = new Map<string, WordTests>();

/** The tests of a language, compiled once. In an unknown language no word is of any kind. */
export function wordTests(language: string): WordTests {
  const known = tests.get(language);
  if (known !== undefined) return known;
  const phrases = RECAP_PHRASES[language];
  const one = (...lists: readonly (readonly string[] | undefined)[]): WordTest => {
    const set = compilePhrases(
      lists.flatMap(list => list ?? []),
      phrases?.kinds,
    );
    return (words, at) => (set.match(wordAt(words, at, language), 0) > 0 ? 1 : 0);
  };
  const cues = compilePhrases(phrases?.cue ?? [], phrases?.kinds);
  const made: WordTests = {
    person: one(phrases?.us, phrases?.you),
    joins: one(phrases?.connect),
    leads: one(phrases?.leads),
    article: one(phrases?.articles),
    cue: (words, at) => cues.match(words.slice(at, at + MAX_CUE_WORDS).flatMap(splitWords), 0),
  };
  tests.set(language, made);
  return made;
}
