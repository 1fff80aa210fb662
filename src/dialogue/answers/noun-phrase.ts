/**
 * What the words of the phrase around a name say of the thing meant. A word that neither the name nor the talk of any shop
 * explains makes another thing of it: in English and Dutch the last noun says what is meant ("iPhone case"), in French the
 * first ("coque iPhone"), and what stands on the other side tells one kind from another ("oat milk", "lait de soja").
 */
import { commonWords } from '../../language/common-words.js';
import type { Run } from './clause.js';
import { coloursIn } from './colours.js';
import { cuesOf, isCue } from './cues.js';
import { isOwnShare, isOwnSize } from './exclusive.js';
import { isForPersons, isForm, isQuality } from './form-words.js';
import { isKindOf } from './kinds.js';
import { likeness } from './likeness.js';
import { isOpposite } from './opposites.js';
import {
  OF,
  WITH,
  ARTICLES,
  COMPANY,
  DEMONSTRATIVES,
  FOR,
  HERE,
  IN,
  POSSESSIVES,
  isApposed,
  isPossessiveAt,
  isPraise,
  isTalk,
  isVerbBefore,
} from './phrase-words.js';
import { ALIKE, isCompoundOf, isSameWord } from './same-words.js';
import { isCommonThing, isContainer, isHead } from './what-follows.js';
import { isShapeAt } from './wishes.js';

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
  /** All words of its name, sizes in letters too; nothing if several products may be meant. */
  readonly name: readonly string[];
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
  /** The word stands in the name of another product, and not in that of the one that was chosen. */
  readonly isAnothers: (word: string) => boolean;
}

const LEAST_LETTERS = 3;
/** A word less like another was not heard in its place. */
const HALF_ALIKE = 0.6;
/** "Catan, het gewone basisspel". */
const ORDINARY = new Set('normal regular ordinary normale normaux normales gewone gewoon'.split(' '));
/** Behind a verb before them. */
const SUBJECTS = new Set('je jij jullie u we wij'.split(' '));
const ONES = new Set('one ones celle celui celles ceux die degene'.split(' '));
/** Not "soja" in general, but one that is known. */
const CONTRACTED = new Set(['du', 'des']);
/** What a caller wants instead of the whole. */
const ONLY = /\b(?:juste|seulement|uniquement|just|only|alleen|enkel) (?:the|le|la|les|l|de|het)\b/;
/** What a caller says to have. */
const OWNED =
  /(?:\b(?:i ve got|i have got|i have|i own|i bought|j ai|nous avons|ik heb|we hebben|wij hebben) (?:an? |the |une? |le |la |l |een |de |het )?(?:(?:new|nouvelle?|nieuwe) )?)$/;

/** True if a word around a name is explained neither by it nor by what is said in any shop. */
export function isUnexplained(name: HeardName): boolean {
  if (
    isByTheSame(name) ||
    isOpposite(name) ||
    isOfAnotherKind(name) ||
    hasStrangerInside(name) ||
    isOnlyAtHand(name)
  )
    return true;
  return name.language === 'fr'
    ? isHeadedOtherwise(name) || isDescribedBehind(name)
    : isFollowedByNoun(name) || isDescribedBefore(name) || isWithOther(name);
}

// "Kettle descaler", "iPhone case", "Gruffalo's child", unless the name says that it is one ("merlot wine").
function isFollowedByNoun(name: HeardName): boolean {
  const { words, to, forms, language, isNamed, clause } = name;
  let at = words[to] === 's' ? to + 1 : to;
  // "Air fryer liner", of which only "air" was taken for the name of an air fryer.
  while (at < clause[1] - 1 && isNamed(words[at]!)) at += 1;
  if (at >= clause[1]) return false;
  const [last = '', next = ''] = [words[(at > to + 1 ? at : to) - 1], words[at]];
  // A name may be heard in two pieces.
  const isPiece = !forms.flat().includes(last) && isNamed(last + next);
  const isOwn = isKindOf(next, last) || isPiece;
  if (isOwn || isInverted(words, at, language)) return false;
  return (
    (isHead(next, language) && isKind(next, name)) ||
    isOtherContainer(next, name) ||
    (isForPersons(next) && isOtherQuality(next, name))
  );
}

/** "De Edge 40 verkoop je die nog": before its subject stands a Dutch verb. */
export function isInverted(words: readonly string[], at: number, language: string): boolean {
  return language === 'nl' && SUBJECTS.has(words[at + 1] ?? '');
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

// "Lemsip in blackcurrant", "gloves in extra large", "a guide of Rome": of what does not say so.
function isOfAnotherKind(name: HeardName): boolean {
  const { words, to, clause, complete, language } = name;
  const behind = words.slice(to, clause[1]);
  // "Trek FX two in a large".
  const [link = '', next = '', ...more] = behind.slice(behind.findIndex(word => word !== ''));
  // "Croquettes pour chien", of some for cats; "for my dog" is whom they are for.
  if (FOR.has(link)) return (isForPersons(next) && isOtherQuality(next, name)) || isThing(next, name);
  if (HERE.has(next)) return false;
  const isIn = IN.has(link) && !(link === 'en' && language === 'nl');
  if (!isIn && !(OF.has(link) && !complete)) return false;
  const of = ARTICLES.has(next) ? (more[0] ?? '') : next;
  // "In a large", but "in the sale" and "of the day" are where and when.
  const isDefinite = ARTICLES.has(next) && !/^(?:an?|une?|een)$/.test(next);
  if (isOwnSize(of, name.name)) return false;
  // "En grand tube, le 250 grammes", where the number says how large.
  if (isContainer(more.at(next === of ? 0 : 1) ?? '') && words.slice(to).includes('')) return false;
  return isQuality(of) && coloursIn([of]).size === 0
    ? isOtherQuality(of, name)
    : !isDefinite && isThing(of, name);
}

// "Dune Messiah by Frank Herbert", "Collins Spanish dictionary": a word in the midst of a name for which it has none.
function hasStrangerInside(name: HeardName): boolean {
  const { words, from, to, forms, isOrdinary, isNamed } = name;
  const own = [...new Set(forms.flat())];
  const isSaidAs = (word: string): boolean => own.some(w => isSameWord(w, word));
  const taken = words.slice(from, to);
  // What was taken for a name may begin before it and end after it.
  const said = taken.slice(taken.findIndex(isSaidAs), taken.findLastIndex(isSaidAs) + 1);
  const certain = said.filter(w => w.length > LEAST_LETTERS && isSaidAs(w)).length;
  if (certain === 0) return false;
  const left = own.filter(w => !said.some(word => isSameWord(w, word)));
  return said.some((word, i) => {
    if (
      isSaidAs(word) ||
      isVerbBefore(word) ||
      ORDINARY.has(word) ||
      isDeed(said, i) ||
      isShapeAt(said, i) ||
      isPossessiveAt(said, i - 1) ||
      !(isThing(word, name) || (isContainer(word) && !isNamed(word)))
    )
      return false;
    // Beside one word alone it may be any name misheard.
    if (certain < 2 && !isOrdinary(word)) return false;
    const heard = [word, (said[i - 1] ?? '') + word, word + (said[i + 1] ?? '')];
    return heard.every(
      each => own.every(w => likeness(each, w) < ALIKE) && left.every(w => likeness(each, w) < HALF_ALIKE),
    );
  });
}

// "De Vicks om in te smeren": what it is for, and no name.
function isDeed(words: readonly string[], at: number): boolean {
  return words[at - 1] === 'te' && words[at]!.endsWith('en') && words.slice(0, at).includes('om');
}

// "We go with the caravan", of a lock for one; "I have the Xiaomi and lost the charger".
function isOnlyAtHand(name: HeardName): boolean {
  const { words, from, to, complete } = name;
  const before = words.slice(0, from);
  const [one = '', link = '', article = ''] = before.slice(-3);
  // "The one with the reader" is one that has it.
  const isWith = COMPANY.has(link) && ARTICLES.has(article) && before.length > 3 && !ONES.has(one);
  if (isWith && !complete) return true;
  const rest = words.slice(to).join(' ');
  if (!OWNED.test(`${before.join(' ')} `) && !ONLY.test(rest)) return false;
  return words.slice(to).some((word, i, rest) => ARTICLES.has(rest[i - 1] ?? '') && isThing(word, name));
}

// "The Lord of the Rings by Tolkien", of The Hobbit.
function isByTheSame(name: HeardName): boolean {
  const { words, from, complete } = name;
  return !complete && words[from - 1] === 'by' && isThing(words[from - 2] ?? '', name);
}

// "Oat milk", of milk; "a decent kettle" is a kettle.
function isDescribedBefore(name: HeardName): boolean {
  const { words, from, clause } = name;
  const before = words.slice(clause[0], from);
  const word = before.findLast(w => w !== 's' && !isPraise(w)) ?? '';
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
function isWithOther(name: HeardName): boolean {
  const { words, to, clause } = name;
  if (!WITH.has(words[to] ?? '')) return false;
  const other = words.slice(to + 1, clause[1]).find(word => !ARTICLES.has(word));
  return other !== undefined && isThing(other, name);
}

// "Lait demi-écrémé", "lait d'avoine", "lait à la fraise".
function isDescribedBehind(name: HeardName): boolean {
  const { words, to, clause } = name;
  const [next = '', ...rest] = words.slice(to, clause[1]);
  if (WITH.has(next) || OF.has(next)) {
    const other = rest.find(word => !ARTICLES.has(word));
    const [first = ''] = rest;
    const isOwned = POSSESSIVES.has(first) || DEMONSTRATIVES.has(first);
    const isKnown = CONTRACTED.has(next) || ARTICLES.has(first) || !name.isOrdinary(other ?? '');
    // "Le sel de la piscine" and "du camping" tell no kind, "lait de soja" does; nor does who wrote it.
    const isOwner = OF.has(next) && name.complete && isKnown;
    return other !== undefined && !isOwned && !isOwner && isThing(other, name);
  }
  return isDescription(next, name) && !isPraise(next);
}

/** True if a word names a thing, and is none that callers say in any sentence. */
export function isThing(word: string, name: HeardName): boolean {
  return isKind(word, name) && (isCommonThing(word, name.language) || !commonWords(name.language).has(word));
}

/** True if a word may name a thing or what it is like, and is not in the name. */
export function isKind(
  word: string,
  { language, name, isNamed, words, from, to, forms }: HeardName,
): boolean {
  // "Een lampje voor de koelkast", of a koelkastlampje.
  if (language === 'nl' && forms.flat().some(w => isCompoundOf(w, word, words.slice(from, to)))) return false;
  return (
    !isOwnShare(word, name) &&
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
