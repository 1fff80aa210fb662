/**
 * Words around a name that nothing explains: neither the product's name nor what is said in any shop. What they mean is not
 * known, so that they may make another thing of it ("a new lance for the Gloria", "la crème mais sans sucre", "the three one
 * twos"), and the caller is asked before anything is told of the product.
 */
import { isSuffering } from './ailments.js';
import { askedBeside, strangersAsked } from './asked-for.js';
import type { Run } from './clause.js';
import { coloursIn } from './colours.js';
import { cuesOf } from './cues.js';
import { isOwnSize } from './exclusive.js';
import { isQuality, isVariantWord } from './form-words.js';
import { isHelpingAt } from './helpings.js';
import { isKindOf } from './kinds.js';
import { likeness } from './likeness.js';
import type { Meaning } from './meaning.js';
import { DEFINITE, FOR, IN, OF, isDeterminer, isLink, isPossessiveAt, isVerbBefore } from './phrase-words.js';
import type { Mention } from './named-products.js';
import type { ProductFinder } from './products.js';
import { isInPurpose, purposeAtStart } from './purposes.js';
import { isCompoundOf } from './same-words.js';
import { boundsIn, isClauseVerb, isSaidAnyway, startsIn } from './talk-of-callers.js';
import { unexplainedSizes } from './unexplained-sizes.js';
import { isNumber } from './utterance.js';
import { isVerbal } from './what-follows.js';
import { placesOfWhich, tellsWhich } from './which-one.js';
import { isShapeAt, isWishOf, placesOfWishes } from './wishes.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind these stands where or when. */
const PLACE = set('at on chez depuis pendant op bij sinds tijdens since during');
/** Seasons that are parts, too: "the spare spring for a Felco". */
const PARTS = set('spring');
/** Behind these stands what one of the thing is for. */
const EACH = set('every each chaque elke elk iedere ieder');
/** A word no less like one of the name is that one misheard, or written otherwise. */
const ROUGHLY = 0.6;
/** So many letters of a longer word say what it is: "potloden", of "kleurpotloden". */
const HEAD_LETTERS = 5;
/** So many are the whole word cut short: "disj", of "disjoncteur". */
const SHORT_LETTERS = 3;

/**
 * Folded words and numbers in the clause of the names of a turn that explain nothing of the products taken for meant.
 *
 * @param isChoice the turn chooses of what was read out: what else it says of which one is a remark ("the dark one, graphite")
 */
export function unexplainedWords(
  { strangers, named }: Meaning,
  finder: ProductFinder,
  skus: readonly string[],
  isChoice = false,
): readonly string[] {
  const { mentions, words } = named;
  const { variants, language } = finder;
  const all = [...new Set([...skus, ...mentions.flatMap(m => m.family)])];
  const own = [...new Set(all.flatMap(sku => variants.wordsOf(sku)))];
  const bounds = new Set([...boundsIn(language), ...cuesOf(language).conjunctions]);
  const which = placesOfWhich(words, language);
  const wishes = placesOfWishes(words, language);
  const isInNumber = (at: number): boolean => isNumber(named.numbers, at);
  const isExplained = (at: number, mention: Mention): boolean => {
    const word = words[at]!;
    // "Pediakid pour le nez", of one for sleep.
    if (!mention.complete && isSuffering(word) && at >= mention.at[1] && !variants.hasLike(all, word))
      return false;
    return (
      (isSaidAnyway(word) && !isPart(words, at) && !(which.has(at) && isNoun(words, at))) ||
      isPossessiveAt(words, at - 1) ||
      isSaidAround(words, at, mention, isInNumber) ||
      wishes.has(at) ||
      (at >= mention.at[1] &&
        !which.has(at) &&
        (isVerbal(word, language) || isInPurpose(words, at, mention.at[1]) || isWhere(words, at, mention))) ||
      coloursIn([word]).size > 0 ||
      isOwnSize(word, own) ||
      isOfName(word, own, finder, at >= mention.at[0] && at < mention.at[1], mention.words) ||
      mention.words.some(name => isKindOf(word, name)) ||
      isLikeAny(words, at, w => variants.hasLike(all, w)) ||
      (mention.complete && isWhoMade(words, at, finder))
    );
  };
  const isLeft = (at: number): boolean => mentions.every(mention => !isExplained(at, mention));
  return [
    ...askedBeside(words, mentions, language)
      .filter(at => strangers.includes(words[at]!) && !isInPurpose(words, at) && isLeft(at))
      .map(at => words[at]!),
    ...mentions.flatMap(mention =>
      placesAround(words, mention, bounds, startsOf(words, mention, wishes, language))
        .filter(at => strangers.includes(words[at]!) || isBeside(words[at]!, mention))
        .filter(at => !isExplained(at, mention))
        .map(at => words[at]!),
    ),
    ...[...which]
      .filter(at => !isChoice || mentions.some(({ clause }) => at >= clause[0] && at < clause[1]))
      .filter(at => tellsWhich(words[at]!, language) && !isInNumber(at) && isLeft(at))
      .map(at => words[at]!),
    ...unexplainedSizes(named, finder, { skus, all, own, which }),
  ];
}

/** "Both ends", "allebei de kleuren": what the two are called tells no third one. */
const BOTH_NOUN =
  /\b(?:both|all|either|les (?:deux|trois)|tou(?:s|tes) les|allebei|beide|alle)(?: (?:the|of the|the two|de|het|twee|drie))* ([a-z]+)/;

/**
 * The same of a turn that names nothing and asks for what was told of: "il y en a un au cuivre aussi", after one in walnut.
 * How many are wanted, and of which of several, is asked with other words, too: "a hundred, it's for the society".
 */
export function unexplainedOfKnown(
  { strangers, named, ask, ordinal, acts }: Meaning,
  finder: ProductFinder,
  skus: readonly string[],
): readonly string[] {
  const { variants } = finder;
  const { words, quantity, numbers } = named;
  // "La makita dhp 485", after a window: another's name, and no quantity.
  const others = strangers.filter(word => {
    const known = finder.isOrdinary(word) ? [] : variants.withWord(word, false);
    return known.length > 0 && known.every(sku => !skus.includes(sku));
  });
  if (others.length > 0) return others;
  if (quantity !== null || ordinal !== null || numbers.length > 0) return [];
  if (ask !== null && ask !== 'availability') return [];
  const [from, to] = clauseOfChoice(words, finder, skus);
  const noun = acts.has('both') ? BOTH_NOUN.exec(words.join(' '))?.[1] : undefined;
  return strangers.filter(word => {
    const at = words.indexOf(word);
    return !(
      at < from ||
      at >= to ||
      word === noun ||
      isPossessiveAt(words, at - 1) ||
      isOfKnown(words, at, finder, skus)
    );
  });
}

/** The same where another one of those spoken of is chosen: "and for the 207, have you the spare impeller?" */
export function unexplainedAsked(
  { strangers, named: { words } }: Meaning,
  finder: ProductFinder,
  skus: readonly string[],
): readonly string[] {
  return strangersAsked(words, strangers, finder.language).filter(word => {
    const at = words.indexOf(word);
    return !(isInPurpose(words, at) || isOfKnown(words, at, finder, skus));
  });
}

// Talk, a colour, or a word like one of the names of what is spoken of.
function isOfKnown(
  words: readonly string[],
  at: number,
  { variants, language }: ProductFinder,
  skus: readonly string[],
): boolean {
  const word = words[at]!;
  return (
    isSaidAnyway(word) ||
    isVerbal(word, language) ||
    coloursIn([word]).size > 0 ||
    isLikeAny(words, at, w => variants.hasLike(skus, w))
  );
}

// "Les gélules, c'est plus facile à avaler": with what tells them apart, up to where another clause begins.
function clauseOfChoice(
  words: readonly string[],
  { variants, language }: ProductFinder,
  skus: readonly string[],
): Run {
  const bounds = boundsIn(language);
  const at = words.findIndex(word => variants.wordsTell(skus, [word]));
  if (at < 0) return [0, words.length];
  const end = words.findIndex((word, i) => i > at && bounds.has(word));
  return [words.slice(0, at).findLastIndex(word => bounds.has(word)) + 1, end < 0 ? words.length : end];
}

// By itself, or written in one with the word beside it: "grille pain".
function isLikeAny(words: readonly string[], at: number, isLike: (word: string) => boolean): boolean {
  const [before = '', word = '', next = ''] = [words[at - 1], words[at], words[at + 1]];
  return [word, before + word, word + next].some(isLike);
}

// "The spare spring for a Felco".
function isPart(words: readonly string[], at: number): boolean {
  return PARTS.has(words[at]!) && FOR.has(words[at + 1] ?? '');
}

// "Celui au lait", which ends as a verb does.
function isNoun(words: readonly string[], at: number): boolean {
  return isVerbBefore(words[at]!) && isLink(words[at - 1] ?? '');
}

// How many are wanted, and of what shape.
function isSaidAround(
  words: readonly string[],
  at: number,
  { at: [name] }: Mention,
  isInNumber: (at: number) => boolean,
): boolean {
  return (
    isEach(words, at) || isMore(words, at, isInNumber) || isHelpingAt(words, at, name) || isShapeAt(words, at)
  );
}

// "One for every floor", "un pour chaque étage".
function isEach(words: readonly string[], at: number): boolean {
  return EACH.has(words[at - 1] ?? '');
}

// "Plus one roller set", "plus the brush"; "plus size" is a size.
function isMore(words: readonly string[], at: number, isInNumber: (at: number) => boolean): boolean {
  return (
    words[at] === 'plus' && at === 0 && (isDeterminer(words[1] ?? '') || words[1] === 'one' || isInNumber(1))
  );
}

// In what was taken for a name some words may be none of it.
function isBeside(word: string, { complete, beside }: Mention): boolean {
  return !complete && beside.includes(word);
}

// Where the clause of a name may begin.
function startsOf(
  words: readonly string[],
  { at: [name] }: Mention,
  wishes: ReadonlySet<number>,
  language: string,
): ReadonlySet<number> {
  const wished = [...wishes].filter(at => isWishOf(words, at, name));
  return new Set([...wished, ...startsIn(words, language)]);
}

// The words in and around a name, up to those with which another clause begins. What comes behind a comma may be of it, too.
function placesAround(
  words: readonly string[],
  { at: [from, to], clause }: Mention,
  bounds: ReadonlySet<string>,
  starts: ReadonlySet<number>,
): number[] {
  const before = words.slice(0, from).findLastIndex((word, i) => bounds.has(word) || starts.has(i));
  const after = words.findIndex((word, i) => i >= to && bounds.has(word));
  const first = Math.max(clause[0], before + 1);
  // "Heeft u die" and "avez-vous" have their subject behind them.
  const isNewClause =
    isClauseVerb(words[after] ?? '') && !bounds.has(words[after + 1] ?? '') && clause[1] < after;
  const end = after < 0 ? words.length : isNewClause ? clause[1] : after;
  const start = first + purposeAtStart(words.slice(first, end));
  return words.flatMap((_, i) => (i >= start && i < end ? [i] : []));
}

// Misheard or misspelt, the last part of a longer word, or written out where the name is cut short.
function isOfName(
  word: string,
  own: readonly string[],
  { isOrdinary }: ProductFinder,
  isTaken: boolean,
  said: readonly string[],
): boolean {
  // "Filips"; "break pads", of brake pads.
  const isWritten = (w: string): boolean =>
    likeness(w, word) >= ROUGHLY && (!isOrdinary(word) || consonantsOf(w) === consonantsOf(word));
  return own.some(
    w =>
      (isTaken && !isQuality(word) && !isVariantWord(word) && isWritten(w)) ||
      (word.length >= HEAD_LETTERS && w.endsWith(word)) ||
      isCompoundOf(w, word, said) ||
      (w.length >= SHORT_LETTERS && !isOrdinary(w) && word.startsWith(w)),
  );
}

function consonantsOf(word: string): string {
  return word.replace(/[aeiouy]/g, '');
}

// "In de klas", "at the weekend".
function isWhere(words: readonly string[], at: number, { complete, at: [, to] }: Mention): boolean {
  const isDefinite = DEFINITE.has(words[at - 1] ?? '');
  const behind = isDefinite ? at - 2 : at - 1;
  const link = words[behind] ?? '';
  // "The Corsodyl in the aniseed": right behind the name it is which one.
  return PLACE.has(link) || (isDefinite && complete && IN.has(link) && behind > to);
}

// "Germinal de Zola".
function isWhoMade(words: readonly string[], at: number, { isOrdinary }: ProductFinder): boolean {
  const before = words.slice(0, at).findLast(word => isOrdinary(word));
  return !isOrdinary(words[at]!) && (OF.has(before ?? '') || before === 'by');
}
