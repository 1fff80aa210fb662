/** Events of the call itself: it began, paused, had gaps, keys were pressed, it ended. */
import { z } from 'zod';
import { base, ms, role } from './base.js';

/** Why a call ended. */
export const endReason = z.enum([
  'hangup',
  'completed',
  'transferred',
  'drained',
  'limit',
  'idle',
  'error',
  'interrupted',
]);
/** Why a call ended. `interrupted`: the service or its store failed, and the call was found in the log afterwards. */
export type EndReason = z.infer<typeof endReason>;

export const lifecycleEvents = [
  z.object({
    ...base,
    kind: z.literal('call.started'),
    entrance: z.string(),
    externalId: z.string().optional(),
    direction: z.enum(['inbound', 'outbound']).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    language: z.string(),
    channels: z.array(z.object({ role })).min(1).max(2),
    sampleRateHz: z.int(),
    startedAt: z.iso.datetime(),
    metadata: z.record(z.string(), z.string()),
  }),
  z.object({
    ...base,
    kind: z.literal('call.ended'),
    reason: endReason,
    errorCode: z.string().optional(),
    durationMs: ms,
  }),
  z.object({ ...base, kind: z.literal('audio.paused') }),
  z.object({ ...base, kind: z.literal('audio.resumed') }),
  z.object({ ...base, kind: z.literal('audio.gap'), channel: z.int().min(0), startMs: ms, endMs: ms }),
  z.object({
    ...base,
    kind: z.literal('dtmf'),
    channel: z.int().min(0),
    digit: z.string().regex(/^[0-9A-D*#]$/),
  }),
  z.object({
    ...base,
    kind: z.literal('recording.stored'),
    channel: z.int().min(0),
    role,
    path: z.string(),
    bytes: z.int().min(0),
  }),
] as const;
