/** Whether a date without a year lies behind or ahead: from the verbs and nouns around it. */
import type { Utterance } from './utterance.js';

/** How far from the date a word still counts. */
const REACH = 14;

/**
 * True if the words around a date speak of the past.
 *
 * Every cue counts by its closeness, those before the date more than those after it. Without any cue the date lies
 * ahead: most dates without a verb answer "when shall we come?".
 */
export function speaksOfPast(u: Utterance, from: number, to: number): boolean {
  let balance = 0;
  for (let i = Math.max(0, from - REACH); i < Math.min(u.keys.length, to + REACH); i++) {
    if (i >= from && i < to) continue;
    const distance = i < from ? from - i : (i - to + 1) * 1.5;
    balance += tenseOf(u, i) / (1 + distance);
  }
  return balance < 0;
}

/** Minus one for a word of the past, one for a word of the future, nought else. */
function tenseOf(u: Utterance, at: number): number {
  const { past, future, pastForm, futureForm } = u.language.calendar;
  const key = u.keys[at] ?? '';
  if (future.match(u.keys, at) !== undefined) return 1;
  if (past.match(u.keys, at) !== undefined) return -1;
  if (futureForm.test(key)) return 1;
  return pastForm.test(key) ? -1 : 0;
}
