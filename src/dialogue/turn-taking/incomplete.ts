/** Keeps the turn open while a value is begun and not whole, until the caller has been silent for too long. */
import type { TurnRule } from './turn-taking.js';

export const incomplete: TurnRule = {
  name: 'incomplete',
  judge: (
    { text, expecting, nowMs, lastWordMs, behindMs },
    { completeness, begun, unfinished, speaking, holdMs },
  ) => {
    if (text === '') return undefined;
    const open =
      expecting === undefined
        ? unfinished(text, speaking) !== undefined
        : begun(text, expecting, speaking) && completeness(text, expecting, speaking) === 'incomplete';
    if (!open) return undefined;
    return nowMs - lastWordMs - behindMs < holdMs ? 'hold' : 'end';
  },
};
