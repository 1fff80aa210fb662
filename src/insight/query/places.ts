/** Places in a call where something holds, and how places are joined. */
import type { Distance } from './syntax.js';

/** A place where an expression, or a part of it, holds. */
export interface Place {
  readonly startMs: number;
  readonly endMs: number;
  /** Index of the turn and of the first and last word, where the place is one of words. */
  readonly turn?: number;
  readonly firstWord?: number;
  readonly lastWord?: number;
  /** What was asked for are these very words, not a turn that has them. */
  readonly isPhrase?: true;
}

/** Orders places by their beginning, then by their end. */
export function inOrder(places: readonly Place[]): Place[] {
  return [...places].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

/** The places of several lists in order, each once: two wordings of one thing may both find it. */
export function merged(lists: readonly (readonly Place[])[]): Place[] {
  const known = new Set<Place | string>();
  return inOrder(lists.flat()).filter(place => {
    const { turn, firstWord, lastWord } = place;
    const key = turn === undefined ? place : `${turn} ${firstWord} ${lastWord}`;
    return !known.has(key) && known.add(key);
  });
}

/** True for one and the same stretch or words: nothing is near itself. */
function isSame(a: Place, b: Place): boolean {
  if (a === b) return true;
  const isPhrase = a.isPhrase === true && b.isPhrase === true && a.turn === b.turn;
  return isPhrase && a.firstWord === b.firstWord && a.lastWord === b.lastWord;
}

/** Silence between two places, in milliseconds; 0 if they touch or overlap. */
function gapMs(a: Place, b: Place): number {
  return Math.max(0, b.startMs - a.endMs, a.startMs - b.endMs);
}

function within(a: Place, b: Place, distance: Distance): boolean {
  if (distance.unit === 'ms') return gapMs(a, b) <= distance.amount;
  if (a.turn === undefined || a.turn !== b.turn) return false;
  const words = Math.max((b.firstWord ?? 0) - (a.lastWord ?? 0), (a.firstWord ?? 0) - (b.lastWord ?? 0));
  return words - 1 <= distance.amount;
}

/** The stretch that holds both places. */
export function joined(a: Place, b: Place): Place {
  return { startMs: Math.min(a.startMs, b.startMs), endMs: Math.max(a.endMs, b.endMs) };
}

/** For each left place its nearest right one within the distance; or the left places that have none (`negated`). */
export function near(
  left: readonly Place[],
  right: readonly Place[],
  distance: Distance,
  negated: boolean,
): Place[] {
  if (left.length === 0 || (right.length === 0 && !negated)) return [];
  const found: Place[] = [];
  const others = inOrder(right);
  // The longest place tells how far back one can begin and still reach.
  const longest = others.reduce((most, p) => Math.max(most, p.endMs - p.startMs), 0);
  const reach = distance.unit === 'ms' ? distance.amount : Infinity;
  for (const place of left) {
    let best: Place | undefined;
    for (let i = firstFrom(others, place.startMs - longest - reach); i < others.length; i++) {
      const other = others[i]!;
      if (other.startMs > place.endMs + reach) break;
      if (isSame(place, other) || !within(place, other, distance)) continue;
      if (best === undefined || gapMs(place, other) < gapMs(place, best)) best = other;
      if (best !== undefined && negated) break;
    }
    if (negated && best === undefined) found.push(place);
    else if (!negated && best !== undefined) found.push(joined(place, best));
  }
  return found;
}

/** For each left place the first right one that begins after it has ended, within the distance if one is given. */
export function then(
  left: readonly Place[],
  right: readonly Place[],
  distance: Distance | undefined,
): Place[] {
  if (left.length === 0 || right.length === 0) return [];
  const others = inOrder(right);
  const found: Place[] = [];
  for (const place of left) {
    for (let i = firstFrom(others, place.endMs); i < others.length; i++) {
      const other = others[i]!;
      const close = distance === undefined || within(place, other, distance);
      if (close) found.push(joined(place, other));
      if (close || distance?.unit !== 'words') break;
      if (other.turn !== undefined && place.turn !== undefined && other.turn > place.turn) break;
    }
  }
  return found;
}

/** Index of the first place that begins at `ms` or later, by bisection. */
function firstFrom(places: readonly Place[], ms: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.startMs < ms) low = middle + 1;
    else high = middle;
  }
  return low;
}
