/** What a place of a turn that names products says of them: which may be meant, and whether it may be another thing. */
import { commonWords } from '../../language/common-words.js';
import type { SaidNumber } from './choosing.js';
import { coloursAsked, coloursBeside, coloursIn } from './colours.js';
import { cuesOf } from './cues.js';
import { isForm, isQuality, isVariantWord } from './form-words.js';
import { isKindOf } from './kinds.js';
import type { NamePlace } from './name-places.js';
import type { Mention } from './named-products.js';
import { sameness } from './other-names.js';
import { isInverted } from './noun-phrase.js';
import { ownNames } from './own-names.js';
import { ARTICLES, isMeasure, isTalk } from './phrase-words.js';
import { isPlainlySaid } from './plainly-said.js';
import { isWrittenUnit } from './said-numbers.js';
import { isSaidAnyway } from './talk-of-callers.js';
import type { Utterance } from './utterance.js';
import { isDutchVerb } from './what-follows.js';
import type { Choice, Variants } from './variants.js';

// Products this much less alike than the best may still be the one meant.
const AS_LIKELY = 0.05;
/** What stands for a thing: "the GN ones". */
const ONES = new Set(['one', 'ones']);
/** A word shorter than this may be anything. */
const LEAST_LETTERS = 4;

/** What is known of a table and its language. */
interface Table {
  readonly variants: Variants;
  readonly language: string;
  readonly isOrdinary: (word: string) => boolean;
  readonly isOrdinaryAnywhere: (word: string) => boolean;
}

/** Where a place reaches up to the next one: what is said there is said of it. */
export interface Reach {
  readonly words: readonly string[];
  /** Those that may be strengths. */
  readonly numbers: readonly SaidNumber[];
}

/** Reads what a place of a turn names. */
export function mentionAt(place: NamePlace, reach: Reach, turn: Utterance, table: Table): Mention {
  const { variants, isOrdinary, isOrdinaryAnywhere, language } = table;
  const { words: all, unnumbered } = turn;
  const best = Math.max(...place.matches.map(m => m.score));
  const likely = place.matches.filter(m => m.score >= best - AS_LIKELY);
  const family = [...new Set(likely.flatMap(m => variants.family(m.sku, all.slice(m.from, m.to))))];
  const { skus, several } = chosen(place, family, reach, turn, table);
  const whole = skus.map(sku => variants.wholeName(sku, all, table));
  const isWhole = whole.every(said => said !== undefined);
  const complete = skus.every(sku => variants.isComplete(sku, all));
  const spelled = variants.isSpelled(skus, unnumbered.slice(place.from, place.to));
  const beside = besideName(place, family, turn, table);
  // "White bread", of rye bread.
  const said = coloursBeside(unnumbered, { ...place, conjunctions: cuesOf(language).conjunctions });
  const isOtherShade =
    !complete && !several && variants.ofColours(skus, new Set(), said).length < skus.length;
  const same = sameness({
    ...place,
    ...ownNames(variants, skus, family),
    words: unnumbered,
    complete,
    language,
    fits: best,
    isOrdinary,
  });
  const inOrder = Math.min(...skus.map(sku => variants.inOrder(sku, all, reach.numbers, isOrdinaryAnywhere)));
  const plainly =
    skus.length === 1 &&
    beside.length === 0 &&
    isPlainlySaid({
      words: unnumbered.slice(place.from, place.to),
      phrases: variants.of(skus[0]!).phrases,
      inOrder,
      complete,
      numbered: reach.numbers.some(n => variants.hasNumber(skus, n.value)),
      language,
      isOrdinary,
    });
  return {
    skus,
    family,
    several,
    // A part of a name fits it badly, and is still no other's.
    likeness: spelled || plainly ? 1 : best,
    at: [place.from, place.to],
    clause: place.clause,
    words: [...all.slice(place.from, place.to), ...whole.flatMap(own => own ?? [])],
    whole: isWhole,
    spelled,
    inOrder,
    plainly,
    strange: same === 'other' || isOtherName(place, beside, isWhole, turn, isOrdinary),
    beside,
    sameness: isOtherShade ? 'doubtful' : same,
    complete,
    joins: place.joins,
  };
}

// "Augmentin junior" is not Augmentin, nor is a part of a name beside a word of some other one.
function isOtherName(
  { from, to }: NamePlace,
  beside: readonly string[],
  isWhole: boolean,
  { unnumbered }: Utterance,
  isOrdinary: Table['isOrdinary'],
): boolean {
  const after = beside.find(word => word === unnumbered[to]);
  const outside = [unnumbered[from - 1], after].filter(word => beside.includes(word ?? ''));
  const isOthers = (word = ''): boolean => word.length > LEAST_LETTERS && !isOrdinary(word);
  return isVariantWord(after ?? '') || (!isWhole && outside.some(isOthers));
}

// What strengths, words and colours leave of products of one name.
function chosen(
  place: NamePlace,
  family: readonly string[],
  reach: Reach,
  turn: Utterance,
  { variants, language }: Table,
): Pick<Choice, 'skus' | 'several'> {
  let choice = variants.choose(family, reach.words, reach.numbers);
  // "In the five milligram, do you have Aerius": what tells variants apart may stand before the name.
  if (choice.skus.length > 1 && !choice.several)
    choice = variants.choose(choice.skus, turn.words, reach.numbers);
  const { conjunctions } = cuesOf(language);
  const beside = coloursBeside(turn.words, { ...place, conjunctions });
  // "Spa blauw en rood", of a red and a blue one.
  if (choice.several && isColourListed(turn.words, place.to, conjunctions, language)) return choice;
  const skus = variants.ofColours(choice.skus, beside, coloursAsked(reach.words, conjunctions));
  return { skus, several: choice.several && skus.length > 1 };
}

// Behind a conjunction a colour and no thing that is of it.
function isColourListed(
  words: readonly string[],
  to: number,
  conjunctions: ReadonlySet<string>,
  language: string,
): boolean {
  const colour = words.findIndex((word, at) => at > to && !ARTICLES.has(word));
  const [last = '', next] = [words[colour], words[colour + 1]];
  const isListed = conjunctions.has(words[to] ?? '') && coloursIn([last]).size > 0;
  const isEnd = (word: string): boolean =>
    commonWords(language).has(word) || isTalk(word) || cuesOf(language).acts.both.test(word);
  return isListed && (next === undefined || isEnd(next));
}

function besideName(
  { from, to, clause }: NamePlace,
  family: readonly string[],
  { unnumbered: all }: Utterance,
  { variants, language }: Table,
): string[] {
  const { counted } = cuesOf(language);
  // Where a word of the name was heard as it is, the others that were taken for it may be another's.
  const isExact = all.slice(from, to).some(word => variants.hasWord(family, word));
  // "Twenty metres", "la cinq ampères".
  const end = all[to - 1] === '' && isWrittenUnit(all[to] ?? '') ? to : to + 1;
  // The next name of a list is none of this one's.
  const [before, after] = [Math.max(clause[0], from - 1), Math.min(clause[1], end)];
  const near = isExact ? all.slice(before, after) : [...all.slice(before, from), ...all.slice(to, after)];
  // "Blanches", of what is "blanc".
  const isOwnColour = (word: string): boolean => {
    const said = coloursIn([word]);
    return said.size > 0 && variants.ofColours(family, new Set(), said).length > 0;
  };
  // "The Accu-Chek Guide meter" is a thing, and "77 amperes" is none.
  const isBareMeasure = (word: string): boolean => isMeasure(word) && all[all.indexOf(word) - 1] !== '';
  return near.filter(
    (word): word is string =>
      word !== undefined &&
      (isVariantWord(word) || (word.length >= LEAST_LETTERS && !isForm(word) && !isQuality(word))) &&
      /^\p{L}+$/u.test(word) &&
      !counted.test(word) &&
      !ONES.has(word) &&
      !(language === 'nl' && isDutchVerb(word)) &&
      !isInverted(all, all.indexOf(word), language) &&
      !isOwnColour(word) &&
      !(isSaidAnyway(word) && !isBareMeasure(word)) &&
      !variants.isOtherFor(word) &&
      !all.slice(from, to).some(name => isKindOf(word, name)) &&
      !commonWords(language).has(word) &&
      !variants.hasLike(family, word),
  );
}
