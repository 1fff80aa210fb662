/** Numbers, amounts and size letters of a turn that a product's name has not, and that are not how many are wanted. */
import { cuesOf } from './cues.js';
import type { Meaning } from './meaning.js';
import { IN, OF } from './phrase-words.js';
import type { ProductFinder } from './products.js';
import { isSizeLetter } from './sizes.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind these a letter alone is a size. */
const SIZE = set('size taille maat');
/** Of others, those that are words are none. */
const LETTER = /^[b-hj-z]$/;
/** The name of a make before its number. */
const LETTERS = /^[a-z]{1,3}$/;
/** Behind a number it is what is counted. */
const PAIR = /^(?:paar|couple|pairs?|paires?)$/;
/** Between these and a number stands what "en" takes the place of. */
const IT = set('j m t l y nous vous lui leur il elle on');
/** Before a number these say which one is meant. */
const THAT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('the'),
  fr: set('la le'),
  nl: set('de het'),
};
/** Units in which one waits, and what stands before how long. */
const TIMES = /^(?:days?|weeks?|months?|jours?|semaines?|mois|dagen|weken|maanden)$/;
const SPANS = set('in for about within after dans depuis pendant over al binnen sinds');
const OF_THEM = set('of van de');
/** Units in which things are wanted loose, unless they stand behind these. */
const BULK = set('l kg');
const BEFORE_AMOUNT = set('in of en van');

/** Products that a turn is taken to mean. */
interface Products {
  readonly skus: readonly string[];
  /** The same, and what goes by their names. */
  readonly all: readonly string[];
  /** The words and numbers in the names of all. */
  readonly own: readonly string[];
  /** Places of the turn that say which one is meant. */
  readonly which: ReadonlySet<number>;
}

/** Those of a turn that names products, as they were said. */
export function unexplainedSizes(
  named: Meaning['named'],
  { variants, language }: ProductFinder,
  { skus, all, own, which }: Products,
): readonly string[] {
  const { words, numbers } = named;
  // "Nineteen eighty four", of 1984.
  const isOwnNumber = (value: string): boolean =>
    numbers.some(n => n.value === value && variants.hasSize(all, n)) ||
    variants.hasNumber(all, value) ||
    own.some(w => /^\d/.test(w) && w.endsWith(value));
  // "Size two", of a pack of two in size three.
  const isOtherSize = ({ from, value }: (typeof numbers)[number]): boolean => {
    const size = words[from - 1] ?? '';
    const isOther = (sku: string): boolean =>
      variants
        .wordsOf(sku)
        .some((w, i, name) => w === size && /^\d/.test(name[i + 1] ?? value) && name[i + 1] !== value);
    return SIZE.has(size) && skus.every(isOther);
  };
  // "Tab A neuf", of a Tab S9, where there is an A9.
  const isOthersModel = ({ from, value }: (typeof numbers)[number]): boolean => {
    const letters = words[from - 1] ?? '';
    const has = (sku: string): boolean =>
      variants.wordsOf(sku).some((w, i, name) => w === letters && name[i + 1] === value);
    return LETTERS.test(letters) && !OF.has(letters) && all.some(has) && !skus.some(has);
  };
  return [
    ...words.filter(
      (word, i) =>
        (isSizeLetter(word) || LETTER.test(word)) && SIZE.has(words[i - 1] ?? '') && !own.includes(word),
    ),
    ...numbersUnexplained(named, { own, which, language }, isOwnNumber),
    ...numbers.filter(n => isOtherSize(n) || isOthersModel(n)).map(n => n.value),
    ...amountUnexplained(named, own, isOwnNumber),
  ];
}

// A number that is neither of a name nor how many are wanted.
function numbersUnexplained(
  { numbers, words, quantity, mentions }: Meaning['named'],
  { own, which, language }: Pick<Products, 'own' | 'which'> & { readonly language: string },
  isOwn: (value: string) => boolean,
): string[] {
  const names = mentions.flatMap(m => m.words);
  const { counted } = cuesOf(language);
  const hasTime = own.some(word => TIMES.test(word));
  // "The baby is due in three weeks".
  const isWhile = ({ from, to }: (typeof numbers)[number]): boolean =>
    !hasTime && SPANS.has(words[from - 1] ?? '') && TIMES.test(words[to] ?? '');
  const isAsked = ({ from, to, value, hasUnit }: (typeof numbers)[number]): boolean => {
    if (hasUnit || isBehindIn(words, from) || which.has(from) || isThat(words, from, language)) return true;
    const [first = '', next = ''] = [words[from], words[to]];
    const isCount = value === String(quantity) || PAIR.test(first) || counted.test(next);
    // "Two hundred lined notebooks and ten squared".
    return !isCount && !names.includes(next);
  };
  // "Riz un", of a Riz 2, and "DS two", of a DS-1; elsewhere one is mostly an article, and "the twelve hour one" is a thing.
  const isModel = ({ from }: (typeof numbers)[number]): boolean =>
    words[from] !== 'one' && own.some((word, i) => word === words[from - 1] && /^\d/.test(own[i + 1] ?? ''));
  return numbers
    .filter(n => !isOwn(n.value) && !isWhile(n) && (isModel(n) || (n.value !== '1' && isAsked(n))))
    .map(n => n.value);
}

// "La sept cent cinquante", "the twenty year old", "de vierentwintig centimeter"; "the two of them" are how many.
function isThat(words: readonly string[], from: number, language: string): boolean {
  return THAT[language]?.has(words[from - 1] ?? '') === true && !OF_THEM.has(words[from + 1] ?? '');
}

// "In thirty CH", but "j'en voudrais trente" and "mettez-m'en trente".
function isBehindIn(words: readonly string[], at: number): boolean {
  return IN.has(words[at - 1] ?? '') && !IT.has(words[at - 2] ?? '');
}

// "In 80 litres", of a boiler called 50.
function amountUnexplained(
  { words, quantity }: Meaning['named'],
  own: readonly string[],
  isOwn: (value: string) => boolean,
): string[] {
  const at = words.findIndex((word, i) => BULK.has(word) && i > 1 && BEFORE_AMOUNT.has(words[i - 2]!));
  const isNumbered = own.some(word => /^\d/.test(word));
  return at >= 0 && isNumbered && quantity !== null && !isOwn(String(quantity)) ? [String(quantity)] : [];
}
