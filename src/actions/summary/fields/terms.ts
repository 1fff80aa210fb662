/** Terms that say by when: "within five working days", "sous 48 heures", "binnen twee werkdagen". */
import { fold } from '../../../language/fold.js';
import { sayNumber } from '../../../language/say-number.js';
import type { Slot } from '../../../understanding/understanding.js';

const DAY_MS = 86_400_000;
const HOURS_A_DAY = 24;
const SATURDAY = 6;
/** Terms count so many at most. */
const MAX_COUNT = 100;
/** Between the two numbers of "three to five". */
const TO = new Set(['to', 'or', 'a', 'ou', 'tot', 'of']);

/** Before hours that are a term, and no time of the day. */
const BEFORE_HOURS = new Set(['within', 'in', 'next', 'sous', 'dans', 'les', 'binnen', 'over']);

const UNITS: Readonly<Record<string, { readonly working: RegExp; readonly hours: RegExp }>> = {
  en: { working: /^(working|business) days?/, hours: /^hours\b/ },
  fr: { working: /^jours? (ouvre|ouvrable)/, hours: /^heures\b/ },
  nl: { working: /^(werkdag|werkdagen)\b/, hours: /^uur\b/ },
};

const compact = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

const numbers = new Map<string, ReadonlyMap<string, number>>();

function numbersOf(language: string): ReadonlyMap<string, number> {
  const known = numbers.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (let n = 1; n <= MAX_COUNT; n += 1)
    for (const phrase of sayNumber(n, language)) {
      const key = compact(phrase);
      if (!made.has(key)) made.set(key, n);
    }
  numbers.set(language, made);
  return made;
}

/** A number that ends before a word, and its first word. */
function numberBefore(
  words: readonly string[],
  end: number,
  language: string,
): { n: number; from: number } | undefined {
  const known = numbersOf(language);
  for (let from = Math.max(0, end - 3); from < end; from += 1) {
    const phrase = words.slice(from, end).join('');
    const n = /^\d{1,3}$/.test(phrase) ? Number(phrase) : known.get(phrase);
    if (n !== undefined) return { n, from };
  }
  return undefined;
}

/**
 * The days by which terms of a text end, as dates.
 *
 * @param today the day of the call; working days leave Saturdays and Sundays out, holidays are not known
 */
export function termsIn(text: string, language: string, today: Date): Slot[] {
  const units = UNITS[language];
  if (units === undefined) return [];
  const said = text.split(' ');
  const words = said.map(compact);
  return words.flatMap((_, at): Slot[] => {
    const rest = words.slice(at, at + 2).join(' ');
    const working = units.working.test(rest);
    if (!working && !units.hours.test(rest)) return [];
    const count = numberBefore(words, at, language);
    if (count === undefined) return [];
    if (!working && (count.n % HOURS_A_DAY !== 0 || !BEFORE_HOURS.has(words[count.from - 1] ?? '')))
      return [];
    const least = TO.has(words[count.from - 1] ?? '')
      ? numberBefore(words, count.from - 1, language)
      : undefined;
    const from = least?.from ?? count.from;
    const end = working && language !== 'nl' ? at + 2 : at + 1;
    const day = working ? workingDays(today, count.n) : daysAfter(today, count.n / HOURS_A_DAY);
    const start = said.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    const span = said.slice(from, end).join(' ');
    return [
      {
        type: 'date',
        value: day.toISOString().slice(0, 10),
        text: span,
        start,
        end: start + span.length,
        valid: true,
        evidence: ['term'],
        alternatives: [],
      },
    ];
  });
}

function daysAfter(day: Date, count: number): Date {
  return new Date(day.getTime() + count * DAY_MS);
}

function workingDays(day: Date, count: number): Date {
  let at = day;
  for (let left = count; left > 0;) {
    at = daysAfter(at, 1);
    if (at.getUTCDay() % SATURDAY !== 0) left -= 1;
  }
  return at;
}
