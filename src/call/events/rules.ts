/** Events of the operator's rules: an expression of the query language holds of the call. */
import { z } from 'zod';
import { base, evidence, ms } from './base.js';

export const ruleEvents = [
  z.object({
    ...base,
    kind: z.literal('rule.matched'),
    rule: z.string().min(1).describe('Name of the rule; matched at most once a call.'),
    message: z.string().nullable().describe('What the rule has to say to a person.'),
    state: z.enum(['live', 'final']).describe('Final: only known when the call was over.'),
    places: z
      .array(z.object({ startMs: ms, endMs: ms }))
      .describe('Where it holds; empty: of the whole call.'),
    evidence: z.array(evidence).describe('The words said there.'),
  }),
  z.object({
    ...base,
    kind: z.literal('rule.withdrawn'),
    rule: z.string().min(1).describe('Matched live, but with the whole call known it does not hold.'),
  }),
] as const;
