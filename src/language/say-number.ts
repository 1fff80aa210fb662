/**
 * Says a number in words, in every usual way, for searching: spelling and spaces do not matter, all variants count.
 */
import { numberVariants as english } from './en/number-variants.js';
import { numberVariants as french } from './fr/number-variants.js';
import { numberVariants as dutch } from './nl/number-variants.js';
import type { Variants } from './number-variants.js';

const WHOLE: Readonly<Record<string, Variants>> = { en: english, fr: french, nl: dutch };

/** The ways a number from 0 to 999,999 with up to three decimals is said; others give none. */
export function sayNumber(value: number, language: string): string[] {
  if (!(value >= 0 && value < 1_000_000)) return [];
  const whole = Math.floor(value);
  const say = WHOLE[language] ?? english;
  const decimals = String(value).split('.')[1];
  if (decimals === undefined) return say(whole);
  const words = DECIMALS[language] ?? DECIMALS['en'];
  if (words === undefined || decimals.length > 3) return [];
  const tails = [
    decimals
      .split('')
      .map(d => say(Number(d))[0])
      .join(' '),
  ];
  if (!decimals.startsWith('0')) tails.push(...say(Number(decimals)));
  const spoken = say(whole).flatMap(head =>
    tails.flatMap(tail => words.points.map(point => `${head} ${point} ${tail}`)),
  );
  if (value === 1.5) spoken.push(...(ONE_AND_A_HALF[language] ?? []));
  if (decimals === '5') spoken.push(...say(whole).flatMap(head => words.half.map(half => `${head} ${half}`)));
  return spoken;
}

const DECIMALS: Readonly<Record<string, { points: readonly string[]; half: readonly string[] }>> = {
  en: { points: ['point'], half: ['and a half'] },
  fr: { points: ['virgule', 'point'], half: ['et demi', 'et demie'] },
  nl: { points: ['komma', 'punt'], half: ['en een half', 'en een halve', 'en half', 'en halve'] },
};

const ONE_AND_A_HALF: Readonly<Record<string, readonly string[]>> = { nl: ['anderhalf', 'anderhalve'] };
