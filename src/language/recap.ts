/** The languages whose way of summing up is known. A further language is a line here and a file of data. */
import { en } from './en/recap.js';
import { fr } from './fr/recap.js';
import { nl } from './nl/recap.js';
import type { RecapPhrases } from './recap-phrases.js';

export type { RecapPhrases } from './recap-phrases.js';

/** Phrases by primary language subtag. */
export const RECAP_PHRASES: Readonly<Record<string, RecapPhrases>> = { en, fr, nl };

/** Lower-case words as the phrases of their language have them, one for each. */
export function alikeWords(words: readonly string[], language: string): readonly string[] {
  return RECAP_PHRASES[language]?.alike?.(words) ?? words;
}
