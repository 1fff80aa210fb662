/**
 * Finds the position of Twilio's audio from what its messages carry.
 *
 * `chunk` counts a track's messages without gaps and is exact; `timestamp` is in milliseconds and jitters (with some
 * emulators by the wall clock). So order, duplicates and losses are told by the chunk, and the time stamp only counts where
 * it is further ahead than jitter explains: the platform has left silence out, or the track began late.
 */
import type { TwilioMedia } from './codec.js';

const JITTER_MS = 60;
/** Holes remembered, so that a late chunk still finds its place. */
const MOST_HOLES = 64;

/** Places the audio of one track. */
export class ChunkPlacer {
  #lastChunk = 0;
  #endSamples = 0;
  readonly #holes = new Map<number, number>();

  constructor(private readonly sampleRateHz: number) {}

  /**
   * The position of a message's first sample; undefined for a chunk that was there already.
   *
   * @param samples how many samples the message holds
   */
  place({ chunk, timestampMs }: TwilioMedia, samples: number): number | undefined {
    if (chunk === undefined) return this.#append(samples, timestampMs);
    if (chunk <= this.#lastChunk) {
      const position = this.#holes.get(chunk);
      this.#holes.delete(chunk);
      return position;
    }
    // What is missing is taken to be as long as this message.
    const missing = this.#lastChunk === 0 ? 0 : chunk - this.#lastChunk - 1;
    for (let i = 0; i < missing && i < MOST_HOLES; i++) {
      this.#holes.set(this.#lastChunk + 1 + i, this.#endSamples + i * samples);
    }
    while (this.#holes.size > MOST_HOLES) this.#holes.delete(this.#holes.keys().next().value ?? 0);
    this.#lastChunk = chunk;
    this.#endSamples += missing * samples;
    return this.#append(samples, timestampMs);
  }

  #append(samples: number, timestampMs: number | undefined): number {
    const told = timestampMs === undefined ? 0 : Math.round((timestampMs * this.sampleRateHz) / 1000);
    const jitter = (JITTER_MS * this.sampleRateHz) / 1000;
    const position = told - this.#endSamples > jitter ? told : this.#endSamples;
    this.#endSamples = position + samples;
    return position;
  }
}
