/** A stored call as a conversation: utterances joined into turns and made readable, the words as recognised beside it. */
import { buildTurns } from '../actions/summary/turns.js';
import type { ConversationTurn } from '../actions/summary/turns.js';
import { readable } from '../actions/summary/text/readable.js';
import { languageOf } from '../actions/summary/recap/reading.js';
import { slotFinder } from '../slot-finder.js';
import type { MachineTurn } from './calls-machine.js';
import type { CallRecord, TurnRecord } from '../store/store.js';

/** A turn as people read it; `text` keeps the words as recognised. */
export interface ReadableTurn extends ConversationTurn {
  /** With sentences, capitals, and numbers in figures. */
  readonly readable: string;
}

/**
 * The conversation of a call, in the order in which turns began.
 *
 * @param machine what a machine said meanwhile: nobody's turn goes on behind it
 */
export function conversationOf(
  call: CallRecord,
  utterances: readonly TurnRecord[],
  machine: readonly MachineTurn[] = [],
): ReadableTurn[] {
  const find = slotFinder(call.startedAt.slice(0, 10));
  const byId = new Map(utterances.map(u => [u.utteranceId, u]));
  const before = ({ startMs }: TurnRecord): number => machine.filter(m => m.startMs <= startMs).length;
  const parts = Array.from({ length: machine.length + 1 }, (_, i) => utterances.filter(u => before(u) === i));
  return parts
    .flatMap(part => buildTurns(part, call.language))
    .map(turn => {
      const spoken = turn.utteranceIds.map(id => byId.get(id)!);
      const text = readable(turn.text, languageOf(turn.text, call.language), find, pausesOf(spoken));
      return { ...turn, readable: text };
    });
}

/** The silence before each word of a turn, in milliseconds; nothing where words have no times of their own. */
function pausesOf(utterances: readonly TurnRecord[]): number[] {
  const words = utterances.flatMap(u => u.words);
  const timed = utterances.every(u => u.words.map(w => w.word).join(' ') === u.text);
  return timed ? words.map((word, i) => (i === 0 ? 0 : word.startMs - words[i - 1]!.endMs)) : [];
}
