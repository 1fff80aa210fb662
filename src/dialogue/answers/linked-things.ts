/**
 * Things that a turn joins to a part of a name. "De lancetten van Accu-Chek" are no strips by Accu-Chek, and "capsules pour la
 * Vertuo" no machine; what is wanted "in antraciet" is not the one in teak.
 */
import { rankOf } from './exclusive.js';
import { isForm } from './form-words.js';
import { isThing } from './noun-phrase.js';
import type { HeardName } from './noun-phrase.js';
import { ARTICLES, FOR, LINKS, POSSESSIVES, isApposed, isVerbBefore } from './phrase-words.js';
import { isUnit } from './sizes.js';

/** What callers say before "of" and "for" without naming a thing. */
const NO_THINGS = new Set(
  'desperate keen mad crazy eager asking case sujet hasard occasion besoin cause place instead terms lieu face geval plaats'.split(
    ' ',
  ),
);
const IN = new Set(['in', 'en']);
/** "Our", "mijn": who it is for is no thing. */
const OWN = new Set('my our your his her their mijn ons onze jouw uw zijn haar hun'.split(' '));

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
function joinedBy(words: readonly string[], { isNamed, name }: HeardName): string {
  const isOwn = (word: string): boolean =>
    word === '' ||
    isUnit(word) ||
    isNamed(word) ||
    name.includes(word) ||
    LINKS.has(word) ||
    ARTICLES.has(word);
  const at = words.findIndex(word => !isOwn(word));
  const isLinked = words.slice(0, Math.max(at, 0)).some(word => LINKS.has(word) && !ARTICLES.has(word));
  return isLinked ? words[at]! : '';
}

// "Tennis balls for our club".
function isForSomeone(behind: readonly string[]): boolean {
  const at = behind.findIndex(word => FOR.has(word));
  const next = behind[at + 1] ?? '';
  return at >= 0 && (OWN.has(next) || POSSESSIVES.has(next));
}

// "Sikkens houtbeits, heb je die in antraciet".
function inWhat(behind: readonly string[]): string {
  const at = behind.findLastIndex(word => IN.has(word));
  return at < 0 ? '' : (behind.slice(at + 1).find(word => !ARTICLES.has(word)) ?? '');
}
