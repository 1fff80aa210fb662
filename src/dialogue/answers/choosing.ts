/** What strengths and words leave of some products. */
import { commonWords } from '../../language/common-words.js';
import type { Cut } from './cut.js';
import { isQuality } from './form-words.js';
import { isWithin } from './ranges.js';
import { isSaid, isSameWord } from './same-words.js';

/** The second part of a compound is no shorter. */
export const LEAST_OF_TAIL = 4;

/** A number of the sentence that may be a strength. */
export interface SaidNumber {
  readonly value: string;
  /** A unit of measure follows: it cannot be a quantity. */
  readonly hasUnit: boolean;
  /** The unit that was said behind it, if any. */
  readonly unit?: string | undefined;
  /** The folded word behind it. */
  readonly next?: string | undefined;
}

/** True if a name has a number, or is for a range in which it lies: twenty-seven kilos, of "20-40 kg". */
export function hasSize(cut: Cut, said: SaidNumber): boolean {
  return isOfName(said, cut) || (said.next !== undefined && isWithin(cut.ranges, said.value, said.next));
}

/** Those that have the strengths said; none if one was said that nothing has. */
export function byNumbers(
  all: readonly Cut[],
  strengths: readonly SaidNumber[],
): { left: readonly Cut[]; several: boolean } {
  if (strengths.length === 0) return { left: all, several: false };
  const every = all.filter(c => strengths.every(n => hasSize(c, n)));
  if (every.length > 0) return { left: every, several: false };
  const some = all.filter(c => strengths.some(n => hasSize(c, n)));
  // A strength with its unit that nothing has is a product that is not in the table.
  const unknown = strengths.some(n => n.hasUnit && !all.some(c => hasSize(c, n)));
  return { left: unknown ? [] : some, several: some.length > 1 };
}

// "Five millimetres" are not the five pieces of what is of four millimetres.
function isOfName({ value, unit }: SaidNumber, { numbers, measures }: Cut): boolean {
  const isMeasured = unit !== undefined && [...measures].some(measure => measure.endsWith(` ${unit}`));
  return isMeasured ? measures.has(`${value} ${unit}`) : numbers.has(value);
}

// "Tweepersoons" is not "eenpersoons" where both are in the table, however alike they are.
function isSaidOf(word: string, said: readonly string[], among: readonly Cut[]): boolean {
  const isExact = (s: string): boolean => among.some(c => c.words.has(s));
  // "Thanks for your help" has nothing of "12 hour gel".
  const mayBeLike = said.filter(s => !isExact(s) && (!EVERYDAY.has(s) || isSameWord(s, word)));
  return said.includes(word) || isSaid(word, mayBeLike);
}

/** A noun that a letter belongs to has more. */
const LEAST_OF_NOUN = 4;

/** Those with the letter said behind a noun where others have another one there: vitamine D, of D and C. */
export function byLetters(left: readonly Cut[], said: readonly string[]): readonly Cut[] {
  const lettersBehind = ({ phrases }: Cut, noun: string): string[] =>
    phrases.flatMap(phrase =>
      phrase.flatMap((word, i) => (phrase[i - 1] === noun && word.length === 1 ? [word] : [])),
    );
  for (const [i, letter] of said.entries()) {
    const noun = said[i - 1] ?? '';
    if (letter.length !== 1 || noun.length < LEAST_OF_NOUN) continue;
    const lettered = left.filter(c => lettersBehind(c, noun).includes(letter));
    const others = left.filter(c => lettersBehind(c, noun).some(each => each !== letter));
    if (lettered.length > 0 && others.length > 0) return lettered;
  }
  return left;
}

/** Those with most of the words that not all share; all if none of these was said. */
export function byWords(left: readonly Cut[], said: readonly string[]): readonly Cut[] {
  if (left.length < 2) return left;
  // "Saxofoon" tells no *altsaxofoon* from a *tenorsaxofoon*, however like the shorter one it is.
  const isLonger = (w: string, s: string): boolean => w.length > s.length + 1 && w.endsWith(s);
  const isTail = (s: string): boolean =>
    s.length >= LEAST_OF_TAIL &&
    !left.some(c => c.words.has(s)) &&
    left.filter(c => [...c.words].some(w => isLonger(w, s))).length > 1;
  const telling = said.filter(s => !isTail(s));
  return byTellingWords(left, telling);
}

function byTellingWords(left: readonly Cut[], said: readonly string[]): readonly Cut[] {
  const counts = left.map(c => {
    const telling = [...c.words].filter(w => !left.every(other => other.words.has(w)) && !ARTICLES.has(w));
    return telling.filter(w => isSaidOf(w, said, left)).length;
  });
  const most = Math.max(...counts);
  const isSize = left.some(c => [...c.words].some(w => isQuality(w) && said.includes(w)));
  if (most === 0 && !isSize) return left;
  const likely = left.filter((_, i) => counts[i] === most);
  // "The large" is not the extra large.
  const plain = likely.filter(c => ![...c.words].some(w => BEYOND.has(w) && !said.includes(w)));
  return plain.length > 0 ? plain : likely;
}

/** "The oil filter and the air filter": of each all that tells it apart was said, so that both are meant. */
export function eachIsNamed(chosen: readonly Cut[], said: readonly string[]): boolean {
  return chosen.every(one => {
    const own = [...one.words].filter(
      w => !ARTICLES.has(w) && chosen.every(other => other === one || !other.words.has(w)),
    );
    return own.length > 0 && own.every(w => isSaidOf(w, said, chosen));
  });
}

/** What goes beyond a size of the same name. */
const BEYOND = new Set('extra tres double dubbel'.split(' '));
// Short everyday words that tell things apart all the same.
const QUALITIES = new Set(
  'old new big red hot raw dry low top oud rood wit sec bas vif nat s m l xl xxl'.split(' '),
);
/** Words that any sentence has. */
const EVERYDAY = new Set(['en', 'fr', 'nl'].flatMap(language => [...commonWords(language)]));
/** Short everyday words, which tell nothing apart. */
export const ARTICLES = new Set([...EVERYDAY].filter(w => w.length < 4 && !QUALITIES.has(w)));
