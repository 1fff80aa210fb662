/** Fields that are filled by details: dates, amounts, numbers, addresses. */
import type { SlotType } from '../../../understanding/understanding.js';
import type { Steps } from '../steps.js';
import { languageOf } from '../recap/reading.js';
import { wordsOf } from '../recap/recap.js';
import type { FieldSources, FieldValue } from './values.js';
import type { FieldSpec } from './schema.js';
import { placesOf } from './places.js';
import { codeOf, referencesIn } from './references.js';
import { hintsOf } from './schema.js';
import { evidenceOf } from './statements.js';

const SLOT_OF: Readonly<Partial<Record<FieldSpec['type'], SlotType>>> = {
  date: 'date',
  amount: 'amount',
  reference: 'digits',
  phone: 'phone',
  'e-mail': 'email',
};

/** True if a field is filled by details. */
export function asksForDetails(spec: FieldSpec): boolean {
  return SLOT_OF[spec.type] !== undefined && spec.from === undefined && spec.values === undefined;
}

/** A stretch of a turn that is looked through. */
interface Stretch {
  readonly turn: number;
  readonly fromWord: number;
  readonly toWord: number;
  readonly source: FieldValue['source'];
  readonly confidence: number;
}

function stretches({ recaps, conversation }: FieldSources): Stretch[] {
  const inRecap = recaps.flatMap(r =>
    r.parts.map((p): Stretch => ({ ...p, source: 'recap', confidence: 0.95 * r.confidence })),
  );
  if (inRecap.length > 0 && recaps.length > 0)
    return [...inRecap, ...wholeTurns(conversation.turns.length, conversation)];
  return wholeTurns(conversation.turns.length, conversation);
}

function wholeTurns(count: number, { turns }: FieldSources['conversation']): Stretch[] {
  return Array.from({ length: count }, (_, turn): Stretch => {
    return {
      turn,
      fromWord: 0,
      toWord: wordsOf(turns[turn]!).length,
      source: 'conversation',
      confidence: 0.6,
    };
  });
}

/** The values of a field by its type. A type that no slot stands for has none. */
export function* fromSlots(spec: FieldSpec, sources: FieldSources): Steps<FieldValue[]> {
  const type = SLOT_OF[spec.type];
  if (type === undefined) return [];
  const found: Found[] = [];
  for (const stretch of stretches(sources)) {
    found.push(...valuesIn(stretch, type, spec, sources));
    yield;
  }
  return nearHints(spec, ahead(spec, found, sources.callDate ?? ''));
}

/** A day on which nothing need be remembered any more is less likely the one that is meant. */
const TODAY = 0.9;

/** Without the days before the call, where only days ahead are asked for; the call's own day comes after the others. */
function ahead(spec: FieldSpec, values: readonly Found[], callDate: string): readonly Found[] {
  if (spec.lies !== 'ahead') return values;
  return values
    .filter(({ value }) => String(value) >= callDate)
    .map(v => (v.value === callDate ? { ...v, confidence: TODAY * v.confidence } : v));
}

/** A value, and how many words stand between it and the nearest hint of its field; Infinity if none is in its stretch. */
interface Found extends FieldValue {
  readonly away: number;
}

/** A hint speaks for values with at most so many words in between. */
const HINT_REACH = 6;

/**
 * Where hints stand right beside values, the others are of another matter. Of those beside hints, and of all where none
 * is beside one, the nearer is the likelier.
 */
function nearHints(spec: FieldSpec, found: readonly Found[]): FieldValue[] {
  const sources = ['recap', 'conversation'] as const;
  return sources.flatMap(source => {
    const here = found.filter(v => v.source === source);
    const near = here.filter(v => v.away <= HINT_REACH);
    return (near.length > 0 ? near : here).map(({ away, ...value }) => {
      const share = spec.hints === undefined ? 1 : away <= HINT_REACH ? 1.05 - 0.02 * away : 0.8;
      return { ...value, confidence: Math.min(0.99, value.confidence * share) };
    });
  });
}

function valuesIn(
  stretch: Stretch,
  type: SlotType,
  spec: FieldSpec,
  { conversation, findSlots }: FieldSources,
): Found[] {
  const turn = conversation.turns[stretch.turn]!;
  const text = wordsOf(turn).slice(stretch.fromWord, stretch.toWord).join(' ');
  const language = languageOf(turn.text, conversation.language);
  const hints = spec.hints === undefined ? [] : placesOf(hintsOf(spec, language), text.split(' '));
  const slots = findSlots(text, language, stretch.source === 'recap').filter(slot => slot.valid);
  const asked = stretch.source === 'recap' ? '' : (conversation.turns[stretch.turn - 1]?.text ?? '');
  const values =
    spec.type === 'reference'
      ? referencesIn({ text, slots, language, asked: spec.hints === undefined ? asked : undefined })
      : slots.filter(slot => slot.type === type).map(slot => ({ ...codeOf(text, slot), likely: 1 }));
  return values.map(({ value, from, words, likely }) => ({
    value,
    confidence: stretch.confidence * likely,
    source: stretch.source,
    evidence: evidenceOf(
      conversation.turns,
      stretch.turn,
      stretch.fromWord + from,
      stretch.fromWord + from + words,
    ),
    away: Math.min(
      ...hints.map(hint => (hint.to <= from ? from - hint.to : Math.max(0, hint.from - from - words))),
      Infinity,
    ),
  }));
}
