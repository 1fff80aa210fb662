/** Callers who stop inside a value and announce that they say it again. */
import { codesAt } from './codes.js';
import type { Utterance } from './utterance.js';

/** Words at the end that may announce that a value is said again. */
const MOST_ANEW = 9;

/** "Four seven one, no wait, again from the start": nothing but a correction and words for a new start follow a value. */
export function saysAnew(u: Utterance): boolean {
  const { corrections, restarts } = u.language.cues;
  const length = u.keys.length;
  for (let at = Math.max(1, length - MOST_ANEW); at < length; at++) {
    if (corrections.match(u.keys, at) === undefined || !endsCode(u, at - 1)) continue;
    return u.keys.slice(at).every(key => restarts.has(key));
  }
  return false;
}

/** True if a letter or digits that may be several words ("nine hundred", "double oh") end with a word. */
export function endsCode(u: Utterance, last: number): boolean {
  return [0, 1, 2].some(back =>
    codesAt(u, last - back).some(
      ({ to, kind, weak, byWord }) => to === last + 1 && kind !== 'raw' && (!weak || byWord),
    ),
  );
}
