/** Ends the turn with the recogniser's own end of an utterance, where nothing speaks against it. */
import type { TurnRule } from './turn-taking.js';

export const silence: TurnRule = {
  name: 'silence',
  judge: ({ text, partial }) => (text !== '' && partial === '' ? 'end' : undefined),
};
