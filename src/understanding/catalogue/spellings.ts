/**
 * How a listener who does not know a name may write it: by its sounds, in the language's plainest letters for each.
 */
import { pronounce } from './pronounce.js';
import { SYMBOLS } from './symbols.js';

/** Letters for each sound, one table a listener; a sound that a table lacks is written as in the first. */
const WRITTEN: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  en: [
    letters(
      'a:a e:e i:i o:o u:u y:u @:e A:an E:an O:on p:p b:b t:t d:d k:c g:g x:k f:f v:v s:s z:s S:sh Z:s T:th m:m n:n N:ng l:l r:r j:i w:w h:h',
    ),
    letters('e:a i:ee o:o u:oo @:a k:k z:z j:y'),
  ],
  fr: [
    letters(
      'a:a e:é i:i o:o u:ou y:u @:e A:an E:in O:on p:p b:b t:t d:d k:c g:g x:r f:f v:v s:s z:s S:ch Z:j T:t m:m n:n N:n l:l r:r j:i w:ou h:',
    ),
    letters('e:e o:au A:en E:ain k:qu s:ss z:z j:y'),
  ],
  nl: [
    letters(
      'a:a e:e i:i o:o u:oe y:u @:e A:an E:en O:on p:p b:b t:t d:d k:k g:g x:g f:f v:v s:s z:z S:sj Z:zj T:t m:m n:n N:ng l:l r:r j:j w:w h:h',
    ),
    letters('a:aa e:ee i:ie o:oo x:ch v:f'),
  ],
};

function letters(table: string): Readonly<Record<string, string>> {
  return Object.fromEntries(table.split(' ').map(pair => [pair.charAt(0), pair.slice(2)]));
}

/**
 * Spellings of one word, the word itself first, all different.
 *
 * @param written the word as its list has it, in lower case
 * @param folded the same without accents
 */
export function spellingsOf(written: string, folded: string, language: string): string[] {
  const found = new Set([written, folded]);
  const sounds = Array.from(pronounce(folded, language), id => SYMBOLS[id]!);
  const [plain, ...others] = WRITTEN[language] ?? WRITTEN['en']!;
  for (const table of [plain!, ...others]) {
    const text = sounds.map(sound => table[sound] ?? plain![sound] ?? '').join('');
    if (text.length > 1) found.add(text);
  }
  return [...found];
}
