/**
 * The phrases by which callers show what they want of an answer line, per language.
 *
 * Patterns are matched on folded text: lower case, no accents, apostrophes and hyphens as spaces. What names a product
 * has been taken out before, so that a product called after a disease is no question about it.
 */
import { DUTCH_CUES } from './cues-nl.js';
import { ENGLISH_CUES } from './cues-en.js';
import { FRENCH_CUES } from './cues-fr.js';

/** What a turn can do besides naming products. */
export type Act =
  | 'operator'
  | 'repeat'
  | 'slower'
  | 'thanks'
  | 'goodbye'
  | 'greeting'
  | 'price'
  | 'hours'
  | 'medical'
  | 'elsewhere'
  | 'when'
  | 'howMany'
  | 'order'
  | 'availability'
  | 'both'
  | 'yes'
  | 'no'
  | 'correction'
  | 'pronoun';

/** A language's patterns. */
export interface Cues {
  readonly acts: Readonly<Record<Act, RegExp>>;
  /** Ordinals that choose from a list just read out: first, second, third, last. */
  readonly ordinals: readonly RegExp[];
  /** What stands before a name that was not meant ("Aerius, not Arius"), up to the next pause or the end. */
  readonly negated: RegExp;
  /** After one of these, the caller starts the sentence anew ("Zyrtec, no sorry, Aerius"). */
  readonly restart: RegExp;
  /** A lone word that takes back the product named before it, if another one is named after it. */
  readonly hesitation: RegExp;
  /** Words that, after a number, make it a quantity. */
  readonly counted: RegExp;
  /** Words after which the name of a thing comes. */
  readonly introducers: ReadonlySet<string>;
  /** Filler sounds. */
  readonly fillers: RegExp;
}

const CUES: Readonly<Record<string, Cues>> = { en: ENGLISH_CUES, fr: FRENCH_CUES, nl: DUTCH_CUES };

/** Languages in which the bot can hold a conversation. */
export const ANSWER_LANGUAGES: readonly string[] = Object.keys(CUES);

/** The cues of a language; English ones for a language that has none. */
export function cuesOf(language: string): Cues {
  return CUES[language] ?? ENGLISH_CUES;
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
