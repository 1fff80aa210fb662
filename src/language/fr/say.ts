/** French values in words. */
import type { Sayings } from '../spoken.js';

/** The words for 0 to 19, with accents. */
export const SMALL =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
/** What is said before units and, with 70 and 90, before 10 to 19; 0 and 10 have none. */
export const TENS = '- - vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt'.split(
  ' ',
);
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const CURRENCIES: Readonly<Record<string, string>> = { GBP: 'livre', EUR: 'euro', USD: 'dollar' };

function number(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  if (n < 100) return belowHundred(n);
  if (n < 1000) return above(n, 100, 'cent', 'cents');
  if (n < 1_000_000) return above(n, 1000, 'mille', 'mille');
  return above(n, 1_000_000, 'million', 'millions');
}

function belowHundred(n: number): string {
  const ten = Math.floor(n / 10);
  const rest = ten === 7 || ten === 9 ? (n % 10) + 10 : n % 10;
  if (rest === 0) return ten === 8 ? 'quatre-vingts' : (TENS[ten] ?? '');
  const et = (rest === 1 || rest === 11) && ten < 8;
  return `${TENS[ten]}${et ? ' et ' : '-'}${SMALL[rest]}`;
}

function above(n: number, unit: number, one: string, many: string): string {
  const [count, rest] = [Math.floor(n / unit), n % unit];
  const name =
    count === 1
      ? unit === 1_000_000
        ? `un ${one}`
        : one
      : `${number(count)} ${rest === 0 ? many : unit === 100 ? one : many}`;
  return rest === 0 ? name : `${name} ${number(rest)}`;
}

function ordinal(n: number): string {
  if (n === 1) return 'premier';
  const said = number(n);
  if (said.endsWith('cinq')) return `${said}uième`;
  if (said.endsWith('neuf')) return `${said.slice(0, -1)}vième`;
  return `${said.replace(/(e|(?<=quatre-vingt)s|(?<=cent)s)$/, '')}ième`;
}

function amount(units: number, cents: number, currency: string): string {
  const name = CURRENCIES[currency] ?? currency;
  const de = units >= 1_000_000 && units % 1_000_000 === 0 ? " d'" : ' ';
  const head = `${number(units)}${name === 'euro' ? de : ' '}${name}${units > 1 ? 's' : ''}`;
  return cents === 0 ? head : `${head} ${number(cents)}`;
}

export const sayings: Sayings = {
  number,
  ordinal,
  letter: char => (char === 'Y' ? 'i grec' : char.toLowerCase()),
  date: (y, m, d) => `le ${d === 1 ? 'premier' : number(d)} ${MONTHS[m - 1]} ${number(y)}`,
  month: (y, m) => `${MONTHS[m - 1]} ${number(y)}`,
  time: (h, m) => `${h === 1 ? 'une' : number(h)} heure${h > 1 ? 's' : ''}${m === 0 ? '' : ` ${number(m)}`}`,
  amount,
};
