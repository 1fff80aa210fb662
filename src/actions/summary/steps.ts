/** Long work in steps: a call of an hour is summed up while other calls go on. */
import { setImmediate } from 'node:timers/promises';

/** Work that others may come between, wherever it yields. */
export type Steps<T> = Generator<void, T, void>;

/** Nothing else of the service waits for longer than this, and a step. */
const HELD_MS = 5;

/** Does all of it now. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Does it a few milliseconds at a time. */
export async function besideOthers<T>(work: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < HELD_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
