/** Where phrases stand among words. */
import { compilePhrases } from '../../../language/patterns.js';
import { splitWords } from '../../../language/words.js';

/** A stretch of words between blanks. */
export interface Place {
  readonly from: number;
  /** Not in. */
  readonly to: number;
}

/** The places of phrases (see `patterns.ts`) among words between blanks, in the order they begin. */
export function placesOf(phrases: readonly string[], words: readonly string[]): Place[] {
  if (phrases.length === 0) return [];
  const set = compilePhrases(phrases.map(plainPhrase));
  const tokens = words.flatMap((raw, word) => splitWords(raw).map(text => ({ text, word })));
  const texts = tokens.map(t => t.text);
  return tokens.flatMap(({ word }, at): Place[] => {
    const length = set.match(texts, at);
    return length === 0 ? [] : [{ from: word, to: tokens[at + length - 1]!.word + 1 }];
  });
}

// "E-mail" and "l'adresse" are written as words are compared; signs of patterns stay.
const plainPhrase = (phrase: string): string =>
  phrase.toLowerCase().replace(/(?<=[\p{L}\p{N}])['’_-](?=[\p{L}\p{N}])/gu, ' ');
