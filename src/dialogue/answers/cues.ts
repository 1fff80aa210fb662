/**
 * The phrases by which callers show what they want of an answer line, per language.
 *
 * Patterns are matched on folded text: lower case, no accents, apostrophes and hyphens as spaces. What names a product
 * has been taken out before, so that a product called after a disease is no question about it.
 */
import { DUTCH_CUES } from './cues-nl.js';
import { ENGLISH_CUES } from './cues-en.js';
import { FRENCH_CUES } from './cues-fr.js';
import type { Cues } from './acts.js';

const CUES: Readonly<Record<string, Cues>> = { en: ENGLISH_CUES, fr: FRENCH_CUES, nl: DUTCH_CUES };

/** Languages in which the bot can hold a conversation. */
export const ANSWER_LANGUAGES: readonly string[] = Object.keys(CUES);

/** The cues of a language; English ones for a language that has none. */
export function cuesOf(language: string): Cues {
  return CUES[language] ?? ENGLISH_CUES;
}

/** True for a folded word that is a cue by itself or is counted ("boxes"), so that it names nothing. */
export function isCue(word: string, { acts, counted }: Cues): boolean {
  return counted.test(word) || Object.values(acts).some(pattern => pattern.test(word));
}

const LANGUAGE_NAMES: Readonly<Record<string, RegExp>> = {
  en: /\b(english|anglais|engels)\b/,
  fr: /\b(french|fran[cs]ais|frans)\b/,
  nl: /\b(dutch|flemish|neerlandais|flamand|hollandais|nederlands|vlaams|hollands)\b/,
};

/** The language a caller asks to go on in, or nothing. Its name in any of the languages will do. */
export function languageAskedFor(folded: string): string | undefined {
  return ANSWER_LANGUAGES.find(language => LANGUAGE_NAMES[language]?.test(folded));
}
