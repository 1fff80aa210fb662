/**
 * Cuts one channel of a recording into pieces at long silences.
 *
 * Utterances do not depend on one another, so pieces can be recognised at the same time: one long file then keeps
 * every core busy and fills the batches that make decoding cheap.
 */
import {
  ACTIVITY_FRAME_MS,
  ACTIVITY_START,
  followActivity,
  isActive,
  joinSamples,
} from '../../audio/audio.js';

/** A run of samples with its place in the channel. */
export interface Piece {
  readonly positionSamples: number;
  readonly samples: Int16Array;
}

/** Takes a channel's samples in order and gives pieces of it back. */
export interface Cutter {
  /** Takes samples and returns the pieces that are complete. */
  push(samples: Int16Array): Piece[];
  /** Returns what is left at the end of the channel. */
  end(): Piece[];
}

/** Silence that separates pieces; longer than what ends an utterance, so that no utterance is cut. */
const SILENCE_MS = 1500;
/** Shorter pieces are not worth a recogniser of their own. */
const SHORTEST_MS = 8000;

export class PieceCutter implements Cutter {
  readonly #frame: number;
  readonly #silence: number;
  readonly #shortest: number;
  #detector = ACTIVITY_START;
  #buffer: Int16Array[] = [];
  #length = 0;
  #start = 0;
  #quiet = 0;
  #partial = new Int16Array(0);

  /**
   * @param endSilenceMs silence that ends an utterance
   */
  constructor(sampleRateHz: number, endSilenceMs: number) {
    this.#frame = Math.round((sampleRateHz * ACTIVITY_FRAME_MS) / 1000);
    this.#silence = (Math.max(SILENCE_MS, 2 * endSilenceMs + 100) * sampleRateHz) / 1000;
    this.#shortest = (SHORTEST_MS * sampleRateHz) / 1000;
  }

  push(samples: Int16Array): Piece[] {
    const pieces: Piece[] = [];
    const all = joinSamples([this.#partial, samples]);
    let at = 0;
    for (; at + this.#frame <= all.length; at += this.#frame) {
      const frame = all.subarray(at, at + this.#frame);
      this.#buffer.push(frame);
      this.#length += frame.length;
      this.#detector = followActivity(frame, this.#detector);
      this.#quiet = isActive(this.#detector) ? 0 : this.#quiet + frame.length;
      if (this.#quiet >= this.#silence && this.#length >= this.#shortest) pieces.push(this.#cut());
    }
    this.#partial = all.slice(at);
    return pieces;
  }

  end(): Piece[] {
    this.#buffer.push(this.#partial);
    this.#length += this.#partial.length;
    this.#partial = new Int16Array(0);
    return this.#length === 0 ? [] : [this.#cut()];
  }

  #cut(): Piece {
    const piece = { positionSamples: this.#start, samples: joinSamples(this.#buffer) };
    this.#start += this.#length;
    this.#buffer = [];
    this.#length = 0;
    this.#quiet = 0;
    return piece;
  }
}
