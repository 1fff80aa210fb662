/**
 * Whether the words around a part of a name make another product of it: a battery for the drill is no drill, an office
 * chair no garden chair, and bread no bread knife.
 */
import { commonWords } from '../../language/common-words.js';
import { cuesOf, isCue } from './cues.js';
import { formIn, isForm, isQuality, sameForm } from './form-words.js';
import { isKindOf } from './kinds.js';
import { likeness } from './likeness.js';
import { ALIKE, isSameWord } from './same-words.js';
import { isHead } from './what-follows.js';

/** What a turn says of the product that it seems to name. */
export type Sameness = 'same' | 'doubtful' | 'other';

/** A name as it was heard. */
export interface HeardName {
  /** All folded words of the turn; those taken for the name stand from `from` up to `to`. */
  readonly words: readonly string[];
  readonly from: number;
  readonly to: number;
  /** The words of the product's name and of its aliases. */
  readonly forms: readonly (readonly string[])[];
  /** Every word of one of these was said. */
  readonly complete: boolean;
  readonly language: string;
  /** How well it fits the name as a whole, 0 to 1. */
  readonly fits: number;
  readonly isOrdinary: (word: string) => boolean;
  /** The word stands in the name of a product that may be meant. */
  readonly isNamed: (word: string) => boolean;
  /** Another name begins where it ends. */
  readonly isJoined: boolean;
}

const LEAST_LETTERS = 3;
/** What a thing is for: a cushion for the chair. */
const FOR = new Set('for pour voor'.split(' '));
const WITH = new Set('with met avec au aux a'.split(' '));
/** In French also what it is made of, or whose it is. */
const OF = new Set('de du des d en chez'.split(' '));
/** What joins two nouns of one name. */
const LINKS = new Set(
  'of for with without in de du des d en au aux a pour avec sans van voor met zonder'.split(' '),
);
const ARTICLES = new Set(
  'the a an my our le la les l un une mon ma mes notre nos de het een mijn ons onze'.split(' '),
);
/** Where things are, and whom one speaks to: "la chaise en magasin". */
const NO_KIND = new Set(
  'stock magasin rayon boutique chez tout toute suite moment preference prevu dispo promo promotion reste besoin envie recherche gamme beaucoup peu assez arrivage nouvelles niveau question propos store shop winkel voorraad madam mate love dear'.split(
    ' ',
  ),
);
/** Nouns that many things have: "strings in light gauge". */
const GENERIC = new Set(
  (
    'size sizes colour color version model edition brand type kind sort variety flavour flavor gauge strength pack packs ' +
    'marque taille couleur modele sorte type gout parfum dosage format ' +
    'maat maten kleur versie model uitgave merk soort smaak sterkte variant'
  ).split(' '),
);
/** What stands before "for" and is no thing that another is for. */
const NO_OWNERS = new Set(
  'desperate keen mad crazy eager asked enquiry inquiry request list question demande devis liste vraag vragen lijst aanvraag'.split(
    ' ',
  ),
);
const MOST_ARTICLES = 3;
/** English words after a noun that tell what it is like. */
const ADJECTIVE =
  /(?:al|ic|ing|ed|ous|able|ible|less|ful|y|en)$|^(?:leather|wool|cotton|steel|wood|plastic|glass|metal|paper|rubber|silk|dry|fine|brut)$/;
const LONG_WORD = 5;
/** A name that fits so well is only written otherwise: "break pads". */
const WELL = 0.8;

/** Whether a product is meant by what was taken for its name. */
export function sameness(name: HeardName): Sameness {
  const owner = ownerBefore(name);
  if (owner !== undefined) return name.isOrdinary(owner) ? 'other' : 'doubtful';
  if (!name.complete && name.forms.some(form => isOtherKind(name, form))) return 'other';
  const isDoubtful =
    isWithOther(name) ||
    isFollowedByNoun(name) ||
    isBareModifier(name) ||
    isInLongerWord(name) ||
    isBeginningOfWord(name) ||
    isOtherWord(name) ||
    isOtherForm(name) ||
    isPartOf(name);
  return isDoubtful ? 'doubtful' : 'same';
}

// "A cushion for the garden chair".
function ownerBefore(name: HeardName): string | undefined {
  const { words, from, language } = name;
  const common = commonWords(language);
  let at = from - 1;
  while (at > from - 1 - MOST_ARTICLES && !FOR.has(words[at] ?? '') && common.has(words[at] ?? '')) at -= 1;
  const owner = FOR.has(words[at] ?? '') ? words[at - 1] : undefined;
  // "A customer is asking for it".
  const isThingOwned =
    owner !== undefined &&
    !NO_OWNERS.has(owner) &&
    isThing(owner, name) &&
    !(language === 'en' && owner.endsWith('ing'));
  return isThingOwned ? owner : undefined;
}

// "Chaise de bureau" and "table de jardin", of "chaise de jardin".
function isOtherKind(name: HeardName, form: readonly string[]): boolean {
  const { words } = name;
  return links(form).some(([head, complement]) =>
    links(words).some(([left, right]) => {
      if (isLike(left, head)) return !isLike(right, complement) && isKind(right, name);
      return isLike(right, complement) && isThing(left, name);
    }),
  );
}

/** Pairs of words that a link joins, articles between them left out. */
function links(words: readonly string[]): (readonly [string, string])[] {
  return words.flatMap((word, i) => {
    if (i === 0 || !LINKS.has(word) || ARTICLES.has(words[i - 1]!)) return [];
    const right = words.slice(i + 1).find(w => !ARTICLES.has(w) && !LINKS.has(w));
    return right === undefined ? [] : [[words[i - 1]!, right] as const];
  });
}

// "Hondenvoer met kip", of "hondenvoer rund".
function isWithOther(name: HeardName): boolean {
  const { words, to, complete, language } = name;
  const link = words[to] ?? '';
  if (complete || !(WITH.has(link) || (language === 'fr' && OF.has(link)))) return false;
  const other = words.slice(to + 1).find(word => !ARTICLES.has(word));
  return other !== undefined && isThing(other, name);
}

// "Kettle descaler", "iPhone case": behind a name the last noun says what is meant, unless the name says that it is one ("merlot wine").
function isFollowedByNoun(name: HeardName): boolean {
  const { words, to, forms, language, isNamed, isJoined } = name;
  if (language === 'fr') return false;
  const [last = '', next = ''] = [words[to - 1], words[to]];
  // A name may be heard in two pieces, and names may follow on each other in a list.
  const isPiece = !forms.flat().includes(last) && isNamed(last + next);
  const isOwn = isKindOf(next, last) || isPiece || isJoined;
  return isHead(next, language) && isKind(next, name) && !isOwn;
}

// "Bread", of "bread knife"; "pain", of "couteau à pain".
function isBareModifier({ words, from, to, forms, language, isOrdinary }: HeardName): boolean {
  const word = words[from] ?? '';
  if (to - from !== 1 || !isOrdinary(word)) return false;
  const own = forms.filter(form => form.some(w => isLike(w, word)));
  return (
    own.length > 0 &&
    own.every(form => {
      const at = form.findIndex(w => isLike(w, word));
      if (form.length < 2) return false;
      if (language === 'fr') return form.slice(0, at).some((w, i) => i > 0 && LINKS.has(w));
      const next = form[at + 1] ?? '';
      const isNoun = isOrdinary(next) && !LINKS.has(next) && !isForm(next) && !isQuality(next);
      return language === 'en' && at === 0 && isNoun && !ADJECTIVE.test(next);
    })
  );
}

// "Tuinstoelkussen", of "tuinstoel".
function isInLongerWord({ words, from, to, forms, language, isNamed }: HeardName): boolean {
  if (language === 'fr') return false;
  const own = forms.flat().filter(w => w.length >= LONG_WORD);
  return words.slice(from, to).some(word => {
    if (forms.some(form => form.some(w => isSameWord(w, word)))) return false;
    const whole = own.find(
      w => word.length >= w.length + LEAST_LETTERS && (word.startsWith(w) || word.endsWith(w)),
    );
    return whole !== undefined && !isNamed(word.replace(whole, ''));
  });
}

// "A Gazelle bike", of "Gazelle fietspomp"; "a Shimano chain", of a chainring. A long name may be heard in pieces.
function isBeginningOfWord({ words, from, to, forms, language, isOrdinary }: HeardName): boolean {
  if (language === 'fr') return false;
  const own = forms.flat();
  const joined = words.join('');
  return words.slice(Math.max(0, from - 1), to + 1).some(word => {
    if (word.length < LONG_WORD - 1 || !isOrdinary(word) || own.some(w => isSameWord(w, word))) return false;
    const whole = own.find(w => w.length >= word.length + LEAST_LETTERS && w.startsWith(word));
    return whole !== undefined && !joined.includes(whole);
  });
}

// "Ponceuse", of a perceuse: a word of the language that is like one in the name, and is none.
function isOtherWord({ words, from, to, forms, language, fits, isOrdinary }: HeardName): boolean {
  if (fits >= WELL) return false;
  const own = forms.flat();
  const isOwn = (word: string): boolean => own.some(w => isSameWord(w, word) || sameForm(w, word));
  return words.slice(from, to).some(word => {
    if (word.length < LONG_WORD || !isOrdinary(word) || commonWords(language).has(word) || isOwn(word))
      return false;
    return own.some(w => w.length >= LONG_WORD && isOrdinary(w) && isLike(w, word));
  });
}

// "Savlon spray", of Savlon cream.
function isOtherForm({ words, from, to, forms }: HeardName): boolean {
  const own = new Set(forms.flat().map(formIn));
  own.delete(undefined);
  return (
    own.size > 0 &&
    words
      .slice(Math.max(0, from - 1), to + 1)
      .some(word => formIn(word) !== undefined && !own.has(formIn(word)))
  );
}

/** "Housse de selle", "verres à pastis". */
const PART_LINKS = new Set('de d a au aux'.split(' '));
/** "Il me faudrait de l'Efferalgan" asks for no part of it. */
const VERB = /(?:rai[st]?|ai[st]|[ei]ons|ez|faut|prends|reste)$/;

// "Une housse de selle", of a selle.
function isPartOf(name: HeardName): boolean {
  const { words, from, language } = name;
  if (language !== 'fr') return false;
  const before = words[from - 1] ?? '';
  const isArticle = !PART_LINKS.has(before) && ARTICLES.has(before);
  const link = isArticle ? from - 2 : from - 1;
  const part = words[link - 1] ?? '';
  return PART_LINKS.has(words[link] ?? '') && !VERB.test(part) && isThing(part, name);
}

/** True if words between two names say that the one is for the other: "case for the", "coque d'". */
export function isForNext(between: readonly string[], language: string): boolean {
  const isLink = (word: string): boolean => FOR.has(word) || (language === 'fr' && OF.has(word));
  return between.some(isLink) && between.every(word => isLink(word) || ARTICLES.has(word));
}

function isThing(word: string, name: HeardName): boolean {
  return isKind(word, name) && !commonWords(name.language).has(word);
}

function isKind(word: string, { language, isNamed }: HeardName): boolean {
  return (
    word.length >= LEAST_LETTERS &&
    /^\p{L}+$/u.test(word) &&
    !NO_KIND.has(word) &&
    !GENERIC.has(word) &&
    !isForm(word) &&
    !isQuality(word) &&
    !isNamed(word) &&
    !isCue(word, cuesOf(language))
  );
}

function isLike(a: string, b: string): boolean {
  return a === b || `${a}s` === b || a === `${b}s` || likeness(a, b) >= ALIKE;
}
