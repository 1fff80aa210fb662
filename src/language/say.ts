/** Values in words, as an agent or a voice would say them: the way back from normal forms. */
import { sayings as english } from './en/say.js';
import { sayings as french } from './fr/say.js';
import { sayings as dutch } from './nl/say.js';
import type { Sayings } from './spoken.js';

const SAYINGS: Readonly<Record<'en' | 'fr' | 'nl', Sayings>> = { en: english, fr: french, nl: dutch };

/** How a language says values. */
export function sayingsOf(language: 'en' | 'fr' | 'nl'): Sayings {
  return SAYINGS[language];
}

/** `YYYY-MM-DD` in words. */
export function sayDate(date: string, language: 'en' | 'fr' | 'nl'): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return SAYINGS[language].date(year, month, day);
}

/** `YYYY-MM` in words. */
export function sayMonth(value: string, language: 'en' | 'fr' | 'nl'): string {
  const [year = 0, month = 1] = value.split('-').map(Number);
  return SAYINGS[language].month(year, month);
}

/** `HH:MM` in words. */
export function sayTime(time: string, language: 'en' | 'fr' | 'nl'): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return SAYINGS[language].time(hour, minute);
}

/** `12.50 EUR` in words. */
export function sayAmount(amount: string, language: 'en' | 'fr' | 'nl'): string {
  const [value = '0', currency = 'EUR'] = amount.split(' ');
  const [units = '0', cents = '0'] = value.split('.');
  return SAYINGS[language].amount(Number(units), Number(cents.padEnd(2, '0')), currency);
}

/** A code letter by letter and digit by digit. */
export function sayCode(code: string, language: 'en' | 'fr' | 'nl'): string {
  const { number, letter } = SAYINGS[language];
  return code
    .replace(/[\s-]/g, '')
    .toUpperCase()
    .split('')
    .map(char => (/\d/.test(char) ? number(Number(char)) : letter(char)))
    .join(' ');
}
