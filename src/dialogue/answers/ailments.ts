/**
 * What ails a caller, told before or behind a question for a product by its name: "my son has a fever, do you have Calpol?"
 * asks no advice. Whoever also asks what to take, or whether it helps, does.
 */

import type { Run } from './clause.js';
import { isPossessiveAt } from './phrase-words.js';

/** One language's phrases, matched on folded words in which a product is `xx`. */
interface Ailments {
  /** Asks whether a product is there, by its name. */
  readonly wanted: RegExp;
  /** What ails, and whom. */
  readonly ailing: RegExp;
  /** Asks what to do about it. */
  readonly advice: RegExp;
}

const any = (...patterns: readonly string[]): RegExp => new RegExp(`\\b(?:${patterns.join('|')})\\b`, 'g');

/** What may stand between the question and the name: "I need to know if" asks for nothing. */
const EN_BETWEEN =
  '(?: (?:any|some|the|that|this|those|a|an|of|more|another|your|my|new|box|boxes|pack|packs|packet|bottle|bottles|tube|tablets|syrup)){0,3}';
const FR_BETWEEN =
  '(?: (?:du|de|des|d|la|le|les|l|un|une|encore|toujours|boites?|paquets?|flacons?|sirop|comprimes)){0,4}';
const NL_BETWEEN =
  '(?: (?:nog|wat|een|de|het|van|die|dat|ook|doosjes?|pakjes?|paar|flesje|tabletten|soms|misschien)){0,4}';

const AILMENTS: Readonly<Record<string, Ailments>> = {
  en: {
    wanted: any(
      `(?:(?:do|did|would) you (?:still |also |even |currently |happen to )*(?:have|sell|stock|do|keep|carry)|have you(?: still)?(?: got)?|(?:if|whether) you(?: ve| have| d)?(?: still)?(?: got| have| sell| stock| do)?|(?:can|could) i (?:get|have|order|buy)|i need|looking for|m after|am after|(?:he|she|they|my [a-z]+) (?:would like|d like|wants?|needs?|is after|s after|insists on|is mad about|(?:is |s )?dream(?:s|ing) of))${EN_BETWEEN}(?: [a-z]+)? xx`,
      '(?:is|are) (?:(?:the|there|any|some|your|that|still|more) )*xx (?:still |back )?(?:in stock|available|in|there|left)',
    ),
    ailing: any(
      'my (?:(?:little|youngest|eldest|older|younger) )?(?:child|baby|son|daughter|dog|cat)',
      'fever|temperature|headaches?|(?:stomach|tummy|tooth|back|ear)[a-z ]?aches?|migraines?|pains?|symptoms?',
    ),
    advice: any(
      '(?:what|which|how|why|should|may|must|take|give|giving|taking|safe|recommend|advise|suggest|best|better|strong|helps?|works?|does|suitable|instead|mix|together)',
      'good(?! (?:morning|afternoon|evening|day))',
      '(?:ok|okay|fine|alright|all right) (?:for|to|with|if)',
      '(?:can|could|would|will|is|are) (?:he|she|it|they|i|we|my|the|that|this|xx)',
    ),
  },
  fr: {
    wanted: any(
      `(?:vous (?:en |l |les |le |la )?(?:avez|auriez|vendez)|avez vous|auriez vous|vendez vous|il (?:vous |en )*reste|reste t il|il me (?:faut|faudrait)|je (?:cherche|voudrais|veux|prendrais)|j aimerais|(?:il|elle|ils|elles|m(?:on|a) [a-z]+) (?:voudrait|veut|aimerait|cherche|reclame|insiste pour|reve d[eu]?))${FR_BETWEEN}(?: [a-z]+)? xx`,
      'xx (?:est (?:il |elle )?(?:en stock|disponible|dispo)|vous (?:en |l |les )(?:avez|auriez))',
    ),
    ailing: any(
      'm(?:on|a) (?:fils|fille|bebe|enfant|chien|chat)',
      '(?:mal|maux) (?:de|a la|au|aux|a l) [a-z]+|fievre|douleurs?|symptomes?|migraines?',
    ),
    advice: any(
      '(?:quoi|quel(?:le)?s?|comment|pourquoi|peut|peux|pouvez|puis je|dois|doit|faut il|donner|donne|prendre|prend|mettre|c est bon|bien pour|bon pour|efficace|conseil[a-z]*|recommand[a-z]*|mieux|marche|soigne|est ce que (?:c est|ca))',
    ),
  },
  nl: {
    wanted: any(
      `(?:(?:heeft|hebt|heb|hebben|verkoopt|verkopen) (?:u|je|jij|jullie|ge)|(?:is|zijn) er|ik (?:zoek|wil|wou|zou graag|had graag)|(?:hij|ze|zij|mijn [a-z]+) (?:(?:wil|wou|zoekt|zou|had)(?: graag| per se)?|is (?:gek|dol|verzot) op|droomt van|zeurt om))${NL_BETWEEN}(?: [a-z]+)? xx`,
      `ik heb${NL_BETWEEN} xx nodig|kan ik${NL_BETWEEN} xx (?:krijgen|bestellen|kopen)`,
      '(?:is|zijn) (?:(?:de|het|die|dat|nog|er) )*xx (?:er|nog|op voorraad|leverbaar|binnen)',
    ),
    ailing: any('mijn (?:kind|baby|zoon|zoontje|dochter|dochtertje|hond|kat)', 'koorts|[a-z]*pijn|symptomen'),
    advice: any(
      '(?:wat|welke|hoe|mag|mogen|moet|moeten|innemen|slikken|geven|gebruiken|nemen|helpt|helpen|werkt|werken|beter|beste|veilig|sterk|raadt?|raden|advies|waarom)',
      'goed (?:voor|tegen)|kan (?:die|dat|het|hij|ze|mijn|xx)|(?:is|zijn) (?:die|dat|het|ze|xx) goed',
    ),
  },
};

/** Parts of the body and what they suffer from: what is for one of them is not for another. */
const SUFFERING = new Set(
  (
    'nose throat ear ears eye eyes skin hair scalp stomach tummy back knee knees teeth gums lips joints cough coughs cold colds flu sleep nerves allergy allergies rash eczema hayfever ' +
    'nez gorge oreille oreilles yeux peau cheveux ventre estomac dos genou genoux dents gencives levres articulations toux rhume rhumes grippe sommeil nerfs allergie allergies transit eczema ' +
    'neus keel oor oren ogen huid haar hoofdhuid maag buik rug knie knieen tanden tandvlees lippen gewrichten hoest verkoudheid griep slaap zenuwen allergie hooikoorts eczeem'
  ).split(' '),
);

/** True if a run of a turn is a part of a caller's own body: "if my eyes are sore", of eye drops. */
export function isOwnBody(words: readonly string[], [from, to]: Run): boolean {
  return to === from + 1 && isSuffering(words[from]!) && isPossessiveAt(words, from - 1);
}

/** True for a folded noun for a part of the body or what ails it. */
export function isSuffering(word: string): boolean {
  return SUFFERING.has(word);
}

/**
 * True if what is medical in a turn only tells why a product is asked for.
 *
 * @param said the folded words of the turn, those of a product's name as one `xx`
 * @param medical matches what asks for advice, and what ails
 */
export function onlyTellsAilment(said: string, language: string, medical: RegExp): boolean {
  const phrases = AILMENTS[language];
  if (phrases === undefined) return false;
  const rest = said.replace(phrases.wanted, ' ');
  if (rest === said) return false;
  const about = rest.replace(phrases.ailing, ' ');
  return about.search(phrases.advice) < 0 && !medical.test(about);
}
