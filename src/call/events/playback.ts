/** Events of what is played to the caller. */
import { z } from 'zod';
import { base, ms } from './base.js';

export const playbackEvents = [
  z.object({ ...base, kind: z.literal('playback.started'), promptId: z.string(), text: z.string() }),
  z.object({
    ...base,
    kind: z.literal('playback.ended'),
    promptId: z.string(),
    outcome: z.enum(['played', 'interrupted', 'cleared']),
    heardText: z.string().describe('What the caller can have heard, by marks or by the clock.'),
    playedMs: ms,
  }),
] as const;
