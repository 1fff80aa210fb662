/**
 * When a round of decoding begins.
 *
 * A network takes hardly longer for many chunks than for one, so chunks wait a little for others: in the middle of speech
 * nobody notices. A chunk that words wait for does not wait, and takes with it all that are due.
 */

/** The more channels, the longer the wait: others will then come within it. A call by itself does not wait. */
const WAIT_MS_PER_CHANNEL = 0.4;
const LONGEST_WAIT_MS = 50;
/** So many are as good as any number. */
const ENOUGH = 24;

/** A channel that a step of decoding is due for. */
export interface DueChannel {
  readonly pressing: boolean;
}

/**
 * For how long the round should still wait, ms; 0 if it should begin.
 *
 * @param due channels that a step is due for
 * @param channels all channels of the process
 * @param waitedMs how long the first of them has waited
 */
export function restBeforeRound(due: readonly DueChannel[], channels: number, waitedMs: number): number {
  if (due.length >= Math.min(ENOUGH, channels) || due.some(({ pressing }) => pressing)) return 0;
  return Math.max(0, Math.min(LONGEST_WAIT_MS, channels * WAIT_MS_PER_CHANNEL) - waitedMs);
}
