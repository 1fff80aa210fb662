/**
 * Things that a turn joins to a part of a name. "De lancetten van Accu-Chek" are no strips by Accu-Chek, and "capsules pour la
 * Vertuo" no machine; what is wanted "in antraciet" is not the one in teak.
 */
import { rankOf } from './exclusive.js';
import { isForm } from './form-words.js';
import { isThing } from './noun-phrase.js';
import type { HeardName } from './noun-phrase.js';
import { ARTICLES, FOR, IN, LINKS, isApposed, isVerbBefore } from './phrase-words.js';
import { isForSomeone, purposeBefore } from './purposes.js';
import { isUnit } from './sizes.js';

/** What callers say before "of" and "for" without naming a thing. */
const NO_THINGS = new Set(
  'desperate keen mad crazy eager asking short low out everywhere case sujet hasard occasion besoin cause reve court fan partout place instead terms lieu face geval plaats tekort gek dol verzot overal'.split(
    ' ',
  ),
);
/** What a thing is wanted for, whatever it is. */
const OCCASIONS = new Set(
  'school college university uni exam exams class classes birthday christmas ecole college lycee fac rentree classe cours anniversaire noel studie examen klas les opleiding verjaardag kerst sinterklaas kinderfeestje'.split(
    ' ',
  ),
);
/** The second part of a compound is no shorter. */
const LEAST_OF_TAIL = 4;

/** True if something else than the name is joined to a part of it by "of", "for", "from" or "in". */
export function isJoinedToThing(name: HeardName): boolean {
  if (name.complete) return false;
  const { words, from, to, clause } = name;
  const before = words.slice(clause[0], from).reverse();
  const behind = words.slice(to, clause[1]);
  const things = [joinedBy(before, name), isForSomeone(behind) ? '' : joinedBy(behind, name), inWhat(behind)];
  return things.some(
    word =>
      word !== '' &&
      rankOf(word) === undefined &&
      !NO_THINGS.has(word) &&
      !(OCCASIONS.has(word) && isForIt(behind, word, name)) &&
      !isApposed(word) &&
      !isVerbBefore(word) &&
      (isThing(word, name) || isFormFor(word, name)),
  );
}

// "Capsules pour la Vertuo", of a machine.
function isFormFor(word: string, { words, from, name, isNamed }: HeardName): boolean {
  return (
    isForm(word) &&
    FOR.has(words[words.lastIndexOf(word, from) + 1] ?? '') &&
    !isNamed(word) &&
    !name.some(isForm)
  );
}

// The first word that is neither of the name nor a link, if a link stands between.
function joinedBy(words: readonly string[], { isNamed, name, language }: HeardName): string {
  const isOwn = (word: string): boolean =>
    word === '' ||
    isUnit(word) ||
    isNamed(word) ||
    name.includes(word) ||
    // "De mand van Basil", of a fietsmand.
    (language === 'nl' && word.length >= LEAST_OF_TAIL && name.some(w => w.endsWith(word))) ||
    LINKS.has(word) ||
    ARTICLES.has(word);
  const at = words.findIndex(word => !isOwn(word));
  const isLinked = words.slice(0, Math.max(at, 0)).some(word => LINKS.has(word) && !ARTICLES.has(word));
  return isLinked ? words[at]! : '';
}

// "Un compas pour le collège", of one that does not say what it is for.
function isForIt(behind: readonly string[], word: string, { forms }: HeardName): boolean {
  return (
    purposeBefore(behind, behind.indexOf(word)) >= 0 && !forms.some(form => form.some(each => FOR.has(each)))
  );
}

// "Sikkens houtbeits, heb je die in antraciet".
function inWhat(behind: readonly string[]): string {
  const at = behind.findLastIndex(word => IN.has(word));
  return at < 0 ? '' : (behind.slice(at + 1).find(word => !ARTICLES.has(word)) ?? '');
}
