/**
 * Whether the words around a part of a name make another product of it: a battery for the drill is no drill, an office
 * chair no garden chair, and bread no bread knife.
 */
import { commonWords } from '../../language/common-words.js';
import { formIn, isForm, isSolid, isQuality, sameForm } from './form-words.js';
import { cuesOf } from './cues.js';
import { isOfOtherDimension } from './dimensions.js';
import { isOfOtherMake } from './exclusive.js';
import { likeness } from './likeness.js';
import { isHelpingAt } from './helpings.js';
import { isJoinedToThing } from './linked-things.js';
import { isLookAlike } from './look-alikes.js';
import { isOfOtherMaker, isOfOtherSeries } from './other-makers.js';
import { isKind, isOtherContainer, isThing, isUnexplained } from './noun-phrase.js';
import type { HeardName } from './noun-phrase.js';
import { ARTICLES, DEFINITE, FOR, LINKS, OF, isApposed, isTalk, isVerbBefore } from './phrase-words.js';
import { ALIKE, isSameWord } from './same-words.js';
import { isUnit } from './sizes.js';
import { partAsked } from './spare-parts.js';
import { isNumberWord } from './written-numbers.js';
import { isCommonThing, isContainer } from './what-follows.js';
import { placesOfPhrases } from './wishes.js';

/**
 * What a turn says of the product that it seems to name: `unexplained` if a word of its phrase is neither of the name nor of
 * the talk of any shop, whatever was spoken of before.
 */
export type Sameness = 'same' | 'doubtful' | 'unexplained' | 'other';

const LEAST_LETTERS = 3;
/** What stands before "for" and is no thing that another is for. */
const NO_OWNERS = new Set(
  (
    'fixed placed stocked desperate keen mad crazy eager asked enquiry inquiry request list question appointment message gift present order delivery customer price reservation ' +
    'derniere dernier prochaine prochain passee week vorige volgende date dates datum delai delais levertijd idea idee news nouvelles nieuws ' +
    'demande devis liste rendez message cadeau commande livraison client cliente prix reservation voucher coupon achat reduction cadeaubon kortingsbon waardebon tegoedbon kadobon vraag vragen lijst aanvraag afspraak cadeau cadeautje bestelling levering klant prijs reservering'
  ).split(' '),
);
/** Behind these stands a verb. */
const SUBJECTS = new Set('i we ik wij je j nous on'.split(' '));
const REFLEXIVES = new Set('me m se s nous'.split(' '));
const MOST_ARTICLES = 3;
const ANYTHING = new Set('something anything chose iets'.split(' '));
/** What joins a thing with another that it goes over, on or in: "a cover to go over the", "een hoes die past op de". */
const JOINED =
  /(?:^| )(\S+) (?:(?:to|that|which|will|would) (?:will |would |could |can )?(?:\S+ )(?:up )?(?:over|onto|on|into|in|inside|under|with|to|around|round|through)|a \S+[eio]r (?:sur|avec|dans|sous)|a mettre (?:sur|avec|dans|sous)|(?:qui|pour) (?:\S+ ){1,2}(?:sur|avec|dans|sous|autour de|autour du|au|aux|a)|(?:die|dat|welke) (?:\S+ )?(?:op|in|bij|over|onder|aan|om|rond|past)(?: \S+)?|(?:om|voor) (?:over|op|in|bij|onder|aan|rond|onder)|(?:die|dat|welke) (?:op|in|bij|over|onder|aan|om|rond))(?: (?:the|a|an|my|our|le|la|les|l|un|une|mon|ma|de|het|een|mijn|ons|onze))?$/;
/** English words after a noun that tell what it is like. */
const ADJECTIVE =
  /(?:al|ic|ing|ed|ous|able|ible|less|ful|y|en)$|^(?:leather|wool|cotton|steel|wood|plastic|glass|metal|paper|rubber|silk|dry|fine|brut)$/;
const LONG_WORD = 5;
/** A name that fits so well is only written otherwise: "break pads". */
const WELL = 0.8;
/** What is left of a word that was written in two. */
const PIECE = /^[a-z]{2,3}$/;

/** Whether a product is meant by what was taken for its name. */
export function sameness(name: HeardName): Sameness {
  if (partAsked(name) !== undefined) return 'other';
  const owner = ownerBefore(name);
  if (owner !== undefined) return name.isOrdinary(owner) ? 'other' : 'doubtful';
  if (!name.complete && name.forms.some(form => isOtherKind(name, form))) return 'other';
  const isOther =
    isUnexplained(name) ||
    isJoinedToThing(name) ||
    isPartOf(name) ||
    isOfOtherMake(name) ||
    isByAnother(name) ||
    isPartAlone(name) ||
    isLookAlike(name) ||
    isOfOtherMaker(name) ||
    isOfOtherSeries(name) ||
    isOfOtherDimension(name);
  if (isOther) return 'unexplained';
  const isDoubtful =
    isBareModifier(name) ||
    isInLongerWord(name) ||
    isBeginningOfWord(name) ||
    isOtherWord(name) ||
    isOtherForm(name) ||
    isPieceOfOther(name);
  return isDoubtful ? 'doubtful' : 'same';
}

// "A cushion for the garden chair".
function ownerBefore(name: HeardName): string | undefined {
  const { words, from, language } = name;
  const common = commonWords(language);
  let at = from - 1;
  let articles = 0;
  // "The seal for the three cup espresso maker": numbers and other words of the name stand before it, too.
  const isOwn = (word: string): boolean =>
    word === '' || isUnit(word) || name.isNamed(word) || name.name.includes(word);
  while (at >= 0 && !FOR.has(words[at]!) && articles <= MOST_ARTICLES) {
    if (!isOwn(words[at]!)) {
      if (!common.has(words[at]!)) break;
      articles += 1;
    }
    at -= 1;
  }
  const joined = thingJoined(words.slice(0, from));
  if (joined !== undefined && (isContainer(joined) || ANYTHING.has(joined))) return joined;
  const isFor = FOR.has(words[at] ?? '');
  if (isFor && isNounBefore(words, at, name)) return words[at - 1];
  const owner = isFor ? words.slice(0, at).findLast(word => word !== '') : joined;
  // "A customer is asking for it".
  // "Ik bel voor de Xarelto": what one does is no thing.
  const doer = owner === undefined ? '' : (words[words.lastIndexOf(owner, from) - 1] ?? '');
  // "Je me demandais pour le ventilateur".
  const isOfOneself = owner !== undefined && REFLEXIVES.has(doer) && isVerbBefore(owner);
  const isDeed = SUBJECTS.has(doer) || isOfOneself;
  const isThingOwned =
    owner !== undefined &&
    !isDeed &&
    !NO_OWNERS.has(owner) &&
    !placesOfPhrases(words, language).has(words.lastIndexOf(owner, from - 1)) &&
    isThing(owner, name) &&
    !(language === 'en' && owner.endsWith('ing'));
  return isThingOwned ? owner : undefined;
}

/** What stands before "for" and is no thing, though an article may stand before it. */
const NO_NOUNS = new Set(
  'one ones other others same rest time way moment something anything thing autre meme reste temps celui celle ander andere zelfde rest keer die dat iets'.split(
    ' ',
  ),
);

// "De glazen kan voor het koffiezetapparaat": a noun stands behind an article, though the word may be another's, too.
function isNounBefore(words: readonly string[], at: number, name: HeardName): boolean {
  const noun = words[at - 1] ?? '';
  const hasArticle = words.slice(Math.max(0, at - 3), at - 1).some(word => ARTICLES.has(word));
  const isNoun =
    !NO_NOUNS.has(noun) &&
    !NO_OWNERS.has(noun) &&
    !placesOfPhrases(words, name.language).has(at - 1) &&
    (isKind(noun, name) || isContainer(noun));
  return DEFINITE.has(words[at + 1] ?? '') && hasArticle && isNoun;
}

// "A cover to go over the kettle", "une housse qui va sur la selle", "een hoes om over de fiets te doen".
function thingJoined(before: readonly string[]): string | undefined {
  return JOINED.exec(before.join(' '))?.[1];
}

/** "A wall bracket for it", of what was spoken of. */
const FOR_IT =
  /\b(?:an?|any|the|some|une?|des|een|nog|de|het) (?:[a-z]+ )?([a-z]+) (?:(?:to go )?(?:for|with|voor|bij|pour) (?:it|them|those|these|this|that|die|dat|deze|ca|cela|elle|lui|celle ci|celui ci)|ervoor|daarvoor|erbij|daarbij)$/;
/** What is asked for it without being another thing. */
const NO_THINGS = new Set(
  'date time idea delay wait need use chance help info information looking waiting asking paying keuze datum tijd idee hulp kans delai date aide idee raison attente'.split(
    ' ',
  ),
);

/** True if something is asked for that belongs to what was spoken of: it is another thing. */
export function isForIt(words: readonly string[]): boolean {
  const thing = FOR_IT.exec(words.join(' '))?.[1];
  return thing !== undefined && !NO_THINGS.has(thing) && !NO_OWNERS.has(thing) && !isTalk(thing);
}

// "Chaise de bureau" and "table de jardin", of "chaise de jardin".
function isOtherKind(name: HeardName, form: readonly string[]): boolean {
  const { words, language } = name;
  return links(form, language).some(([head, complement]) =>
    links(words, language).some(([left, right]) => {
      if (isLike(left, head)) return !isLike(right, complement) && isKind(right, name);
      return isLike(right, complement) && isThing(left, name);
    }),
  );
}

/** Pairs of words that a link joins, articles between them left out. */
function links(words: readonly string[], language: string): (readonly [string, string])[] {
  // Elsewhere than in French a letter is one: "vitamine D".
  const isLetter = (word: string): boolean => language !== 'fr' && /^[b-z]$/.test(word);
  return words.flatMap((word, i) => {
    if (i === 0 || isLetter(word) || !LINKS.has(word) || ARTICLES.has(words[i - 1]!)) return [];
    const right = words.slice(i + 1).find(w => !ARTICLES.has(w) && !LINKS.has(w));
    return right === undefined ? [] : [[words[i - 1]!, right] as const];
  });
}

// "Bread", of "bread knife"; "pain", of "couteau à pain".
function isBareModifier({ words, from, to, forms, language, isOrdinary }: HeardName): boolean {
  const word = words[from] ?? '';
  if (to - from !== 1 || !isOrdinary(word)) return false;
  // "Mayo" is mayonnaise, though there is a "mayo bucket", too.
  const isShort = (w: string): boolean =>
    language === 'en' && word.length >= LONG_WORD - 1 && w.length > word.length + 1 && w.startsWith(word);
  if (forms.some(form => form.some(w => isShort(w)))) return false;
  const own = forms.filter(form => form.some(w => isLike(w, word)));
  return (
    own.length > 0 &&
    own.every(form => {
      const at = form.findIndex(w => isLike(w, word));
      if (form.length < 2) return false;
      if (language === 'fr') return form.slice(0, at).some((w, i) => i > 0 && LINKS.has(w));
      const next = form[at + 1] ?? '';
      const isNoun =
        !isNumberWord(next) &&
        isOrdinary(next) &&
        !LINKS.has(next) &&
        !isForm(next) &&
        !isQuality(next) &&
        !isUnit(next);
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
    const isEveryday = commonWords(language).has(word) && !isCommonThing(word, language);
    if (word.length < LONG_WORD - 1 || isEveryday || !isOrdinary(word) || own.some(w => isSameWord(w, word)))
      return false;
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
    // "Boormachine", of an accuboormachine, is one.
    if (language === 'nl' && own.some(w => w.endsWith(word))) return false;
    return own.some(w => w.length >= LONG_WORD && isOrdinary(w) && isLike(w, word));
  });
}

// "Ly sanxia", of a Xanax: beside what only sounds like the name stands a piece of a word.
function isPieceOfOther({
  words,
  from,
  to,
  clause,
  fits,
  language,
  isOrdinary,
  isNamed,
}: HeardName): boolean {
  const isPiece = (word: string): boolean =>
    PIECE.test(word) &&
    !isOrdinary(word) &&
    !commonWords(language).has(word) &&
    !isTalk(word) &&
    !isNamed(word);
  const [before = '', after = ''] = [words[from - 1], words[to]];
  return fits < WELL && ((from > clause[0] && isPiece(before)) || (to < clause[1] && isPiece(after)));
}

// "Savlon spray", of Savlon cream. What has no form in its name comes as tablets, if it is by the milligram.
function isOtherForm({ words, from, to, forms, measured }: HeardName): boolean {
  const own = new Set(forms.flat().map(formIn));
  own.delete(undefined);
  const said = words.slice(Math.max(0, from - 1), to + 1).flatMap(word => formIn(word) ?? []);
  if (own.size > 0) return said.some(form => !own.has(form));
  return said.some(form => !(measured && isSolid(form)));
}

// "A Makita drill", of another maker's, where there is something by Makita, too. Who wrote a thing often stands in no name.
function isByAnother({ words, from, to, clause, isOrdinary, isAnothers }: HeardName): boolean {
  const [first, end] = [Math.max(clause[0], from - 1), Math.min(clause[1], to + 1)];
  return words
    .slice(first, end)
    .some(
      (word, i) =>
        word.length >= LEAST_LETTERS &&
        !isBefore(words[first + i - 1] ?? '') &&
        !isOrdinary(word) &&
        isAnothers(word),
    );
}

/** True for a word behind which stands who made or wrote something. */
const isBefore = (word: string): boolean => OF.has(word) || word === 'by';

/** What there is to a thing beside itself. */
const ADDED =
  /^(?:expansion|extension|uitbreiding|add|sequel|vervolg|suite|refills?|recharges?|navulling(?:en)?|charger|chargeur|oplader)s?$/;
const ITSELF_NOT =
  /\b(?:itself|themselves|zelf|(?:lui|elle|eux) memes?) (?:.* )?(?:not|niet|pas|geen)(?: \S+)?$/;
const NOT = new Set('not niet geen pas'.split(' '));
const ITSELF = /^(?:\S+ )?(?:itself|themselves|zelf|(?:lui|elle|eux|elles) memes?)\b/;

// "The Swiffer itself", of cloths for one; "Catan, the expansion", of the game.
function isPartAlone(name: HeardName): boolean {
  const { words, from, to, clause, complete } = name;
  // "De Oral-B zelf, niet de opzetborstels", of which a part was said before the "not" and the rest behind it.
  if (!complete && words.slice(from, to).some(word => NOT.has(word) && !name.isNamed(word))) return true;
  if (ITSELF_NOT.test(words.slice(0, from).join(' '))) return true;
  const behind = words.slice(to, clause[1]);
  if (!complete && ITSELF.test(behind.join(' '))) return true;
  const thing = DEFINITE.has(behind[0] ?? '') ? (behind[1] ?? '') : '';
  return ADDED.test(thing) || (!complete && isThing(thing, name) && !isApposed(thing));
}

/** "Housse de selle", "verres à pastis", "the lid of the cooker", "het deksel van de pan". */
const PART_LINKS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['of']),
  fr: new Set('de du d a au aux'.split(' ')),
  nl: new Set(['van']),
};
/** "Au sujet de", "on the subject of": what a call is about, and no part of it. */
const SUBJECT_MATTERS = new Set('sujet propos compte egard matter subject onderwerp'.split(' '));

// "Une housse de selle", of a selle.
function isPartOf(name: HeardName): boolean {
  const { words, from, language } = name;
  const links = PART_LINKS[language]!;
  const isOwn = (word: string): boolean => word === '' || name.name.includes(word);
  const at = words.findLastIndex((word, i) => i < from && !isOwn(word));
  const before = words[at] ?? '';
  const isArticle = !links.has(before) && ARTICLES.has(before);
  const link = isArticle ? at - 1 : at;
  const part = words[link - 1] ?? '';
  // "A box of Merlot", and "a stack of the green one".
  if (language !== 'fr' && (!isArticle || cuesOf(language).counted.test(part))) return false;
  return (
    links.has(words[link] ?? '') &&
    !SUBJECT_MATTERS.has(part) &&
    !isVerbBefore(part) &&
    !placesOfPhrases(words, language).has(link - 1) &&
    !isHelpingAt(words, link - 1, from) &&
    (isThing(part, name) || isOtherContainer(part, name))
  );
}

/** True if words between two names say that the one is for the other: "case for the", "coque d'". */
export function isForNext(between: readonly string[], language: string): boolean {
  const isLink = (word: string): boolean => FOR.has(word) || (language === 'fr' && OF.has(word));
  return between.some(isLink) && between.every(word => isLink(word) || ARTICLES.has(word));
}

function isLike(a: string, b: string): boolean {
  return a === b || `${a}s` === b || a === `${b}s` || likeness(a, b) >= ALIKE;
}
