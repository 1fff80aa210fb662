/**
 * Where a turn says which one of its kind is meant, apart from the name: "the four slice one", "celui à la lavande", "maar dan
 * die met munt", "but for babies", "as a bass". What stands there must be in the name, or another thing is meant.
 */
import { commonWords } from '../../language/common-words.js';
import { cuesOf, isCue, languageAskedFor } from './cues.js';
import { isVariantWord } from './form-words.js';
import { ARTICLES, HERE, LINKS } from './phrase-words.js';
import { boundsIn } from './talk-of-callers.js';
import { isCommonThing } from './what-follows.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands for the thing, and what joins to it what it is like. */
interface Grammar {
  /** Behind one of these with a preposition: "the one with", "celui à", "die met". */
  readonly ones: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Behind these whatever the thing should be instead: "but", "mais", "maar". */
  readonly but: ReadonlySet<string>;
  /** What may stand between "but" and that. */
  readonly between: ReadonlySet<string>;
  /** "As a bass", "en version", "ook als". */
  readonly as: ReadonlySet<string>;
}

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  en: {
    ones: set('one ones it them'),
    links: set('with without for in of from'),
    but: set('but'),
    between: set('the that those a an one ones in for with without as only'),
    as: set('as'),
  },
  fr: {
    ones: set('celui celle ceux celles'),
    links: set('a au aux en de du des d pour avec sans'),
    but: set('mais'),
    between: set('le la les l un une du de d des en pour avec sans a au aux celui celle ceux celles plutot'),
    as: set('version'),
  },
  nl: {
    ones: set('die dat degene eentje ene'),
    links: set('met zonder voor van in op tegen'),
    but: set('maar'),
    between: set('dan die dat de het een in met zonder voor van op als tegen liever'),
    as: set('als'),
  },
};
/** Behind "as" without an article it is mostly something else. */
const WITH_ARTICLE = set('as');
/** English puts what the thing is like before "one". */
const ONE = set('one ones');
const BEFORE_ONE = set('the that those a an any');
/** So many words on it is still said of the thing. */
const MOST_WORDS = 4;

/** The places of a turn's folded words and numbers that say which one is meant. */
export function placesOfWhich(words: readonly string[], language: string): ReadonlySet<number> {
  const grammar = GRAMMARS[language];
  if (grammar === undefined) return new Set();
  const ends = new Set([...boundsIn(language), ...cuesOf(language).conjunctions]);
  const places = words.flatMap((_, at) => {
    const start = startAt(words, at, grammar);
    if (start !== undefined) return runFrom(words, start, ends);
    return language === 'en' ? runBeforeOne(words, at, ends) : [];
  });
  return new Set(places);
}

/** True for a folded word that, where it says which one is meant, tells one from another. */
export function tellsWhich(word: string, language: string): boolean {
  const isLoose = ARTICLES.has(word) || LINKS.has(word) || HERE.has(word) || isCue(word, cuesOf(language));
  const isCommon =
    commonWords(language).has(word) &&
    !isCommonThing(word, language) &&
    !isVariantWord(word) &&
    languageAskedFor(word) === undefined;
  return word.length > 2 && /^\p{L}+$/u.test(word) && !isLoose && !isCommon;
}

// Where what the thing should be like begins behind a word.
function startAt(
  words: readonly string[],
  at: number,
  { ones, links, but, between, as }: Grammar,
): number | undefined {
  const [word = '', next = ''] = [words[at], words[at + 1]];
  if (but.has(word)) {
    const length = words.slice(at + 1).findIndex(each => !between.has(each));
    return length < 0 ? undefined : at + 1 + length;
  }
  if (ones.has(word) && links.has(next)) return at + 2;
  if (as.has(word) && (!WITH_ARTICLE.has(word) || ARTICLES.has(next))) return at + 1;
  return undefined;
}

// Up to the next clause.
function runFrom(words: readonly string[], start: number, ends: ReadonlySet<string>): number[] {
  const isLoose = (word: string): boolean => ARTICLES.has(word) || LINKS.has(word);
  const first = words.findIndex((word, i) => i >= start && !isLoose(word));
  if (first < 0) return [];
  const length = words.slice(first, first + MOST_WORDS).findIndex(word => ends.has(word) && !isLoose(word));
  const end = length < 0 ? first + MOST_WORDS : first + length;
  return words.flatMap((_, i) => (i >= first && i < end ? [i] : []));
}

// "The four slice one": what stands between the article and "one".
function runBeforeOne(words: readonly string[], at: number, ends: ReadonlySet<string>): number[] {
  if (!ONE.has(words[at]!)) return [];
  const first = words.findLastIndex((word, i) => i < at && BEFORE_ONE.has(word));
  if (first < 0 || at - first - 1 > MOST_WORDS) return [];
  const run = words.slice(first + 1, at);
  return run.some(word => ends.has(word)) ? [] : run.map((_, i) => first + 1 + i);
}
