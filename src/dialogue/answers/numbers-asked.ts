/**
 * Numbers that say which one is meant after a product was told of: "and in fifty?", "heb je ook vijftig?", "le quarante".
 * Only what is a quantity by its grammar ("fifty of them", "j'en voudrais cinquante") is one; the others are sizes, and a
 * size that nothing has is not told of what was spoken of.
 */
import { commonWords } from '../../language/common-words.js';
import { countOf, countedKind } from './counts.js';
import { cuesOf } from './cues.js';
import type { Meaning } from './meaning.js';
import type { Memory } from './policy.js';
import type { Variants } from './variants.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Stands before a size: "in fifty", "en van duizend". */
const BEFORE_SIZES: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('of in'),
  fr: set('en de du'),
  nl: set('van in'),
};
/** After these it does not: "mettez-m'en cent", "besoin de vingt". */
const NO_SIZE_BEHIND = set('m nous vous moi l j t plus moins lui leur il besoin environ pres autour');
const ARTICLES = set('the a an le la les l du un une die de het een');
const DEFINITE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('the'),
  fr: set('le la du'),
  nl: set('de het die'),
};
const INDEFINITE = set('a an un une een');
/** Behind the article a date: "for the fifteenth", "pour le quinze". */
const BEFORE_DATES = set(
  'for by before after until on from pour avant apres jusqu des voor tegen na op vanaf',
);
/** "The two" are both. */
const LEAST_SIZE = 4;
/** Begins a question of the next one: "and forty-three?" */
const NEXT = set('and or et ou en of');
/** What may stand behind the size of the next one. */
const AT_END = new Set([
  '',
  // With these another sentence begins: "and twenty? it's for my daughter".
  ...'it i we that c ce je j ik dat het'.split(' '),
  ...'non then please dan alors graag svp also too aussi ook'.split(' '),
]);
const ALSO = set('also too either aussi egalement ook eveneens');
/** Of things that are wanted, or of which there are so many. */
const QUANTITY =
  /\b(?:(?:can|could|may|might) (?:i|we) have|of (?:them|those|these|it|each)|need|want|wanted|take|like|order|get|buy|reserve|set aside|enough|left|for|faut|faudrait|voudrais|voudrait|prend[a-z]*|mett[a-z]*|besoin|command[a-z]*|reserv[a-z]*|reste|(?:j|m|vous|nous|il|y|t|l) en|er|ervan|daarvan|nodig|wil|willen|wou|neem|nemen|doe|bestel[a-z]*|krijgen|mag|voor|pour)\b/;
/** Asks whether there is one: "do you have forty?" */
const HAVING =
  /\b(?:have|got|do|sell|stock|keep|avez|auriez|faites|vendez|heeft|hebt|heb|hebben|verkopen|verkoopt)\b/;
const TIMES = set(
  'minute minutes hour hours day days week weeks month months year years heure heures jour jours semaine semaines mois an ans fois uur uren dag dagen weken maand maanden jaar keer times',
);
const SIZE = set('size sizes taille tailles pointure pointures maat maten');
/** Sizes of one thing are not further apart. */
const NEAR = 2.5;
const MOST_WORDS = 10;
/** Behind a number these make a thing of it: "the twenty thousand ones". */
const ONES = set('one ones');

type Numbers = Meaning['named']['numbers'];
type SaidNumber = Numbers[number];

/** The numbers of a turn, those that are said as sizes marked as such. */
export function sizesSaid(meaning: Meaning, memory: Memory, variants: Variants): Numbers {
  const { words } = meaning.named;
  const numbers = asDecimals(meaning.named.numbers, memory, variants);
  if (memory.focus.length === 0) return numbers;
  const kind = kindCounted(memory.focus, variants);
  return numbers.map(n => {
    if (n.hasUnit || !(isThing(n, words) || isSize(n, meaning, memory, variants))) return n;
    return { ...n, value: kind === undefined ? n.value : countOf(n.value, kind), hasUnit: true };
  });
}

// "Zéro cinq", of 0.5, as one says it of what comes in that.
function asDecimals(numbers: Numbers, { focus, family }: Memory, variants: Variants): Numbers {
  const kin = [...focus, ...family];
  return numbers.flatMap((n, i) => {
    const [before, next] = [numbers[i - 1], numbers[i + 1]];
    const isHalf = (a?: SaidNumber, b?: SaidNumber): boolean =>
      a?.value === '0' && a.to === b?.from && variants.hasNumber(kin, `0.${b.value}`);
    if (isHalf(before, n)) return [];
    return isHalf(n, next) ? [{ ...n, value: `0.${next!.value}`, to: next!.to, hasUnit: true }] : [n];
  });
}

// "And the four?", after a tent for two.
function kindCounted(focus: readonly string[], variants: Variants): string | undefined {
  const kinds = focus.flatMap(sku =>
    [...variants.of(sku).numbers].flatMap(value => countedKind(value) ?? []),
  );
  return kinds.length === 1 ? kinds[0] : undefined;
}

// "The twenty thousand ones", and "2.5", which nobody wants of anything.
function isThing({ from, to, value }: SaidNumber, words: readonly string[]): boolean {
  return value.includes('.') || (words[from - 1] === 'the' && ONES.has(words[to] ?? ''));
}

function isSize(n: SaidNumber, { named, ask }: Meaning, memory: Memory, variants: Variants): boolean {
  const { words } = named;
  const { language } = memory;
  if (words.length > MOST_WORDS) return false;
  const next = words[n.to] ?? '';
  const isCounted = TIMES.has(next) || cuesOf(language).counted.test(next);
  // "In two boxes", "four hundred tiles".
  if (isCounted || (next !== '' && !commonWords(language).has(next))) return false;
  if (isBehindPreposition(n, words, language)) return true;
  const isOpen = memory.question.wanted !== Number(n.value) && (ask === null || ask === 'availability');
  if (!isOpen) return false;
  return (
    isTheOne(n, words, language) ||
    (isNext(n, words) && AT_END.has(next) && comesInNumbers(memory, variants)) ||
    (!QUANTITY.test(words.join(' ')) && (isAlso(n, words) || isOfSizes(n, words, memory, variants)))
  );
}

// "In fifty", "en de la cinquante"; "j'en cinquante" is how many.
function isBehindPreposition({ from }: SaidNumber, words: readonly string[], language: string): boolean {
  const at = ARTICLES.has(words[from - 1] ?? '') && from > 1 ? from - 2 : from - 1;
  const isIn = (place: number): boolean => BEFORE_SIZES[language]?.has(words[place] ?? '') === true;
  const place = isIn(from - 1) ? from - 1 : at;
  const before = words[place - 1] ?? '';
  // "Deux caisses de six, donc douze".
  if (words[place] === 'de' && QUANTITY.test(words.join(' '))) return false;
  return isIn(place) && !NO_SIZE_BEHIND.has(before) && !cuesOf(language).counted.test(before);
}

// "The fifty", "een vijftig".
function isTheOne({ from, to, value }: SaidNumber, words: readonly string[], language: string): boolean {
  const [before = '', earlier = ''] = [words[from - 1], words[from - 2]];
  if (Number(value) < LEAST_SIZE || BEFORE_DATES.has(earlier)) return false;
  return DEFINITE[language]?.has(before) === true || (INDEFINITE.has(before) && to === words.length);
}

// "And forty-three?"
function isNext({ from }: SaidNumber, words: readonly string[]): boolean {
  return NEXT.has(words[0] ?? '') && (from === 1 || (from === 2 && ARTICLES.has(words[1]!)));
}

// "Ook vijftig", "fifty as well".
function isAlso({ from, to }: SaidNumber, words: readonly string[]): boolean {
  const isBefore = words.slice(0, from).some(word => ALSO.has(word));
  return isBefore || ALSO.has(words[to] ?? '') || (words[to] === 'as' && words[to + 1] === 'well');
}

// "Do you have forty?", of shoes in 39: a number that might be the size of one.
function isOfSizes(n: SaidNumber, words: readonly string[], memory: Memory, variants: Variants): boolean {
  if (!HAVING.test(words.join(' ')) || !comesInNumbers(memory, variants)) return false;
  const own = memory.focus.flatMap(sku => [...variants.of(sku).numbers].map(Number));
  const value = Number(n.value);
  return own.some(size => value <= size * NEAR && value >= size / NEAR);
}

// Who was told of shoes in 42 asks for shoes in 43, unless a quantity was asked for before.
function comesInNumbers({ focus, family, question }: Memory, variants: Variants): boolean {
  const kin = [...new Set([...focus, ...family])].map(sku => [...variants.of(sku).numbers].join(' '));
  const isSized = focus.some(sku =>
    variants
      .of(sku)
      .name.some(({ kind }, i, name) => kind === 'number' && SIZE.has(name[i - 1]?.value ?? '')),
  );
  return question.wanted === null && (isSized || new Set(kin).size > 1);
}
