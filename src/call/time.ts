/**
 * Time inside a call.
 *
 * A call's clock is its audio: positions are sample counts, and milliseconds are derived from them. Wall-clock
 * time is kept once, as the ISO time stamp at which the call began.
 */

/** Integer milliseconds since the call began. */
export type Ms = number;

/** Duration in integer milliseconds (rounded down) of `samples` at `sampleRateHz`. */
export function samplesToMs(samples: number, sampleRateHz: number): Ms {
  return Math.floor((samples * 1000) / sampleRateHz);
}

/** Number of samples that fit in `ms` milliseconds at `sampleRateHz`. */
export function msToSamples(ms: Ms, sampleRateHz: number): number {
  return Math.floor((ms * sampleRateHz) / 1000);
}

/** A source of wall-clock time; injected wherever time is read so that tests can hold it. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };
