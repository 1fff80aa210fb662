/** Events of the conversation with the machine: what it answered, from which row, by which template. */
import { z } from 'zod';
import { base } from './base.js';

/** What became of a caller's turn. */
export const answerOutcome = z.enum(['answer', 'clarify', 'unknown', 'handover']);

/** The row behind a sentence. */
export const answeredRow = z.object({
  sku: z.string(),
  name: z.string(),
  status: z.string(),
  quantity: z.int().nullable(),
  availableFrom: z.string().nullable(),
  updatedAt: z.string().nullable(),
});

export const dialogueEvents = [
  z.object({
    ...base,
    kind: z.literal('opening.given').describe('What callers are told before the greeting: opening messages.'),
    language: z.string(),
    messages: z
      .array(
        z.object({
          id: z.string(),
          text: z.string(),
          row: answeredRow.optional().describe('Of a message about a product: its row as read for it.'),
        }),
      )
      .min(1),
  }),
  z.object({
    ...base,
    kind: z.literal('answer.given'),
    outcome: answerOutcome,
    language: z.string(),
    text: z.string().describe('What was said, or is about to be.'),
    skus: z.array(z.string()).describe('The rows spoken of.'),
    sentences: z
      .array(
        z.object({
          template: z.string(),
          row: answeredRow
            .optional()
            .describe(
              'The row as read for this answer; missing for sentences that state nothing of a product.',
            ),
        }),
      )
      .describe('Every sentence with the template it was made by and the row its values come from.'),
  }),
  z.object({
    ...base,
    kind: z.literal('flow.entered'),
    step: z.string(),
    does: z.string().describe('What the step does: say, ask, clarify, confirm, collect, transfer or hangUp.'),
    because: z
      .string()
      .describe('What led there: start, next, intent, key, yes, no, noInput, noMatch, operator ...'),
  }),
  z.object({
    ...base,
    kind: z.literal('flow.collected'),
    step: z.string(),
    name: z.string().describe('The name the flow gives the value.'),
    value: z.union([z.string(), z.number()]),
    by: z.enum(['voice', 'keys']),
    utteranceIds: z.array(z.string()).describe('The utterances it was said in; none if keyed.'),
  }),
  z.object({
    ...base,
    kind: z.literal('flow.ended'),
    step: z.string(),
    outcome: z.enum(['transfer', 'hangUp']),
  }),
  z.object({
    ...base,
    kind: z
      .literal('turn.complete')
      .describe('Not logged: the value being said is whole, and the recogniser need not wait.'),
    channel: z.int().min(0),
  }),
  z.object({
    ...base,
    kind: z
      .literal('turn.awaited')
      .describe('Not logged: what the caller is asked for now, so that it is what the recogniser expects.'),
    channel: z.int().min(0),
    code: z.boolean().describe('A number, a postcode or a spelling, said sign by sign.'),
  }),
  z.object({
    ...base,
    kind: z.literal('turn.ended'),
    channel: z.int().min(0),
    by: z.string().describe('The rule of turn-taking that ended it: silence, complete, given-up, guard ...'),
    text: z.string().describe('All that was said in the turn; it may have pauses and so several utterances.'),
    utteranceIds: z.array(z.string()),
  }),
] as const;
