/** English values in words. */
import type { Sayings } from '../spoken.js';
import { SMALL, TENS } from './numbers.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};
const CURRENCIES: Readonly<Record<string, readonly [string, string]>> = {
  GBP: ['pound', 'pounds'],
  EUR: ['euro', 'euros'],
  USD: ['dollar', 'dollars'],
};

function number(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 === 0 ? '' : ` ${SMALL[n % 10]}`}`;
  if (n < 1000) return above(n, 100, 'hundred', ' and ');
  if (n < 1_000_000) return above(n, 1000, 'thousand', n % 1000 < 100 ? ' and ' : ' ');
  return above(n, 1_000_000, 'million', ' ');
}

function above(n: number, unit: number, name: string, link: string): string {
  const rest = n % unit;
  return `${number(Math.floor(n / unit))} ${name}${rest === 0 ? '' : `${link}${number(rest)}`}`;
}

function ordinal(n: number): string {
  const words = number(n).split(' ');
  const last = words.pop() ?? '';
  return [...words, IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)].join(
    ' ',
  );
}

/** "nineteen eighty", "twenty oh five", "two thousand". */
function year(y: number): string {
  const [century, rest] = [Math.floor(y / 100), y % 100];
  if (y % 1000 < 10) return number(y);
  if (rest === 0) return `${number(century)} hundred`;
  return `${number(century)} ${rest < 10 ? `oh ${number(rest)}` : number(rest)}`;
}

function amount(units: number, cents: number, currency: string): string {
  const [one, many] = CURRENCIES[currency] ?? [currency, currency];
  const head = `${number(units)} ${units === 1 ? one : many}`;
  return cents === 0 ? head : `${head} and ${number(cents)} ${currency === 'GBP' ? 'pence' : 'cents'}`;
}

export const sayings: Sayings = {
  number,
  ordinal,
  letter: char => char.toLowerCase(),
  date: (y, m, d) => `the ${ordinal(d)} of ${MONTHS[m - 1]} ${year(y)}`,
  month: (y, m) => `${MONTHS[m - 1]} ${year(y)}`,
  time: (h, m) => (m === 0 ? `${number(h)} o'clock` : `${number(h)} ${m < 10 ? 'oh ' : ''}${number(m)}`),
  amount,
};
