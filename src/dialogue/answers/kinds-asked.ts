/**
 * What is asked for in another size, form or for others after a product was told of: "and in a small?", "vous l'avez en
 * gel ?", "heb je die ook voor kinderen". Of what is not so nothing is told.
 */
import { commonWords } from '../../language/common-words.js';
import { ownSizes, rankOf } from './exclusive.js';
import { isForPersons, isForm, isSolid } from './form-words.js';
import type { Meaning } from './meaning.js';
import { DEFINITE, FOR, INDEFINITE, isTalk } from './phrase-words.js';
import type { Memory } from './policy.js';
import { isSizeLetter } from './sizes.js';
import type { Variants } from './variants.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stands before a size or a form that is asked for. */
const ASKED = set('in en as als also ook aussi size taille maat and et or ou of');
const PLURAL = /(?:s|x|en)$/;
const LEAST_LETTERS = 4;

/**
 * Those of the size asked for in words or letters among what goes by the name of what was told of.
 *
 * @returns none if there is none of that size; nothing if none is asked for, or what was told of has no size
 */
export function ofSizeAsked(
  { named: { words } }: Meaning,
  { focus, family, pending, language }: Memory,
  variants: Variants,
): readonly string[] | undefined {
  const sizesOf = (sku: string): ReadonlySet<number> => ownSizes(variants.wordsOf(sku));
  if (pending.length > 0 || focus.length === 0 || !focus.every(sku => sizesOf(sku).size > 0))
    return undefined;
  const at = words.findIndex((_, i) => isSizeAt(words, i, language));
  const rank = rankOf(words[at] ?? '');
  if (rank === undefined) return undefined;
  const kin = [...new Set([...focus, ...family])];
  return kin.filter(sku => sizesOf(sku).has(rank));
}

// "In M", "an L", "en S aussi"; the m of "en m'en mettant" is none.
function isSizeAt(words: readonly string[], at: number, language: string): boolean {
  const [word = '', before = '', next = ''] = [words[at], words[at - 1], words[at + 1]];
  if (rankOf(word) === undefined || (next !== '' && !commonWords(language).has(next))) return false;
  // "Le M, vous l'avez ?"
  const isThat = DEFINITE.has(before) && isSizeLetter(word);
  const isAsked = ASKED.has(before) || INDEFINITE.has(before) || isThat;
  return isAsked || (isSizeLetter(word) && word.length > 1);
}

/** True if what is asked for is of another form than what was told of, or for others. */
export function isOfOtherKind(
  { named: { words, quantity }, ask }: Meaning,
  { focus, pending, language }: Memory,
  variants: Variants,
): boolean {
  if (focus.length === 0 || pending.length > 0 || quantity !== null) return false;
  if (ask !== null && ask !== 'availability') return false;
  const isOther = (word: string): boolean => !variants.hasLike(focus, word);
  const hasForm = focus.some(sku => [...variants.of(sku).words].some(isForm));
  return words.some((word, i) => {
    const before = words[i - 1] ?? '';
    if (FOR.has(before))
      return (
        isOther(word) &&
        (isForPersons(word) || isNounOfMany(words[i + 1] === 's' ? `${word}s` : word, language))
      );
    return ASKED.has(before) && isForm(word) && isOther(word) && (hasForm || !isSolid(word));
  });
}

// "For puppies"; "for Saturday" is when.
function isNounOfMany(word: string, language: string): boolean {
  const isNoun = word.length >= LEAST_LETTERS && PLURAL.test(word) && !isTalk(word);
  return isNoun && !commonWords(language).has(word);
}
