/**
 * Words around a name that nothing explains: neither the product's name nor what is said in any shop. What they mean is not
 * known, so that they may make another thing of it ("a new lance for the Gloria", "la crème mais sans sucre", "the three one
 * twos"), and the caller is asked before anything is told of the product.
 */
import { coloursIn } from './colours.js';
import { cuesOf } from './cues.js';
import { isOwnSize } from './exclusive.js';
import { isQuality, isVariantWord } from './form-words.js';
import { isKindOf } from './kinds.js';
import { likeness } from './likeness.js';
import type { Meaning } from './meaning.js';
import { ARTICLES, FOR, IN, OF, isApposed, isPraise, isTalk, isVerbBefore } from './phrase-words.js';
import type { Mention } from './named-products.js';
import type { ProductFinder } from './products.js';
import { isSizeLetter } from './sizes.js';
import { isStockVerb } from './stock-words.js';
import { isVerbal } from './what-follows.js';

const set = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap(line => line.split(' ')));

/** With these another clause begins: who wants it, why, and what else the caller says. */
const BOUNDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'i we he she they you it me us him them who whose that because so when where if how what is are was were do does did have has had got my our his her their',
  ),
  fr: set(
    'je j tu il elle on nous vous moi lui toi ils elles qui que car quand ou si comment est sont etait ai as a avez avons ont mon ma mes notre nos sa ses ce cette c s y n',
  ),
  nl: set(
    'ik wij we mij me hem hen u jullie hij zij ze die dat omdat want dus wanneer waar als hoe wat is zijn was waren heb hebt heeft hebben mijn ons onze er',
  ),
};
/** What callers say of themselves, of what they were told and of what they ask for, in any sentence. */
const SAID = set(
  'possibly able manage sort sorted fixed turned promised wondered told heard advised assured checked confirm desperate worries hassle bother trouble luck hanging hang hold chuck pop popping swing quickly shortly immediately previously earlier recently lately currently definitely certainly honestly seriously basically literally obviously apparently supposedly specifically particularly exactly simply hardly barely mentioned texted emailed ordered reserved waited picked collect collected afternoon tonight till list listed showing shows showed appears appear double available already gone fully completely ringing calling phoning writing afraid half present moment weight length width diameter capacity',
  'existe existent indique indiquent indiquait affiche affiches reliquat reliquats revient reviennent revenu revenue rentre rentres rentree rentrees resu recu recue recus recues fini finie finis finies termine terminee verifier verifiez regarder regardez renseigner renseignement amabilite gentillesse faisable jouable possible volontiers promis assure assuree confirme confirmer dites disait annonce annoncee entendu lu vu vue apparemment normalement habituellement justement absolument immediatement actuellement rapidement prochainement eventuellement simplement juste dernierement recemment fameux laisse laissez pars passe passer recuperer retirer chercher reserver demi demie force forces pointure tome numero calibre epaisseur longueur largeur diametre contenance poids mettre cote rentrer commande commandes commandee',
  'liggen ligt lag staan staat lukt lukken gelukt vorige vorig gehoord verteld gebeld gezegd beloofd gemaild besteld bestelde gezien gelezen gekeken nagekeken nakijken kijken controleren checken vragen vraagt weet weten blijkbaar eigenlijk normaal normaliter meestal onlangs laatst kortgeleden net zojuist binnenkort meteen direct snel spoedig waarschijnlijk misschien mogelijk vriendelijk graag zouden kunnen kunt mogen ophalen afhalen meenemen langskomen komen terug gekregen krijgen geleverd zomaar echt heel erg dringend desnoods overigens dikte lengte breedte diameter inhoud gewicht deel halve half anderhalve',
);
const MINE = set(
  'my our your his her their mon ma mes notre nos sa son ses leur mijn ons onze jouw uw haar hun n',
);
/** Of those, verbs: what stands before one behind a comma is said of something else ("and Nemaslug, the slugs are having a party"). */
const VERBS = set(
  'is are was were do does did have has had est sont etait ai a avez avons ont is zijn was waren heb hebt heeft hebben',
);
/** Behind these stands where or when. */
const PLACE = set('at on chez depuis pendant op bij sinds tijdens since during');
/** Behind these, if with an article: "in de klas", "in the sale". */
const DEFINITE = set('the de het');
/** Seasons that are parts, too: "the spare spring for a Felco". */
const PARTS = set('spring');
/** Behind these a letter alone is a size. */
const SIZE = set('size taille maat');
/** A word no less like one of the name is that one misheard, or written otherwise. */
const ROUGHLY = 0.6;
/** Behind a number it is what is counted. */
const PAIR = /^(?:paar|couple|pairs?|paires?)$/;
/** Between these and a number stands what "en" takes the place of. */
const IT = set('j m t l y nous vous lui leur il elle on');
/** Units in which things are wanted loose, unless they stand behind these. */
const BULK = set('l kg');
const BEFORE_AMOUNT = set('in of en van');
/** So many letters of a longer word say what it is: "potloden", of "kleurpotloden". */
const HEAD_LETTERS = 5;
/** So many words behind "for" it is still whom it is for. */
const WHOM = 3;
/** So many are the whole word cut short: "disj", of "disjoncteur". */
const SHORT_LETTERS = 3;

/** Folded words and numbers in the clause of the names of a turn that explain nothing of the products taken for meant. */
export function unexplainedWords(
  { strangers, named }: Meaning,
  finder: ProductFinder,
  skus: readonly string[],
): readonly string[] {
  const { mentions, words } = named;
  const { variants, language } = finder;
  const all = [...new Set([...skus, ...mentions.flatMap(m => m.family)])];
  const own = [...new Set(all.flatMap(sku => variants.wordsOf(sku)))];
  const { conjunctions, counted } = cuesOf(language);
  const isExplained = (at: number, mention: Mention): boolean => {
    const word = words[at]!;
    return (
      (isTalkOf(word) && !(PARTS.has(word) && FOR.has(words[at + 1] ?? ''))) ||
      MINE.has(words[at - 1] ?? '') ||
      (at >= mention.at[1] &&
        (isVerbal(word, language) || isWhomFor(words, at, mention) || isWhere(words, at, mention))) ||
      coloursIn([word]).size > 0 ||
      isOwnSize(word, own) ||
      isOfName(word, own, finder, at >= mention.at[0] && at < mention.at[1]) ||
      mention.words.some(name => isKindOf(word, name)) ||
      [word, (words[at - 1] ?? '') + word, word + (words[at + 1] ?? '')].some(w =>
        variants.hasLike(all, w),
      ) ||
      (mention.complete && isWhoMade(words, at, finder))
    );
  };
  // "Nineteen eighty four", of 1984.
  const isOwnNumber = (value: string): boolean =>
    variants.hasNumber(all, value) || own.some(w => /^\d/.test(w) && w.endsWith(value));
  // "Size two", of a pack of two in size three.
  const isOtherSize = (size: string, value: string): boolean =>
    SIZE.has(size) &&
    skus.every(sku =>
      variants
        .wordsOf(sku)
        .some((w, i, name) => w === size && /^\d/.test(name[i + 1] ?? value) && name[i + 1] !== value),
    );
  return [
    ...mentions.flatMap(mention =>
      placesAround(words, mention, new Set([...BOUNDS[language]!, ...conjunctions]))
        .filter(at => strangers.includes(words[at]!) || isBeside(words[at]!, mention))
        .filter(at => !isExplained(at, mention))
        .map(at => words[at]!),
    ),
    ...words.filter((word, i) => isSizeLetter(word) && SIZE.has(words[i - 1] ?? '') && !own.includes(word)),
    ...numbersUnexplained(named, own, isOwnNumber, counted),
    ...named.numbers
      .map(n => n.value)
      .filter((value, i) => isOtherSize(words[named.numbers[i]!.from - 1] ?? '', value)),
    ...amountUnexplained(named, own, isOwnNumber),
  ];
}

/**
 * The same of a turn that names nothing and asks for what was told of: "il y en a un au cuivre aussi", after one in walnut.
 * How many are wanted, and of which of several, is asked with other words, too: "a hundred, it's for the society".
 */
export function unexplainedOfKnown(
  { strangers, named, ask, ordinal }: Meaning,
  { variants, language }: ProductFinder,
  skus: readonly string[],
): readonly string[] {
  const { words, quantity, numbers } = named;
  if (quantity !== null || ordinal !== null || numbers.length > 0) return [];
  if (ask !== null && ask !== 'availability') return [];
  return strangers.filter(word => {
    const at = words.indexOf(word);
    const [before = '', next = ''] = [words[at - 1], words[at + 1]];
    return !(
      isTalkOf(word) ||
      isVerbal(word, language) ||
      MINE.has(before) ||
      coloursIn([word]).size > 0 ||
      [word, before + word, word + next].some(w => variants.hasLike(skus, w))
    );
  });
}

// In what was taken for a name some words may be none of it.
function isBeside(word: string, { complete, beside }: Mention): boolean {
  return !complete && beside.includes(word);
}

function isTalkOf(word: string): boolean {
  return (
    SAID.has(word) ||
    isTalk(word) ||
    isPraise(word) ||
    isVerbBefore(word) ||
    isApposed(word) ||
    isStockVerb(word)
  );
}

// The words in and around a name, up to those with which another clause begins. What comes behind a comma may be of it, too.
function placesAround(
  words: readonly string[],
  { at: [from, to], clause }: Mention,
  bounds: ReadonlySet<string>,
): number[] {
  const before = words.slice(0, from).findLastIndex(word => bounds.has(word));
  const after = words.findIndex((word, i) => i >= to && bounds.has(word));
  const first = Math.max(clause[0], before + 1);
  // "Heeft u die" and "avez-vous" have their subject behind them.
  const isNewClause =
    VERBS.has(words[after] ?? '') && !bounds.has(words[after + 1] ?? '') && clause[1] < after;
  const end = after < 0 ? words.length : isNewClause ? clause[1] : after;
  const start = first + purposeIn(words.slice(first, end));
  return words.flatMap((_, i) => (i >= start && i < end ? [i] : []));
}

// "Voor de kerstmarkt", "pour une fête dans le jardin les guirlandes": behind what it is for the thing has an article of its own.
function purposeIn(clause: readonly string[]): number {
  // The rest of "it's" and "I'm" may stand before it.
  const at = /^(?:s|m|re|ve|ll|d)$/.test(clause[0] ?? '') ? 1 : 0;
  const isPurpose = FOR.has(clause[at] ?? '') && ARTICLES.has(clause[at + 1] ?? '');
  return isPurpose
    ? Math.max(
        at + 2,
        clause.findLastIndex((word, i) => i > at + 1 && ARTICLES.has(word)),
      )
    : 0;
}

// Misheard or misspelt, the last part of a longer word, or written out where the name is cut short.
function isOfName(
  word: string,
  own: readonly string[],
  { isOrdinary }: ProductFinder,
  isTaken: boolean,
): boolean {
  // "Filips"; "break pads", of brake pads.
  const isWritten = (w: string): boolean =>
    likeness(w, word) >= ROUGHLY && (!isOrdinary(word) || consonantsOf(w) === consonantsOf(word));
  return own.some(
    w =>
      (isTaken && !isQuality(word) && !isVariantWord(word) && isWritten(w)) ||
      (word.length >= HEAD_LETTERS && w.endsWith(word)) ||
      (w.length >= SHORT_LETTERS && !isOrdinary(w) && word.startsWith(w)),
  );
}

function consonantsOf(word: string): string {
  return word.replace(/[aeiouy]/g, '');
}

// "Lined paper for the school": behind the name, and with an article, it is who wants it.
function isWhomFor(words: readonly string[], at: number, { at: [, to] }: Mention): boolean {
  const link = words.slice(0, at).findLastIndex(word => FOR.has(word));
  return link >= to && at - link <= WHOM && ARTICLES.has(words[link + 1] ?? '');
}

// "In de klas", "at the weekend".
function isWhere(words: readonly string[], at: number, { complete }: Mention): boolean {
  const isDefinite = DEFINITE.has(words[at - 1] ?? '');
  const link = words[isDefinite ? at - 2 : at - 1] ?? '';
  return PLACE.has(link) || (isDefinite && complete && IN.has(link));
}

// "Germinal de Zola".
function isWhoMade(words: readonly string[], at: number, { isOrdinary }: ProductFinder): boolean {
  const before = words.slice(0, at).findLast(word => isOrdinary(word));
  return !isOrdinary(words[at]!) && (OF.has(before ?? '') || before === 'by');
}

// A number that is neither of a name nor how many are wanted.
function numbersUnexplained(
  { numbers, words, quantity, mentions }: Meaning['named'],
  own: readonly string[],
  isOwn: (value: string) => boolean,
  counted: RegExp,
): string[] {
  const names = mentions.flatMap(m => m.words);
  const isAsked = ({ from, to, value, hasUnit }: (typeof numbers)[number]): boolean => {
    if (hasUnit || isBehindIn(words, from)) return true;
    const [first = '', next = ''] = [words[from], words[to]];
    const isCount = value === String(quantity) || PAIR.test(first) || counted.test(next);
    // "Two hundred lined notebooks and ten squared".
    return !isCount && !names.includes(next);
  };
  // "Riz un", of a Riz 2; elsewhere it is mostly an article, and "the twelve hour one" is a thing.
  const isModel = ({ from }: (typeof numbers)[number]): boolean =>
    words[from] !== 'one' && own.some((word, i) => word === words[from - 1] && /^\d/.test(own[i + 1] ?? ''));
  return numbers
    .filter(n => !isOwn(n.value) && (n.value === '1' ? isModel(n) : isAsked(n)))
    .map(n => n.value);
}

// "In thirty CH", but "j'en voudrais trente" and "mettez-m'en trente".
function isBehindIn(words: readonly string[], at: number): boolean {
  return IN.has(words[at - 1] ?? '') && !IT.has(words[at - 2] ?? '');
}

// "In 80 litres", of a boiler called 50.
function amountUnexplained(
  { words, quantity }: Meaning['named'],
  own: readonly string[],
  isOwn: (value: string) => boolean,
): string[] {
  const at = words.findIndex((word, i) => BULK.has(word) && i > 1 && BEFORE_AMOUNT.has(words[i - 2]!));
  const isNumbered = own.some(word => /^\d/.test(word));
  return at >= 0 && isNumbered && quantity !== null && !isOwn(String(quantity)) ? [String(quantity)] : [];
}
