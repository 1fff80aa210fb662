/** Events of what was meant between the lines: signals with their evidence, and sentiment. */
import { z } from 'zod';
import { base, evidence, ms, role, unit } from './base.js';

const sentiment = z.number().min(-1).max(1).describe('-1 very negative, 1 very positive.');

/** The signals there are. */
export const signalName = z.enum([
  'complaint',
  'irritant',
  'escalation',
  'leaving',
  'repeat',
  'vulnerable',
  'avoidable',
  'satisfied',
  'empathy',
  'courtesy',
  'discourtesy',
  'compliance',
  'deadair',
]);

const signalEvidence = evidence.extend({
  fromWord: z.int().min(0).describe('Number of the first word within the utterance.'),
  toWord: z.int().min(0).describe('Number of the word after the last.'),
});

export const signalEvents = [
  z.object({
    ...base,
    kind: z.literal('signal.found'),
    role: role.optional().describe('Whose signal it is; missing where it is of both sides.'),
    signal: signalName,
    detail: z
      .string()
      .optional()
      .describe('Which: cause of an irritant, driver of a vulnerability, reason of avoidability, rule.'),
    state: z
      .enum(['said', 'missing', 'forbidden'])
      .optional()
      .describe('Of a compliance rule: said as it must be, missing, or said although it must not be.'),
    score: unit.describe('How sure it is.'),
    startMs: ms,
    endMs: ms,
    evidence: z.array(signalEvidence),
  }),
  z.object({
    ...base,
    kind: z.literal('sentiment.turn'),
    role,
    utteranceId: z.string(),
    startMs: ms,
    endMs: ms,
    score: sentiment.describe('Of words and, where configured, voice.'),
    words: sentiment.describe('Of the words alone.'),
    label: z.enum(['negative', 'neutral', 'positive']),
    voice: z
      .object({ arousal: z.number(), label: z.enum(['calm', 'agitated']) })
      .optional()
      .describe("Inferred from the caller's voice; only where configured, never of an agent."),
    evidence: z.array(signalEvidence),
  }),
  z.object({
    ...base,
    kind: z.literal('signals.call'),
    sentiment: z.partialRecord(
      role,
      z.object({
        score: sentiment,
        quarters: z.array(sentiment.nullable()).length(4),
        trend: z.number().nullable().describe('Last quarter less the first.'),
        shape: z.enum(['negative', 'neutral', 'positive', 'improving', 'worsening']),
      }),
    ),
    politeness: unit.nullable().describe("Of the agent; null if no agent's turn is known."),
    empathy: z.int().min(0).describe('Empathic statements of the agent.'),
    answered: unit.nullable().describe('Share of hurt callers whom the agent met with empathy in time.'),
    deadAirMs: ms,
    counts: z.partialRecord(signalName, z.int().min(0)),
  }),
] as const;
