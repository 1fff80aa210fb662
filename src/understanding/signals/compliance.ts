/** Compliance: phrases that must be said, or must not be, within a time window of the call; the operator's YAML. */
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { readText } from '../../config/text.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import { compilePhrases } from '../../language/patterns.js';
import type { PhraseSet } from '../../language/patterns.js';
import { primaryLanguage } from '../../language/tag.js';

const rule = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}_-]{1,64}$/u),
  by: z.enum(['caller', 'agent']).default('agent'),
  must: z.enum(['say', 'not-say']).default('say'),
  firstS: z.number().positive().max(86_400).optional(),
  lastS: z.number().positive().max(86_400).optional(),
  phrases: z.record(z.string(), z.array(z.string().min(1).max(500)).min(1).max(200)),
});

const file = z.strictObject({ rules: z.array(rule).min(1).max(500) });

/** One rule as the operator writes it. Seconds; without a window the whole call counts. */
export type ComplianceRule = z.infer<typeof rule>;

/**
 * Reads the operator's rules.
 *
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID naming the field
 */
export function loadCompliance(path: string): ComplianceRule[] {
  return parseCompliance(readText(path, 'The compliance rules', 'signals.complianceFile'), path);
}

/** Reads rules from the text of a YAML file. @throws ParleyError FILE_INVALID */
export function parseCompliance(text: string, path: string): ComplianceRule[] {
  const { rules } = parseYamlFile(file, text, path);
  const twice = rules.find((r, i) => rules.findIndex(other => other.id === r.id) < i);
  if (twice !== undefined) throw invalid(path, `${twice.id}`, 'is there twice');
  const both = rules.find(r => r.firstS !== undefined && r.lastS !== undefined);
  if (both !== undefined) throw invalid(path, both.id, 'has both firstS and lastS; write one');
  return rules;
}

function invalid(path: string, id: string, what: string): ParleyError {
  return new ParleyError('FILE_INVALID', `${path}: rule ${id} ${what}.`, { field: id });
}

/** A rule with its phrases compiled for one language; undefined where it has none for it. */
export interface CompiledRule {
  readonly rule: ComplianceRule;
  readonly set: PhraseSet;
}

/** The rules that apply to calls in a language. */
export function rulesFor(rules: readonly ComplianceRule[], language: string): CompiledRule[] {
  const key = primaryLanguage(language);
  return rules.flatMap(r => {
    const patterns = r.phrases[language] ?? r.phrases[key];
    return patterns === undefined ? [] : [{ rule: r, set: compilePhrases(patterns) }];
  });
}
