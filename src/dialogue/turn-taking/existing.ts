/**
 * While a code is being said that the operator's records may have: ends the turn at once when it is one of theirs and no
 * longer one begins with it, keeps it open while one may still come of it.
 */
import type { TurnRule } from './turn-taking.js';

export const existing: TurnRule = {
  name: 'existing',
  judge: ({ text, expecting, nowMs, lastWordMs, behindMs }, { standing, completeness, speaking, holdMs }) => {
    if (text === '' || expecting === undefined) return undefined;
    const silentMs = nowMs - lastWordMs - behindMs;
    switch (standing?.(text, expecting)) {
      case 'complete':
        return 'end';
      // Look-ups have a time limit of their own; this one is for clocks gone wrong.
      case 'asking':
        return silentMs < holdMs ? 'hold' : undefined;
      case 'incomplete': {
        // A full shape cannot go on, whatever longer codes there are.
        const full = shaped(expecting) && completeness(text, expecting, speaking) === 'complete';
        if (full) return undefined;
        return silentMs < holdMs ? 'hold' : 'end';
      }
      default:
        return undefined;
    }
  },
};

function shaped(expecting: Parameters<TurnRule['judge']>[0]['expecting']): boolean {
  return expecting?.type === 'postcode' || (expecting?.type === 'digits' && expecting.shape !== undefined);
}
