/** What a caller's turn means to an answer line: acts, products, the question, and what is said to be wrong. */
import { foldWord } from '../../language/fold.js';
import { commonWords } from '../../language/common-words.js';
import { cuesOf, languageAskedFor } from './cues.js';
import type { Act, Cues } from './acts.js';
import type { Ask } from './facts.js';
import type { NamedProducts, ProductFinder } from './products.js';

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
  /** Nothing was said. */
  readonly empty: boolean;
}

/** Reads a turn in the conversation's language. */
export function readTurn(text: string, finder: ProductFinder): Meaning {
  const { language } = finder;
  const cues = cuesOf(language);
  const meant = withoutWrongNames(text, finder);
  const named = finder.find(meant);
  const whole = plain(text, cues.fillers);
  const rest = plain(named.others.join(' '), cues.fillers);
  // What a product is called is no cue; whether the caller says no, or wants another language, is heard in the whole turn.
  const acts = new Set(
    (Object.keys(cues.acts) as Act[]).filter(act => cues.acts[act].test(WHOLE_TURN.has(act) ? whole : rest)),
  );
  const strangers = strangersOf(plain(named.plainWords.join(' '), cues.fillers), language, cues);
  return {
    acts,
    named,
    ask: askOf(acts),
    elliptical: cues.elliptical.test(rest) && !cues.acts.availability.test(rest.replace(cues.elliptical, '')),
    ordinal: ordinalOf(rest, cues.ordinals),
    language: languageAskedFor(rest),
    strangers,
    strangeNames: strangers.filter(
      word => !finder.isOrdinary(word) || isIntroduced(word, named.others, cues),
    ),
    empty: whole === '',
  };
}

const WHOLE_TURN: ReadonlySet<Act> = new Set(['yes', 'yesMisheard', 'no', 'correction', 'availability']);

// The most particular question wins: "when can I order it" asks for a date.
function askOf(acts: ReadonlySet<Act>): Ask | null {
  const order: readonly Ask[] = ['howMany', 'when', 'order', 'availability'];
  return order.find(ask => acts.has(ask)) ?? null;
}

function ordinalOf(text: string, ordinals: readonly RegExp[]): number | null {
  const place = ordinals.findIndex(pattern => pattern.test(text));
  if (place < 0) return null;
  return place === ordinals.length - 1 ? -1 : place;
}

/**
 * The turn without what the caller takes back: "Zyrtec, no sorry, Aerius" and "no, Aerius, not Arius". Only where a
 * product is left to speak of; "is it not available" takes nothing back.
 */
function withoutWrongNames(text: string, finder: ProductFinder): string {
  const cues = cuesOf(finder.language);
  const folded = plain(text, cues.fillers);
  const names = (part: string): boolean => finder.find(part).mentions.length > 0;
  const [first = '', ...anew] = folded.split(cues.restart).map(part => part.trim());
  // "Zyrtec, no wait, Aerius I mean": the last name counts, wherever the words stand that take the first one back.
  const again = anew.findLast(names);
  if (again !== undefined) return withoutDenied(again, again, true, finder);
  const hesitant = (anew.length > 0 ? first : folded).split(cues.hesitation);
  const second = hesitant.slice(1).findLast(names);
  if (second !== undefined && names(hesitant[0] ?? '')) return withoutDenied(second, second, true, finder);
  return withoutDenied(text, folded, cues.acts.correction.test(folded), finder);
}

/** A part of a turn without the name after "not"; `text` if nothing is denied in it. */
function withoutDenied(text: string, folded: string, corrects: boolean, finder: ProductFinder): string {
  const [before = '', ...after] = folded.split(cuesOf(finder.language).negated);
  if (after.length === 0 || endsDenial(after, finder)) return text;
  const named = (part: string): number => finder.find(part).mentions.length;
  if (named(before) > 0) return before;
  const number = named(text) > 0 ? undefined : numberMeant(before, after.join(' '), finder);
  if (number !== undefined) return number;
  if (!corrects || named(text) === 0) return text;
  // "Not Arius, Aerius": the name meant comes after the wrong one. Else the name meant was not understood, and the one
  // that was is certainly not it.
  const common = commonWords(finder.language);
  const words = after.join(' ').trim().split(' ');
  const denied = words.slice(words.findIndex(word => !common.has(word)));
  const { mentions } = finder.find(denied.join(' '));
  const rests = denied.map((_, i) => denied.slice(i + 1).join(' '));
  const isFirst = mentions[0]?.words[0] === denied[0];
  const rest = isFirst ? rests.find(part => named(part) < mentions.length) : rests[0];
  return rest !== undefined && named(rest) > 0 ? rest : before;
}

// "No, not then, and the ibuprofen?" denies nothing that is named.
function endsDenial([after = '']: readonly string[], { language }: ProductFinder): boolean {
  const common = commonWords(language);
  const words = after.trim().split(' ');
  const name = words.findIndex(word => !common.has(word));
  const and = words.findIndex(word => cuesOf(language).conjunctions.has(word));
  return and > 0 && and < name;
}

// "The twenty, not the twenty-five" and "not the twenty-five, the twenty".
function numberMeant(before: string, after: string, finder: ProductFinder): string | undefined {
  if (finder.find(before).numbers.length > 0) return before;
  const [denied, meant] = finder.find(after).numbers;
  return denied === undefined || meant === undefined
    ? undefined
    : after.trim().split(' ').slice(denied.to).join(' ');
}

/** A text as cues are matched on it: small letters without accents, signs or fillers. */
export function plain(text: string, fillers: RegExp): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{N}.,%]+|[.,](?!\d)/gu, ' ')
    .replace(fillers, ' ')
    .replace(/\s+/g, ' ')
    .trim();
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
