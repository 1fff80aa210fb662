/** Reference numbers that have letters too: "HM 22 9184", "INC-20341", "a b four five one seven". */
import type { Slot } from '../../../understanding/understanding.js';
import { RECAP_PHRASES } from '../../../language/recap.js';
import { REFERENCE_WORDS } from '../../../language/reference-words.js';
import { fold } from '../../../language/fold.js';
import { placesOf } from './places.js';
import type { Code } from './code.js';
import { spelledCodes } from './spelled-codes.js';

/** A reference with how likely it is one, 0 to 1. */
export interface LikelyCode extends Code {
  readonly likely: number;
}

/** What references are looked for in. */
export interface ReferenceSource {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly language: string;
  /** What the other said before; undefined where the schema's own hints say which numbers are meant. */
  readonly asked: string | undefined;
}

/** Words that tell what a number is stand at most so far before it, so far after it, or so late in the question for it. */
const TOLD_BEFORE = 6;
const TOLD_AFTER = 3;
const ASKED_WORDS = 14;
/** An answer gives what was asked for among its first words. */
const ANSWER_WORDS = 6;
/** Shorter numbers are references only where that is said. */
const MIN_LENGTH = 4;
/** A number of which nothing says what it is. */
const UNTOLD = 0.8;

/** The references in a text: digits with their letters, codes that are spelled, written numbers where one is spoken of. */
export function referencesIn(source: ReferenceSource): LikelyCode[] {
  const { text, slots, language, asked } = source;
  const spelled = [...spelledCodes(text, language), ...writtenCodes(text)];
  const digits = slots
    .filter(slot => slot.type === 'digits')
    .map(slot => codeAround(text, slot, language) ?? codeOf(text, slot))
    .filter(code => !spelled.some(s => s.from < code.from + code.words && code.from < s.from + s.words));
  const numbers = slots
    .filter(slot => slot.type === 'number' && /^\d{4,}$/.test(String(slot.value)))
    .map(slot => codeOf(text, slot));
  const told = (code: Code): number => tellingOf(code, source);
  if (asked === undefined) return [...spelled, ...digits].map(code => ({ ...code, likely: 1 }));
  return [
    ...[...spelled, ...digits].flatMap(code => {
      const says = told(code);
      if (says < 0 || (says === 0 && code.value.length < MIN_LENGTH)) return [];
      return [{ ...code, likely: says > 0 ? 1 : UNTOLD }];
    }),
    ...numbers.filter(code => told(code) > 0).map(code => ({ ...code, likely: 1 })),
  ];
}

/** Capitals and digits in one word: "INC4471", "HK-20-114". */
const WRITTEN = /^(?=.*\d)(?=.*\p{Lu})[\p{Lu}\d]+(?:[-/][\p{Lu}\d]+)*$/u;
const MIN_WRITTEN_LENGTH = 5;

function writtenCodes(text: string): Code[] {
  return text.split(' ').flatMap((word, from) => {
    const value = word.replace(/[.,;:?!)]+$/, '');
    return value.length >= MIN_WRITTEN_LENGTH && WRITTEN.test(value) ? [{ value, from, words: 1 }] : [];
  });
}

/** A slot's value, and the words between blanks that carry it. */
export function codeOf(text: string, slot: Slot): Code {
  return {
    value: String(slot.value),
    from: text.slice(0, slot.start).split(' ').length - 1,
    words: text.slice(slot.start, slot.end).split(' ').length,
  };
}

/** 1 if words around a number, or the question for it, speak of a reference, -1 if of something else, 0 if of neither. */
function tellingOf({ from, words: length }: Code, { text, language, asked = '' }: ReferenceSource): number {
  const phrases = REFERENCE_WORDS[language];
  if (phrases === undefined) return 0;
  const words = text.split(' ');
  const near = (list: readonly string[], patterns: readonly string[]): number =>
    Math.max(-1, ...placesOf(patterns, list).map(place => place.to));
  const before = words.slice(Math.max(0, from - TOLD_BEFORE), from);
  const [reference, other] = [near(before, phrases.reference), near(before, phrases.other)];
  if (reference >= 0 || other >= 0) return reference >= other ? 1 : -1;
  const after = words.slice(from + length, from + length + TOLD_AFTER);
  if (near(after, phrases.reference) >= 0) return 1;
  if (from > ANSWER_WORDS) return 0;
  const question = asked.split(/\s+/).slice(-ASKED_WORDS);
  const [wanted, unwanted] = [near(question, phrases.reference), near(question, phrases.other)];
  return wanted < 0 && unwanted < 0 ? 0 : wanted >= unwanted ? 1 : -1;
}

/** Letters of a reference that stand apart from its digits. */
const MAX_LETTERS = 4;
/** Letters written in capitals, at most so many in one word: a word of a headline is longer. */
const CAPITALS = /^\p{Lu}{1,4}$/u;

/**
 * The reference that some digits belong to: letters in the same word, capitals or single letters right before or after.
 *
 * @param slot the digits, with their place in the text
 * @returns undefined if there are only the digits
 */
function codeAround(text: string, slot: Slot, language: string): Code | undefined {
  // In capitals throughout, capitals say nothing.
  const words = (/\p{Ll}/u.test(text) ? text : text.toLowerCase()).split(' ');
  const from = text.slice(0, slot.start).split(' ').length - 1;
  const to = from + text.slice(slot.start, slot.end).split(' ').length;
  const start = text.slice(0, slot.start).lastIndexOf(' ') + 1;
  const tail = text.slice(slot.end).search(/ |$/);
  const head = letters(text.slice(start, slot.start));
  const rest = letters(text.slice(slot.end, slot.end + tail));
  const before = head === '' ? lettersBefore(words, from, language) : [];
  const after =
    rest === '' && !/[.,;:?!]$/.test(words[to - 1] ?? '') ? lettersAfter(words, to, language) : [];
  if (head + rest === '' && before.length + after.length === 0) return undefined;
  const value = [...before, head, String(slot.value), rest, ...after].join('');
  return {
    value: value.toUpperCase(),
    from: from - before.length,
    words: to - from + before.length + after.length,
  };
}

/** What stands in the digits' own word, if it is letters and dashes. */
function letters(part: string): string {
  return /^[\p{L}\d/-]*$/u.test(part) && /\p{L}/u.test(part) ? part : '';
}

function isLetters(word: string, language: string, alone: boolean): boolean {
  return CAPITALS.test(word)
    ? !isSmallWord(word, language)
    : /^\p{L}$/u.test(word) && !(alone && isSmallWord(word, language));
}

// "a", "y", "u" alone are words; beside another letter they are letters.
function isSmallWord(word: string, language: string): boolean {
  const phrases = RECAP_PHRASES[language];
  return phrases === undefined || phrases.stop.some(w => fold(w) === fold(word));
}

function lettersBefore(words: readonly string[], from: number, language: string): string[] {
  let first = from;
  while (first > 0 && from - first < MAX_LETTERS && isLetters(words[first - 1]!, language, false)) first -= 1;
  const run = words.slice(first, from);
  while (run.length > 0 && !isLetters(run[0]!, language, true) && !/^\p{L}$/u.test(run[1] ?? '')) run.shift();
  return run;
}

function lettersAfter(words: readonly string[], to: number, language: string): string[] {
  const run: string[] = [];
  for (const raw of words.slice(to, to + MAX_LETTERS)) {
    const word = raw.replace(/[.,;:?!]+$/, '');
    if (!isLetters(word, language, true)) break;
    run.push(word);
    if (word !== raw) break;
  }
  return run;
}
