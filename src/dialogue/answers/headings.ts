/**
 * What callers say before what they ask for: how many lines they have, what the question is about and where they call from
 * ("three lines please", "controlled drugs question", "for the dispensary", "inkoop van het streekziekenhuis").
 */
import { plain } from './plain-text.js';

/** What is known of a table and its language. */
interface Table {
  readonly language: string;
  readonly isOrdinary: (word: string) => boolean;
  /** True if a word stands in some name, letter by letter. */
  readonly isWord: (word: string) => boolean;
}

/** How one language begins; each expression ends before what is asked for. */
interface Openings {
  /** How many things are asked about, and no more than that. */
  readonly count: RegExp;
  /** What a question is about, up to the question itself. */
  readonly topic: RegExp;
  /** Who calls, or for where; behind these a name has to come that is no everyday word. */
  readonly place: RegExp;
}

const PLACES_EN =
  'clinic|dispensary|pharmacy|surgery|practice|hospital|ward|department|hospice|nursery|school|workshop|garage|depot|canteen|restaurant|hotel|care home|nursing home|vets|salon|studio|office';
const PLACES_FR =
  'pharmacie|officine|clinique|hopital|chu|ehpad|cabinet|maison de retraite|service|ecole|creche|garage|atelier|restaurant|hotel|mairie|college|lycee|boulangerie|centre|foyer|dispensaire';
const PLACES_NL =
  'apotheek|praktijk|kliniek|polikliniek|[a-z]*ziekenhuis|verpleeghuis|zorgcentrum|afdeling|school|garage|werkplaats|restaurant|hotel|kantine|kantoor|gemeente|winkel|dierenkliniek';
const GREETING =
  '(?:(?:hi|hiya|hello|morning|good morning|good afternoon|afternoon|hey|so|right|ok|okay|yes) )*';
const SALUT = '(?:(?:bonjour|bonsoir|allo|oui|alors|bon|donc|voila|rebonjour) )*';
const DAG = '(?:(?:hallo|hoi|dag|goedemorgen|goedemiddag|goedenavond|ja|oke|nou) )*';

const OPENINGS: Readonly<Record<string, Openings>> = {
  en: {
    count:
      /\b(?:two|three|four|five|six|\d|a couple of|a few|several) (?:lines?|items|things|products|queries|enquiries|questions)(?: (?:please|for you|today|to check|if i may|then|really|this time|on my list))*(?: (?:the|they re|they are|namely))? (?!(?:of|on|in|for|from|about)\b)/,
    topic: new RegExp(
      `^${GREETING}(?:(?!(?:i|we|my|is|are|do|does|have|has|can|the|another|next)\\b)[a-z]+ ){1,3}(?:question|query|enquiry)(?: (?:for you|please|today|then))* (?=(?:is|are|do|does|have|has|can|could|what|when|how|any|got|will|would)\\b)`,
    ),
    place: new RegExp(
      `^${GREETING}(?:(?:this is|it s|calling from|i m calling from|i m ringing from|ringing from|from|for) )?(?:(?:the|our|my|a|an) )?(?:[a-z]+ ){0,3}?(?:${PLACES_EN})(?: (?:here|again|calling))? `,
    ),
  },
  fr: {
    count:
      /\b(?:deux|trois|quatre|cinq|six|\d|quelques|plusieurs) (?:references?|refs?|articles|produits|choses|lignes|questions|medicaments)(?: (?:s il (?:vous|te) plait|svp|a verifier|a voir|aujourd hui|pour vous|ce matin|cette fois))* (?!(?:de|du|des|d|sur|en|pour|a)\b)/,
    topic: new RegExp(
      `^${SALUT}(?:une |ma |petite |autre |derniere )*question (?:[a-z]+ ){1,3}(?=(?:est ce|avez|auriez|vous|il|y a|combien|quand)\\b)`,
    ),
    place: new RegExp(
      `^${SALUT}(?:(?:ici|c est|de la part de|je vous appelle de|pour) )?(?:(?:le|la|l|les|notre|votre|un|une) )?(?:${PLACES_FR})(?: (?!(?:du|des|de|d|saint|sainte)\\b)[a-z]+)?(?: (?:du|des|de la|de l|de|d|saint|sainte) [a-z]+)? `,
    ),
  },
  nl: {
    count:
      /\b(?:twee|drie|vier|vijf|zes|\d|een paar|enkele|een aantal) (?:regels|producten|artikelen|dingen|dingetjes|zaken|vragen|vraagjes|posten)(?: (?:graag|alstublieft|alsjeblieft|vandaag|voor u|deze keer|na te kijken))* (?!(?:van|over|voor|op|in|uit)\b)/,
    topic: new RegExp(
      `^${DAG}(?:een )?(?:[a-z]+ )?(?:vraag|vraagje)(?: (?:over|rond|ivm|betreffende) (?:de |het )?[a-z]+)? (?=(?:is|zijn|heeft|hebt|hebben|heb|kan|kunnen|wanneer|hoeveel)\\b)`,
    ),
    place: new RegExp(
      `^${DAG}(?:(?:met|hier|u spreekt met|voor|ik bel van|ik bel voor|namens) )*(?:(?:de|het|onze|ons) )?(?:(?:inkoop|aankoop|magazijn|balie|receptie) van (?:de |het |ons |onze )?)?(?:${PLACES_NL})(?: (?:de|het|van) [a-z]+)? `,
    ),
  },
};
/** Behind these the place is where the caller is, and no part of a name: "inkoop van het ziekenhuis". */
const CERTAIN =
  /\b(?:(?:inkoop|aankoop|magazijn|balie|receptie) van|calling from|ringing from|je vous appelle de|ik bel van|for (?:the|our) (?:dispensary|ward|clinic|surgery|pharmacy|practice|hospice|care home|nursing home)|pour (?:la|l|le|notre) (?:pharmacie|officine|clinique|ehpad|dispensaire|cabinet|maison de retraite)|voor (?:de|het|onze|ons) (?:apotheek|kliniek|polikliniek|afdeling|praktijk|verpleeghuis|zorgcentrum))\b/;

/** The part of a turn that says what is asked for. */
export function withoutHeading(text: string, { language, isOrdinary, isWord }: Table): string {
  const openings = OPENINGS[language];
  if (openings === undefined) return text;
  const folded = plain(text, /(?!)/g);
  const { count, topic, place } = openings;
  for (const opening of [place, topic, count]) {
    const said = opening.exec(folded);
    if (said === null) continue;
    const rest = folded.slice(said.index + said[0].length);
    const [next = ''] = rest.split(' ');
    // What the table has is no place, and "school glue" is no glue for whoever calls from one.
    const isNamed = said[0]
      .trim()
      .split(' ')
      .some(word => word.length > 2 && isWord(word));
    const isName = isWord(next) && (!isOrdinary(next) || CERTAIN.test(said[0]));
    if (rest === '' || isNamed || (opening === place && !isName)) continue;
    return cutOut(text, wordsIn(folded.slice(0, said.index)), wordsIn(said[0]));
  }
  return text;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

// A text with its signs, but without some words from the one at a place on.
function cutOut(text: string, at: number, count: number): string {
  const starts = [...text.matchAll(WORD)].map(({ index }) => index);
  return text.slice(0, starts[at]) + text.slice(starts[at + count]);
}
