/**
 * Which of several variants is the bigger one: by the number that tells them apart ("500 mg", "1 kg", "28 inch"), or by the
 * words for sizes in their names ("small frying pan"). What cannot be compared has no bigger one.
 */
import type { Token } from '../../language/tokens.js';

/** Towards which end of the sizes a caller points. */
export type Direction = 'bigger' | 'smaller';

/** What is compared where products differ in both: how strong one is, or how much is in a pack. */
export type Aspect = 'strength' | 'pack';

const STRENGTH =
  /\b(?:strengths?|strong(?:er|est)|weak(?:er|est)?|dos(?:e|es|age|ages|ee|ees|ering)|fort(?:e|es|s)?|faibles?|concentr[a-z]+|sterk(?:e|er|ere|st|ste|te|tes)?|zwak(?:ke|ker|kere|st|ste)?)\b/;
const PACK =
  /\b(?:packs?|packets?|box(?:es)?|tubs?|boites?|paquets?|conditionnements?|doos|doosje|dozen|pak|pakje|verpakking(?:en)?)\b/;

/** In what a caller compares products; nothing if it is not said. */
export function aspectIn(words: readonly string[]): Aspect | undefined {
  const said = words.join(' ');
  return STRENGTH.test(said) ? 'strength' : PACK.test(said) ? 'pack' : undefined;
}

/** A product with the tokens of its name. */
export interface Sized {
  readonly sku: string;
  readonly name: readonly Token[];
}

/** Units of one kind with how much of the first each is. */
export const KINDS: readonly Readonly<Record<string, number>>[] = [
  { mg: 1, ug: 0.001, g: 1000, kg: 1_000_000 },
  { ml: 1, cl: 10, dl: 100, l: 1000 },
  { mm: 1, cm: 10, m: 1000, km: 1_000_000 },
];
/** The one unit of these that names write out. */
const METRE = /^met(?:re|er)s?$/;
const RANKS = [
  'mini xs',
  'small petit petite klein kleine s kort korte short court courte light licht',
  '',
  'large big grand grande gros grosse groot grote l lang lange long longue strong sterk sterke fort forte',
  'xl maxi jumbo',
  'xxl',
].map(words => new Set(words.split(' ')));
/** Where a name without a word for its size stands. */
const USUAL_RANK = 2;

/**
 * The sizes of some products, to be compared with each other.
 *
 * @returns a number for each, in their order; nothing if they differ in more than size, or in none
 */
export function sizesOf(products: readonly Sized[], aspect?: Aspect): readonly number[] | undefined {
  return byNumbers(products, aspect) ?? byWords(products);
}

/** The products at one end of the sizes; several if they are as big, none if they cannot be compared. */
export function endmost(
  products: readonly Sized[],
  direction: Direction,
  aspect?: Aspect,
): readonly string[] {
  const sizes = sizesOf(products, aspect);
  if (sizes === undefined) return [];
  const end = direction === 'bigger' ? Math.max(...sizes) : Math.min(...sizes);
  return products.filter((_, i) => sizes[i] === end).map(({ sku }) => sku);
}

/** The products beyond one of them in a direction, of those that can be compared with it. */
export function beyond(products: readonly Sized[], sku: string, direction: Direction): readonly string[] {
  const one = products.find(product => product.sku === sku);
  const isBeyond = (other: Sized): boolean => {
    const [own = 0, size = 0] = one === undefined ? [] : (sizesOf([one, other]) ?? []);
    return direction === 'bigger' ? size > own : size < own;
  };
  return products.filter(isBeyond).map(product => product.sku);
}

interface Measure {
  readonly value: number;
  readonly unit: string;
}

function byNumbers(products: readonly Sized[], aspect?: Aspect): readonly number[] | undefined {
  const all = products.map(({ name }) => measuresOf(name));
  const isShared = (m: Measure): boolean =>
    all.every(list => list.some(other => other.value === m.value && other.unit === m.unit));
  const own = all.map(list => list.filter(m => !isShared(m)));
  const count = own[0]?.length ?? 0;
  if (count === 0 || !own.every(list => list.length === count)) return undefined;
  const sizes = own[0]!.map((_, nth) => comparable(own.map(list => list[nth]!)));
  // "Apixaban 2.5 mg x60" is less strong than "5 mg x56", though there are more of it.
  const isOfUnit = (nth: number): boolean => own.every(list => isUnit(list[nth]!.unit));
  const places = sizes.map((_, nth) => nth);
  const asked =
    aspect === 'strength'
      ? places.find(isOfUnit)
      : aspect === 'pack'
        ? places.findLast(nth => !isOfUnit(nth))
        : undefined;
  if (asked !== undefined) return sizes[asked];
  // "36-750" is bigger than "32-12" in both.
  const isSameOrder = (one: readonly number[], other: readonly number[]): boolean =>
    one.every((size, i) =>
      one.every((than, j) => Math.sign(size - than) === Math.sign(other[i]! - other[j]!)),
    );
  const [first] = sizes;
  return first !== undefined && sizes.every(each => each !== undefined && isSameOrder(first, each))
    ? first
    : undefined;
}

// Measures of one kind, or of what is counted alike.
function comparable(measures: readonly Measure[]): readonly number[] | undefined {
  const kind = KINDS.find(units => measures.every(({ unit }) => unit in units));
  if (kind !== undefined) return measures.map(({ value, unit }) => value * kind[unit]!);
  const isAlike = measures.every(({ unit }) => unit === measures[0]!.unit);
  return isAlike ? measures.map(({ value }) => value) : undefined;
}

// A number with the word after it, which may be a unit ("mg") or what is counted ("pieces").
function measuresOf(name: readonly Token[]): Measure[] {
  return name.flatMap((token, i) =>
    token.kind === 'number'
      ? [{ value: Number(token.value), unit: name[i + 1]?.kind === 'number' ? '' : unitIn(name[i + 1]) }]
      : [],
  );
}

/** True for a folded word that says a size in letters. */
export function isSizeLetter(word: string): boolean {
  return /^(?:s|m|l|x{1,4}[sl])$/.test(word);
}

/** True for the symbol of a unit that sizes are said in. */
export function isUnit(word: string): boolean {
  return KINDS.some(units => word in units);
}

/** True for metres written out. */
export function isMetre(word: string): boolean {
  return METRE.test(word);
}

/** The unit or other word that stands where the unit of a number stands; empty if none does. */
export function unitIn(token: Token | undefined): string {
  const word = token?.value ?? '';
  return METRE.test(word) ? 'm' : word;
}

/** The unit of measure that stands behind a number; nothing if something else does. */
export function measureUnit(token: Token | undefined): string | undefined {
  const unit = unitIn(token);
  return token?.kind === 'unit' || isUnit(unit) ? unit : undefined;
}

function byWords(products: readonly Sized[]): readonly number[] | undefined {
  const ranks = products.map(({ name }) => {
    const found = RANKS.findIndex(words =>
      name.some(({ kind, value }) => kind === 'word' && words.has(value)),
    );
    return found < 0 ? USUAL_RANK : found;
  });
  return new Set(ranks).size > 1 ? ranks : undefined;
}
