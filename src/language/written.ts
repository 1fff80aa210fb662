/** Days, months and amounts as they are written in a text that a voice reads out. */
import { sayAmount, sayTime } from './say.js';
import { primaryLanguage } from './tag.js';

// The region decides the order of a date's parts.
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' };

/** The locale in which a language is written; the language itself where none is known. */
export function localeOf(language: string): string {
  return LOCALES[primaryLanguage(language)] ?? language;
}

/** `YYYY-MM-DD` as a day, with its year or without: "1 March 2026", "1er mars 2026". */
export function writtenDay(date: string, language: string, { year = true } = {}): string {
  const locale = localeOf(language);
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'long',
    ...(year && { year: 'numeric' }),
  };
  const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(
    Date.parse(date),
  );
  // French says "premier" for the first, and writes 1er.
  const first = (part: Intl.DateTimeFormatPart): boolean =>
    part.type === 'day' && part.value === '1' && locale.startsWith('fr');
  return parts.map(part => (first(part) ? '1er' : part.value)).join('');
}

/** `YYYY-MM` as a month with its year. */
export function writtenMonth(month: string, language: string): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(localeOf(language), format).format(Date.parse(`${month}-01`));
}

/** `12.50 EUR` as it is said, in a language whose words for it are known. */
export function writtenAmount(amount: string, language: string): string {
  return /^\d+\.\d{2} [A-Z]{3}$/.test(amount) && isSaid(language)
    ? sayAmount(amount, codeOf(language))
    : amount;
}

/** `HH:MM` as it is said, in a language whose words for it are known. */
export function writtenTime(time: string, language: string): string {
  return /^\d{2}:\d{2}$/.test(time) && isSaid(language) ? sayTime(time, codeOf(language)) : time;
}

type Code = Parameters<typeof sayTime>[1];

function isSaid(language: string): boolean {
  return Object.hasOwn(LOCALES, primaryLanguage(language));
}

function codeOf(language: string): Code {
  return primaryLanguage(language) as Code;
}
