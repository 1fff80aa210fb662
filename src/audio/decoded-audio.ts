/** What decoding is told, and what it gives. */

/** Audio while it is being decoded. */
export interface DecodedAudio {
  readonly channels: number;
  readonly sampleRateHz: number;
  /** Runs of samples, one array a channel and all of the same length, in order of time. Read once. */
  readonly runs: AsyncIterable<readonly Int16Array[]>;
  /** Length of the whole by its container, in milliseconds, where it says one. */
  totalMs(): number | undefined;
  /** What of the input could not be read, in a sentence; known once `runs` has ended. Empty if nothing. */
  damage(): string;
}

/** How to decode. */
export interface DecodeOptions {
  /** Rate of the samples wanted, Hz. */
  readonly sampleRateHz: number;
  /** Mixes to so many channels; without it a file keeps one or two, and more are mixed to two. */
  readonly channels?: 1 | 2;
  readonly signal?: AbortSignal;
}
