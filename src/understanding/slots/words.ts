/**
 * Cuts a caller's text into words, each with its place in the original text.
 *
 * The text is recogniser output (lower case, no punctuation) or typed text; numerals, clock times and numeric dates
 * stay one word, elided articles ("l'", "d'") and the parts of hyphenated or run-together number words become words of
 * their own. Punctuation, emoji and other signs separate words.
 */
import { splitNumberWord } from '../../language/cardinals.js';
import { fold } from '../../language/fold.js';
import type { SpokenLanguage } from '../../language/spoken.js';

/** A word with its place. `start` and `end` are UTF-16 offsets into the text; parts of one token share them. */
export interface Word {
  /** Folded form, for look-up. */
  readonly key: string;
  /** Lower-case form with accents. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  /** True if the speaker broke the word off ("twen-"). */
  readonly fragment: boolean;
}

/** The longest text looked at, in characters; the rest is ignored. */
const MAX_TEXT_LENGTH = 200_000;

const TOKEN = new RegExp(
  [
    '[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+', // e-mail address
    '\\d{4}-\\d{2}-\\d{2}(?![\\d-])',
    '(?<!\\d[/.-])\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d]|[/.-]\\d)', // numeric date
    '(?<=(?:^|\\s)(?:on|the|dated|since|from|until|till|by|le|du|au|op|van|sinds|vanaf|tot|per)\\s)\\d{1,2}[/-]\\d{1,2}(?![/-]?[\\d])', // its year left out
    '\\d{1,2}[:hu]\\d{2}(?![\\d\\p{L}])', // clock time
    '\\d{1,2}:\\d{2}(?=[ap]\\.?m)',
    '[ap]\\.\\s?m\\.?(?!\\p{L})',
    '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:,\\d{1,2})?(?=\\s?(?:€|euros?(?!\\p{L})))', // thousands apart
    '\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?(?![\\d]|[.,]\\d)',
    '(?<!\\d[/.-])\\d+[.,]\\d{1,2}(?![\\d]|[.,]\\d)',
    '\\d{1,4}(?:st|nd|rd|th|er|ère|re|ème|eme|e|è|de|ste)(?![\\p{L}\\d])', // numeral ordinal
    '\\d+',
    "'?[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*['’]?-?",
    '[€£$@+_&]',
  ].join('|'),
  'giu',
);

/** Cuts text into words. */
export function wordsOf(text: string, language: SpokenLanguage): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(0, MAX_TEXT_LENGTH).matchAll(TOKEN)) {
    words.push(...partsOf(match[0], match.index, text, language));
  }
  return words;
}

function partsOf(token: string, start: number, text: string, language: SpokenLanguage): Word[] {
  if (!/^['’]?\p{L}/u.test(token) || token.includes('@')) return [wordAt(token, start, start + token.length)];
  const hyphen = token.endsWith('-');
  const broken = hyphen && /^(\s|$|\.)/.test(text.slice(start + token.length, start + token.length + 1));
  const body = hyphen ? token.slice(0, -1) : token;
  return elidedParts(body, start, language).flatMap(part => {
    const split = splitNumberWord(part.key, language.numbers);
    if (split !== undefined) return split.map(key => ({ ...part, key, norm: key }));
    const full = language.calendar.shortMonths.get(part.key);
    if (full !== undefined && besideFigures(text, start, start + token.length))
      return [{ ...part, key: full, norm: full }];
    return [broken ? { ...part, fragment: true } : part];
  });
}

/** True for "3 sept." and "Apr 3": a figure next to the word. */
function besideFigures(text: string, start: number, end: number): boolean {
  return (
    /\d(?:er|e)?\s?$/.test(text.slice(Math.max(0, start - 4), start)) ||
    /^\.?\s?\d/.test(text.slice(end, end + 3))
  );
}

function elidedParts(body: string, start: number, language: SpokenLanguage): Word[] {
  const at = body.search(/['’]/);
  const head = at > 0 ? fold(body.slice(0, at + 1)) : '';
  if (!language.elisions.has(head)) return [wordAt(body, start, start + body.length)];
  const middle = start + at + 1;
  const first = wordAt(body.slice(0, at + 1), start, middle);
  const rest = body.slice(at + 1);
  return rest === '' ? [first] : [first, ...elidedParts(rest, middle, language)];
}

/** Folded; "a.m." and thousands that stand apart lose what separates them. */
function keyOf(token: string): string {
  if (/^\d+\s\d/.test(token)) return token.replace(/\s/g, '');
  if (/^[ap]\.\s?m/i.test(token)) return fold(token).replace(/[.\s]/g, '');
  return fold(token);
}

function wordAt(token: string, start: number, end: number): Word {
  const key = keyOf(token);
  const bare = key.length > 1 ? key.replace(/^'|'$/g, '') : key;
  return {
    key: key.length > 2 && key.endsWith("'") ? bare : key.startsWith("'") ? bare : key,
    norm: token.toLowerCase(),
    start,
    end,
    fragment: false,
  };
}
