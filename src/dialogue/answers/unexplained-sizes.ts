/** Numbers, amounts and size letters of a turn that a product's name has not, and that are not how many are wanted. */
import { commonWords } from '../../language/common-words.js';
import { cuesOf } from './cues.js';
import type { Meaning } from './meaning.js';
import { IN, LINKS, OF } from './phrase-words.js';
import type { ProductFinder } from './products.js';
import { isSizeLetter, isUnit } from './sizes.js';

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
  finder: ProductFinder,
  { skus, all, own, which }: Products,
): readonly string[] {
  const { variants, language } = finder;
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
  // "La Graph 90", of a Graph Light, where there is a Graph 35.
  const isOthersNumber = ({ from, to, value }: (typeof numbers)[number]): boolean => {
    const [word = '', next = ''] = [words[from - 1], words[to]];
    const has = (sku: string): boolean =>
      variants.wordsOf(sku).some((w, i, name) => w === word && /^\d/.test(name[i + 1] ?? ''));
    const isCount = OF.has(next) || cuesOf(language).counted.test(next);
    return word.length > 2 && !isCount && !isOwnNumber(value) && all.some(has) && !skus.some(has);
  };
  return [
    ...words.filter(
      (word, i) =>
        (isSizeLetter(word) || LETTER.test(word)) && SIZE.has(words[i - 1] ?? '') && !own.includes(word),
    ),
    ...numbersUnexplained(named, { own, which, language }, isOwnNumber),
    ...numbers.filter(n => isOtherSize(n) || isOthersModel(n) || isOthersNumber(n)).map(n => n.value),
    ...amountUnexplained(named, own, isOwnNumber),
    ...lettersUnexplained(named, skus, finder),
  ];
}

// "In SK six", of a window MK06: other letters right before the number that the name has behind its own.
function lettersUnexplained(
  { words, numbers }: Meaning['named'],
  skus: readonly string[],
  { variants, language }: ProductFinder,
): string[] {
  const isMake = (word: string): boolean => LETTERS.test(word) && !LINKS.has(word) && !isUnit(word);
  return numbers.flatMap(({ from, value }) => {
    // "MK nul zes".
    const zero = numbers.find(n => n.to === from && n.value === '0');
    const said = lettersBefore(words, zero?.from ?? (words[from - 1] === 'oh' ? from - 1 : from));
    if (!isMake(said) || commonWords(language).has(said)) return [];
    const isOther = (sku: string): boolean => {
      const own = variants.wordsOf(sku);
      const before = own.filter((_, i) => Number(own[i + 1]) === Number(value));
      const isLike = (word: string): boolean => word.endsWith(said) || said.endsWith(word);
      return (
        before.length > 0 && before.every(isMake) && !own.some(word => LETTERS.test(word) && isLike(word))
      );
    };
    return skus.length > 0 && skus.every(isOther) ? [said] : [];
  });
}

// "S K", also said one by one.
function lettersBefore(words: readonly string[], at: number): string {
  let from = at - 1;
  const isLetter = (word = ''): boolean => /^[a-z]$/.test(word);
  while (isLetter(words[at - 1]) && isLetter(words[from - 1])) from -= 1;
  return words.slice(Math.max(0, from), at).join('');
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
    if (isOfThat({ words, mentions }, from, to, language)) return !counted.test(words[to] ?? '');
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

// "La Graph 90" is one, whatever goes by that name: of many callers say "the Graphs".
function isOfThat(
  { words, mentions }: Pick<Meaning['named'], 'words' | 'mentions'>,
  from: number,
  to: number,
  language: string,
): boolean {
  const mention = mentions.find(({ at, clause }) => at[1] === from && clause[1] >= to && at[0] > 0);
  if (mention === undefined || OF.has(words[to] ?? '')) return false;
  const article = words.slice(0, from).findLastIndex(word => THAT[language]?.has(word));
  return article >= mention.at[0] - 1 && article < from - 1;
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
