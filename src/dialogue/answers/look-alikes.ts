/**
 * Names that share most of what was said and are others all the same: N gauge of OO gauge, vitamin B of vitamin C, a
 * *tenorblokfluit* of an *altblokfluit*, the second camera for the two camera monitor.
 */
import { commonWords } from '../../language/common-words.js';
import { likeness } from './likeness.js';
import { isKind } from './noun-phrase.js';
import type { HeardName } from './noun-phrase.js';
import { ARTICLES, FOR, LINKS } from './phrase-words.js';
import { isSameWord } from './same-words.js';
import { isUnit } from './sizes.js';

/** A noun that letters belong to has more. */
const LEAST_OF_NOUN = 4;
const LETTERS = /^[a-z]{1,2}$/;
/** "I'd", "it's", "l'échelle", "j'ai": letters that are the rest of another word. */
const ELIDED: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['a', 'i', 's', 't', 'd', 'm']),
  fr: new Set(['a', 'c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'y']),
  nl: new Set(['s', 't', 'n', 'u']),
};
const NONE: ReadonlySet<string> = new Set();
/** Words of two letters, which stand beside any noun. */
const LINKING = new Set('te er ze we je al of en in op om zo nu ja is to at on my no so it'.split(' '));
const VOWEL = /^[aeiouyh]/;
/** The second part of a compound, and its first. */
const LEAST_OF_TAIL = 4;
const LEAST_OF_FIRST = 2;
/** First parts less alike than this are not one misheard. */
const HALF_ALIKE = 0.6;

/** True if what was said is the name of something that only looks like this one. */
export function isLookAlike(name: HeardName): boolean {
  return isOfOtherLetters(name) || isOtherCompound(name) || isForItself(name);
}

// "In N gauge", of OO gauge; "vitamine D", of vitamine C.
function isOfOtherLetters({ words, clause, forms, language }: HeardName): boolean {
  const elided = ELIDED[language] ?? NONE;
  // The d of "vitamine D gouttes", but not of "huile d'olive".
  const isLetters = (word: string, next = ''): boolean =>
    LETTERS.test(word) &&
    (word.length === 1
      ? word !== 'a' && !(elided.has(word) && VOWEL.test(next))
      : !LINKS.has(word) && !ARTICLES.has(word));
  const lettered = forms.flatMap(form =>
    form.flatMap((noun, i) =>
      [-1, 1].flatMap(side => {
        const letters = form[i + side] ?? '';
        return noun.length >= LEAST_OF_NOUN && isLetters(letters, form[i + side + 1])
          ? [{ noun, side, letters }]
          : [];
      }),
    ),
  );
  const isOther = (at: number, side: number, noun: string): boolean => {
    const said = words[at + side] ?? '';
    const isInside = at + side >= clause[0] && at + side < clause[1];
    const isElided = elided.has(said) && !(side > 0 && at + side === words.length - 1);
    const isCommon = said.length > 1 && (commonWords(language).has(said) || LINKING.has(said));
    const isOwn =
      lettered.some(l => l.letters === said && l.noun === noun) || isSpelled(words, at + side, forms.flat());
    return isInside && LETTERS.test(said) && !isElided && !isCommon && !isOwn;
  };
  return lettered.some(({ noun, side }) =>
    words.some((word, at) => isSameWord(word, noun) && isOther(at, side, noun)),
  );
}

// "The L G", of LG: letters of a word are said one by one.
function isSpelled(words: readonly string[], at: number, own: readonly string[]): boolean {
  let [from, to] = [at, at + 1];
  while (words[from - 1]?.length === 1) from -= 1;
  while (words[to]?.length === 1) to += 1;
  const letters = words.slice(from, to).join('');
  return letters.length > 1 && own.some(word => word.includes(letters));
}

// "Tenorblokfluit", of altblokfluit.
function isOtherCompound({ words, from, to, forms, isOrdinary }: HeardName): boolean {
  const own = forms.flat();
  return words.slice(from, to).some(word => {
    if (own.some(w => isSameWord(w, word))) return false;
    // "Kettingslot" and "ringslot" share more than the lock.
    const isOther = (w: string, tail: string): boolean => {
      const [first, other] = [word, w].map(each => each.slice(0, each.length - tail.length)) as [
        string,
        string,
      ];
      return (
        tail.length >= LEAST_OF_TAIL &&
        (isOrdinary(tail) || (isOrdinary(first) && isOrdinary(other))) &&
        Math.min(first.length, other.length) >= LEAST_OF_FIRST &&
        likeness(first, other) < HALF_ALIKE
      );
    };
    return own.some(w => {
      const shared = sharedEnd(word, w);
      if (isOther(w, shared)) return true;
      return Array.from(shared, (_, i) => i).some(i => {
        const [tail, firsts] = [shared.slice(i), [word, w].map(each => each.slice(0, i - shared.length))];
        return isOther(w, tail) && firsts.every(first => first.length >= LEAST_OF_TAIL && isOrdinary(first));
      });
    });
  });
}

function sharedEnd(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return a.slice(a.length - length);
}

// "The second camera for the two camera baby monitor": all that was said of the name before "for" is said again behind it.
function isForItself(name: HeardName): boolean {
  const { words, from, to, forms, clause, isNamed } = name;
  if (forms.length === 0 || forms.some(form => form.some(word => FOR.has(word)))) return false;
  const isOwn = (word: string): boolean => word.length > 2 && !ARTICLES.has(word) && isNamed(word);
  return words.some((link, at) => {
    const isJoined = words
      .slice(at + 1, from)
      .every(word => word === '' || isUnit(word) || ARTICLES.has(word) || isOwn(word));
    if (!FOR.has(link) || at >= to || !isJoined) return false;
    const before = words.slice(Math.max(clause[0], at - 3), at).filter(isOwn);
    const behind = words.slice(at + 1, clause[1]).filter(isOwn);
    const part = words[at - 1] ?? '';
    const isPart = before.length > 0 && (before.includes(part) || isKind(part, name));
    return (
      isPart && behind.length > before.length && before.every(word => behind.some(w => isSameWord(w, word)))
    );
  });
}
