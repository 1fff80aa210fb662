/** Ends every wait: nothing said for long enough, or a turn that does not end, under hold music too. */
import type { TurnRule } from './turn-taking.js';

export const guard: TurnRule = {
  name: 'guard',
  judge: ({ text, partial, speaking, sinceMs, startMs, nowMs, behindMs, waitMs }, { maxTurnMs }) => {
    if (nowMs - Math.max(sinceMs, startMs) >= maxTurnMs) return 'end';
    // Whoever is speaking, or music, has until the limit above.
    const silent = text === '' && partial === '' && !speaking;
    return silent && nowMs - sinceMs - behindMs >= waitMs ? 'end' : undefined;
  },
};
