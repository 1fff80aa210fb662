/**
 * A maker's name of no row beside what many makers make: "the Makita 18 volt combi drill", "een Deuter rugzak van 22 liter".
 * Numbers, units and words of the thing may stand between the two.
 */
import { isForm, isQuality } from './form-words.js';
import { likeness } from './likeness.js';
import { isThing } from './noun-phrase.js';
import type { HeardName } from './noun-phrase.js';
import { BY, isPraise, isVerbBefore } from './phrase-words.js';
import { ALIKE, isSameWord } from './same-words.js';
import { isUnit } from './sizes.js';

/** Less alike than this, one word was not heard for another. */
const HALF_ALIKE = 0.5;
const PERCENT = new Set(
  '% percent pourcent procent speed vitesses v w kw a ah volt volts watt watts kilowatt kilowatts'.split(' '),
);
const LEAST_LETTERS = 3;
/** "De marque X", "van het merk X". */
const BRAND = new Set('marque merk brand maker laboratoire labo'.split(' '));

/** True if a word that is none of the language stands where the maker of a thing stands, and is not the one of its name. */
export function isOfOtherMaker(name: HeardName): boolean {
  const { words, from, to, forms, clause, isOrdinary } = name;
  const own = [...new Set(forms.flat())].filter(word => word.length >= LEAST_LETTERS);
  const isOwn = (word: string): boolean => own.some(w => w === word || isSameWord(w, word));
  const isMaker = (word: string): boolean => word.length >= LEAST_LETTERS && !isOrdinary(word);
  const said = words.slice(...clause);
  // Who named the maker named the thing.
  const makers = own.filter(isMaker);
  const isNamedSo = makers.length > 0 && makers.every(w => said.some(word => isSameWord(w, word)));
  if (own.length === 0 || isNamedSo) return false;
  const taken = words.slice(from, to);
  const first = taken.findIndex(isOwn);
  if (first < 0) return false;
  const last = from + taken.findLastIndex(isOwn);
  const left = own.filter(w => !said.includes(w));
  const isOther = (word: string): boolean =>
    isMaker(word) && isThing(word, name) && !isVerbBefore(word) && isUnlike(word, said, left);
  const isPassed = (word: string): boolean =>
    word === '' || isUnit(word) || PERCENT.has(word) || isPraise(word) || isForm(word) || isQuality(word);
  const before = words.slice(clause[0], from + first).findLast(word => !isPassed(word)) ?? '';
  const behind = words.slice(last + 1, clause[1]).find(word => !isPassed(word)) ?? '';
  const within = words.slice(from + first, last + 1);
  const around = name.language === 'fr' ? [before, ...within, behind] : [before, ...within];
  return around.some(isOther);
}

/** True if a maker is said by a preposition, and one of the name is not: "cétirizine de chez Biogaran", of one by Mylan. */
export function isByOtherMaker(heard: HeardName): boolean {
  const { words, clause, name, isOrdinary, isNamed } = heard;
  const isForeign = (word: string): boolean =>
    word.length > LEAST_LETTERS && /^\p{L}+$/u.test(word) && !isOrdinary(word);
  // "By Accord": of makers, too, some are words of the language.
  const isMaker = (word: string, before: string): boolean =>
    isForeign(word) || (before === 'by' && isThing(word, heard) && !word.endsWith('ing'));
  const said = words.filter((word, at) => {
    const before = words[at - 1] ?? '';
    if (at < clause[0] || at >= clause[1] || !isMaker(word, before)) return false;
    return BY.has(before) || BRAND.has(before) || (before === 'de' && words[at - 2] === 'chez');
  });
  if (said.length === 0 || said.some(isNamed)) return false;
  return name.some(
    word => isForeign(word) && words.every(w => !isSameWord(w, word) && likeness(w, word) < ALIKE),
  );
}

/** True if a number chose one of a maker's things, and a word beside it says another one: "the JBL Charge six", of a Flip 6. */
export function isOfOtherSeries({ words, from, to, clause, isNamed, isAnothers }: HeardName): boolean {
  const hasNumber = words.slice(...clause).includes('');
  const isSeries = (word: string): boolean =>
    word.length > LEAST_LETTERS && !isForm(word) && !isQuality(word) && isNamed(word) && isAnothers(word);
  return hasNumber && words.slice(from, to).some(isSeries);
}

// "Da volt", of DeWalt, is no other maker.
function isUnlike(word: string, said: readonly string[], left: readonly string[]): boolean {
  const at = said.indexOf(word);
  const heard = [word, (said[at - 1] ?? '') + word, word + (said[at + 1] ?? '')];
  return heard.every(each => left.every(w => likeness(each, w) < HALF_ALIKE));
}
