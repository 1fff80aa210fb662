/**
 * What may stand right behind a product's name without making another thing of it. In English and Dutch the last noun says
 * what a thing is ("iPhone case", "Barbie huis"), so that any other word behind a name is taken for one.
 */
import { commonWords } from '../../language/common-words.js';
import { coloursIn } from './colours.js';
import { isOfStock } from './stock-words.js';

/** Of the words that callers say in any sentence, those that are things which are named after others. */
const COMMON_THINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'bank book bus car card case door drive film food game gas house light music paper phone pin plan road room song stick street ' +
      'system ticket tire track train watch water window'
    ).split(' '),
  ),
  nl: new Set('auto bank bel brief deur huis kaart land licht papier telefoon water'.split(' ')),
};

/** Whom one speaks to, manners, and how and when something is there. */
const TAILS = new Set(
  (
    'mate pal love duck darling hun honey guys folks buddy sir madam miss lads cheers pls plz thankyou innit erm eh anymore anywhere nearby ' +
    'upstairs downstairs instead somewhere leftover spare handy anytime asap pronto whatsoever lad chap cos cause dunno gotta wanna ' +
    'ain isn aren wasn doesn hasn does gonna sorta kinda though tho per chance upfront whenever wherever somehow hopefully inch inches litre litres ' +
    'kilo gram grams metre metres mil mils tall wide deep thick weekend brand new ones ' +
    'maat joh alvast toevallig eventueel trouwens alweer tegenwoordig momenteel zeker svp mevr dringend hoor hoop zelfs allicht ofzo soms heus ' +
    'nou zeg sowieso gewoon meerdere enkele paar namelijk alsnog liefst asjeblieft alstu ajb aub tevens hierzo daarzo hopelijk intussen ' +
    'meter liter kilo gram breed diep dik nieuwe bestaat stond zag las lag kreeg zocht wenst'
  ).split(' '),
);

/** English verbs and adverbs by their endings: "arriving", "currently", "discontinued". */
const ENGLISH_ENDING = /^.{2,}[^s]ing$|^.{3,}ly$|^.{3,}[^e]ed$/;
/** Dutch participles, and verbs of what one does in a shop: "gereserveerd", "ophalen". */
const DUTCH_VERB =
  /^(?:ge|be|ver|ont|her|(?:af|op|aan|bij|mee|in|uit|binnen|terug)ge).{2,}(?:d|t)$|^(?:[a-z]*(?:halen|nemen|komen|kopen|geven|zetten|leggen|sturen|brengen|krijgen|hebben|vinden|bestellen)|reserveren|liggen|staan|houden|bekijken|regelen|proberen|ruilen|zoeken|vragen|weten)$/;

/** True if a folded word behind a name is taken for the noun that says what is meant. */
export function isHead(word: string, language: string): boolean {
  if (COMMON_THINGS[language]?.has(word)) return true;
  if (commonWords(language).has(word) || TAILS.has(word) || isOfStock(word) || coloursIn([word]).size > 0)
    return false;
  return !(language === 'nl' ? DUTCH_VERB : ENGLISH_ENDING).test(word);
}
