/** Whether two words are the same to a caller: the plural for the singular, another word for it, or nearly its sound. */
import { sameForm } from './form-words.js';
import { likeness } from './likeness.js';

/** From here on two words are as like as a word and itself misheard. */
export const ALIKE = 0.72;

/** True if two folded words are one, the plural for the singular. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return a.length > 2;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  if (long.startsWith(short) && /^(s|es|x|en|e)$/.test(long.slice(short.length))) return true;
  // "Knuffeltje", of "knuffel"; "zakje" is no "zak".
  if (short.length > 4 && long.startsWith(short) && /^[tp]?jes?$/.test(long.slice(short.length))) return true;
  // "Grijze", of "grijs".
  if (long.endsWith('e') && short.length > 3 && rootOf(long.slice(0, -1)) === rootOf(short)) return true;
  // "Loaves" of "loaf", "knives" of "knife".
  if (long.endsWith('ves') && short.replace(/fe?$/, 'v') === long.slice(0, -2)) return true;
  // "Puppies" of "puppy"; "bellen" of "bel", "ramen" of "raam", "brieven" of "brief".
  if (long.endsWith('ies')) return short === `${long.slice(0, -3)}y`;
  return long.endsWith('en') && short.length > 3 && rootOf(long.slice(0, -2)) === rootOf(short);
}

function rootOf(word: string): string {
  return word.replace(/(.)\1/g, '$1').replace(/v$/, 'f').replace(/z$/, 's');
}

/** True if a word of a name is among those that were said, or is like one of them. */
export function isSaid(word: string, said: readonly string[]): boolean {
  return said.some(
    s =>
      isSameWord(s, word) ||
      s === word ||
      sameForm(s, word) ||
      (word.length > 3 && likeness(s, word) >= ALIKE),
  );
}

/** Letters that join the words of a Dutch compound. */
const JOINTS = ['', 's', 'e', 'n', 'en'];
/** A shorter word may begin any. */
const LEAST_OF_COMPOUND = 4;

/** True if a word of a name is one word with another that was said: "koelkastlampje", of "een lampje voor de koelkast". */
export function isCompoundOf(name: string, word: string, said: readonly string[]): boolean {
  const isLong = (part: string): boolean => part.length >= LEAST_OF_COMPOUND;
  return isLong(word) && said.some(w => isLong(w) && JOINTS.some(joint => name === word + joint + w));
}
