/**
 * The time line of one channel: audio is placed by its position, whatever order it arrives in.
 *
 * Invariants:
 * P1 What comes out has rising positions and never overlaps (S2 of the CallStream).
 * P2 Audio whose position is already filled is dropped; the first to arrive counts.
 * P3 Audio after a small hole waits for what is missing, until `windowSamples` of later audio have come or `flush` is
 *    called; a hole larger than that is a gap at once.
 */

/** Samples with their place. */
export interface Placed {
  readonly positionSamples: number;
  readonly samples: Int16Array;
}

/** Frames that may wait at once, however short they are. */
const MOST_HELD = 64;

/** Orders the audio of one channel. */
export class Timeline {
  #end = 0;
  #held: Placed[] = [];
  /** Samples dropped because their place was filled. */
  droppedSamples = 0;

  constructor(private readonly windowSamples: number) {}

  /** Where the audio that came out so far ends. */
  get endSamples(): number {
    return this.#end;
  }

  /** True while audio waits for a hole to be filled. */
  get holding(): boolean {
    return this.#held.length > 0;
  }

  /**
   * Takes audio; without a position it follows what came before. Returns what is now in order; what has to wait is
   * copied, so that the samples may be overwritten once what was returned is used.
   */
  place(samples: Int16Array, positionSamples: number = this.#lastEnd()): Placed[] {
    if (samples.length === 0) return [];
    const hole = positionSamples - this.#end;
    if (hole > 0) {
      this.#hold({ positionSamples, samples: samples.slice() });
      const span = this.#lastEnd() - this.#end;
      return hole > this.windowSamples || span > this.windowSamples || this.#held.length > MOST_HELD
        ? this.flush()
        : [];
    }
    const out = this.#append(positionSamples, samples);
    return this.holding ? [...out, ...this.#release()] : out;
  }

  /** Passes over samples that follow at once what came out, as they nearly always do; false if `place` must see them. */
  follow(positionSamples: number, count: number): boolean {
    if (positionSamples !== this.#end || this.holding) return false;
    this.#end += count;
    return true;
  }

  /** Gives up waiting: everything held comes out, holes become gaps. */
  flush(): Placed[] {
    const held = this.#held;
    this.#held = [];
    return held.flatMap(({ positionSamples, samples }) => this.#append(positionSamples, samples));
  }

  #lastEnd(): number {
    const last = this.#held.at(-1);
    return last === undefined ? this.#end : last.positionSamples + last.samples.length;
  }

  #hold(placed: Placed): void {
    const after = this.#held.findIndex(h => h.positionSamples > placed.positionSamples);
    this.#held.splice(after < 0 ? this.#held.length : after, 0, placed);
  }

  #release(): Placed[] {
    const out: Placed[] = [];
    while (this.#held[0] !== undefined && this.#held[0].positionSamples <= this.#end) {
      const { positionSamples, samples } = this.#held.shift()!;
      out.push(...this.#append(positionSamples, samples));
    }
    return out;
  }

  #append(position: number, samples: Int16Array): Placed[] {
    const overlap = Math.min(Math.max(0, this.#end - position), samples.length);
    this.droppedSamples += overlap;
    if (overlap === samples.length) return [];
    const fresh = overlap === 0 ? samples : samples.subarray(overlap);
    const positionSamples = position + overlap;
    this.#end = positionSamples + fresh.length;
    return [{ positionSamples, samples: fresh }];
  }
}
