/** Words that were hardly understood: a summary does not quote them as if they had been said. */
import type { Conversation } from '../conversation.js';

/** Words with less confidence than this are not shown. */
const LEAST_CONFIDENCE = 0.35;
/** Stands for words that were not understood. */
const GAP = '[…]';

/**
 * Which words of a text were hardly understood, as indices into its words between blanks.
 *
 * @param words the recognised words; where the text was changed afterwards and has another number of words, none is told
 */
export function unclearWords(text: string, words: readonly { readonly confidence: number }[]): number[] {
  if (text.split(/\s+/).filter(w => w !== '').length !== words.length) return [];
  return words.flatMap(({ confidence }, i) => (confidence < LEAST_CONFIDENCE ? [i] : []));
}

/** The conversation with gaps for its unclear words; every word keeps its place. */
export function withGaps(conversation: Conversation): Conversation {
  const turns = conversation.turns.map(turn => {
    if (turn.unclear === undefined || turn.unclear.length === 0) return turn;
    const words = turn.text.split(/\s+/).filter(w => w !== '');
    for (const at of turn.unclear) if (at < words.length) words[at] = GAP;
    return { ...turn, text: words.join(' ') };
  });
  return { ...conversation, turns };
}

/** One gap for several in a row, and none at the ends, where it would only say that there was more. */
export function joinGaps(text: string): string {
  return text
    .split(' ')
    .filter((word, i, all) => word !== GAP || all[i - 1] !== GAP)
    .join(' ')
    .replace(/^\[…\] | \[…\]$/g, '');
}
