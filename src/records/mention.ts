/** Which document a sentence speaks of: its kind, and what tells it from others. */
import type { DocumentKind } from '../call/events/records.js';
import { documentWords } from '../language/document-words.js';
import { fold } from '../language/fold.js';

/** A detail of what was said, as far as it is needed here. */
export interface SaidSlot {
  readonly type: string;
  readonly value: string | number;
  readonly valid: boolean;
  readonly alternatives: readonly (string | number)[];
}

/** A document spoken of. */
export interface Mention {
  /** Null where a flow asked for a detail and nobody said of what. */
  readonly kind: DocumentKind | null;
  /** "The last invoice". */
  readonly latest: boolean;
  readonly month?: string;
  readonly period?: readonly [string, string];
  readonly date?: string;
  readonly amount?: string;
  /** What was said as its number, every reading of it. */
  readonly references: readonly string[];
}

/** Slots that can be the number of something. */
const CODES = new Set(['digits', 'spelling']);

/**
 * Finds the document that a sentence speaks of; nothing if it speaks of none, or in a language without words for them.
 */
export function mentionIn(text: string, slots: readonly SaidSlot[], language: string): Mention | undefined {
  const known = documentWords(language);
  if (known === undefined) return undefined;
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  for (let at = 0; at < words.length; at++) {
    const match = known.words.match(words, at);
    if (match === undefined) continue;
    const before = words[at - 1] ?? '';
    if (match.value.needsDeterminer && !known.determiners.has(before)) continue;
    const around = [words[at - 2], before, words[match.to]];
    const latest = around.some(word => word !== undefined && known.latest.has(word));
    return { kind: match.value.kind, latest, ...detailsOf(slots) };
  }
  return undefined;
}

/** A value that a flow asked for, as a detail of the document spoken of before, or else of any. */
export function mentionOf(value: string | number, before: Mention | undefined): Mention | undefined {
  const text = String(value);
  const type = SHAPES.find(([shape]) => shape.test(text))?.[1];
  if (type === undefined) return undefined;
  const details = detailsOf([{ type, value, valid: true, alternatives: [] }]);
  return { kind: null, latest: false, ...before, ...details };
}

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-\d{2}$/, 'month'],
  [/^\d{4}-\d{2}-\d{2}$/, 'date'],
  [/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/, 'period'],
  [/^-?\d+\.\d{2} [A-Z]{3}$/, 'amount'],
  [/^(?=.*\d)[\p{L}\d][\p{L}\d -]{3,}$/u, 'digits'],
];

function detailsOf(slots: readonly SaidSlot[]): Omit<Mention, 'kind' | 'latest'> {
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
    references: referencesIn(slots),
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
