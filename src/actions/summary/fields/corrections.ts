/** Which values the caller took back: "no, Tuesday" after the agent said Monday. */
import { languageOf, readTurn } from '../recap/reading.js';
import type { FieldSources, FieldValue } from './values.js';

/** How much less likely a value is that was said before the caller objected. */
const TAKEN_BACK = 0.5;

/** Values with less confidence where the caller objected after them and another value was said after that. */
export function corrected(
  values: readonly FieldValue[],
  { conversation }: FieldSources,
): readonly FieldValue[] {
  const { turns, language } = conversation;
  const last = Math.max(...values.map(v => v.evidence.turn));
  const first = Math.min(...values.map(v => v.evidence.turn));
  if (last <= first) return values;
  const objections = turns.flatMap(({ role, text }, i) => {
    if (role !== 'caller' || i <= first || i >= last) return [];
    const { counts } = readTurn(role, text, languageOf(text, language));
    return counts.correct + counts.no > 0 ? [i] : [];
  });
  return values.map(value => {
    const at = value.evidence.turn;
    const objected = objections.some(
      i => i > at && values.some(v => v.evidence.turn > i && v.value !== value.value),
    );
    return objected ? { ...value, confidence: TAKEN_BACK * value.confidence } : value;
  });
}
