/**
 * The next thing that is asked for after a product was told of: "what about the V10?", "and the P line?", "et en framboise ?".
 * What nothing of the kind has is not told of the product before.
 */
import { commonWords } from '../../language/common-words.js';
import type { Meaning } from './meaning.js';
import { isModelOf } from './name-numbers.js';
import { ARTICLES, isPraise, isTalk } from './phrase-words.js';
import type { Memory } from './policy.js';
import type { Variants } from './variants.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How a question of the next one begins. */
const NEXT =
  /^(?:(?:oui|ok|okay|bon|right|so|alors|goed|ja|yes|no|non|nee|euh|er|um|eh) )*(?:and|et|en|or|ou|of|what about|how about|qu en est il d[eu]|quid d[eu]|wat dacht je van|hoe zit het met)\b/;
/** Stands before what the next one is like. */
const IN: Readonly<Record<string, ReadonlySet<string>>> = { en: set('in'), fr: set('en'), nl: set('in') };
/** Before a letter that tells one from another; without it French letters are words. */
const BEFORE_LETTERS = set('the a an in le la un une en de het een');
/** The same, whatever else is said. */
const SIZE = set('size taille maat cup bonnet');
const LEAST_LETTERS = 4;

/** True if the next one is asked for by a letter, a number or a word that none of what was spoken of has. */
export function isNextElse(
  { named, ask }: Meaning,
  { focus, family, pending, language }: Memory,
  variants: Variants,
): boolean {
  const { words } = named;
  if (focus.length === 0 || pending.length > 0 || !(ask === null || ask === 'availability')) return false;
  const kin = [...new Set([...focus, ...family])];
  if (isOtherLetter(words, kin, variants, SIZE)) return true;
  if (!NEXT.test(words.join(' '))) return false;
  return (
    isOtherModel(named, kin, variants) ||
    isOtherLetter(words, kin, variants, BEFORE_LETTERS) ||
    isInOther(named, kin, variants, language)
  );
}

/**
 * True if one is asked for by its name in a size that none of these is ("Tubigrip in size F"), or, as the next one, in what
 * none of these is: "et en framboise, le Fervex ?"
 */
export function isNamedInOther(
  { named, elliptical }: Meaning,
  skus: readonly string[],
  variants: Variants,
  language: string,
): boolean {
  if (skus.length === 0) return false;
  return (
    isOtherLetter(named.words, skus, variants, SIZE) ||
    (elliptical && isInOther(named, skus, variants, language))
  );
}

// "The V10", of what there is as V8 and V15.
function isOtherModel(
  { numbers, words }: Meaning['named'],
  kin: readonly string[],
  variants: Variants,
): boolean {
  return numbers.some(
    ({ from, value }) =>
      kin.some(sku => isModelOf(variants.of(sku), words[from - 1] ?? '')) && !variants.hasNumber(kin, value),
  );
}

// "The P line", of the C line; "in size F", of size E.
function isOtherLetter(
  words: readonly string[],
  kin: readonly string[],
  variants: Variants,
  isBefore: ReadonlySet<string>,
): boolean {
  const own = new Set(
    kin
      .flatMap(sku => variants.of(sku).name)
      .flatMap(({ kind, value }) => (kind === 'word' && /^[a-z]$/.test(value) ? [value] : [])),
  );
  return (
    own.size > 0 &&
    words.some(
      (word, at) =>
        /^[a-z]$/.test(word) && isBefore.has(words[at - 1] ?? '') && isAlone(words, at) && !own.has(word),
    )
  );
}

// "L'autre" and "a l" are none.
function isAlone(words: readonly string[], at: number): boolean {
  return !/^[ad]$/.test(words[at]!) || at === words.length - 1;
}

// "En framboise", "in puur", of what does not say so.
function isInOther(
  { words, numbers }: Meaning['named'],
  kin: readonly string[],
  variants: Variants,
  language: string,
): boolean {
  const at = words.findIndex((word, i) => IN[language]?.has(word) === true && i <= words.length - 2);
  // "En édition reliée".
  const place = words.findIndex((word, i) => i > at && !ARTICLES.has(word) && !isTalk(word));
  const what = numbers.some(({ from, to }) => from <= place && place < to) ? '' : (words[place] ?? '');
  return (
    at >= 0 &&
    what.length >= LEAST_LETTERS &&
    /^\p{L}+$/u.test(what) &&
    !isPraise(what) &&
    !commonWords(language).has(what) &&
    !variants.hasLike(kin, what)
  );
}
