/** Events of how things were said: measurements of turns, lasting changes of a speaker, and the call's sums. */
import { z } from 'zod';
import { base, ms, role } from './base.js';

const channelOf = { channel: z.int().min(0), role };
const measured = z.number().nullable();

/** Measures or z-scores of the features that are compared with a speaker's baseline. */
const prosodyFeatures = z.object({
  pitchSt: measured.describe('Median F0, semitones above 100 Hz.'),
  pitchRangeSt: measured.describe('F0 from the 5th to the 95th percentile, semitones.'),
  loudnessDb: measured.describe('Level of speech, dB re full scale.'),
  syllablesPerS: measured.describe('Syllable nuclei a second of speech.'),
  wordsPerMin: measured.describe('Words a minute.'),
});

const stretch = z.object({ startMs: ms, endMs: ms });

const side = z.object({
  talkMs: ms,
  talkShare: z.number().min(0),
  longestMonologueMs: ms,
  interruptions: z.int().min(0),
  responseDelayMs: measured,
});

export const prosodyEvents = [
  z.object({
    ...base,
    ...channelOf,
    kind: z.literal('prosody.turn'),
    utteranceId: z.string(),
    startMs: ms,
    endMs: ms,
    speechMs: ms,
    f0Hz: measured,
    loudness: measured.describe('Level of speech from 0 (-60 dB re full scale) to 100 (full scale).'),
    features: prosodyFeatures,
    usual: prosodyFeatures.describe('What is usual for this speaker, from the first minute.'),
    z: prosodyFeatures.describe('Robust z-scores against what is usual.'),
    pauses: z.array(stretch.extend({ beforeWord: z.int().min(0).optional() })),
    manner: z
      .array(z.enum(['fast', 'slow', 'loud', 'soft', 'high', 'low']))
      .optional()
      .describe("What is out of the speaker's usual by at least 1.5 robust standard deviations."),
  }),
  z.object({
    ...base,
    ...channelOf,
    kind: z.literal('prosody.changed'),
    feature: z.enum(['pitchSt', 'pitchRangeSt', 'loudnessDb', 'syllablesPerS', 'wordsPerMin']),
    direction: z.enum(['up', 'down']),
    fromMs: ms,
    mean: z.number(),
    usual: z.number(),
  }),
  z.object({
    ...base,
    ...stretch.shape,
    kind: z.literal('prosody.interrupted'),
    by: role,
    successful: z.boolean().describe('The other side gave way within a second.'),
  }),
  z.object({
    ...base,
    kind: z.literal('prosody.call'),
    sides: z.partialRecord(role, side),
    overlapMs: ms,
    overlaps: z.int().min(0),
    interruptions: z.array(stretch.extend({ by: role, successful: z.boolean() })),
    silences: z.array(stretch),
    nonTalkMs: ms,
  }),
] as const;
