/** A source with a time limit: a caller never waits longer for a database than for a person to look it up. */
import { ParleyError } from '../../call/errors.js';
import type { AvailabilitySource } from './availability.js';

/**
 * @param timeoutMs after so long a look-up fails with LOOKUP_TIMEOUT, and its signal is aborted
 */
export function withDeadline(source: AvailabilitySource, timeoutMs: number): AvailabilitySource {
  return {
    names: signal => limited(inner => source.names(inner), timeoutMs, signal),
    read: (skus, signal) => limited(inner => source.read(skus, inner), timeoutMs, signal),
  };
}

async function limited<T>(
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
