/** Numbers that say which one of a make is meant, as the names of that make do: a pencil 4B, a cartridge 303, a bearing 609. */
import type { HeardNumber } from '../../language/spoken-numbers.js';
import type { Token } from '../../language/tokens.js';
import { cuesOf } from './cues.js';
import type { Cut } from './cut.js';
import { isModel } from './name-numbers.js';
import { DIGITS } from './written-numbers.js';

const LEAST_DIGITS = 3;
const LETTER = /^[a-z]$/;
const DOUBLE = new Set('double dubbel dubbele'.split(' '));
const TRIPLE = new Set('triple trippel'.split(' '));
const PAIR = /^[1-9]\d$/;
/** "Quatre quarts", "4/4". */
const FOURTHS = new Set('quart quarts quarter quarters 4'.split(' '));
/** A letter belongs to a number that is no further from a name. */
const REACH = 2;
/** Where some products are named. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly names: readonly Cut[];
}

/**
 * The number and letter said where names have another number and letter: the "4 b" of "a pencil four b", of a 2B.
 *
 * @returns nothing if names have none, or this one
 */
export function otherLettered(
  n: HeardNumber,
  tokens: readonly Token[],
  places: readonly Place[],
): string | undefined {
  const letter = tokens[n.to]?.value ?? '';
  if (FOURTHS.has(letter) && n.value !== '3' && places.some(({ names }) => names.every(isThreeFourths)))
    return `${n.value} ${letter}`;
  if (!LETTER.test(letter)) return undefined;
  // "One litre", of a Sigma S2U of 1 L.
  const isUnit = tokens[n.to]?.kind === 'unit';
  if (isUnit && places.some(({ names }) => names.some(name => isMeasuredIn(name, letter)))) return undefined;
  const isNear = ({ from, to }: Place): boolean => n.from <= to + 1 && n.to >= from - REACH;
  const near = places.filter(isNear).filter(({ names }) => names.every(name => letteredIn(name).length > 0));
  const said = `${n.value} ${letter}`;
  const isOwn = near.some(({ names }) => names.some(name => letteredIn(name).includes(said)));
  return near.length > 0 && !isOwn ? said : undefined;
}

// "Un violon quatre quarts", of a 3/4.
function isThreeFourths({ name }: Cut): boolean {
  return name.some(({ value }, i) => value === '3' && name[i + 1]?.value === '4');
}

const isMeasuredIn = ({ measures }: Cut, unit: string): boolean =>
  [...measures].some(measure => measure.endsWith(` ${unit}`));

// "5 a", of "5A".
function letteredIn({ name }: Cut): string[] {
  return name.flatMap(({ kind, value, end }, i) => {
    const next = name[i + 1];
    return kind === 'number' && next?.start === end && LETTER.test(next.value)
      ? [`${value} ${next.value}`]
      : [];
  });
}

/** True if a number is as long as that of a model, and none that anyone counts to: "the cartridge three hundred and three", of 302. */
export function isOtherModel(
  { value, to }: HeardNumber,
  tokens: readonly Token[],
  names: readonly Cut[],
  language: string,
): boolean {
  const isCounted = cuesOf(language).counted.test(tokens[to]?.value ?? '');
  const isLong = value.length >= LEAST_DIGITS && Number(value) % 10 !== 0;
  const isLike = (name: Cut): boolean =>
    isModel(name) && !name.numbers.has(value) && [...name.numbers].some(n => n.length === value.length);
  return isLong && !isCounted && names.length > 0 && names.every(isLike);
}

/**
 * Numbers of which every digit is said by itself: "six oh nine", "double oh five".
 *
 * @param isWritten tells whether a name has a number just so, with the zeros it begins with
 */
export function saidInDigits(tokens: readonly Token[], isWritten: (value: string) => boolean): HeardNumber[] {
  const digitOf = (value: string): number => DIGITS.findIndex(words => words.has(value));
  // "Five oh ones": the last one in the plural.
  const digits = tokens.map(({ value }, i) => {
    const isLast = value.endsWith('s') && digitOf(tokens[i - 1]?.value ?? '') >= 0;
    return Math.max(digitOf(value), isLast ? digitOf(value.slice(0, -1)) : -1);
  });
  // "Double oh".
  const times = (at: number): number => {
    const word = (digits[at + 1] ?? -1) < 0 ? '' : (tokens[at]?.value ?? '');
    return DOUBLE.has(word) ? 2 : TRIPLE.has(word) ? 3 : 0;
  };
  const isOfOne = (at: number): boolean => (digits[at] ?? -1) >= 0 || times(at) > 0;
  return tokens.flatMap((_, from) => {
    if (!isOfOne(from) || (from > 0 && isOfOne(from - 1))) return [];
    const end = tokens.findIndex((_, i) => i > from && !isOfOne(i));
    const to = end < 0 ? tokens.length : end;
    const said = digits
      .slice(from, to)
      .map((digit, i) => (digit < 0 ? '' : String(digit).repeat(times(from + i - 1) || 1)))
      .join('');
    return said.length < LEAST_DIGITS
      ? []
      : [{ value: isWritten(said) ? said : String(Number(said)), from, to }];
  });
}

/**
 * Numbers of four digits that are said in two: "cr twenty thirty-two".
 *
 * @param isModel tells whether names have such a number, or another one behind the word before it
 */
export function saidInPairs(
  numbers: readonly HeardNumber[],
  tokens: readonly Token[],
  isModel: (value: string, before: string) => boolean,
): HeardNumber[] {
  return numbers.flatMap(({ value, from, to }) => {
    const next = numbers.find(n => n.from === to);
    if (next === undefined || !PAIR.test(value) || !PAIR.test(next.value)) return [];
    const whole = `${value}${next.value}`;
    return isModel(whole, tokens[from - 1]?.value ?? '') ? [{ value: whole, from, to: next.to }] : [];
  });
}
