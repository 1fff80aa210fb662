/**
 * How a listener who does not know a name may write it: by its sounds, in the language's plainest letters for each.
 */
import { pronounce } from './pronounce.js';
import { SYMBOLS } from './symbols.js';

/** Letters for each sound. A second, rarer choice for each was tried: it let in more words that were not said than names. */
const LETTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: table(
    'a:a e:e i:i o:o u:u y:u @:e A:an E:an O:on p:p b:b t:t d:d k:c g:g x:k f:f v:v s:s z:s S:sh Z:s T:th m:m n:n N:ng l:l r:r j:i w:w h:h',
  ),
  fr: table(
    'a:a e:é i:i o:o u:ou y:u @:e A:an E:in O:on p:p b:b t:t d:d k:c g:g x:r f:f v:v s:s z:s S:ch Z:j T:t m:m n:n N:n l:l r:r j:i w:ou h:',
  ),
  nl: table(
    'a:a e:e i:i o:o u:oe y:u @:e A:an E:en O:on p:p b:b t:t d:d k:k g:g x:g f:f v:v s:s z:z S:sj Z:zj T:t m:m n:n N:ng l:l r:r j:j w:w h:h',
  ),
};

function table(pairs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.split(' ').map(pair => [pair.charAt(0), pair.slice(2)]));
}

/**
 * Spellings of one word, the word itself first, all different.
 *
 * @param written the word as its list has it, in lower case
 * @param folded the same without accents
 */
export function spellingsOf(written: string, folded: string, language: string): string[] {
  const letters = LETTERS[language] ?? LETTERS['en']!;
  const heard = Array.from(pronounce(folded, language), id => letters[SYMBOLS[id]!] ?? '').join('');
  return [...new Set([written, folded, ...(heard.length > 1 ? [heard] : [])])];
}
