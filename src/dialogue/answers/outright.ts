/**
 * Whether a turn names a product for certain once what only describes the thing is left out: a clerk who is asked for "Ewan,
 * the purple sheep that plays the noises" needs not ask which one is meant.
 */
import { commonWords } from '../../language/common-words.js';
import { withoutDescriptions } from './descriptions.js';
import { shadesIn } from './colours.js';
import type { Cut } from './cut.js';
import { isFormat } from './exclusive.js';
import { isForm, isQuality, isVariantWord } from './form-words.js';
import { readTurn } from './meaning.js';
import type { Meaning } from './meaning.js';
import { mayBeOther } from './named-products.js';
import { isLink } from './phrase-words.js';
import type { ProductFinder } from './products.js';
import { isSaid } from './same-words.js';
import { isSaidAnyway } from './talk-of-callers.js';
import { unexplainedWords } from './unexplained-words.js';
import { narrows } from './variant-words.js';
import { isContainer } from './what-follows.js';

/** So many letters that two words have in common are what they come from: "étendre" and "étendoir". */
const STEM = 4;
/** Shorter words of names are letters of models. */
const LEAST_LETTERS = 4;
/** So long are compounds, and hardly a maker's name. */
const LONG_WORD = 9;

/** What is known besides the turn. */
interface Known {
  readonly finder: ProductFinder;
  /** Products that the turn may choose from. */
  readonly among: readonly string[];
  /** Whether what is left of the turn was heard well enough. */
  readonly isHeard: (bare: Meaning) => boolean;
}

/** How what a turn says of a thing beside its name fits the product; nothing if it says nothing, or names not just this one. */
export type Described = 'it' | 'perhaps another' | undefined;

/**
 * Whether what a turn says of a thing beside its name fits the product that it names: `it` if nothing else can be meant,
 * `perhaps another` if what is said may be of another one by that name; nothing if it says nothing, or names not just this one.
 */
export function describedAs(text: string, sku: string, known: Known): Described {
  const { finder, among, isHeard } = known;
  // "The Dettol stuff".
  const isMaker = (word: string): boolean =>
    !finder.isOrdinary(word) && finder.variants.withWord(word, false).length > 0;
  const cut = withoutDescriptions(text, finder.language, isMaker);
  if (cut === undefined) return undefined;
  const bare = readTurn(cut.rest, finder, among);
  const [mention, ...others] = bare.named.mentions;
  if (mention === undefined || others.length > 0 || mention.skus.join() !== sku) return undefined;
  if (narrows(cut.said, sku, finder)) return 'perhaps another';
  if (mayDescribeOther(text, sku, finder)) return tellsAny(cut.said, finder) ? 'perhaps another' : undefined;
  const isBeside = mayBeOther(mention) || mention.beside.some(word => bare.strangers.includes(word));
  const isSame = !isBeside && unexplainedWords(bare, finder, [sku]).length === 0;
  return isSame && isHeard(bare) ? 'it' : undefined;
}

// "HG om ramen te wassen" may be another one than the HG kalkreiniger; an "Omron om de bloeddruk te meten" is a
// bloeddrukmeter, and a Workmate with all that tells what it is can be nothing else.
function mayDescribeOther(text: string, sku: string, finder: ProductFinder): boolean {
  const { variants, language, isOrdinary } = finder;
  const { words: said, numbers } = finder.find(text);
  const name = wordsTelling(
    variants.of(sku),
    numbers.map(({ value }) => value),
  );
  const isNamed = (word: string): boolean =>
    said.includes(word) || isSaid(word, said) || said.some(w => isOfOne(word, w));
  const last = name.findLastIndex(isNamed);
  // A maker before what was said may be left out; in Dutch and French what a thing is may stand there, too.
  const first = name.findIndex(isNamed);
  const isMaker = (word: string, at: number): boolean =>
    at < first && (language === 'en' || (!isOrdinary(word) && word.length < LONG_WORD));
  const isOpen = (word: string, at: number): boolean =>
    tellsKind(word) && !isMaker(word, at) && (at > last || at < first || isOrdinary(word));
  return name.some((word, at) => isOpen(word, at) && !isNamed(word));
}

// "Schroeven", of a "schroevendraaier"; "stofzuiger", of a "steelstofzuiger"; "inklappen", of "inklapbaar".
function isOfOne(name: string, word: string): boolean {
  const stem = word.slice(0, Math.max(STEM, word.length - 2));
  const isIn = word.length >= STEM && name.includes(stem);
  return isIn || (word.length > STEM && name.slice(0, STEM + 1) === word.slice(0, STEM + 1));
}

// The words of a name but for what it holds ("3 pipettes") and what stands behind a model's number that was said.
function wordsTelling({ name }: Cut, numbers: readonly string[]): string[] {
  const model = name.findIndex(
    ({ kind, value }, i) =>
      numbers.includes(value) && kind === 'number' && name[i - 1]?.end === name[i]!.start,
  );
  const said = name.slice(0, model < 0 ? name.length : model);
  return said.flatMap(({ kind, value }, i) =>
    kind === 'word' && said[i - 1]?.kind !== 'number' ? [value] : [],
  );
}

/** True for a word that says what a thing is or by whom, and not what it comes as. */
export function tellsKind(word: string): boolean {
  return (
    word.length >= LEAST_LETTERS &&
    !isLink(word) &&
    !isForm(word) &&
    !isQuality(word) &&
    !isContainer(word) &&
    !isVariantWord(word) &&
    !isFormat(word) &&
    shadesIn([word]).size === 0 &&
    !isSaidAnyway(word)
  );
}

/** Products that are what some others are, by an everyday noun of their names: "and the Brother?", of sewing machines. */
export function ofSameKind(skus: readonly string[], { variants, isOrdinary }: ProductFinder): string[] {
  const nounsOf = (sku: string): string[] =>
    (variants.of(sku).phrases[0] ?? []).filter(word => isOrdinary(word) && tellsKind(word));
  const nouns = new Set(skus.flatMap(nounsOf));
  return variants.all.filter(sku => nounsOf(sku).some(noun => nouns.has(noun)));
}

// "That I ordered" and "die ik gezien heb" tell nothing.
function tellsAny(described: string, finder: ProductFinder): boolean {
  const common = commonWords(finder.language);
  return finder
    .find(described)
    .words.some(word => word.length > 2 && !common.has(word) && !isSaidAnyway(word));
}
