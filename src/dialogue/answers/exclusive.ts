/**
 * What a thing can be only one of: a size, or the form in which a work comes. Who asks for the small one is told nothing of
 * the large one, nor of the paperback who asks for the audiobook.
 */
import type { Run } from './clause.js';
import { DEFINITE, IN, INDEFINITE } from './phrase-words.js';

/** How many words on, a size still belongs to the name beside it. */
const REACH = 2;
const SIZES = [
  'xxs',
  'xs',
  's small petit petite petits petites klein kleine',
  'm medium moyen moyenne moyens moyennes middel middelgroot middelgrote',
  'l large big grand grande grands grandes groot grote',
  'xl',
  'xxl',
  'xxxl',
].map(words => words.split(' '));
const SIZE_OF = new Map(SIZES.flatMap((words, rank) => words.map(word => [word, rank] as const)));
const [SMALL, LARGE] = ['s', 'l'].map(letter => SIZE_OF.get(letter)) as [number, number];
const MORE = new Set('extra tres tout toute super very heel x'.split(' '));
/** After these a letter alone is a size, also as it is spelled out. */
const SIZE = new Set('size sizes taille tailles maat maten'.split(' '));
const SPELLED = new Map(
  Object.entries({ ess: 's', esse: 's', es: 's', em: 'm', emme: 'm', el: 'l', elle: 'l' }),
);
/** Of what there is in three quarters, the whole or the half is another. */
const SHARES = new Set(
  'half halve hele heel demi demie entier entiere entieres whole adult adulte volwassen'.split(' '),
);
const QUARTERS = new Set('quarter quarters quart quarts kwart driekwart'.split(' '));
/** The same before "size". */
const WHOLE = new Set('full normal standard regular'.split(' '));

/** Forms in which books, music and films come; each has its words in all languages, and some go for two. */
const FORMATS = [
  [
    'audiobook',
    'audiobooks',
    'audio book',
    'livre audio',
    'audiolivre',
    'livres audio',
    'luisterboek',
    'luisterboeken',
  ],
  [
    'ebook',
    'ebooks',
    'e book',
    'e books',
    'kindle',
    'epub',
    'livre numerique',
    'version numerique',
    'digitaal boek',
  ],
  ['dvd', 'dvds'],
  ['bluray', 'blu ray'],
  ['cd', 'cds', 'compact disc'],
  ['vinyl', 'vinyle', 'vinyles', 'lp', 'lps', '33 tours', 'elpee', 'langspeelplaat'],
  ['cassette', 'cassettes', 'cassettebandje'],
  [
    'paperback',
    'paperbacks',
    'softcover',
    'softback',
    'slappe kaft',
    'zachte kaft',
    'poche',
    'pocket',
    'livre de poche',
    'pocketboek',
  ],
  ['paperback', 'paperbacks', 'softcover', 'softback', 'broche', 'brochee', 'grand format'],
  [
    'hardback',
    'hardbacks',
    'hardcover',
    'relie',
    'reliee',
    'cartonne',
    'cartonnee',
    'gebonden',
    'harde kaft',
    'hard kaft',
    'harde kaften',
    'couverture rigide',
  ],
  [
    'large print',
    'grands caracteres',
    'gros caracteres',
    'grootletter',
    'grootletterboek',
    'grote letters',
    'groteletterboek',
  ],
  ['braille'],
];

/** A name as it was heard, among the words of a turn. */
interface HeardName {
  /** All words of the product's name; nothing if several may be meant. */
  readonly name: readonly string[];
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly clause: Run;
}

/** True if a turn asks for another size than a thing has, or for a form that its name does not say. */
export function isOfOtherMake(name: HeardName): boolean {
  return isOfOtherSize(name) || isOfOtherShare(name) || isOfOtherFormat(name);
}

function isThreeQuarters(name: readonly string[]): boolean {
  return name.some((word, i) => word === '3' && name[i + 1] === '4');
}

/** True if a word says the share that a thing is of the whole one: "driekwart", of 3/4; "quatre quarts", of 4/4. */
export function isOwnShare(word: string, name: readonly string[]): boolean {
  const isWhole = name.some((each, i) => each === '4' && name[i + 1] === '4');
  return QUARTERS.has(word) && (isWhole || isThreeQuarters(name));
}

// "A classical guitar in full size", of one of 3/4.
function isOfOtherShare({ name, words, from, to, clause }: HeardName): boolean {
  const isOwn = isThreeQuarters(name);
  const near = words.slice(Math.max(clause[0], from - REACH), Math.min(clause[1], to + REACH + 1));
  return (
    isOwn && near.some((word, i) => SHARES.has(word) || (SIZE.has(near[i + 1] ?? '') && WHOLE.has(word)))
  );
}

// "The classic in extra small", of a large one.
function isOfOtherSize({ name, words, from, to, clause }: HeardName): boolean {
  const own = ownSizes(name);
  if (own.size === 0) return false;
  const [first, end] = clause;
  const isBeside = (at: number): boolean =>
    at >= Math.max(first, from - REACH) && at < Math.min(end, to + REACH);
  const isAsked = (at: number): boolean => {
    const link = words
      .slice(Math.max(to, at - REACH - 1), at)
      .filter(word => !DEFINITE.has(word) && !INDEFINITE.has(word) && !MORE.has(word));
    return (
      at >= to &&
      at < end &&
      (IN.has(link.at(-1) ?? '') || SIZE.has(link.at(-1) ?? '') || SIZE.has(words[at + 1] ?? ''))
    );
  };
  // A maker may be called "Petit".
  const isNew = (at: number): boolean => !name.includes(words[at] ?? '');
  const said = sizesIn(words, at => isNew(at) && (isBeside(at) || isAsked(at)));
  return said.size > 0 && [...said].every(size => !own.has(size));
}

function sizesIn(words: readonly string[], isWanted: (at: number) => boolean): ReadonlySet<number> {
  return new Set(words.flatMap((_, at) => (isWanted(at) ? (sizeAt(words, at) ?? []) : [])));
}

/** The place of a size among sizes, of a folded word or letter ("m", "medium", "moyen"); nothing if it says none. */
export function rankOf(word: string): number | undefined {
  return SIZE_OF.get(word);
}

/** True if a word says the size that a thing has, in its own words or in others: "medium", of "M". */
export function isOwnSize(word: string, name: readonly string[]): boolean {
  const size = SIZE_OF.get(word);
  return size !== undefined && ownSizes(name).has(size);
}

/** The sizes that a name says, as places among sizes. A letter alone at its end is one: "Jersey Rapha S". */
export function ownSizes(name: readonly string[]): ReadonlySet<number> {
  const last = name.at(-1) ?? '';
  const isMeasure = /^\d/.test(name.at(-2) ?? '');
  const letter = last.length === 1 && !isMeasure ? SIZE_OF.get(last) : undefined;
  return new Set([...sizesIn(name, () => true), ...(letter === undefined ? [] : [letter])]);
}

function sizeAt(words: readonly string[], at: number): number | undefined {
  const [before = '', word = ''] = [words[at - 1], words[at]];
  const isAfterSize = SIZE.has(before);
  const size = SIZE_OF.get(isAfterSize ? (SPELLED.get(word) ?? word) : word);
  if (size === undefined) return undefined;
  // The s of "it's", the l of "l'huile" and the m of metres are no sizes.
  if (word.length === 1 && !isAfterSize && !MORE.has(before)) return undefined;
  if (!MORE.has(before)) return size;
  return size === SMALL ? size - 1 : size === LARGE ? size + 1 : size;
}

// "As an audiobook", "en poche", of what does not say so.
function isOfOtherFormat({ name, words, clause }: HeardName): boolean {
  if (name.length === 0) return false;
  const said = formatsIn(words.slice(...clause));
  const own = formatsIn(name);
  return said.size > 0 && [...said].every(format => !own.has(format));
}

const FORMAT_WORDS: ReadonlySet<string> = new Set(FORMATS.flat().flatMap(term => term.split(' ')));

/** True for a folded word that says, alone or with others, in which form books, music and films come: "paperback", "relié". */
export function isFormat(word: string): boolean {
  return FORMAT_WORDS.has(word);
}

/** Single words by which names say the forms that are said in these words: "hardcover", for "harde kaft". */
export function formatWords(words: readonly string[]): readonly string[] {
  return [...formatsIn(words)].flatMap(nth => FORMATS[nth]!.filter(term => !term.includes(' ')));
}

function formatsIn(words: readonly string[]): ReadonlySet<number> {
  // As recognisers spell them: "c d", "d v d".
  const text = ` ${words.join(' ')} `.replace(/ c d /g, ' cd ').replace(/ d v d /g, ' dvd ');
  return new Set(
    FORMATS.flatMap((terms, nth) => (terms.some(term => text.includes(` ${term} `)) ? [nth] : [])),
  );
}
