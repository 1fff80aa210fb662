/** Dutch values in words. */
import type { Sayings } from '../spoken.js';
import { SMALL, TENS } from './numbers.js';

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const CURRENCIES: Readonly<Record<string, string>> = { GBP: 'pond', EUR: 'euro', USD: 'dollar' };

function number(n: number): string {
  if (n < 20) return SMALL[n] ?? '';
  if (n < 100) return belowHundred(n);
  if (n < 1000) return above(n, 100, 'honderd', '');
  if (n < 1_000_000) return above(n, 1000, 'duizend', ' ');
  return `${number(Math.floor(n / 1_000_000))} miljoen${n % 1_000_000 === 0 ? '' : ` ${number(n % 1_000_000)}`}`;
}

function belowHundred(n: number): string {
  const ten = TENS[Math.floor(n / 10)] ?? '';
  const unit = SMALL[n % 10] ?? '';
  if (n % 10 === 0) return ten;
  return `${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`;
}

function above(n: number, unit: number, name: string, link: string): string {
  const [count, rest] = [Math.floor(n / unit), n % unit];
  const head = `${count === 1 ? '' : number(count)}${name}`;
  return rest === 0 ? head : `${head}${link}${number(rest)}`;
}

function ordinal(n: number): string {
  const said = number(n);
  const rest = n % 100;
  if (rest === 1) return `${said.slice(0, -3)}eerste`;
  if (rest === 3) return `${said.slice(0, -4)}derde`;
  return `${said}${rest === 8 || rest >= 20 || rest === 0 ? 'ste' : 'de'}`;
}

/** "negentienhonderdtachtig", "tweeduizend zesentwintig". */
function year(y: number): string {
  if (y >= 2000 && y < 2100) return number(y);
  return `${number(Math.floor(y / 100))}honderd${y % 100 === 0 ? '' : number(y % 100)}`;
}

function amount(units: number, cents: number, currency: string): string {
  const head = `${number(units)} ${CURRENCIES[currency] ?? currency}`;
  return cents === 0 ? head : `${head} en ${number(cents)} cent`;
}

export const sayings: Sayings = {
  number,
  ordinal,
  letter: char => char.toLowerCase(),
  date: (y, m, d) => `${number(d)} ${MONTHS[m - 1]} ${year(y)}`,
  month: (y, m) => `${MONTHS[m - 1]} ${year(y)}`,
  time: (h, m) => `${number(h)} uur${m === 0 ? '' : ` ${number(m)}`}`,
  amount,
};
