/** Events of summing up: the agent's recap, and the draft made from the call. */
import { z } from 'zod';
import { base, evidence, ms, unit } from './base.js';

const value = z.object({
  value: z.union([z.string(), z.boolean()]),
  confidence: unit,
  source: z.enum(['recap', 'conversation']),
  evidence,
  owner: z.enum(['agent', 'caller', 'company']).optional(),
  due: z.string().optional().describe('YYYY-MM-DD'),
});

/** Fields by name: their values, and others that contradict them. */
const filledFields = z.record(z.string(), z.object({ values: z.array(value), conflicts: z.array(value) }));

const version = z.int().min(1).describe('1 for the draft, one more for every edit.');
const person = z.string().min(1).max(128).describe('Who, as they or the program they used said.');
const at = z.iso.datetime({ offset: true }).describe('Wall clock.');
const content = {
  text: z.string(),
  categories: z.array(z.string()),
  fields: z.record(z.string(), z.array(z.union([z.string(), z.boolean()]))),
};

export const summaryEvents = [
  z.object({
    ...base,
    kind: z.literal('recap.found'),
    recapId: z.string().describe('The same for later statements of the same recap, which replace it.'),
    state: z.enum(['live', 'final']).describe('Final: decided with the whole call known.'),
    startMs: ms,
    endMs: ms,
    text: z.string(),
    confidence: unit,
    confirmed: z.boolean(),
    evidence: z.array(evidence),
  }),
  z.object({
    ...base,
    kind: z.literal('recap.withdrawn'),
    recapId: z.string().describe('Found live, but with the whole call known it is none.'),
  }),
  z.object({
    ...base,
    kind: z.literal('summary.drafted'),
    at: at.optional().describe('Wall clock; logs of the first versions lack it.'),
    language: z.string(),
    text: z.string(),
    sentences: z.array(
      z.object({
        part: z.enum(['reason', 'happened', 'resolution', 'next']),
        text: z.string(),
        utteranceIds: z.array(z.string()),
      }),
    ),
    wording: z.enum(['extract', 'model']),
    categories: z.array(z.string()),
    fields: filledFields,
    missing: z.array(z.string()).describe('Required fields that could not be filled.'),
  }),
  z.object({
    ...base,
    kind: z.literal('summary.edited'),
    version,
    by: person,
    at,
    ...content,
  }),
  z.object({
    ...base,
    kind: z.literal('summary.approved'),
    version,
    by: person,
    at,
    unattended: z.boolean().describe('Nobody approved it in time, and drafts are written all the same.'),
    destinations: z.array(z.string()).describe('Where it is to be written.'),
  }),
  z.object({
    ...base,
    kind: z.literal('summary.written'),
    version,
    destination: z.string(),
    remoteId: z.string().optional().describe("The record's id there."),
    at,
  }),
] as const;
