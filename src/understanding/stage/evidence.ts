/** The words of an utterance that a stretch of its text stands for, with their times. */
import type { Evidence, Word } from '../../call/events.js';

/** An utterance as the recogniser gave it. */
export interface Heard {
  readonly utteranceId: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly words: readonly Word[];
}

/**
 * Evidence for the characters from `start` to `end` of the text.
 *
 * Times are those of the words that the stretch touches; the whole utterance's where the text has other words than the
 * recogniser's.
 */
export function evidenceAt(heard: Heard, start: number, end: number): Evidence {
  const { utteranceId, text, words } = heard;
  const touched: Word[] = [];
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word.word, from);
    if (at < 0) break;
    from = at + word.word.length;
    if (at < end && from > start) touched.push(word);
  }
  return {
    utteranceId,
    startMs: touched[0]?.startMs ?? heard.startMs,
    endMs: touched.at(-1)?.endMs ?? heard.endMs,
    text: text.slice(start, end),
  };
}
