/** Which document a sentence speaks of: its kind, and what tells it from others. */
import type { DocumentKind } from '../call/events/records.js';
import { documentWords } from '../language/document-words.js';
import type { DocumentWords } from '../language/document-words.js';
import { fold } from '../language/fold.js';

/** A detail of what was said, as far as it is needed here. */
export interface SaidSlot {
  readonly type: string;
  readonly value: string | number;
  readonly valid: boolean;
  readonly alternatives: readonly (string | number)[];
  /** How it was found. */
  readonly evidence?: readonly string[];
}

/** A detail with its place in the text. */
export interface PlacedSlot extends SaidSlot {
  readonly start: number;
  readonly end: number;
}

/** A detail with its words. */
export interface FoundSlot extends PlacedSlot {
  readonly text: string;
}

/** What tells a document from others of its kind. */
export interface Details {
  readonly month?: string;
  readonly period?: readonly [string, string];
  readonly date?: string;
  readonly amount?: string;
}

/** A document spoken of. */
export interface Mention extends Details {
  /** Null where a flow asked for a detail and nobody said of what. */
  readonly kind: DocumentKind | null;
  /** "The last invoice". */
  readonly latest: boolean;
  /** What was said in the same breath and may be of something else: "I have waited for my order since Tuesday". */
  readonly beside?: Details;
  /** What was said as its number, every reading of it. */
  readonly references: readonly string[];
}

/** Slots that can be the number of something. */
const CODES = new Set(['digits', 'spelling']);

/** A word, folded, with its place in the text. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the document that a sentence speaks of; nothing if it speaks of none, or in a language without words for them.
 */
export function mentionIn(text: string, slots: readonly PlacedSlot[], language: string): Mention | undefined {
  const known = documentWords(language);
  if (known === undefined) return undefined;
  const words = wordsOf(text);
  const texts = words.map(word => word.text);
  for (let at = 0; at < words.length; at++) {
    const match = known.words.match(texts, at);
    if (match === undefined) continue;
    const { kind, needsDeterminer, several } = match.value;
    if (needsDeterminer && !known.determiners.has(texts[at - 1] ?? '')) continue;
    const latest = several !== true && isLatest(words, at, match.to, slots, known);
    const own = slots.filter(slot => belongs(words, at, match.to, slot, known));
    const others = slots.filter(slot => !own.includes(slot));
    return { kind, latest, ...detailsOf(own), beside: detailsOf(others), references: referencesIn(slots) };
  }
  return undefined;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => {
    return { text: fold(word), start: index, end: index + word.length };
  });
}

/** True for "the last invoice", and not for "the invoice of last month". */
function isLatest(
  words: readonly Word[],
  from: number,
  to: number,
  slots: readonly PlacedSlot[],
  { latest }: DocumentWords,
): boolean {
  const around = [...words.slice(Math.max(0, from - 2), from), ...words.slice(to, to + 3)];
  return around.some(
    word => latest.has(word.text) && !slots.some(slot => slot.start < word.end && word.start < slot.end),
  );
}

/**
 * True for a detail of the document itself: "the March invoice", "the invoice of last week", and not "I paid my invoice
 * yesterday". An amount may always be of something else.
 */
function belongs(
  words: readonly Word[],
  from: number,
  to: number,
  { type, start, end }: PlacedSlot,
  { links, monthLinks, latest }: DocumentWords,
): boolean {
  if (type === 'amount') return false;
  const isMonth = type === 'month';
  if (start < (words[from]?.start ?? 0)) {
    const between = words.slice(0, from).filter(word => word.start >= end);
    return between.every(({ text }) => text === 's' || latest.has(text));
  }
  const between = words.slice(to).filter(word => word.end <= start);
  const linked = between.every(({ text }) => links.has(text) || (isMonth && monthLinks.has(text)));
  return linked && (isMonth || between.length > 0);
}

/** A value that a flow asked for, as a detail of the document spoken of before, or else of any. */
export function mentionOf(value: string | number, before: Mention | undefined): Mention | undefined {
  const type = typeOf(value);
  if (type === undefined) return undefined;
  const slots = [{ type, value, valid: true, alternatives: [] }];
  return { kind: null, latest: false, ...before, ...detailsOf(slots), references: referencesIn(slots) };
}

/** What tells one of several documents that were found: its day, amount or number. */
export function choiceIn(
  slots: readonly SaidSlot[],
  candidates: readonly { readonly date: string }[],
  before: Mention,
): Mention | undefined {
  const dates = candidates.map(({ date }) => date);
  const days = slots.map(slot => (slot.type === 'date' ? { ...slot, value: dayAmong(slot, dates) } : slot));
  const [beside, references] = [detailsOf(days), referencesIn(days)];
  if (Object.keys(beside).length === 0 && references.length === 0) return undefined;
  return { ...before, latest: false, beside, references };
}

/** "The twentieth" is that of a document, and so is "march the second", which by itself may lie ahead: documents do not. */
function dayAmong({ value, evidence }: SaidSlot, dates: readonly string[]): string {
  const day = String(value);
  const bare = evidence?.includes('bareDay') === true;
  const ahead = dates.every(date => date < day);
  const same = dates.filter(date => date.endsWith(day.slice(bare ? -3 : -6)));
  const [only] = same;
  return (bare || ahead) && only !== undefined && same.length === 1 ? only : day;
}

/** True if a value that a flow was given can be the number of something, and is no month, day or amount. */
export function isNumberOf(value: string | number): boolean {
  return typeOf(value) === 'digits';
}

function typeOf(value: string | number): string | undefined {
  return SHAPES.find(([shape]) => shape.test(String(value)))?.[1];
}

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-\d{2}-\d{2}$/, 'date'],
  [/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/, 'period'],
  [/^-?\d+\.\d{2} [A-Z]{3}$/, 'amount'],
  [/^(?=.*\d)[\p{L}\d][\p{L}\d -]{3,}$/u, 'digits'],
];

function detailsOf(slots: readonly SaidSlot[]): Details {
  const value = (type: string): string | undefined => {
    const slot = slots.find(s => s.type === type && s.valid);
    return slot === undefined ? undefined : String(slot.value);
  };
  const [month, date, amount] = [value('month'), value('date'), value('amount')];
  const [from, to] = value('period')?.split('/') ?? [];
  return {
    ...(month !== undefined && { month }),
    ...(date !== undefined && { date }),
    ...(amount !== undefined && { amount }),
    ...(from !== undefined && to !== undefined && { period: [from, to] as const }),
  };
}

/** Everything said that can be a number of a customer or a document, most likely readings first. */
export function referencesIn(slots: readonly SaidSlot[]): string[] {
  return slots
    .filter(({ type }) => CODES.has(type) || !BUILT_IN.has(type))
    .flatMap(({ value, alternatives }) => [value, ...alternatives])
    .map(String)
    .filter(text => text.length >= 4);
}

// Any other type is an operator's own pattern.
const BUILT_IN = new Set(
  'date month period time amount number digits phone postcode iban email plate spelling ordinal person'.split(
    ' ',
  ),
);
