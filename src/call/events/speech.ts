/** Events of hearing: voice activity and transcript. */
import { z } from 'zod';
import { base, ms, role, unit } from './base.js';

/** One recognised word. */
export const word = z.object({ word: z.string(), startMs: ms, endMs: ms, confidence: unit });
/** One recognised word with its place in the call and a calibrated confidence. */
export type Word = z.infer<typeof word>;

const nearlyHeard = z.object({
  text: z.string(),
  from: z.int().min(0).describe('The first of the words that it may have been, counted from 0.'),
  to: z.int().min(1).describe('The word after the last.'),
  cost: z.number().describe('By how many nats what is written was likelier.'),
  bySound: z.literal(true).optional().describe('Held against sounds, which tell more than letters.'),
});
/** An expected name that may have been said instead of some of the words. */
export type NearlyHeard = z.infer<typeof nearlyHeard>;

const channelOf = { channel: z.int().min(0), role };

export const speechEvents = [
  z.object({ ...base, ...channelOf, kind: z.literal('speech.started') }),
  z.object({ ...base, ...channelOf, kind: z.literal('speech.ended') }),
  z.object({
    ...base,
    ...channelOf,
    kind: z.literal('transcript.partial'),
    utteranceId: z.string(),
    startMs: ms,
    endMs: ms,
    text: z.string(),
    stableText: z.string().describe('The beginning of `text` that will not change any more.'),
  }),
  z.object({
    ...base,
    ...channelOf,
    kind: z.literal('transcript.final'),
    utteranceId: z.string(),
    startMs: ms,
    endMs: ms,
    text: z.string(),
    confidence: unit,
    words: z.array(word),
    nearly: z.array(nearlyHeard).optional(),
    language: z.string(),
    pack: z.string(),
    pass: z
      .int()
      .min(1)
      .describe('1 while the call runs; higher for a later, better recognition of the same audio.'),
  }),
] as const;
