/** Readable text from recognised words: without fillers and stammer, with case, stops and numbers as people read them. */
import type { Slot } from '../../../understanding/understanding.js';
import { RECAP_PHRASES, primaryLanguage } from '../../../language/recap.js';
import { fold } from '../../../language/fold.js';
import { splitWords } from '../../../language/words.js';
import { readTurn } from '../recap/reading.js';

/** Finds details in a text, in a language. */
export type DetailFinder = (text: string, language: string) => readonly Slot[];

/** Details that are written as their value; dates stay as they were said, since a value would hide how sure they are. */
const WRITTEN = new Set([
  'amount',
  'digits',
  'phone',
  'email',
  'postcode',
  'iban',
  'plate',
  'time',
  'number',
]);

function withFigures(text: string, language: string, find: DetailFinder): string {
  const slots = find(text, language).filter(s => WRITTEN.has(s.type) && s.valid && !/\d/.test(s.text));
  return slots
    .toSorted((a, b) => b.start - a.start)
    .filter(s => s.type !== 'number' || Number(s.value) > 9)
    .reduce((out, s) => out.slice(0, s.start) + figure(s, language) + out.slice(s.end), text);
}

/** Where amounts are written as the language's speakers here write them. */
const REGIONS: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL' };

/** A detail as people write it: "£12.50", "12,50 €", "€ 12,50". */
function figure(slot: Slot, language: string): string {
  const value = String(slot.value);
  if (slot.type !== 'amount') return value;
  const [number = '', currency = ''] = value.split(' ');
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const minimumFractionDigits = number.endsWith('.00') ? 0 : 2;
  const region = REGIONS[language] ?? language;
  return new Intl.NumberFormat(region, { ...style, minimumFractionDigits })
    .format(Number(number))
    .replace(/\p{Zs}/gu, ' ');
}

/** Leaves out fillers and words said twice in a row. */
function withoutStammer(text: string, language: string): string {
  const fillers = new Set((RECAP_PHRASES[language]?.fillers ?? []).map(fold));
  const words = text.split(/\s+/).filter(w => w !== '' && !fillers.has(fold(w.replace(/[^\p{L}]/gu, ''))));
  const fresh = words.filter((w, i) => !begunAgain(w, words[i + 1]));
  return fresh.filter((w, i) => i === 0 || fold(w) !== fold(fresh[i - 1]!) || /\d/.test(w)).join(' ');
}

/** True if the next word starts with this one, as in "i i've". */
function begunAgain(word: string, next: string | undefined): boolean {
  if (next === undefined || !/^\p{L}+$/u.test(word)) return false;
  const [start, after] = [fold(word), fold(next)];
  return after.startsWith(start) && /^['’]/.test(after.slice(start.length));
}

/**
 * Text as people read it. Words are never changed into others; a text that has stops already keeps them.
 *
 * @param find finds details that are better read in figures
 */
export function readable(text: string, language: string, find: DetailFinder = () => []): string {
  const primary = primaryLanguage(language);
  const clean = withFigures(withoutStammer(text, primary), primary, find);
  if (clean === '' || splitWords(clean).length === 0) return clean;
  const first = clean.charAt(0).toUpperCase() + clean.slice(1);
  const i = primary === 'en' ? first.replace(/\bi(?=['’ ]|$)/g, 'I') : first;
  if (/[.?!…]$/.test(i)) return i;
  return `${i}${isQuestion(text, primary) ? '?' : '.'}`;
}

/** What asks for assent at the end of a sentence begins within so many words of it. */
const MAX_TAG_WORDS = 5;

function isQuestion(text: string, language: string): boolean {
  const read = readTurn('agent', text, language);
  const ending = read.clauses.filter(({ fromWord }) => fromWord >= read.length - MAX_TAG_WORDS);
  return read.clauses[0]?.counts.ask === 1 || ending.some(c => c.counts.tag > 0);
}
