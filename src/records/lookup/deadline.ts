/** A time limit on a look-up: a caller never waits longer for a database than for a person to look it up. */
import { ParleyError } from '../../call/errors.js';

/**
 * Runs a look-up, and gives it up after a time or when the signal is aborted.
 *
 * @throws ParleyError LOOKUP_TIMEOUT or CANCELLED; the look-up's own signal is aborted then
 */
export async function withinTime<T>(
  look: (signal: AbortSignal) => Promise<T>,
  timeoutMs: number,
  outer: AbortSignal,
): Promise<T> {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  let giveUp: (error: ParleyError) => void = () => undefined;
  const givenUp = new Promise<never>((_, reject) => (giveUp = reject));
  const cancelled = (): void => giveUp(new ParleyError('CANCELLED', 'The look-up is no longer wanted.'));
  const timer = setTimeout(() => {
    giveUp(new ParleyError('LOOKUP_TIMEOUT', `The look-up took longer than ${timeoutMs} ms.`));
  }, timeoutMs);
  if (outer.aborted) cancelled();
  outer.addEventListener('abort', cancelled, { once: true });
  try {
    // A driver that ignores its signal is left behind: its answer is of no use any more.
    return await Promise.race([look(signal), givenUp]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', cancelled);
    stop.abort();
  }
}
