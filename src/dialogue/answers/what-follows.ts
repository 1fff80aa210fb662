/**
 * What may stand right behind a product's name without making another thing of it. In English and Dutch the last noun says
 * what a thing is ("iPhone case", "Barbie huis"), so that any other word behind a name is taken for one.
 */
import { commonWords } from '../../language/common-words.js';
import { coloursIn } from './colours.js';
import { isTalk } from './phrase-words.js';

/** Of the words that callers say in any sentence, those that are things which are named after others. */
const COMMON_THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'bank book bus car card case door drive film food game gas hand house light music paper phone pin plan road room song stick street ' +
      'system ticket tire track train travel watch water window'
    ).split(' '),
  ),
  fr: new Set('carte voiture lit livre papier porte telephone table lampe route maison'.split(' ')),
  nl: new Set('auto bank bel brief deur huis kaart land licht papier telefoon water'.split(' ')),
};

/** What things come in that are also things which are named after others: a bag for a bicycle, a bag of cement. */
const CONTAINERS = new Set(
  (
    'box bag bags case cases pot pots tin tins can cans jar jars sack sacks set sets roll rolls bucket buckets drum drums sheet sheets tube tubes crate crates barrel barrels ' +
    'zak zakken zakje zakjes pot potten potjes emmer emmers kist kisten krat kratten blik blikken rol rollen set sets ' +
    'sac sacs pot pots caisse caisses seau seaux rouleau rouleaux feuille feuilles fut futs'
  ).split(' '),
);

/** True for a folded word for what things come in that may be a thing by itself. */
export function isContainer(word: string): boolean {
  return CONTAINERS.has(word);
}

/** English verbs and adverbs by their endings: "arriving", "currently", "discontinued". */
const ENGLISH_ENDING = /^.{2,}[^s]ing$|^.{3,}ly$|^.{3,}[^e]ed$/;
/** Dutch participles, and verbs of what one does in a shop: "gereserveerd", "ophalen". */
const DUTCH_VERB =
  /^(?:ge|be|ver|ont|her|(?:af|op|aan|bij|mee|in|uit|binnen|terug)ge).{2,}(?:d|t)$|^(?:[a-z]*(?:halen|nemen|komen|kopen|geven|zetten|leggen|sturen|brengen|krijgen|hebben|vinden|bestellen)|reserveren|liggen|staan|houden|bekijken|regelen|proberen|ruilen|zoeken|vragen|weten)$/;

/** True for a folded word that callers say in any sentence, and that is a thing which may be named after another. */
export function isCommonThing(word: string, language: string): boolean {
  return COMMON_THINGS[language]?.has(word) === true;
}

/** True for a folded Dutch verb of what one does in a shop, or a participle. */
export function isDutchVerb(word: string): boolean {
  return DUTCH_VERB.test(word);
}

/** True if a folded word behind a name is taken for the noun that says what is meant. */
export function isHead(word: string, language: string): boolean {
  if (isCommonThing(word, language)) return true;
  if (commonWords(language).has(word) || isTalk(word) || coloursIn([word]).size > 0) return false;
  return !isVerbal(word, language);
}

/** True if a word behind a name looks like a verb or an adverb: "arrived", "currently", "ophalen". */
export function isVerbal(word: string, language: string): boolean {
  return language === 'nl' ? isDutchVerb(word) : ENGLISH_ENDING.test(word);
}
