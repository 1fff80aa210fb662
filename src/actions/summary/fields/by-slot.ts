/** Fields that are filled by details: dates, amounts, numbers, addresses. */
import type { SlotType } from '../../../understanding/understanding.js';
import { compilePhrases } from '../../../language/patterns.js';
import { splitWords } from '../../../language/words.js';
import { languageOf } from '../recap/reading.js';
import { wordsOf } from '../recap/recap.js';
import type { FieldSources, FieldValue } from './fields.js';
import type { FieldSpec } from './schema.js';
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
export function fromSlots(spec: FieldSpec, sources: FieldSources): FieldValue[] {
  const type = SLOT_OF[spec.type];
  if (type === undefined) return [];
  const since = spec.lies === 'ahead' ? (sources.callDate ?? '') : '';
  return stretches(sources)
    .flatMap(s => valuesIn(s, type, spec, sources))
    .filter(({ value }) => since === '' || String(value) >= since);
}

function valuesIn(
  stretch: Stretch,
  type: SlotType,
  spec: FieldSpec,
  { conversation, findSlots }: FieldSources,
): FieldValue[] {
  const turn = conversation.turns[stretch.turn]!;
  const words = wordsOf(turn).slice(stretch.fromWord, stretch.toWord);
  const text = words.join(' ');
  const language = languageOf(turn.text, conversation.language);
  const hint = compilePhrases(spec.hints?.[language] ?? []);
  const heard = splitWords(text);
  const hinted = heard.some((_, at) => hint.match(heard, at) > 0);
  return findSlots(text, language, stretch.source === 'recap')
    .filter(slot => slot.type === type && slot.valid)
    .map(slot => {
      const before = text.slice(0, slot.start).split(' ').length - 1;
      const length = text.slice(slot.start, slot.end).split(' ').length;
      const from = stretch.fromWord + before;
      return {
        value: String(slot.value),
        confidence: Math.min(0.99, stretch.confidence * (hinted ? 1.05 : spec.hints === undefined ? 1 : 0.8)),
        source: stretch.source,
        evidence: evidenceOf(conversation.turns, stretch.turn, from, from + length),
      };
    });
}
