/** Where words that are no part of a value may still stand inside it: a new start announced, a digit heard as another word. */
import type { Expectation } from '../understanding.js';
import { codesAt } from './codes.js';
import type { Utterance } from './utterance.js';
import type { Word } from './words.js';

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

/** Values that are said as letters and digits, of a length that tells whether more must come. */
const COUNTED: ReadonlySet<Expectation['type']> = new Set(['iban', 'postcode', 'phone', 'digits']);

/**
 * The words of a value without those that were misheard: "nul zes al vierendertig" of "nul zes twaalf vierendertig". One word that
 * is neither letter nor digit follows two that are, and letters or digits or nothing follow it. Recognisers write a sign as
 * another word now and then, so the value is rather still being said than given up.
 *
 * @returns nothing where no word was misheard so
 */
export function withoutMisheard(u: Utterance, { type }: Expectation): readonly Word[] | undefined {
  if (!COUNTED.has(type)) return undefined;
  const isSign = (at: number): boolean => endsCode(u, at) || beginsCode(u, at);
  const kept = u.words.filter((_, at) => {
    const follows = at >= 2 && isSign(at - 1) && isSign(at - 2);
    return !(follows && !isSign(at) && (at === u.keys.length - 1 || isSign(at + 1)));
  });
  return kept.length < u.words.length ? kept : undefined;
}

function beginsCode(u: Utterance, at: number): boolean {
  return codesAt(u, at).some(({ kind, weak, byWord }) => kind !== 'raw' && (!weak || byWord));
}

/** True if a letter or digits that may be several words ("nine hundred", "double oh") end with a word. */
export function endsCode(u: Utterance, last: number): boolean {
  return [0, 1, 2].some(back =>
    codesAt(u, last - back).some(
      ({ to, kind, weak, byWord }) => to === last + 1 && kind !== 'raw' && (!weak || byWord),
    ),
  );
}
