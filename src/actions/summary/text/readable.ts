/** Readable text from recognised words: without fillers and stammer, with case, stops and numbers as people read them. */
import type { Slot } from '../../../understanding/understanding.js';
import { compilePhrases } from '../../../language/patterns.js';
import type { PhraseSet } from '../../../language/patterns.js';
import { RECAP_PHRASES } from '../../../language/recap.js';
import { primaryLanguage } from '../../../language/tag.js';
import { fold } from '../../../language/fold.js';
import { sentencePhrases, sentencesIn } from '../../../language/sentences.js';
import { splitWords } from '../../../language/words.js';
import { capitals } from './capitals.js';
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

/** A stretch of a text and what stands there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Details in figures, names and days with their capitals. */
function edits(text: string, language: string, find: DetailFinder): Edit[] {
  const slots = find(text, language).filter(s => s.valid && isWhole(text, s));
  const figures = slots
    .filter(s => WRITTEN.has(s.type) && !/\d/.test(s.text))
    .filter(s => s.type !== 'time' || String(s.value) >= SURE_TIME)
    .filter(s => s.type !== 'number' || Number(s.value) > 9)
    .map(s => ({ start: s.start, end: s.end, text: figure(s, language) }));
  return [...figures, ...capitals(text, language, slots)];
}

/** A time said without a part of the day may be twelve hours later: only from here on it is sure. */
const SURE_TIME = '13:00';

/** False for what is part of a longer word: "après-midi" names no time. */
function isWhole(text: string, { start, end }: Slot): boolean {
  return !/[\p{L}\p{N}]-?$/u.test(text.slice(0, start)) && !/^-?[\p{L}\p{N}]/u.test(text.slice(end));
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

/** A word and the silence before it. */
interface Spoken {
  readonly word: string;
  readonly pauseMs: number;
}

const numbers = new Map<string, PhraseSet>();

/** True for a word of which two in a row are two: figures, number words and single letters ("five five", "l l"). */
function counts(word: string, language: string): boolean {
  const bare = splitWords(word)[0] ?? '';
  let known = numbers.get(language);
  if (known === undefined)
    numbers.set(
      language,
      (known = compilePhrases(RECAP_PHRASES[language]?.number ?? [], RECAP_PHRASES[language]?.kinds)),
    );
  return bare.length === 1 || /\d/.test(bare) || known.match([bare], 0) > 0;
}

/** Leaves out fillers and words said twice in a row. */
function withoutStammer(text: string, language: string, pausesMs: readonly number[]): Spoken[] {
  const fillers = new Set((RECAP_PHRASES[language]?.fillers ?? []).map(fold));
  const words = text
    .split(/\s+/)
    .filter(w => w !== '')
    .map((word, i) => ({ word, pauseMs: pausesMs[i] ?? 0 }))
    .filter(({ word }) => !fillers.has(fold(word.replace(/[^\p{L}]/gu, ''))));
  const fresh = words.filter(({ word }, i) => !begunAgain(word, words[i + 1]?.word));
  return fresh.filter(
    ({ word }, i) => i === 0 || fold(word) !== fold(fresh[i - 1]!.word) || counts(word, language),
  );
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
 * @param pausesMs silence before each word, in milliseconds, where times are known
 */
export function readable(
  text: string,
  language: string,
  find: DetailFinder = () => [],
  pausesMs: readonly number[] = [],
): string {
  const primary = primaryLanguage(language);
  const words = withoutStammer(text, primary, pausesMs);
  const clean = joined(words);
  if (clean === '' || splitWords(clean).length === 0) return clean;
  const changes = edits(clean, primary, find);
  const parts = /[.?!,;:…]/.test(clean) ? [] : stops(words, primary, changes);
  const pieces = edited(clean, [...changes, ...parts]).split(STOP);
  return pieces.map(piece => sentence(piece, primary)).join(' ');
}

/** A part of a sentence as people read it: as `readable`, without stops and without a capital at its beginning. */
export function readableClause(text: string, language: string, find: DetailFinder): string {
  const primary = primaryLanguage(language);
  const clean = joined(withoutStammer(text, primary, []));
  return edited(clean, edits(clean, primary, find)).replace(/[.?!]+$/, '');
}

const joined = (words: readonly Spoken[]): string => words.map(({ word }) => word).join(' ');

/** Stands where a sentence ends until each has its mark. */
const STOP = '\u0001';

/** Stops and commas between words, but none within a detail. */
function stops(words: readonly Spoken[], language: string, details: readonly Edit[]): Edit[] {
  const starts: number[] = [];
  words.reduce((at, { word }) => (starts.push(at), at + word.length + 1), 0);
  const sentences = sentencesIn(
    words.map(({ word }) => word),
    language,
    words.map(({ pauseMs }) => pauseMs),
  );
  const marks = sentences.flatMap(({ from, commaAfter }) => [
    ...(from === 0 ? [] : [{ start: starts[from]! - 1, end: starts[from]!, text: STOP }]),
    ...(commaAfter === undefined
      ? []
      : [{ start: starts[commaAfter + 1]! - 1, end: starts[commaAfter + 1]!, text: ', ' }]),
  ]);
  return marks.filter(m => details.every(d => m.end <= d.start || m.start >= d.end));
}

/** A text with edits made; of two at one place the first counts. */
function edited(text: string, changes: readonly Edit[]): string {
  const order = changes.toSorted((a, b) => a.start - b.start);
  let [out, at] = ['', 0];
  for (const { start, end, text: instead } of order) {
    if (start < at) continue;
    out += text.slice(at, start) + instead;
    at = end;
  }
  return out + text.slice(at);
}

function sentence(words: string, language: string): string {
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  const text = language === 'en' ? first.replace(/\bi(?=['’ ]|$)/g, 'I') : first;
  if (/[.?!…]$/.test(text)) return text;
  const mark = isQuestion(words, language) ? `${sentencePhrases(language)?.spaceBeforeMark ?? ''}?` : '.';
  return text + mark;
}

/** What asks for assent at the end of a sentence begins within so many words of it. */
const MAX_TAG_WORDS = 5;

function isQuestion(text: string, language: string): boolean {
  const read = readTurn('agent', text, language);
  const ending = read.clauses.filter(({ fromWord }) => fromWord >= read.length - MAX_TAG_WORDS);
  const asks = sentencesIn(text.split(/\s+/), language)[0]?.asks;
  return asks === true || read.clauses[0]?.counts.ask === 1 || ending.some(c => c.counts.tag > 0);
}
