/** Waits that end: for what others wait for too, and for what may never come. */
import { ParleyError } from './errors.js';

/**
 * What a promise gives, for as long as this one waits for it: whatever makes it goes on for the others.
 *
 * @param message why it is not waited for any more
 * @throws ParleyError CANCELLED as soon as the signal aborts
 */
export function whileWanted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
  message: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new ParleyError('CANCELLED', message));
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    const settled = (): void => signal?.removeEventListener('abort', stop);
    promise.then(resolve, reject).finally(settled);
  });
}

/**
 * What a promise gives, or what `late` does after `limitMs`; whatever makes it is not stopped.
 *
 * @throws what the promise or `late` throws
 */
export async function inTime<T>(promise: Promise<T>, limitMs: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>(resolve => {
    timer = setTimeout(resolve, limitMs);
  });
  try {
    return await Promise.race([promise, over.then(late)]);
  } finally {
    clearTimeout(timer);
  }
}
