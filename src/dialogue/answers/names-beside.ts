/**
 * A product named beside another that no name of the table has: "the osprey rucksack and a vango tent". Of two things
 * asked for none is passed over in silence.
 */
import { commonWords } from '../../language/common-words.js';
import { coloursIn } from './colours.js';
import { cuesOf, isCue } from './cues.js';
import { isForm, isQuality } from './form-words.js';
import type { Run } from './clause.js';
import { ARTICLES, isPraise, isTalk, isVerbBefore } from './phrase-words.js';
import { isStockVerb } from './stock-words.js';
import { boundsIn } from './talk-of-callers.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const AND = set('and et en or ou of');
/** What stands between "and" and the name of a thing. */
const BEFORE = set('some any of du des de d l also aussi ook nog wat a an the une un la le les een het');
/** Where the first of two things is: "is the felt in and the yarn". */
const BEHIND = set('in er la there');
/** "And keep it" names nothing. */
const OBJECTS = set('it them that this those me him her you us ca cela moi het die dat ze mij hem haar u');
const LONGEST_NAME = 4;
const LEAST_LETTERS = 3;

/** A turn, cut up, of one language. */
interface Turn {
  /** Folded words, those of numbers left blank. */
  readonly words: readonly string[];
  readonly language: string;
  /** Stands in a name that may be meant, or is like a word there. */
  readonly isNamed: (word: string) => boolean;
}

/** True if what "and" joins with a product that was found is a thing that was not. */
export function isNamedBeside(turn: Turn, places: readonly Run[]): boolean {
  const { words, language } = turn;
  const { conjunctions } = cuesOf(language);
  const bounds = boundsIn(language);
  return words.some((word, at) => {
    if (!AND.has(word) || !conjunctions.has(word)) return false;
    const isBehind = places.some(([from, to]) => from < at && to <= at + 1);
    // "Hij gaat op zichzelf wonen en nu zoek ik": another clause begins behind it.
    const isNext = ([from]: Run): boolean => !words.slice(at + 1, from).some(word => bounds.has(word));
    const isBefore = places.some(place => place[1] > at + 1 && isNext(place));
    return (
      (isBehind && isThing(behind(turn, at), turn, places)) ||
      (isBefore && isThing(before(turn, at), turn, places))
    );
  });
}

function behind({ words, language }: Turn, and: number): Run {
  const common = commonWords(language);
  let from = and + 1;
  while (BEFORE.has(words[from] ?? '')) from += 1;
  let to = from;
  while (to < words.length && isWord(words[to]!) && !common.has(words[to]!)) to += 1;
  return OBJECTS.has(words[to] ?? '') ? [to, to] : [from, to];
}

function before({ words, language }: Turn, and: number): Run {
  const common = commonWords(language);
  let to = and;
  while (BEHIND.has(words[to - 1] ?? '')) to -= 1;
  let from = to;
  while (from > 0 && isWord(words[from - 1]!) && !common.has(words[from - 1]!)) from -= 1;
  return [from, to];
}

const isWord = (word: string): boolean => /^\p{L}+$/u.test(word);

// A run of words of which one may be the name of a thing, and that is no part of a name found.
function isThing([from, to]: Run, { words, language, isNamed }: Turn, places: readonly Run[]): boolean {
  const isFound = places.some(place => place[0] < to && place[1] > from);
  if (isFound || to - from > LONGEST_NAME) return false;
  const cues = cuesOf(language);
  return (
    words
      .slice(from, to)
      .every(
        word =>
          !isTalk(word) && !isVerbBefore(word) && !isStockVerb(word) && !isNamed(word) && !isCue(word, cues),
      ) &&
    words
      .slice(from, to)
      .some(
        word =>
          word.length >= LEAST_LETTERS &&
          !ARTICLES.has(word) &&
          !isForm(word) &&
          !isQuality(word) &&
          !isPraise(word) &&
          coloursIn([word]).size === 0,
      )
  );
}
