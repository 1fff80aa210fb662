/** Reference numbers that have letters too: "HM 22 9184", "INC-20341", "a b four five one seven". */
import type { Slot } from '../../../understanding/understanding.js';
import { RECAP_PHRASES } from '../../../language/recap.js';
import { fold } from '../../../language/fold.js';

/** A reference, and which words between blanks of its text carry it. */
export interface Code {
  readonly value: string;
  readonly from: number;
  readonly words: number;
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
export function codeAround(text: string, slot: Slot, language: string): Code | undefined {
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
