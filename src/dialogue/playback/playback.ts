/**
 * Playback: what the caller hears of us, and when the caller speaks over it.
 *
 * `player` sends speech down the line and knows what was heard of it, `schedule` keeps its clock, `onset` notices that the
 * caller speaks, `echo` tells the caller's voice from our own coming back.
 * P1: after `interrupt` no frame of the prompt is sent, and the platform's queue is cleared. P2: every prompt that began
 * ends in the log with what was heard of it. P3: prompts never overlap.
 */

/** What became of a prompt. */
export interface Playback {
  readonly promptId: string;
  /** `cleared`: the call ended or another prompt took its place. */
  readonly outcome: 'played' | 'interrupted' | 'cleared';
  /** What the caller can have heard, by marks or by the clock. */
  readonly heardText: string;
  readonly playedMs: number;
}

/** A sentence of a prompt with its place in the prompt's audio. */
export interface TimedSentence {
  readonly text: string;
  readonly startMs: number;
  /** Grows while the sentence is being sent. */
  endMs: number;
}

/** The words whose audio had been played after `playedMs`; time within a sentence goes by the letters. */
export function heardText(sentences: readonly TimedSentence[], playedMs: number): string {
  return sentences
    .filter(({ startMs }) => startMs < playedMs)
    .map(({ text, startMs, endMs }) =>
      playedMs >= endMs ? text : beginning(text, (playedMs - startMs) / Math.max(1, endMs - startMs)),
    )
    .filter(text => text !== '')
    .join(' ');
}

function beginning(text: string, share: number): string {
  const words = text.split(' ');
  let letters = 0;
  const heard = words.filter(word => (letters += word.length + 1) <= share * (text.length + 1));
  return heard.join(' ');
}
