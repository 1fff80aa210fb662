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
/** Turns are cut if so many of them follow one of the same speaker; in conversations of whole turns few do, and mean it. */
const CUT_SHARE = 0.15;

/** Sounds by which somebody shows that they listen. */
const HUM = /^(m+|m+h+m*|h+u?m+|uh|huh|mhmm+)$/u;
/** Who goes on talking does so within this time. */
const GOES_ON_MS = 1_500;

/** True if a turn only hums while the other, in the middle of a sentence, goes on. */
function isHum(turn: Turn, before: Turn | undefined, after: Turn | undefined): boolean {
  if (before === undefined || before.role === turn.role || after?.role !== before.role) return false;
  if (/[.?!…]\s*$/.test(before.text) || after.startMs - turn.endMs > GOES_ON_MS) return false;
  return wordsIn(turn.text.toLowerCase()).every(word => HUM.test(word.replace(/[-.,]/g, '')));
}

/**
 * Turns in the order they were said, those without words left out. Where an end-pointer cut them, those of one speaker
 * that follow each other are joined, and so are those with nothing but a hum in between. Any other word of assent stays a
 * turn: it may be what agrees to a recap.
 */
export function spokenTurns(given: readonly Turn[]): SpokenTurn[] {
  const worded = spokenOrder(given)
    .map(index => ({ index, count: wordsIn(given[index]!.text).length }))
    .filter(({ count }) => count > 0);
  const hums = new Set(
    worded.flatMap(({ index }, i) => {
      const [before, after] = [worded[i - 1], worded[i + 1]].map(w => given[w?.index ?? -1]);
      return isHum(given[index]!, before, after) ? [i] : [];
    }),
  );
  const counted = worded.map((w, i) => ({ ...w, hummed: hums.has(i - 1) })).filter((_, i) => !hums.has(i));
  const again = counted.filter(
    ({ index, hummed }, i) => !hummed && given[index]!.role === given[counted[i - 1]?.index ?? -1]?.role,
  );
  const cut = again.length > CUT_SHARE * counted.length;
  const runs: Piece[][] = [];
  let words = 0;
  let last: Turn | undefined;
  for (const { index, count, hummed } of counted) {
    const turn = given[index]!;
    const near = last?.role === turn.role && turn.startMs - last.endMs <= MAX_PAUSE_MS;
    const goesOn = (cut || hummed) && near && words + count <= MAX_WORDS;
    if (goesOn) runs.at(-1)!.push({ index, fromWord: words });
    else runs.push([{ index, fromWord: 0 }]);
    words = goesOn ? words + count : count;
    last = turn;
  }
  return runs.map(pieces => joined(pieces, given));
}

function joined(pieces: readonly Piece[], given: readonly Turn[]): SpokenTurn {
  const turns = pieces.map(({ index }) => given[index]!);
  const { role, startMs } = turns[0]!;
  const endMs = Math.max(...turns.map(t => t.endMs));
  return { turn: { role, text: turns.map(t => t.text).join(' '), startMs, endMs }, pieces };
}
