/** Waiting for a call to get somewhere. */
import type { SpokenLine } from './spoken-line.js';

/** Waits until `check` is true, the line is closed, or the time is up. */
export async function until(line: SpokenLine, check: () => boolean, limitMs = 15_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!check() && performance.now() < end && line.open) await pause(5);
}

/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
