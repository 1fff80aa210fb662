/** Searches the turns of a call, those of a growing call only once. */
import type { SubjectTurn } from '../../store/store.js';
import type { Place } from './places.js';

/** Finds the places in one turn. */
export type InTurn = (turn: SubjectTurn, index: number) => readonly Place[];

/**
 * A search over all turns.
 *
 * @param remember the calls searched are one call as it grows: turns that were searched before are not searched again,
 *   unless one came in before them
 */
export function overTurns(
  remember: boolean,
): (turns: readonly SubjectTurn[], inTurn: InTurn) => readonly Place[] {
  if (!remember) return searchAll;
  let places: Place[] = [];
  let searched = 0;
  let last: SubjectTurn | undefined;
  return (turns, inTurn) => {
    if (searched > turns.length || (searched > 0 && turns[searched - 1] !== last))
      [places, searched] = [[], 0];
    for (; searched < turns.length; searched++) places.push(...inTurn(turns[searched]!, searched));
    last = turns[searched - 1];
    return places;
  };
}

function searchAll(turns: readonly SubjectTurn[], inTurn: InTurn): Place[] {
  const places: Place[] = [];
  for (const [index, turn] of turns.entries()) for (const place of inTurn(turn, index)) places.push(place);
  return places;
}
