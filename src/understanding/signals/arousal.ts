/**
 * How agitated a caller's voice is against the caller's own baseline.
 *
 * The mean of the z-scores of pitch, pitch range, loudness and syllable rate, each limited to -1 to 4: anger and joy
 * raise all four, so it says how much, not which; the words say which. It is only ever asked of callers, and only
 * where the operator has configured it (EU AI Act, Art. 5(1)(f)).
 */
import type { CallEventOf } from '../../call/events.js';

type Scores = CallEventOf<'prosody.turn'>['z'];

/** From here on a voice is called agitated. */
export const AGITATED = 1.5;
const LEAST_KNOWN = 2;
const HALVED_BY = 0.25;

/** Arousal of a turn, null where too little was measured. */
export function arousalOf({ pitchSt, pitchRangeSt, loudnessDb, syllablesPerS }: Scores): number | null {
  const known = [pitchSt, pitchRangeSt, loudnessDb, syllablesPerS].filter(z => z !== null);
  if (known.length < LEAST_KNOWN) return null;
  return known.reduce((sum, z) => sum + Math.max(-1, Math.min(4, z)), 0) / known.length;
}

/**
 * Sentiment of words and voice together: an agitated voice makes negative words more negative, and words that say
 * nothing slightly negative; it does not touch positive ones.
 *
 * @param words -1 to 1
 */
export function withVoice(words: number, arousal: number | null): number {
  const raised = Math.min(2, Math.max(0, (arousal ?? 0) - AGITATED / 2));
  if (words > 0 || raised === 0) return words;
  return words - (1 + words) * Math.min(0.5, HALVED_BY * raised);
}
