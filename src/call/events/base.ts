/** The fields that every event has, and the small types that events share. */
import { z } from 'zod';

/** Integer milliseconds since the call began. */
export const ms = z.int().min(0).describe('Milliseconds since the call began.');
/** A number from 0 to 1. */
export const unit = z.number().min(0).max(1);
/** Who speaks on a channel. */
export const role = z.enum(['caller', 'agent']);

/** Fields of every event. */
export const base = {
  callId: z.string().min(1).max(128),
  seq: z.int().min(0).describe('Position of the event in the call log, from 0 without gaps.'),
  tMs: ms.describe('When the thing the event speaks of had happened, in milliseconds since the call began.'),
};

/** The words that a conclusion rests on: a stretch of one utterance. */
export const evidence = z.object({
  utteranceId: z.string(),
  startMs: ms,
  endMs: ms,
  text: z.string(),
});
/** The words that a conclusion rests on. */
export type Evidence = z.infer<typeof evidence>;
