/** F0 of one channel of 8 kHz speech, streaming: a value every 10 ms, 0 where the voice is not periodic. */
import { Correlator, REACH, newCandidates } from './correlation.js';
import { Halver } from './halve.js';
import { DEFAULT_WEIGHTS, PATH_DELAY_FRAMES, PitchPath } from './path.js';
import type { PathWeights } from './path.js';

/** Samples at 8 kHz between frames: 10 ms. */
export const HOP_SAMPLES = 80;
const HOP = HOP_SAMPLES / 2;
const BUFFER = 1024;

/** Frames that must have come after a frame before its correlation can be taken. */
export const SEARCH_DELAY_FRAMES = Math.ceil((REACH + Halver.delaySamples / 2) / HOP) - 1;

/**
 * Tracks the pitch of a channel. Frame `n` speaks of the 10 ms around `n * 10` ms; it is given
 * `PitchTracker.delayFrames` frames later.
 */
export class PitchTracker {
  /** Frames by which a value comes late. */
  static readonly delayFrames = PATH_DELAY_FRAMES + SEARCH_DELAY_FRAMES;

  private readonly halver = new Halver();
  private readonly correlator: Correlator;
  private readonly candidates = newCandidates();
  private readonly path: PitchPath;
  /** How far the frame that is searched next lies below the speaker's usual level, dB, 0 or more; set before `push`. */
  quietDb = Number.NaN;
  private readonly buffer = new Float32Array(BUFFER);
  /** The silence before the call gives the first frames their left half, and makes up for the filter's delay. */
  private filled = REACH - Math.round(Halver.delaySamples / 2);
  private centre = REACH;

  constructor(weights: PathWeights = DEFAULT_WEIGHTS) {
    this.correlator = new Correlator(10 ** (-weights.floorDb / 10));
    this.path = new PitchPath(weights);
  }

  /**
   * Takes one hop of audio, and searches the frame SEARCH_DELAY_FRAMES before it.
   *
   * @param hop HOP_SAMPLES samples at 8 kHz
   * @param silent true if the frame searched holds no speech at all, which saves the search
   */
  push(hop: Int16Array, silent: boolean): void {
    if (this.filled + HOP > BUFFER) this.shift();
    this.filled += this.halver.push(hop, this.buffer, this.filled);
    if (this.centre + REACH > this.filled) return;
    if (silent) this.candidates.count = 0;
    else this.correlator.analyse(this.buffer, this.centre, this.candidates);
    this.centre += HOP;
    this.candidates.quietDb = this.quietDb;
    this.path.push(this.candidates);
  }

  /** F0 in Hz of the frame `delayFrames` before the last one pushed; 0 unvoiced; NaN while there is none yet. */
  get f0Hz(): number {
    return this.path.f0Hz;
  }

  private shift(): void {
    const drop = this.centre - REACH;
    this.buffer.copyWithin(0, drop, this.filled);
    this.filled -= drop;
    this.centre -= drop;
  }
}
