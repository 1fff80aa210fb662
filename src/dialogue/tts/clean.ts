/**
 * Makes any text safe to speak: what a table or a file holds is spoken as words or not at all, never as markup.
 */
import { isLatin, latinLetters, withoutMarkup } from '../../language/plain-name.js';
import { primaryLanguage } from '../../language/tag.js';
import { signsAsWords } from './signs.js';

/** Longer texts are cut at the end of a sentence. */
const LONGEST_TEXT = 20_000;

/**
 * The text without tags, entities, control characters, marks of direction, emphasis and engine commands. Words mixed of
 * scripts are read as Latin where their letters look so; letters of other scripts are left out, since no voice of these
 * languages can say them. Signs that would be lost are words of the language (`signs.ts`).
 */
export function cleanText(text: string, language = 'en'): string {
  // Of what is hidden deeper the last step removes every bracket.
  const plain = withoutMarkup(text.slice(0, LONGEST_TEXT * 4));
  return cut(
    signsAsWords(plain, primaryLanguage(language))
      .normalize('NFKC')
      .replace(/[\p{Cf}\u200b-\u200f\u2028-\u202e]/gu, '')
      .replace(/[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu, ' ')
      .replace(/\p{Extended_Pictographic}/gu, ' ')
      .replace(/[<>[\]{}|\\^~`*_#@=]/g, ' ')
      .replace(/[\p{L}\p{M}]+/gu, latin)
      .replace(/([.,;:!?…-])\1+/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function latin(word: string): string {
  if (!isLatin(word)) return ' ';
  return latinLetters(word).replace(/[^\p{Script=Latin}\p{M}]/gu, '');
}

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const start = text.slice(0, LONGEST_TEXT);
  const end = Math.max(start.lastIndexOf('. '), start.lastIndexOf('? '), start.lastIndexOf('! '));
  return end > 0 ? start.slice(0, end + 1) : start;
}
