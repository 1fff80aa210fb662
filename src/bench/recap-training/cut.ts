/** Calls as an end-pointer gives them: longer turns in pieces of a few words, each a turn of its own. */
import type { Chance } from '../recap-corpus/random.js';
import type { CorpusTurn, LabelledCall, RecapPart } from '../recap-corpus/corpus.js';

/** Turns of fewer words stay whole; pieces have so many. */
const MIN_WORDS = 12;
const PIECE = [6, 12] as const;

/** Cuts the turns of a call; the labels stay on their words. */
export function cutTurns(call: LabelledCall, chance: Chance): LabelledCall {
  const turns: CorpusTurn[] = [];
  const parts: RecapPart[] = [];
  for (const [index, turn] of call.turns.entries()) {
    const words = turn.text.split(' ');
    const labelled = call.recap?.parts.filter(p => p.turn === index) ?? [];
    const wordMs = (turn.endMs - turn.startMs) / words.length;
    for (let from = 0; from < words.length;) {
      const to =
        words.length < MIN_WORDS ? words.length : Math.min(words.length, from + chance.int(...PIECE));
      for (const { fromWord, toWord } of labelled) {
        const [first, end] = [Math.max(fromWord, from), Math.min(toWord, to)];
        if (first < end) parts.push({ turn: turns.length, fromWord: first - from, toWord: end - from });
      }
      const at = (word: number): number => Math.round(turn.startMs + word * wordMs);
      turns.push({ ...turn, text: words.slice(from, to).join(' '), startMs: at(from), endMs: at(to) });
      from = to;
    }
  }
  return { ...call, turns, ...(call.recap !== undefined && { recap: { ...call.recap, parts } }) };
}
