/** What a caller's turn means to an answer line: acts, products, the question, and what is said to be wrong. */
import { commonWords } from '../../language/common-words.js';
import { onlyTellsAilment } from './ailments.js';
import { cuesOf, languageAskedFor } from './cues.js';
import type { Act, Cues } from './acts.js';
import type { Ask } from './facts.js';
import { withoutHeading } from './headings.js';
import type { Mention, NamedProducts } from './named-products.js';
import { introduction } from './introductions.js';
import { plain } from './plain-text.js';
import { asksOtherThing } from './predicates.js';
import type { ProductFinder } from './products.js';
import { isPlural } from './said-numbers.js';
import { isServiceAsked } from './services.js';
import { isExclamation } from './stock-words.js';
import { withoutWrongNames } from './taken-back.js';
import { useAsked } from './uses.js';

/** A turn as understood. */
export interface Meaning {
  readonly acts: ReadonlySet<Act>;
  readonly named: NamedProducts;
  /** What is asked, if anything. */
  readonly ask: Ask | null;
  /** What is asked of the products is left out: it may be what was asked before. */
  readonly elliptical: boolean;
  /** Place in a list read out before (0 the first, -1 the last), if one was chosen. */
  readonly ordinal: number | null;
  /** The language asked for. */
  readonly language: string | undefined;
  /** Words that may be the name of a product that is not in the table. */
  readonly strangers: readonly string[];
  /** Strangers that are no words of the language at all, or stand where the name of a thing stands. */
  readonly strangeNames: readonly string[];
  /** A sign says that it is a question. */
  readonly asked: boolean;
  /** Nothing was said. */
  readonly empty: boolean;
}

/**
 * Reads a turn in the conversation's language.
 *
 * @param among products that the turn may choose from, having been read out or told of
 */
export function readTurn(turn: string, finder: ProductFinder, among: readonly string[] = []): Meaning {
  const { language } = finder;
  const isWord = (word: string): boolean => finder.variants.isWord(word);
  // Folded by its sound "ça" would be "sa", which is "his".
  const text = withoutHeading(turn.replace(CA, 'ca'), { language, isOrdinary: finder.isOrdinary, isWord });
  const cues = cuesOf(language);
  const meant = withoutWrongNames(text, finder, among);
  const named = withoutNumberNames(finder.find(meant), finder, among);
  const whole = plain(text, cues.fillers);
  const rest = plain(named.others.join(' '), cues.fillers);
  // What a product is called is no cue; whether the caller says no, or wants another language, is heard in the whole turn.
  const acts = new Set(
    (Object.keys(cues.acts) as Act[]).filter(act => cues.acts[act].test(WHOLE_TURN.has(act) ? whole : rest)),
  );
  const asked = masked(named, language);
  if (acts.has('medical') && onlyTellsAilment(asked, language, cues.acts.medical)) acts.delete('medical');
  const use = useAsked(rest, language);
  if (use !== undefined) acts.add(use);
  if (isServiceAsked(rest, language)) acts.add('property');
  if (asksOtherThing(asked, language)) acts.add('property');
  const exclaimed = named.words.findIndex((_, at) => isExclamation(named.words, at));
  const [from, to] = introduction(
    named.words,
    language,
    named.mentions.map(({ at }) => at),
  );
  const rests = new Set([...named.words.slice(0, from), ...named.words.slice(to)]);
  const strangers = strangersOf(plain(named.plainWords.join(' '), cues.fillers), language, cues).filter(
    word =>
      word !== named.words[exclaimed] &&
      !AFTERTHOUGHTS.has(word) &&
      word !== 'hui' &&
      (to === from || rests.has(word)),
  );
  return {
    acts,
    named,
    ask: askOf(acts),
    elliptical:
      (cues.elliptical.test(rest) && !cues.acts.availability.test(rest.replace(cues.elliptical, ''))) ||
      isPluralAlone(named, language),
    ordinal: ordinalOf(rest, cues),
    language: named.mentions.length === 0 || SPEAK.test(rest) ? languageAskedFor(rest) : undefined,
    strangers,
    strangeNames: strangers.filter(
      word => !finder.isOrdinary(word) || isIntroduced(word, named.others, cues),
    ),
    asked: text.includes('?'),
    empty: whole === '',
  };
}

/** The words of a turn with those of each product's name as one `xx`. */
export function masked({ words, mentions }: NamedProducts, language: string): string {
  const common = commonWords(language);
  const names = new Set(mentions.flatMap(m => m.words).filter(word => !common.has(word)));
  return words
    .map(word => (names.has(word) ? 'xx' : word))
    .join(' ')
    .replace(/xx(?: xx)+/g, 'xx');
}

// "En de vijfhonderd", of what also goes by "metformine vijfhonderd": the number tells which of those spoken of is meant.
function withoutNumberNames(
  named: NamedProducts,
  { variants }: ProductFinder,
  among: readonly string[],
): NamedProducts {
  const isNumberOnly = ({ at: [from, to], skus }: Mention): boolean =>
    skus.length > 0 &&
    skus.every(sku => among.includes(sku)) &&
    named.numbers.some(n => n.from <= from && n.to >= to) &&
    !variants.isSpelled(skus, named.words.slice(from, to));
  const isLeft = among.length > 1 && named.mentions.length > 0 && named.mentions.every(isNumberOnly);
  return isLeft ? { ...named, mentions: [] } : named;
}

// "Fifties", of what comes in that size.
function isPluralAlone({ numbers, words }: NamedProducts, language: string): boolean {
  const [number, ...others] = numbers;
  if (number === undefined || others.length > 0 || number.to !== words.length) return false;
  return (
    (number.from === 0 || words.slice(0, number.from).join() === 'the') && isPlural(number, words, language)
  );
}

const CA = /(?<!\p{L})ça(?!\p{L})/giu;

/** Said at the end of a question. */
const AFTERTHOUGHTS: ReadonlySet<string> = new Set('yeah yep yup nah hein toch alweer'.split(' '));

/** Beside a product the name of a language may be a part of it: "English dictionary". */
const SPEAK =
  /\b(?:speak|talk|say|repeat|continue|switch|parl\w*|dire|dites|repete\w*|spreek\w*|zeg\w*|herhaal\w*)\b/;

const WHOLE_TURN: ReadonlySet<Act> = new Set([
  'yes',
  'yesMisheard',
  'no',
  'correction',
  'availability',
  'wait',
]);

// The most particular question wins: "when can I order it" asks for a date.
function askOf(acts: ReadonlySet<Act>): Ask | null {
  const order: readonly Ask[] = ['howMany', 'when', 'order', 'availability'];
  return order.find(ask => acts.has(ask)) ?? null;
}

// "Not the first, the second": of two places said neither is chosen, unless one is put aside.
function ordinalOf(text: string, { ordinals }: Cues): number | null {
  const places = [...ordinals.keys()].filter(at => ordinals[at]!.test(text));
  const meant = places.length < 2 ? places : places.filter(at => !isPutAside(text, ordinals[at]!));
  if (meant.length !== 1) return null;
  return meant[0] === ordinals.length - 1 ? -1 : meant[0]!;
}

function isPutAside(text: string, ordinal: RegExp): boolean {
  return /\b(?:not|no|pas|non|niet|nee)(?: (?:the|la|le|de|het))? $/.test(
    text.slice(0, ordinal.exec(text)?.index),
  );
}

function strangersOf(rest: string, language: string, { acts, counted }: Cues): string[] {
  const common = commonWords(language);
  // Words that are part of a cue, and what things come in, are no names.
  const bare = Object.values(acts).reduce(
    (text, pattern) => text.replace(new RegExp(pattern, 'g'), ' '),
    rest,
  );
  return (
    bare
      .split(/\s+/)
      // "Won't" is no name.
      .filter((_, i, words) => words[i + 1] !== 't')
      .filter(word => word.length > 2 && /^\p{L}+$/u.test(word) && !common.has(word) && !counted.test(word))
  );
}

function isIntroduced(word: string, words: readonly string[], { introducers }: Cues): boolean {
  return introducers.has(words[words.indexOf(word) - 1] ?? '');
}
