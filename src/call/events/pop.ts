/** Events of the screen-pop: what the agent is shown before they pick up. */
import { z } from 'zod';
import { base, ms, unit } from './base.js';
import { answeredRow, answerOutcome } from './dialogue.js';
import { customerRecord, documentKind, documentRecord, openDocuments } from './records.js';
import { routeFacts } from './routing.js';
import { filledSlot, namedEntry } from './understanding.js';

const outcome = z.enum(['found', 'several', 'none', 'unavailable', 'not_asked']);

/** What the agent is shown. */
const popContent = z.object({
  popId: z.string().describe('The same however often it is delivered; has no dots.'),
  startedAt: z.iso.datetime().describe('When the call began.'),
  language: z.string(),
  from: z.string().optional().describe('Number the caller calls from.'),
  agent: z.string().optional().describe('The agent that the platform named for the call, if it did.'),
  said: z
    .array(z.object({ utteranceId: z.string(), startMs: ms, endMs: ms, text: z.string() }))
    .max(20)
    .describe(
      "The caller's own words with their place in the call's audio; the last ones if there are many.",
    ),
  intent: z.object({
    name: z.string().describe('Reason for calling, or `unknown`.'),
    known: z.boolean(),
    title: z.string().optional(),
    confidence: unit.nullable(),
    ranked: z.array(z.object({ intent: z.string(), confidence: unit })).max(5),
  }),
  slots: z.array(filledSlot).max(50),
  names: z.array(namedEntry).max(20),
  customer: z.object({
    outcome,
    code: z.string().optional().describe('Error code, if the records were unavailable.'),
    by: z.enum(['number', 'identity', 'reference']).optional(),
    record: customerRecord.nullable(),
    open: openDocuments.nullable(),
  }),
  document: z
    .object({
      outcome,
      code: z.string().optional(),
      kind: documentKind.nullable(),
      record: documentRecord.nullable(),
      candidates: z.array(documentRecord).max(5),
      question: z.string().nullable(),
    })
    .nullable()
    .describe('The document meant; null if none was spoken of.'),
  process: z
    .object({ name: z.string(), title: z.string().optional(), steps: z.array(z.string()) })
    .nullable()
    .describe("The business process; its steps in the order they are to be done, in the call's language."),
  earlier: z
    .array(z.object({ at: z.string(), reason: z.string(), destination: z.string().optional() }))
    .max(10)
    .describe('Earlier calls of this number, newest first.'),
  sentiment: z
    .object({
      utteranceId: z.string(),
      score: z.number().min(-1).max(1),
      label: z.enum(['negative', 'neutral', 'positive']),
    })
    .nullable()
    .describe('Of the sentence that told the reason, by its words.'),
  answers: z
    .object({
      language: z.string().describe('The language that the caller asked for last.'),
      told: z
        .array(z.object({ tMs: ms, outcome: answerOutcome, text: z.string() }))
        .max(20)
        .describe('What the caller was told, the last of it if it was much.'),
      products: z
        .array(answeredRow)
        .max(20)
        .describe('The rows told of as they were read then, the last asked for last.'),
    })
    .optional()
    .describe('What the voicebot said; missing if it did not answer the call.'),
  route: z.object({
    destination: z.string(),
    priority: z.int(),
    message: z.string().nullable(),
    rule: z.string(),
    why: z.array(z.string()),
    facts: routeFacts.pick({ queues: true, customer: true }),
  }),
  missing: z
    .array(z.object({ what: z.enum(['customer', 'document', 'process']), code: z.string() }))
    .describe('What belongs here and could not be had in time, with the error code.'),
});
/** What the agent is shown. */
export type PopContent = z.infer<typeof popContent>;

export const popEvents = [
  popContent.extend({ ...base, kind: z.literal('pop.offered') }),
  z.object({
    ...base,
    kind: z.literal('pop.answered'),
    popId: z.string(),
    subscribers: z.int().min(0).describe('Desks that were connected and asked for calls like this one.'),
    acknowledged: z.int().min(0).describe('Of these, those that said they have it within the limit.'),
    waitedMs: z.int().min(0),
  }),
] as const;
