/**
 * Parts and what goes with a thing, asked for by what the caller has: "it's a valve I'm after for a Vaillant", "une chaîne
 * neuve sur ma Stihl", "the Le Creuset, do you do a lid for it", "ik heb een Weber en daar wil ik een hoes overheen". What
 * is named in such a turn is the caller's own, and no row of it is an answer.
 */
import { askedBeside } from './asked-for.js';
import { isKind, isThing } from './noun-phrase.js';
import type { HeardName } from './noun-phrase.js';
import { ARTICLES, FOR, INDEFINITE, LINKS, isDeterminer, isPraise } from './phrase-words.js';
import { isUnit } from './sizes.js';
import { isSaidAnyway } from './talk-of-callers.js';
import { isContainer } from './what-follows.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before a determiner in front of a name: "for this", "voor die". */
const POINTING = set('this that these those deze dit die dat ce cet cette ces m n');
/** What a part is on, in or under. */
const ON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set('on onto in inside into under off to'),
  fr: set('sur dans sous a'),
  nl: set('op in aan onder bij'),
};
/** Dutch words so long are compounds, and hardly a maker's name. */
const LONG_WORD = 9;
/** With these the caller speaks of a thing of their own. */
const MINE = /(?:^| )(?:my|our|mon|ma|mes|notre|nos|mijn|ons|onze|m n)$/;
/** What callers have in, on and about a thing without asking for a part of it. */
const NO_PARTS = set(
  'prescription ordonnance recept voucher coupon code reference referentie receipt ticket bon name nom naam number numero nummer money argent geld deposit acompte ' +
    'deal discount remise korting reduction eye oeil crack leak hole fault problem probleme probleem',
);

/** "A valve I'm chasing", "une sonde que je cherche", "een klep die ik nodig heb": the noun stands before what is said of wanting it. */
const WANTED: Readonly<Record<string, RegExp>> = {
  en: /(?:^| )(\S+)(?: (?:that|which|what))?(?: (?:is|s) (?:what|all))?(?: (?:i|we|he|she|they)(?: (?:m|am|re|are|ve|d|have|would|was|were))?(?: (?:really|only|actually|just|still|currently|desperately))?)? (?:chasing|after|needing|wanting|need|want|needs|wants|needed|wanted|require|required|requires|seeking|hunting|like|got to (?:get|find)|have to (?:get|find)|looking for|trying to (?:get|find))(?: (?:one|some|it|them))?(?: (?:really|now|please|today|urgently|badly))?$/,
  fr: /(?:^| )(\S+)(?: (?:que|qu|dont))?(?: (?:je|j|on|nous|il|elle|ils))(?: (?:me|m|nous|en|lui|leur|l))?(?: (?:cherche|cherchons|cherchait|cherchais|recherche|recherchons|veux|veut|voudrais|voulais|voulait|faut|faudrait|manque|aimerais|ai besoin|a besoin|avons besoin|souhaite|prendrais))(?: (?:une?|ca))?(?: (?:absolument|juste|vite|rapidement))?$/,
  nl: /(?:^| )(\S+)(?: (?:die|dat|wat))?(?: (?:ik|we|wij|die ik|dat ik))?(?: (?:nog|graag|dringend|eigenlijk|alleen|heel))* (?:(?:zoek|zoeken|wil|willen|wou|heb|hebben|moet|moeten)(?: (?:ik|we|wij))?(?: er (?:een|eentje|twee))?(?: (?:hebben|nodig|heb|hebben nodig|graag|nog))*|nodig (?:heb|hebben)|nodig)$/,
};
/** What a caller says to have, right before its name. */
const OWNED =
  /(?:^| )(?:(?:i|we|he|she|they) (?:(?:ve|have|has|s) (?:(?:already|just) )?(?:got|bought)|have|own|use|bought)|(?:j|on|il|elle) (?:ai|a)(?: (?:deja|achete))?|nous avons|(?:ik|we|wij) (?:heb|hebben)|heb ik|hebben we) (?:(?:an?|the|this|that|one of those|une?|le|la|l|cette|ce|een|de|het|die|dat|zo n) )?(?:(?:old|new|vieille|vieux|nouvelle|nouveau|oude|nieuwe) )?$/;
/** What has befallen it, right behind its name. */
const BROKEN =
  /^(?:(?:is|s|has|are|est|a|sont|is|zijn|heeft|of mine|of ours) )?(?:\S+ )?(?:broken|broke|leaks|leaking|packed|cracked|worn|knackered|cassee?s?|fuit|perdu|percee?s?|fendue?|usee?s?|hs|lek|kapot|stuk|versleten|gebarsten|gescheurd)\b/;

/** The folded word for a part that is asked for by the thing that was named; nothing if none is. */
export function partAsked(name: HeardName): string | undefined {
  return partJoined(name) ?? partForIt(name) ?? partOfOwn(name);
}

// "Bags for a Henry", "a valve I'm chasing for a Vaillant", "een ketting op mijn Stihl".
function partJoined(name: HeardName): string | undefined {
  const { words, from, language } = name;
  const at = linkBefore(name);
  const link = words[at] ?? '';
  const determiners = words.slice(at + 1, from).filter(word => isDeterminer(word) || POINTING.has(word));
  if (at < 1 || determiners.length === 0) return undefined;
  const before = words.slice(0, at);
  if (FOR.has(link)) {
    const last = before.at(-1)!;
    if (isContainer(last) && !name.isNamed(last)) return last;
    // "Het koolborstelsetje voor die wasmachine".
    const isCompound = language === 'nl' && last.length >= LONG_WORD && isArticle(before.at(-2) ?? '');
    if (isCompound && isPart(last, name)) return last;
    const wanted = WANTED[language]?.exec(before.join(' '))?.[1] ?? '';
    const nth = before.lastIndexOf(wanted);
    const noun = isPraise(wanted) ? (before[nth - 1] ?? '') : wanted;
    return isPart(noun, name) && before.slice(Math.max(0, nth - 4), nth).some(isArticle) ? noun : undefined;
  }
  if (ON[language]?.has(link) !== true || !MINE.test(words.slice(at + 1, from).join(' '))) return undefined;
  const noun = before.findLast(word => !isPraise(word)) ?? '';
  const isIntroduced = before.slice(-4, -1).some(word => isArticle(word) || isPraise(word));
  return isIntroduced && (isPart(noun, name) || isContainer(noun)) ? noun : undefined;
}

// The place of what joins a name to the words before: behind it come determiners, and words and numbers of the name.
function linkBefore({ words, from, name, isNamed, language }: HeardName): number {
  const isOwn = (word: string): boolean =>
    word === '' || isUnit(word) || isNamed(word) || name.includes(word);
  const isLoose = (word: string): boolean =>
    isOwn(word) || isDeterminer(word) || POINTING.has(word) || isPraise(word);
  let at = from - 1;
  while (at > 0 && !FOR.has(words[at]!) && ON[language]?.has(words[at]!) !== true && isLoose(words[at]!))
    at -= 1;
  return at;
}

// "Do you do the lid knob for it".
function partForIt(name: HeardName): string | undefined {
  const { words, language } = name;
  const asked = askedPlaces(name, language);
  const isIt = (at: number): boolean =>
    FOR.has(words[at] ?? '')
      ? /^(?:it|them|those|that|ca|cela|elle|elles|lui|eux|die|dat|deze)$/.test(words[at + 1] ?? '')
      : /^(?:ervoor|daarvoor|erbij|daarbij|erop|daarop|overheen|dessus|dedans|avec)$/.test(words[at] ?? '');
  return asked
    .filter(at => isIt(at + 1) && isPart(words[at]!, name))
    .map(at => words[at]!)
    .at(0);
}

// Where something is asked for, also within what was taken for a part of the name.
function askedPlaces({ words }: HeardName, language: string): readonly number[] {
  return askedBeside(words, [{ at: [0, 0] }], language);
}

// "J'ai une Aeron et il me faut des roulettes", "that pool is leaking, have you the little pump".
function partOfOwn(name: HeardName): string | undefined {
  const { words, from, to, language } = name;
  const isOwned =
    OWNED.test(`${words.slice(0, from).join(' ')} `) || BROKEN.test(words.slice(to, to + 4).join(' '));
  if (!isOwned) return undefined;
  const at = askedBeside(words, [{ at: [from, to] }], language).find(
    each => isArticle(words[each - 1] ?? '') && isPart(words[each]!, name) && each >= to,
  );
  return at === undefined ? undefined : words[at];
}

const isArticle = (word: string): boolean =>
  ARTICLES.has(word) ||
  INDEFINITE.has(word) ||
  /^(?:any|some|des|du|geen|new|spare|that|those|die|dat|zo|n)$/.test(word);

function isPart(word: string, name: HeardName): boolean {
  return (
    word !== '' &&
    !isInName(word, name) &&
    isKind(word, name) &&
    isThing(word, name) &&
    !NO_PARTS.has(word) &&
    !LINKS.has(word) &&
    !isSaidAnyway(word)
  );
}

// "Koppeling", of a koppelingsset.
function isInName(word: string, { forms, name }: HeardName): boolean {
  return [...forms.flat(), ...name].some(own => own.startsWith(word) || own.endsWith(word));
}
