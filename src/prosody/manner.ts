/** How a turn was said against what is usual for the speaker, in words: fast, loud, soft ... A measurement, no feeling. */
import type { Features } from './baseline.js';

/** What a turn can be. */
const MANNERS = ['fast', 'slow', 'loud', 'soft', 'high', 'low'] as const;
/** What a turn is. */
export type Manner = (typeof MANNERS)[number];

/** From this z-score on a turn is out of the usual for its speaker. */
const MARKED_Z = 1.5;

/** The manners of a turn by its z-scores. The rate is that of syllables, or of words where those are not known. */
export function mannersOf({ syllablesPerS, wordsPerMin, loudnessDb, pitchSt }: Features): Manner[] {
  const pairs: readonly (readonly [z: number | null, up: Manner, down: Manner])[] = [
    [syllablesPerS ?? wordsPerMin, 'fast', 'slow'],
    [loudnessDb, 'loud', 'soft'],
    [pitchSt, 'high', 'low'],
  ];
  return pairs.flatMap(([z, up, down]) =>
    z === null ? [] : z >= MARKED_Z ? [up] : z <= -MARKED_Z ? [down] : [],
  );
}
