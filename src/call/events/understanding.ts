/** Events of understanding: why the caller calls, and the details in what was said. */
import { z } from 'zod';
import { base, evidence, ms, role, unit } from './base.js';

/** The utterance that was understood. */
const utterance = {
  channel: z.int().min(0),
  role,
  utteranceId: z.string(),
  startMs: ms,
  endMs: ms,
  language: z.string().describe('Language of the model or grammar that read it.'),
};

const value = z.union([z.string(), z.number()]);

/** One detail: a value in normal form with the words it came from. */
export const filledSlot = z.object({
  type: z.string().describe('What it is: date, amount, iban ... (docs/slots.md).'),
  value,
  valid: z.boolean().describe('False if a check digit or a table says that there is no such value.'),
  alternatives: z.array(value).describe('Other values the same words may carry, best first.'),
  evidence,
});

/** An entry of the catalogue that was named. */
export const namedEntry = z.object({ sku: z.string(), name: z.string(), score: unit, evidence });

export const understandingEvents = [
  z.object({
    ...base,
    ...utterance,
    kind: z.literal('intent.recognised'),
    text: z.string(),
    intent: z.string().nullable().describe('Reason for calling; null: "I do not know".'),
    confidence: unit.describe('Calibrated probability that this is right.'),
    ranked: z.array(z.object({ intent: z.string(), confidence: unit })),
  }),
  z.object({
    ...base,
    ...utterance,
    kind: z.literal('slots.filled'),
    slots: z.array(filledSlot),
    names: z.array(namedEntry).describe('Entries of the catalogue, best first.'),
  }),
] as const;
