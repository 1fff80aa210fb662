/** Tests of single words by what they do in a sentence of their language. */
import { compilePhrases } from '../../../language/patterns.js';
import type { PhraseSet } from '../../../language/patterns.js';
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
  /** How many words bid the caller do something: "if you could bring". */
  readonly bids: WordTest;
  /** 1 where a word is too small to carry matter: "to", "the". */
  readonly small: WordTest;
  /** 1 where a verb stands that needs its subject before it: "is". */
  readonly finite: WordTest;
  /** 1 where a clause is a condition: "once | you've paid". */
  readonly condition: WordTest;
  /** 1 where a clause tells which thing is meant: "the link that | you receive". */
  readonly relative: WordTest;
}

/** "As soon as" has so many words. */
const MAX_HANGING_WORDS = 3;
/** Longest phrase that announces or bids, in words. */
const MAX_CUE_WORDS = 12;

/** The word at `at` as phrases have it; what it stands for may hang on the words beside it. */
function wordAt(words: readonly string[], at: number, language: string): readonly string[] {
  const before = words.slice(Math.max(0, at - 2), Math.max(0, at)).flatMap(splitWords);
  const own = splitWords(words[at] ?? '');
  const around = [...before, ...own, ...splitWords(words[at + 1] ?? '')];
  return alikeWords(around, language).slice(before.length, before.length + own.length);
}

/** Whether a hanging beginning stands right before a word, or at it. */
function hangsAt(hanging: PhraseSet, words: readonly string[], at: number): number {
  for (let from = Math.max(0, at - MAX_HANGING_WORDS); from <= at; from += 1) {
    if (from < at && /[.,;:?!…]$/.test(words[at - 1] ?? '')) continue;
    const before = words.slice(from, at + 1).flatMap(splitWords);
    const own = words.slice(from, at).flatMap(splitWords).length;
    const length = hanging.match(before, 0);
    if (length > 0 && length >= own) return 1;
  }
  return 0;
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
  const person = one(phrases?.us, phrases?.you);
  const undergoes = compilePhrases(phrases?.undergoes ?? [], phrases?.kinds);
  const [condition, relative] = [phrases?.condition, phrases?.relative].map(list =>
    compilePhrases(list ?? [], phrases?.kinds),
  );
  const [cues, bids] = [phrases?.cue, phrases?.bids].map(list => compilePhrases(list ?? [], phrases?.kinds));
  const ahead =
    (set: PhraseSet): WordTest =>
    (words, at) =>
      set.match(words.slice(at, at + MAX_CUE_WORDS).flatMap(splitWords), 0);
  const made: WordTests = {
    person: (words, at) =>
      undergoes.match(words.slice(at, at + 3).flatMap(splitWords), 0) > 0 ? 0 : person(words, at),
    joins: one(phrases?.connect),
    leads: one(phrases?.leads),
    article: one(phrases?.articles),
    condition: (words, at) => hangsAt(condition!, words, at),
    relative: (words, at) => hangsAt(relative!, words, at),
    cue: ahead(cues!),
    bids: ahead(bids!),
    small: one(phrases?.stop),
    finite: one(phrases?.finite),
  };
  tests.set(language, made);
  return made;
}
