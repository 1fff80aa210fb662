/**
 * What the words of the phrase around a name say of the thing meant. A word that neither the name nor the talk of any shop
 * explains makes another thing of it: in English and Dutch the last noun says what is meant ("iPhone case"), in French the
 * first ("coque iPhone"), and what stands on the other side tells one kind from another ("oat milk", "lait de soja").
 */
import { commonWords } from '../../language/common-words.js';
import type { Run } from './clause.js';
import { coloursIn } from './colours.js';
import { cuesOf, isCue } from './cues.js';
import { isForPersons, isForm, isQuality } from './form-words.js';
import { isKindOf } from './kinds.js';
import {
  OF,
  POSSESSIVES,
  WITH,
  ARTICLES,
  isApposed,
  isPraise,
  isTalk,
  isVerbBefore,
} from './phrase-words.js';
import { isCommonThing, isContainer, isHead } from './what-follows.js';

/** A name as it was heard. */
export interface HeardName {
  /** All folded words of the turn, numbers left blank; those taken for the name stand from `from` up to `to`. */
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  /** The words around it that no sign and no other name parts from it. */
  readonly clause: Run;
  /** The words of the product's name and of its aliases. */
  readonly forms: readonly (readonly string[])[];
  /** Every word of one of these was said. */
  readonly complete: boolean;
  /** Its name says how much of it there is. */
  readonly measured: boolean;
  readonly language: string;
  /** How well it fits the name as a whole, 0 to 1. */
  readonly fits: number;
  readonly isOrdinary: (word: string) => boolean;
  /** The word stands in the name of a product that may be meant. */
  readonly isNamed: (word: string) => boolean;
}

const LEAST_LETTERS = 3;

/** True if a word around a name is explained neither by it nor by what is said in any shop. */
export function isUnexplained(name: HeardName): boolean {
  return name.language === 'fr'
    ? isHeadedOtherwise(name) || isDescribedBehind(name)
    : isFollowedByNoun(name) || isDescribedBefore(name) || isWithOther(name);
}

// "Kettle descaler", "iPhone case", "Gruffalo's child", unless the name says that it is one ("merlot wine").
function isFollowedByNoun(name: HeardName): boolean {
  const { words, to, forms, language, isNamed, clause } = name;
  const at = words[to] === 's' ? to + 1 : to;
  if (at >= clause[1]) return false;
  const [last = '', next = ''] = [words[to - 1], words[at]];
  // A name may be heard in two pieces.
  const isPiece = !forms.flat().includes(last) && isNamed(last + next);
  const isOwn = isKindOf(next, last) || isPiece;
  if (isOwn) return false;
  return (
    (isHead(next, language) && isKind(next, name)) ||
    isOtherContainer(next, name) ||
    (isForPersons(next) && isOtherQuality(next, name))
  );
}

/** "Brompton bike bag": a bag of what is one thing is another, of what comes by the kilo it is how that comes. */
export function isOtherContainer(word: string, name: HeardName): boolean {
  const isBrand = name.forms.some(form => form.some(w => !name.isOrdinary(w)));
  const isCounted = name.words.slice(...name.clause).includes('');
  return (
    isContainer(word) &&
    isBrand &&
    !name.measured &&
    !name.forms.flat().some(isForm) &&
    !isCounted &&
    !name.isNamed(word)
  );
}

// "Oat milk", of milk; "a decent kettle" is a kettle.
function isDescribedBefore(name: HeardName): boolean {
  const { words, from, clause } = name;
  const before = words.slice(clause[0], from);
  const word = before.findLast(w => !isPraise(w)) ?? '';
  return isDescription(word, name) && !isApposed(word) && !isVerbBefore(word);
}

function isDescription(word: string, name: HeardName): boolean {
  if (coloursIn([word]).size > 0) return name.forms.flat().every(w => coloursIn([w]).size === 0);
  // "Kattenbak cat litter", also called "kattenbakvulling".
  if (name.forms.flat().some(w => word.length > LEAST_LETTERS && w.startsWith(word))) return false;
  if (isQuality(word)) return isOtherQuality(word, name);
  return isThing(word, name);
}

// "Children's ibuprofen"; of what comes by the kilo the large one is the one that there is.
function isOtherQuality(word: string, { measured, isNamed }: HeardName): boolean {
  return !isNamed(word) && (!measured || isForPersons(word));
}

// "Savon Nivea", "un chargeur iPhone".
function isHeadedOtherwise(name: HeardName): boolean {
  const { words, from, clause } = name;
  const head = words.slice(clause[0], from).findLast(w => !isPraise(w)) ?? '';
  return isThing(head, name) && !isApposed(head) && !isVerbBefore(head);
}

// "Hondenvoer met kip", of "hondenvoer rund".
function isWithOther({ words, to, clause, ...name }: HeardName): boolean {
  if (!WITH.has(words[to] ?? '')) return false;
  const other = words.slice(to + 1, clause[1]).find(word => !ARTICLES.has(word));
  return other !== undefined && isThing(other, { words, to, clause, ...name });
}

// "Lait demi-écrémé", "lait d'avoine", "lait à la fraise".
function isDescribedBehind(name: HeardName): boolean {
  const { words, to, clause } = name;
  const [next = '', ...rest] = words.slice(to, clause[1]);
  if (WITH.has(next) || OF.has(next)) {
    const other = rest.find(word => !ARTICLES.has(word));
    return (
      other !== undefined &&
      !POSSESSIVES.has(rest[0] ?? '') &&
      isThing(other, name) &&
      (!OF.has(next) || name.isOrdinary(other))
    );
  }
  return isDescription(next, name) && !isPraise(next);
}

/** True if a word names a thing, and is none that callers say in any sentence. */
export function isThing(word: string, name: HeardName): boolean {
  return isKind(word, name) && (isCommonThing(word, name.language) || !commonWords(name.language).has(word));
}

/** True if a word may name a thing or what it is like, and is not in the name. */
export function isKind(word: string, { language, isNamed }: HeardName): boolean {
  return (
    word.length >= LEAST_LETTERS &&
    /^\p{L}+$/u.test(word) &&
    !isTalk(word) &&
    !isForm(word) &&
    !isQuality(word) &&
    !isNamed(word) &&
    !isCue(word, cuesOf(language)) &&
    word.replace(cuesOf(language).fillers, '') !== ''
  );
}
