/** Waiting longer after every failure, with jitter. */

/** How waits grow. */
export interface Backoff {
  readonly firstMs: number;
  readonly maxMs: number;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/**
 * The wait after the `failures`-th failure: doubled each time, and of that between half and all by chance, so that what
 * failed together does not come back together.
 */
export function backoffMs(failures: number, { firstMs, maxMs, random }: Backoff): number {
  const fullMs = Math.min(maxMs, firstMs * 2 ** Math.min(failures - 1, 40));
  return Math.round(fullMs * (0.5 + random() / 2));
}
