/**
 * Makes any text safe to speak: what a table or a file holds is spoken as words or not at all, never as markup.
 */
import { primaryLanguage } from '../../language/tag.js';
import { signsAsWords } from './signs.js';

/** Longer texts are cut at the end of a sentence. */
const LONGEST_TEXT = 20_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Letters of other scripts that look like Latin ones: names are copied from anywhere. */
const LATIN = 'ABEKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo';
const LOOKALIKES = new Map(
  Array.from('АВЕКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', (letter, i) => [letter, LATIN.charAt(i)] as const),
);

/**
 * The text without tags, entities, control characters, marks of direction, emphasis and engine commands. Words mixed of
 * scripts are read as Latin where their letters look so; letters of other scripts are left out, since no voice of these
 * languages can say them. Signs that would be lost are words of the language (`signs.ts`).
 */
export function cleanText(text: string, language = 'en'): string {
  // Entities may hide tags, and tags entities: two rounds undo one nesting, the last step removes every bracket left.
  const plain = withoutTags(decoded(withoutTags(decoded(text.slice(0, LONGEST_TEXT * 4)))));
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

function decoded(text: string): string {
  return text
    .replace(
      /&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi,
      (whole, name: string) => entity(name.toLowerCase()) ?? whole,
    )
    .replace(/<!\[CDATA\[|\]\]>/g, ' ');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

function withoutTags(text: string): string {
  return text.replace(/<[/!?a-z][^<>]*>/gi, ' ');
}

function latin(word: string): string {
  const letters = Array.from(word);
  const isLatin = (letter: string): boolean => /[\p{Script=Latin}\p{M}]/u.test(letter);
  // A word that is wholly of another script only looks Latin by chance.
  if (!letters.some(isLatin)) return ' ';
  return letters
    .map(letter => LOOKALIKES.get(letter) ?? letter)
    .filter(isLatin)
    .join('');
}

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const start = text.slice(0, LONGEST_TEXT);
  const end = Math.max(start.lastIndexOf('. '), start.lastIndexOf('? '), start.lastIndexOf('! '));
  return end > 0 ? start.slice(0, end + 1) : start;
}
