/** What and whom a thing is wanted for, as it is said beside it: "lined paper for the school", "pour ma fille". */
import { ARTICLES, FOR, isPossessiveAt } from './phrase-words.js';

/** So many words behind "for" it is still what that is for. */
const REACH = 3;

/** Place of the "for" that a folded word is behind, with an article and another word between at most; -1 if there is none. */
export function purposeBefore(words: readonly string[], at: number): number {
  const link = words.slice(0, at).findLastIndex(word => FOR.has(word));
  return at - link <= REACH ? link : -1;
}

/** True if a word behind "for" and an article stands there: it is who or what wants a thing, and no thing. */
export function isInPurpose(words: readonly string[], at: number, from = 0): boolean {
  const link = purposeBefore(words, at);
  return link >= from && ARTICLES.has(words[link + 1] ?? '');
}

/** True if folded words say for whom by whose they are: "tennis balls for our club". */
export function isForSomeone(words: readonly string[]): boolean {
  const at = words.findIndex(word => FOR.has(word));
  return at >= 0 && isPossessiveAt(words, at + 1);
}

/**
 * How many folded words at the beginning of a clause say what a thing is for: "voor de kerstmarkt", "pour une fête dans le
 * jardin les guirlandes". Behind that the thing has an article of its own.
 */
export function purposeAtStart(clause: readonly string[]): number {
  // The rest of "it's" and "I'm" may stand before it.
  const at = /^(?:s|m|re|ve|ll|d)$/.test(clause[0] ?? '') ? 1 : 0;
  const isPurpose = FOR.has(clause[at] ?? '') && ARTICLES.has(clause[at + 1] ?? '');
  if (!isPurpose) return 0;
  return Math.max(
    at + 2,
    clause.findLastIndex((word, i) => i > at + 1 && ARTICLES.has(word)),
  );
}
