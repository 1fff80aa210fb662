/**
 * What a caller says of a thing beside its name without telling one from another: what it is, what it does and what it is for
 * ("the Workmate, the folding bench thing", "Autan, tegen de muggen", "le Pegasus, pour étendre le linge").
 */
import { commonWords } from '../../language/common-words.js';
import { tokenize } from '../../language/tokens.js';
import type { Token } from '../../language/tokens.js';
import { isParted } from './clause.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** How a language describes things; each expression begins with the first word of a description. */
interface Grammar {
  /** What is done with it: "for making gravy", "pour étendre le linge", "om mee te snijden". */
  readonly purpose: RegExp;
  /** What it does and where it is used, which tells hardly any from others: "that plays the noises", "voor op brood". */
  readonly use: RegExp;
  /** "The folding bench thing", "un truc pour les moustiques". */
  readonly thing: RegExp;
  /** What a book or a game is about. */
  readonly work: RegExp;
  /** With these the question begins. */
  readonly question: RegExp;
  /** What stands for the thing before a description. */
  readonly standIns: ReadonlySet<string>;
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    purpose: /^(?:for (?:the )?[a-z]+ing\b|against )/,
    use: /^(?:(?:that|which|who) (?:(?:you|we|i|they|he|she|it|my|the|everyone|everybody|people|goes|does|makes?|[a-z]{3,}s)\b|[a-z]+s [a-z]+\b)|(?:where|what) (?:you|they|we|the)\b|(?:you|they) (?!have\b|got\b|sell\b|stock\b|do\b|keep\b|need\b|want\b|think\b|believe\b|suppose\b|d\b|m\b|ve\b|ll\b|re\b)[a-z]+\b|(?:for|as) an? (?:gift|present|birthday present)\b)/,
    thing:
      /^(?:the|that|this|those|an?|some) (?:(?!one\b|ones\b)[a-z]+ ){0,4}?(?:thing|things|thingy|thingies|stuff|gadget|contraption)\b/,
    work: /^(?:the|that|an?) (?:book|novel|story|game|film|album|comic)s? (?:about|with|where|in which|by)\b/,
    question:
      /^(?:do|have|has|is|are|can|could|would|will|got|any) (?:you|it|they|there|that|he|she|we|i|one|any|some)\b/,
    standIns: set('the that those one ones thing things stuff kind sort box game book machine'),
  },
  fr: {
    purpose:
      /^(?:(?:pour|afin de) (?:(?:l|la|les|le|y|en|se|s|me|m|bien) )?(?!hiver\b|verre\b|terre\b|mer\b)[a-z]+(?:er|ir|re) (?:le|la|les|l|un|une|des|du|de|d|mes|mon|ma|nos|notre|sa|son|ses|a|au|dans|sur|avec)\b|contre )/,
    use: /^(?:(?:qui|dont) [a-z]+|(?:que|qu) (?:l |on |tout |ma |mon |mes |j |je |vous |les |le |la )|ou (?:l )?(?:on|il|elle)\b|(?:pour|comme) un cadeau\b)/,
    thing:
      /^(?:le|la|l|ce|cet|cette|ces|les|une?|des) (?:[a-z]+ ){0,2}?(?:truc|trucs|machin|machins|bidule|bidules|choses?|engin|engins)\b/,
    work: /^(?:le|la|l|ce|cet|cette|une?) (?:livre|roman|jeu|bd|album|film|histoire) (?:avec|sur|ou|de|d)\b/,
    question:
      /^(?:vous (?:en|l|les|auriez|avez)|c est|il (?:en|vous)|il est|est ce|avez|auriez|j|je|on en|sa se|ca se|est il|est elle|ils|elles)\b/,
    standIns: set('celui celle ceux celles truc machin jeu livre appareil machine'),
  },
  nl: {
    purpose: /^(?:om (?:[a-z]+ ){0,6}?te [a-z]+en\b|tegen )/,
    use: /^(?:(?:die|dat|waar|waarmee|waarin|waarop|waarbij) (?:je|u|ik|we|wij|men|mijn|niet|niks|zo|ze|iedereen|goed|mensen)\b|voor (?:op|bij|naast|aan|onder|achterop|bovenop|tussen|achter)\b|(?:voor|als) een? (?:cadeau|cadeautje|kado)\b)/,
    thing:
      /^(?:zo n|zo een|dat|het|een|die|de) (?:[a-z]+ ){0,3}?(?:ding|dingen|dingetje|dingetjes|geval|spul|spullen)\b/,
    work: /^(?:het|dat|een|die|de) (?:boek|verhaal|spel|spelletje|roman|strip|film)(?:je)? (?:over|met|van|waarin|waar)\b/,
    question:
      /^(?:heeft|hebt|heb|hebben|is|zijn|kan|kunnen|verkoopt|verkopen|staat|ligt|liggen) (?:u|je|jullie|die|dat|er|ik|het|ze|we|nog|hij)\b/,
    standIns: set('zo n een eentje ene die dat ding apparaat toestel spel boek'),
  },
};

/** A turn cut in two. */
export interface Described {
  /** The turn without its descriptions. */
  readonly rest: string;
  /** The descriptions. */
  readonly said: string;
}

/**
 * Cuts descriptions out of a turn; nothing if there are none.
 *
 * @param isNamed tells whether a word stands in a name of the table
 */
export function withoutDescriptions(
  text: string,
  language: string,
  isNamed: (word: string) => boolean,
): Described | undefined {
  const grammar = GRAMMARS[language];
  if (grammar === undefined) return undefined;
  const tokens = tokenize(text);
  const words = tokens.map(({ value }) => value);
  const [kept, cut]: [string[], string[]] = [[], []];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const end = segmentEnd(text, tokens, at, grammar);
    const said = words.slice(at, end).join(' ');
    if (!describes(said, words[at - 1], grammar, language, isNamed)) continue;
    const start = standInBefore(words, at, from, grammar);
    kept.push(text.slice(tokens[from]?.start ?? 0, tokens[start]!.start));
    cut.push(text.slice(tokens[at]!.start, tokens[end - 1]!.end));
    from = end;
    at = end - 1;
  }
  if (cut.length === 0) return undefined;
  kept.push(text.slice(tokens[from]?.start ?? text.length));
  return { rest: kept.join(', '), said: cut.join(', ') };
}

// "That plays the noises" stands behind a noun; "that strawberry Calpol" does not.
function describes(
  said: string,
  before: string | undefined,
  { purpose, use, thing, work, standIns }: Grammar,
  language: string,
  isNamed: (word: string) => boolean,
): boolean {
  const isNoun = before !== undefined && (standIns.has(before) || !commonWords(language).has(before));
  // "The Dettol stuff".
  const things = thing.exec(said)?.[0].split(' ') ?? [];
  const isThing = things.length > 0 && !things.some(isNamed);
  const isPurpose = before !== undefined && purpose.test(said);
  return isPurpose || isThing || work.test(said) || (isNoun && use.test(said));
}

// Up to the next sign, or to where the question begins.
function segmentEnd(text: string, tokens: readonly Token[], at: number, { question }: Grammar): number {
  let end = at + 1;
  while (end < tokens.length && !isParted(text, tokens, end)) {
    const rest = tokens.slice(end, end + 3).map(({ value }) => value);
    if (question.test(rest.join(' '))) break;
    end += 1;
  }
  return end;
}

// "The ones that", "zo eentje voor op".
function standInBefore(words: readonly string[], at: number, least: number, { standIns }: Grammar): number {
  let start = at;
  while (start > least && standIns.has(words[start - 1]!)) start -= 1;
  return start;
}
