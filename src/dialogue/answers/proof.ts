/**
 * Whether what was heard is proof of the products it names, and which others it may have been.
 *
 * A name that a recogniser was told to expect may be written where another was said: before a row is told, its words must
 * be whole, in their order and sure, or the caller says yes.
 */
import { commonWords } from '../../language/common-words.js';
import { isNamedAsked } from './asked-for.js';
import { cuesOf } from './cues.js';
import { likeness } from './likeness.js';
import { mayBeOther } from './named-products.js';
import type { Mention } from './named-products.js';
import { isTalk } from './phrase-words.js';
import { plain as readable } from './plain-text.js';
import type { Meaning } from './meaning.js';
import type { Memory, Target } from './policy.js';
import type { ProductFinder } from './products.js';
import { sureness } from './sureness.js';
import { isSaidAnyway } from './talk-of-callers.js';
import type { HeardWord } from './sureness.js';

/** A name that was heard and fits less well than this may be another. Found on spoken conversations of other seeds. */
const SURE_LIKENESS = 0.8;
/**
 * A name with a word that the recogniser is less sure of may be another, however well it fits. Found on names said and not
 * said, by voices and seeds that no measurement uses.
 */
export const SURE_CONFIDENCE = 0.85;
/** A name of which no word is surer was not said, unless it is heard again: of 57 such names 2 were meant. */
const HEARD_CONFIDENCE = 0.3;
const MOST_ELLIPTICAL_WORDS = 5;
/** "Groene ordners", of "Ordner A4 groen": two words of a longer name, or one with its number. */
const LEAST_OF_NAME = 2;

/** "Will you be getting any more of them in?": a lone "it" may be a piece of a name. */
const OF_THEM =
  /\b(?:(?:more|any|some|one) of (?:it|them|those|these)|en (?:aurez|aurons|recevrez|rentrerez|avoir|recevoir|rentrer)|(?:ervan|daarvan|hiervan))\b/;

/** What a recogniser's words say of the names that were found in them. */
export type Proof = 'said' | 'doubtful' | 'not said';

/** How far the words of a turn, and what the recogniser thinks of them, speak for the products named. */
export function proofOf(
  meaning: Meaning,
  heard: readonly HeardWord[],
  memory: Memory,
  sureConfidence: number,
  isOtherFor: (word: string) => boolean,
): Proof {
  const { named } = meaning;
  const isPlain = isPlainlyHeard(meaning, heard, sureConfidence, memory.language, isOtherFor);
  const found = named.mentions.map(m => ({
    ...sureness(m.words, heard),
    isProven: isPlain || isProven(m, memory),
  }));
  if (found.some(({ most }) => most < HEARD_CONFIDENCE)) return 'not said';
  return found.every(({ least, isProven }) => isProven && least >= sureConfidence) ? 'said' : 'doubtful';
}

/**
 * Whether the words of a name, surely heard, prove it: all that make it its own, or enough of them for no other to be likely;
 * of what is spoken of already those that tell it apart are enough.
 */
export function isProven({ whole, spelled, inOrder, skus }: Mention, memory: Memory): boolean {
  const isNear =
    isSpokenOf(skus, memory) || (skus.length > 0 && skus.every(sku => memory.alike.includes(sku)));
  const needed = isNear ? 1 : LEAST_OF_NAME;
  return whole || (spelled && inOrder >= needed);
}

/**
 * True if every word of a turn is sure, and what it says of names can hardly be of anything else.
 *
 * @param isOtherFor tells whether a word is another one for a word in a name
 */
export function isPlainlyHeard(
  { named: { mentions, words }, strangers }: Meaning,
  heard: readonly HeardWord[],
  sureConfidence: number,
  language: string,
  isOtherFor: (word: string) => boolean,
): boolean {
  return (
    mentions.length > 0 &&
    isSureOfAll(heard, sureConfidence) &&
    mentions.every(m => m.plainly && !mayBeOther(m)) &&
    (isNamedAsked(words, mentions, strangers, language) ||
      strangers.every(
        word => isSaidAnyway(word) || mentions.some(m => m.words.includes(word)) || isOtherFor(word),
      ))
  );
}

/** True if a product is one of those that were read out, or goes by the name of one that was told of. */
export function isSpokenOf(skus: readonly string[], { pending, offered, family, kin }: Memory): boolean {
  return skus.some(sku => [...pending, ...offered, ...family, ...kin].includes(sku));
}

/** True if products are only roughly named as the caller was heard to name them. */
export function isRough({ likeness: fits }: Pick<Target, 'likeness'>): boolean {
  return fits < SURE_LIKENESS;
}

/** True if what was heard proves the names in it, and they fit it well. */
export function isHeardWell({ named: { mentions } }: Meaning, proof: Proof | undefined): boolean {
  return proof === 'said' && mentions.every(mention => !isRough(mention));
}

/** True if a recogniser was sure of every word of a turn: no name was lost among them. */
export function isSureOfAll(heard: readonly HeardWord[], sureConfidence: number): boolean {
  return heard.every(({ confidence }) => confidence >= sureConfidence);
}

/**
 * "How many?" and "when will it come?" speak of the product before. In more words a name may have been missed, and so it may
 * where one is asked for without "it"; not so if every word is sure, and they tell more than that something is asked for.
 *
 * @param chosen what the words chose is another product than the one spoken of
 */
export function mayNameAnother(
  { acts, ask, named, strangers }: Meaning,
  isSure: boolean,
  chosen: boolean,
): boolean {
  if (named.numbers.some(({ value, hasUnit }) => hasUnit || value !== '1')) return false;
  if (isSure && (chosen || named.quantity !== null)) return false;
  const isLong = named.words.length > MOST_ELLIPTICAL_WORDS;
  // "C'est pour quand alors", "will you be getting any more of them in".
  const isOfIt =
    ask === 'availability'
      ? OF_THEM.test(named.words.join(' '))
      : acts.has('pronoun') || ask === 'when' || ask === 'howMany';
  if (isSure && isOfIt && strangers.every(isTalk)) return false;
  if (isLong) return true;
  // Whoever was just told of a product hardly asks whether it is there: "do you have it one" may be another's name.
  return ask === 'availability' || (ask === 'order' && !acts.has('pronoun'));
}

/**
 * Products by how alike their names are to what was heard, sounds in their order, the most alike first.
 *
 * @param names of the products, by sku
 */
export function byLikeness(
  skus: readonly string[],
  words: readonly string[],
  names: (sku: string) => string,
  language: string,
): string[] {
  const { fillers } = cuesOf(language);
  const like = (sku: string): number =>
    likeness(words.join(''), readable(names(sku), fillers).replaceAll(' ', ''));
  return [...skus].sort((one, other) => like(other) - like(one));
}

/** The products that are left once a caller has said no to one of those that share its name. */
export function leftOver({ skus, family }: Target, { denied }: Memory): string[] {
  return family.filter(sku => !skus.includes(sku) && !denied.includes(sku));
}

/** With the products that have a word of what was heard in their names: it may have been one of them. */
export function withSharers(
  target: Target,
  { named }: Meaning,
  { variants, language }: ProductFinder,
): Target {
  const common = commonWords(language);
  const words = wordsOfNames(named).filter(word => !common.has(word));
  const sharers = words.flatMap(word => variants.withWord(word, false));
  return { ...target, family: [...new Set([...target.family, ...sharers])] };
}

/** The words taken for names, as they were heard. */
export function wordsOfNames(named: Meaning['named']): string[] {
  const words = new Set(named.mentions.flatMap(mention => mention.words));
  return named.words.filter(word => words.has(word));
}
