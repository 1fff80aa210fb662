/** The conversation as it was spoken: what one speaker said in one go is one turn, however many a recogniser made of it. */
import { spokenOrder } from '../conversation.js';
import type { Turn } from '../conversation.js';

/** A turn as it was spoken, and the given turns it is made of. */
export interface SpokenTurn {
  readonly turn: Turn;
  readonly pieces: readonly Piece[];
}

/** A given turn within a spoken one. */
export interface Piece {
  /** Index into the turns as they were given. */
  readonly index: number;
  /** Its first word among those of the spoken turn. */
  readonly fromWord: number;
}

/** Words of a text between blanks. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter(w => w !== '');
}

/** A pause longer than this parts what one speaker says in two. */
const MAX_PAUSE_MS = 8_000;
/** So do this many words: what a long speech restates, it said itself before. */
const MAX_WORDS = 120;

/**
 * Joins given turns of one speaker that follow each other, in the order they were said; turns without words are left out. What the other says in between,
 * if only "mm hm", stays a turn: it may be what agrees to a recap.
 */
export function spokenTurns(given: readonly Turn[]): SpokenTurn[] {
  const runs: { index: number; words: number }[][] = [];
  let words = 0;
  let last: Turn | undefined;
  for (const index of spokenOrder(given)) {
    const turn = given[index]!;
    const count = wordsIn(turn.text).length;
    if (count === 0) continue;
    const goesOn =
      last?.role === turn.role && turn.startMs - last.endMs <= MAX_PAUSE_MS && words + count <= MAX_WORDS;
    if (goesOn) runs.at(-1)!.push({ index, words });
    else runs.push([{ index, words: 0 }]);
    words = goesOn ? words + count : count;
    last = turn;
  }
  return runs.map(run => joined(run, given));
}

function joined(run: readonly { index: number; words: number }[], given: readonly Turn[]): SpokenTurn {
  const turns = run.map(({ index }) => given[index]!);
  const pieces = run.map(({ index, words }) => ({ index, fromWord: words }));
  const { role, startMs } = turns[0]!;
  const endMs = Math.max(...turns.map(t => t.endMs));
  return { turn: { role, text: turns.map(t => t.text).join(' '), startMs, endMs }, pieces };
}
