/**
 * Filling an operator's fields from a call.
 *
 * Invariants:
 * F1 Every value is derived from the words of its evidence: nothing is invented, nothing is filled by default.
 * F2 The recap is asked first, the conversation only for what the recap does not say.
 * F3 Where one source says two different things, both are shown.
 */
import { atOnce } from '../steps.js';
import type { Steps } from '../steps.js';
import { fromCatalogue } from './by-product.js';
import { fromStatements } from './by-statement.js';
import { fromHints } from './by-hint.js';
import { fromSlots } from './by-slot.js';
import { daysAhead } from './days-ahead.js';
import { corrected } from './corrections.js';
import { fromPhrases } from './by-phrase.js';
import type { FieldSources, FieldValue, FilledField, FilledFields } from './values.js';
import type { CrmSchema, FieldSpec } from './schema.js';
import { primaryLanguage } from '../../../language/tag.js';

function* candidates(spec: FieldSpec, sources: FieldSources): Steps<FieldValue[]> {
  if (spec.from !== undefined) return fromStatements(spec, sources);
  if (spec.values !== undefined || spec.type === 'enum') return fromPhrases(spec, sources);
  if (spec.type === 'text' || spec.type === 'boolean') return fromHints(spec, sources);
  if (spec.type !== 'product') return yield* fromSlots(spec, sources);
  return sources.findProducts === undefined ? [] : fromCatalogue(sources.findProducts, sources);
}

// Of two values as likely as each other the one said with more words is said more exactly: "Wednesday the eleventh", "the fourth".
const wordCount = ({ evidence }: FieldValue): number => evidence.toWord - evidence.fromWord;

function settle(
  spec: FieldSpec,
  found: readonly FieldValue[],
  sources: FieldSources,
): FilledField | undefined {
  const recap = found.filter(v => v.source === 'recap');
  const asked = spec.many
    ? recap.length > 0
      ? recap
      : found
    : corrected(recap.length > 0 ? recap : found, sources);
  const distinct = [...new Map(asked.map(v => [String(v.value), v])).values()].sort(
    (a, b) => b.confidence - a.confidence || wordCount(b) - wordCount(a),
  );
  if (distinct.length === 0) return undefined;
  if (spec.many)
    return { values: distinct.sort((a, b) => a.evidence.startMs - b.evidence.startMs), conflicts: [] };
  return { values: distinct.slice(0, 1), conflicts: distinct.slice(1) };
}

/** Fills the fields of a schema. Fields that nothing was said about are not in the result. */
export function fillFields(schema: CrmSchema, given: FieldSources): FilledFields {
  return atOnce(fieldsInSteps(schema, given));
}

/** As `fillFields`, field by field. */
export function* fieldsInSteps(schema: CrmSchema, given: FieldSources): Steps<FilledFields> {
  const { callDate, findSlots } = given;
  const sources = callDate === undefined ? given : { ...given, findSlots: daysAhead(findSlots, callDate) };
  const filled: Record<string, FilledField> = {};
  const waiting = [...schema.fields];
  for (let round = 0; round <= schema.fields.length && waiting.length > 0; round += 1) {
    const ready = waiting.filter(s => (s.requires ?? []).every(r => r in filled));
    if (ready.length === 0) break;
    for (const spec of ready) {
      waiting.splice(waiting.indexOf(spec), 1);
      const language = primaryLanguage(sources.conversation.language);
      if (spec.languages !== undefined && !spec.languages.includes(language)) continue;
      const field = settle(spec, yield* candidates(spec, sources), sources);
      if (field !== undefined) filled[spec.name] = field;
      yield;
    }
  }
  return filled;
}

/** Required fields that could not be filled. */
export function missingFields(schema: CrmSchema, filled: FilledFields): string[] {
  return schema.fields.filter(f => f.required && !(f.name in filled)).map(f => f.name);
}
