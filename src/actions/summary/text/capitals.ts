/** Capitals of names, and of days and months where the language has them. */
import type { Slot } from '../../../understanding/understanding.js';
import { sentencePhrases } from '../../../language/sentences.js';

/** Parts of names that are written small: "Jan van der Berg". */
const PARTICLES = new Set('de du des la le van der den het ter ten te von und of'.split(' '));
const DATED = new Set(['date', 'month', 'period']);

/** An article and a word are no name: "au nom de l'ancien locataire". */
const OWNED = /^(?:l|d)['’]\p{Ll}/u;

/** Stretches of a text that are written with capitals, and how. */
export function capitals(
  text: string,
  language: string,
  slots: readonly Slot[],
): { start: number; end: number; text: string }[] {
  const phrases = sentencePhrases(language);
  const people = slots
    .filter(s => s.type === 'person' && !OWNED.test(s.text))
    .map(({ start, end }) => ({ start, end, text: named(text.slice(start, end)) }));
  if (phrases === undefined) return people;
  const titled = [...text.matchAll(titlePattern(phrases.titles))].map(match => {
    const start = match.index + match[0].length - match[1]!.length;
    return { start, end: start + match[1]!.length, text: named(match[1]!) };
  });
  const days = slots
    .filter(s => phrases.capitalDays && DATED.has(s.type))
    .map(({ start, end }) => ({ start, end, text: withDays(text.slice(start, end), language) }));
  return [...people, ...titled, ...days];
}

function named(name: string): string {
  const upper = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
  return name
    .split(' ')
    .map((word, i) => (i > 0 && PARTICLES.has(word) ? word : word.split('-').map(upper).join('-')))
    .join(' ');
}

const titlePattern = (titles: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${titles.replaceAll(' ', '|')}) (\\p{Ll}[\\p{L}'’-]+)`, 'gu');

function withDays(text: string, language: string): string {
  const known = calendarNames(language);
  return text.replace(/\p{L}+/gu, word => known.get(word) ?? word);
}

const names = new Map<string, ReadonlyMap<string, string>>();

/** The days and months of a language with their capitals, made once. */
function calendarNames(language: string): ReadonlyMap<string, string> {
  const made = names.get(language);
  if (made !== undefined) return made;
  const listed = (options: Intl.DateTimeFormatOptions, days: readonly number[]): string[] => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return days.map(day => format.format(day));
  };
  const months = listed(
    { month: 'long' },
    Array.from({ length: 12 }, (_, i) => Date.UTC(2024, i, 1)),
  );
  const days = listed(
    { weekday: 'long' },
    Array.from({ length: 7 }, (_, i) => Date.UTC(2024, 0, 1 + i)),
  );
  const all = new Map([...months, ...days].map(name => [name.toLowerCase(), name]));
  names.set(language, all);
  return all;
}
