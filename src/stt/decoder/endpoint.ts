/**
 * When an utterance is over.
 *
 * Two witnesses: the energy of the line and the recogniser's own silence (no new tokens). Quiet on both ends an
 * utterance; a line that stays loud (music, traffic, a neighbour) ends it by the recogniser alone, later.
 */
import type { ChannelSettings } from './protocol.js';
import type { Utterance } from './utterance.js';

/** Why an utterance ends, if it does. */
export type Ending = 'silence' | 'wordless' | 'length';

/** Sound without a word is given up after this long; kept short, since it is heard again if a process dies. */
const WORDLESS_MS = 8000;
// The recogniser speaks in steps: what it has not decoded yet may hold a word.
const STEP_MS = 320;

/**
 * Judges an utterance by what has been heard and decoded so far.
 *
 * @param live false if the engine gives words only at the end, so that energy alone must decide
 */
export function endingOf(utterance: Utterance, settings: ChannelSettings, live: boolean): Ending | undefined {
  const now = utterance.endMs;
  const { endSilenceMs, maxUtteranceMs } = settings;
  if (now - utterance.startMs >= maxUtteranceMs) return 'length';
  const { quietMs } = utterance;
  const lastWordMs = utterance.lastWordMs;
  if (lastWordMs === undefined) {
    if (quietMs >= endSilenceMs) return 'silence';
    const givenUp = live && now - utterance.startMs >= WORDLESS_MS;
    return givenUp ? 'wordless' : undefined;
  }
  const wordlessMs = utterance.judgedMs - lastWordMs;
  if (quietMs >= endSilenceMs && wordlessMs >= endSilenceMs - STEP_MS) return 'silence';
  return wordlessMs >= 2 * endSilenceMs ? 'silence' : undefined;
}

/** Where to cut an utterance that is too long: between two words, at the widest gap of its second half. */
export interface Cut {
  /** Words before the cut. */
  readonly words: number;
  /** The place, in milliseconds since the utterance began. */
  readonly atMs: number;
}

/** Finds the place to cut, if there are two words to cut between from where on frames were kept. */
export function cutOf(utterance: Utterance): Cut | undefined {
  const { words } = utterance.hypothesis;
  const half = (utterance.endMs - utterance.startMs) / 2;
  const earliest = Math.max(half, utterance.keptFromMs - utterance.startMs);
  let best: Cut | undefined;
  let widest = -1;
  for (let i = 1; i < words.length; i++) {
    const gapMs = words[i]!.startMs - words[i - 1]!.endMs;
    const atMs = (words[i]!.startMs + words[i - 1]!.endMs) / 2;
    if (atMs < earliest || gapMs <= widest) continue;
    widest = gapMs;
    best = { words: i, atMs };
  }
  return best;
}
