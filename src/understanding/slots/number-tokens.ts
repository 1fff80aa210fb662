/** Numbers of several words that were written as one: "vierentwintig" is no twenty, and in "drieëndertig honderdacht" the hundred belongs to the eight. */
import type { NumberReading } from '../../language/cardinals.js';
import { readCardinals, readOrdinals } from '../../language/cardinals.js';
import type { SpokenLanguage } from '../../language/spoken.js';
import type { Word } from './words.js';

interface Spoken {
  readonly keys: readonly string[];
  readonly words: readonly Word[];
  readonly language: SpokenLanguage;
}

/** True if a reading takes written words whole wherever they are numbers by themselves. */
export function keepsTokens(u: Spoken, at: number, { to }: NumberReading): boolean {
  if (isInsideToken(u.words, at) && isNumber(u, at)) return false;
  if (isInsideToken(u.words, to) && isNumber(u, to)) return false;
  return !takesHundred(u, at, to);
}

/** True if the word is a later part of a token ("vier" in "zeshonderdvier"). */
export function isInsideToken(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && before.start === word.start;
}

/** True if the token that the word is part of is one number. */
function isNumber(u: Spoken, at: number): boolean {
  let [from, to] = [at, at + 1];
  while (isInsideToken(u.words, from)) from -= 1;
  while (isInsideToken(u.words, to)) to += 1;
  const token = u.keys.slice(from, to);
  const { numbers } = u.language;
  return [readCardinals, readOrdinals].some(read => read(token, 0, numbers).some(r => r.to === token.length));
}

/** "Drieëndertig honderdacht": a count over nine leaves a hundred that begins a token to that token. */
function takesHundred(u: Spoken, at: number, to: number): boolean {
  const { hundred } = u.language.numbers;
  for (let k = at + 1; k < to - 1; k++) {
    const begins =
      hundred.has(u.keys[k] ?? '') && !isInsideToken(u.words, k) && isInsideToken(u.words, k + 1);
    if (begins && endsBigCount(u, k)) return true;
  }
  return false;
}

/** True if a number from ten to ninety-nine ends there, said in one written word. */
function endsBigCount(u: Spoken, end: number): boolean {
  let from = end - 1;
  while (isInsideToken(u.words, from)) from -= 1;
  return u.language.numbers
    .below100(u.keys.slice(from, end), 0)
    .some(n => n.to === end - from && n.value >= 10);
}
