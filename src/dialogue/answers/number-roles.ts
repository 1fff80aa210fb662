/** What each number of a turn is: a strength or size that tells one thing from another, or how many are wanted. */
import { commonWords } from '../../language/common-words.js';
import type { HeardNumber } from '../../language/spoken-numbers.js';
import type { Token } from '../../language/tokens.js';
import { cuesOf } from './cues.js';
import type { Cut } from './cut.js';
import { isOtherModel, otherLettered } from './designators.js';
import { isVariantWord } from './form-words.js';
import { ARTICLES, OF, isTalk } from './phrase-words.js';
import {
  isBehindNumber,
  isDosed,
  isMeasuredLike,
  isModel,
  isModelOf,
  isNumberedBehind,
  isOfOtherCount,
  isSizedIn,
} from './name-numbers.js';
import { isAttribute, roleOf } from './said-numbers.js';
import { unitIn } from './sizes.js';
import type { NamePlace } from './name-places.js';
import type { Variants } from './variants.js';

/** Fewer are boxes as often as milligrams. */
const LEAST_DOSE = 5;
/** "The one", in two words, may be a number. */
const SHORTEST_SENTENCE = 2;
/** What stands before the size of the one that is meant. */
const WHICH = new Set('in the of en le la du de het van'.split(' '));

/** What is had by the pack is had in several of them; of one are mostly so many. */
const PACKS = new Set('packs boxes packets bags pakken dozen zakken packs boites paquets sachets'.split(' '));
const OF_A_PACK = new Set('1 4 6 8 10 12 20 24 30 36 48 50 100'.split(' '));
/** Between a number and its decimals. */
const POINT = new Set('point virgule komma punt'.split(' '));
/** What stands before a one that ends a sentence. */
const LAST_ONE = new Set(['de', 'la', 'le']);
/** All that may stand before "the one" where it is a size: "and the one?" */
const NEXT = new Set('and or so then also ok okay right what how about the en of het et ou'.split(' '));

/** What a number is, and what it is read as where a letter behind it makes another one of it. */
type Role = ReturnType<typeof roleOf> & { readonly value?: string };
/** Whether something is true of every product that may be meant at one place. */
type Each = (is: (name: Cut) => boolean) => boolean;

/** Where products were found in a turn, with the names of those that may be meant. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly names: readonly Cut[];
}

/** Tells the numbers of turns about one table. */
export class NumberRoles {
  /** Units of measure that stand in names. */
  readonly #units: Set<string>;
  /** Words that follow a number in names: "pieces", of "puzzle 500 pieces". */
  readonly #sizes: ReadonlySet<string>;

  /** @param names the words of each name */
  constructor(
    private readonly variants: Variants,
    private readonly language: string,
    names: readonly (readonly Token[])[],
  ) {
    this.#units = new Set(names.flat().flatMap(({ kind, value }) => (kind === 'unit' ? [value] : [])));
    const sizes = names.flatMap(name =>
      name.flatMap((token, i) => (isBehindNumber(token, name[i - 1]) ? [token.value] : [])),
    );
    this.#sizes = new Set(sizes.filter(value => value !== 'l'));
    // In "20 l" it is a unit; elsewhere it is a letter or an article.
    if (sizes.includes('l')) this.#units.add('l');
  }

  /** Whether a number is a strength or a quantity. */
  roleOf(n: HeardNumber, tokens: readonly Token[], found: readonly NamePlace[]): Role {
    const { from, to, value } = n;
    const next = tokens[to]?.value ?? '';
    const places = found.map(({ from, to, matches }) => ({
      from,
      to,
      names: matches.map(({ sku }) => this.variants.of(sku)),
    }));
    const lettered = otherLettered(n, tokens, places);
    if (lettered !== undefined) return { value: lettered, hasUnit: true, counted: false };
    if (places.some(({ names }) => isOtherModel(n, tokens, names, this.language)))
      return { hasUnit: true, counted: false };
    const isEach: Each = is => places.some(({ names }) => names.every(is));
    // "Een telefoon" is one telephone, whatever number stands before it in the name.
    const isArticle = value === '1' && tokens[from]?.kind === 'word';
    // "A puzzle of 500 pieces", where there is one of 1000: no quantity, but another product.
    const isOwnSize =
      isEach(name => isSizedIn(name, next)) || isEach(name => isOfOtherCount(name, value, next));
    // Of several by one name the pack may tell them apart.
    const isPacks = isHowManyPacks(n, tokens) && places.every(({ names }) => names.length === 1);
    if (isOwnSize && !isArticle && !isPacks) return { hasUnit: true, counted: false };
    const isSize = tokens[to]?.kind === 'word' && this.#isSize(next) && this.variants.hasAnyNumber(value);
    const role = isSize ? { hasUnit: false, counted: false } : roleOf(n, tokens, this.language, this.#units);
    // Nobody wants 0.25 of a thing.
    const isPointed = POINT.has(tokens[from - 1]?.value ?? '') || POINT.has(next);
    const isDecimal =
      (isPointed || value.includes('.')) && !role.counted && isEach(({ numbers }) => numbers.size > 0);
    const isWhich = isDecimal || isAttribute(n, tokens, this.language) || this.#isMeasure(n, tokens, isEach);
    if (isWhich) return { hasUnit: true, counted: false };
    // "In the ninety pack", of thirty and ninety.
    const isPack =
      role.counted && WHICH.has(tokens[from - 1]?.value ?? '') && isEach(({ numbers }) => numbers.size > 0);
    if (isPack && this.variants.hasAnyNumber(value)) return { hasUnit: false, counted: false };
    return { ...role, hasUnit: role.hasUnit || (!role.counted && this.#isModel(n, tokens, places)) };
  }

  // "The one litre", of bottles of 70 cl; "two metres", of a hose of 150 cm.
  #isMeasure({ from, to }: HeardNumber, tokens: readonly Token[], isEach: Each): boolean {
    const unit = unitIn(tokens[to]);
    const isChosen = unit === 'm' || WHICH.has(tokens[from - 1]?.value ?? '');
    return unit !== '' && isChosen && isEach(name => isMeasuredLike(name, unit));
  }

  // "Galaxy S23", where there is a Galaxy S24: a number right after such a name is part of a name.
  #isModel({ from, to, value }: HeardNumber, tokens: readonly Token[], places: readonly Place[]): boolean {
    const before = tokens[from - 1]?.value ?? '';
    const isLast = isEnd(tokens, to);
    // "Shoes in forty-four", of forty-two.
    const isIn = before === 'in' || (before === 'en' && this.language === 'fr');
    // "En 37, vous les auriez ?", and "en mille" of what has 500 mg.
    const isAsked = isLast || commonWords(this.language).has(tokens[to]?.value ?? '');
    const isSized = (name: Cut): boolean => isModel(name) || isDosed(name);
    if (isIn && isAsked && places.some(({ names }) => names.every(isSized))) return true;
    const isOne = value === '1';
    // "De powerpack vierhonderd van Bosch".
    const isBare = isLast || OF.has(tokens[to]?.value ?? '');
    const isDigits = tokens[from]?.kind === 'number' && to === from + 1;
    // "Clenil two hundred", of one hundred micrograms.
    const isDose = (name: Cut): boolean => Number(value) >= LEAST_DOSE && isDosed(name);
    const isOfKind = (name: Cut): boolean =>
      isDigits ? name.numbers.size > 0 : isBare && !isOne && (isModel(name) || isDose(name));
    // "Galaxy a thirty-five", of the A55; "six plus", of what has no six.
    // "Flip five", of the Flip 6, which "flip five of them" is not.
    const next = tokens[to]?.value ?? '';
    const isCounted = OF.has(next) || cuesOf(this.language).counted.test(next);
    const isWithin = (name: Cut): boolean => !isOne && !isCounted && isNumberedBehind(name, before);
    const isOther = (name: Cut): boolean =>
      isModelOf(name, before) ||
      isWithin(name) ||
      (!isOne && isKindSaid(tokens, to) && !this.variants.hasWord([name.sku], tokens[from]?.value ?? ''));
    const reach = /^[a-z]$/.test(before) ? 1 : 0;
    return places.some(
      place =>
        from > place.from &&
        from <= place.to + reach &&
        place.names.every(name => isOther(name) || isOfKind(name)),
    );
  }

  /** "The longer one", "een kortere": no number, unless it is all that is said or follows a word of a name ("volume one"). */
  isPronoun({ value, from, to }: HeardNumber, tokens: readonly Token[]): boolean {
    if (value !== '1' || to !== from + 1 || tokens[from]?.kind !== 'word') return false;
    // "Hoeveel van de een", of Nutrilon 1 and 2; "and the one?", after what has five milligrams.
    const before = tokens[from - 1]?.value ?? '';
    const isNext = before === 'the' && tokens.slice(0, from - 1).some(t => NEXT.has(t.value));
    const isBare = isNext && tokens.slice(0, from).every(t => NEXT.has(t.value));
    const isNamed = this.variants.hasAnyNumber('1') && (LAST_ONE.has(before) || isBare);
    if (isNamed && to === tokens.length) return false;
    const isUnit = tokens[to]?.kind === 'unit' || this.#isSize(tokens[to]?.value ?? '');
    return tokens.length > SHORTEST_SENTENCE && !isUnit && this.variants.withWord(before, false).length === 0;
  }

  // "Piece" of "puzzle 500 pieces", too.
  #isSize(word: string): boolean {
    return [word, `${word}s`, word.replace(/s$/, '')].some(form => this.#sizes.has(form));
  }
}

// "Two packs of socks", of socks by the three; "in two packs", "a two pack" and "six packs" are sizes.
function isHowManyPacks({ from, to, value }: HeardNumber, tokens: readonly Token[]): boolean {
  const before = tokens[from - 1]?.value ?? '';
  return PACKS.has(tokens[to]?.value ?? '') && !WHICH.has(before) && !OF_A_PACK.has(value);
}

// "Six plus" and "fifteen pro", but not "two plus a syrup".
function isKindSaid(tokens: readonly Token[], at: number): boolean {
  const [word = '', next] = [tokens[at]?.value, tokens[at + 1]];
  if (isVariantWord(word)) return true;
  return word === 'plus' && (next === undefined || !(ARTICLES.has(next.value) || OF.has(next.value)));
}

// "Edge eight forty in stock": nothing comes behind a number but others, and where the thing is.
function isEnd(tokens: readonly Token[], at: number): boolean {
  const [link = '', place = ''] = tokens.slice(at).map(({ value }) => value);
  return (
    link === '' || (link === 'in' && place === '') || ((WHICH.has(link) || link === 'op') && isTalk(place))
  );
}
