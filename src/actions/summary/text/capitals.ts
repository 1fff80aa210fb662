/** Capitals of names, and of days and months where the language has them. */
import type { Slot } from '../../../understanding/understanding.js';
import { sentencePhrases } from '../../../language/sentences.js';

/** Parts of names that are written small: "Jan van der Berg". */
const PARTICLES = new Set('de du des la le van der den het ter ten te von und of'.split(' '));
const DATED = new Set(['date', 'month', 'period']);

/** Stretches of a text that are written with capitals, and how. */
export function capitals(
  text: string,
  language: string,
  slots: readonly Slot[],
): { start: number; end: number; text: string }[] {
  const phrases = sentencePhrases(language);
  const names = slots
    .filter(s => s.type === 'person')
    .map(({ start, end }) => ({ start, end, text: named(text.slice(start, end)) }));
  if (phrases === undefined) return names;
  const titled = [...text.matchAll(titlePattern(phrases.titles))].map(match => {
    const start = match.index + match[0].length - match[1]!.length;
    return { start, end: start + match[1]!.length, text: named(match[1]!) };
  });
  const days = slots
    .filter(s => phrases.capitalDays && DATED.has(s.type))
    .map(({ start, end }) => ({ start, end, text: withDays(text.slice(start, end), language) }));
  return [...names, ...titled, ...days];
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

/** The days and months of a language with their capitals. */
function withDays(text: string, language: string): string {
  const name = (options: Intl.DateTimeFormatOptions, day: number): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(day);
  const monthNames = Array.from({ length: 12 }, (_, i) => name({ month: 'long' }, Date.UTC(2024, i, 1)));
  const dayNames = Array.from({ length: 7 }, (_, i) => name({ weekday: 'long' }, Date.UTC(2024, 0, 1 + i)));
  const known = new Map([...monthNames, ...dayNames].map(n => [n.toLowerCase(), n]));
  return text.replace(/\p{L}+/gu, word => known.get(word) ?? word);
}
