/** Whether the caller agreed to a recap. */
import type { ReadTurn } from './reading.js';
import type { Scene } from './spans.js';

/** How many turns after the recap an answer may come. */
const REACH = 3;

/**
 * True if the caller's first word on the matter after the recap is agreement.
 *
 * A no, a correction or a question is none; silence is none either. An agent who goes on with the same turn after
 * the recap ("anything else?") is not being answered about the recap unless the caller says yes first.
 */
export function isConfirmed(scene: Scene, lastTurn: number, toWord: number): boolean {
  const tail = scene.turns[lastTurn]!;
  const wentOn = tail.clauses.some(c => c.fromWord >= toWord && (c.counts.closing > 0 || c.counts.ask > 0));
  for (let i = lastTurn + 1; i < Math.min(scene.turns.length, lastTurn + 1 + REACH); i += 1) {
    const turn = scene.turns[i]!;
    if (turn.role === 'agent') {
      if (turn.counts.ask + turn.counts.closing > 0) return false;
      continue;
    }
    if (turn.clauses.length === 0) continue;
    return agrees(turn, wentOn);
  }
  return false;
}

function agrees(turn: ReadTurn, wentOn: boolean): boolean {
  const first = turn.clauses[0]!;
  const noFirst = first.counts.no > 0;
  if (turn.counts.correct > 0) return false;
  // "No, that's right": a no to "anything I forgot?" agrees when the rest does.
  if (noFirst) return !wentOn && turn.clauses.length + turn.length > 4 && turn.counts.yes > 0;
  return turn.counts.yes > 0 && !(first.counts.ask > 0 && first.counts.yes === 0);
}
