/**
 * The most plausible path through the candidates of successive frames, decided a fixed number of frames late.
 *
 * Dynamic programming in the manner of RAPT and of P. Boersma (1993): a voiced frame costs what its correlation lacks,
 * an unvoiced one what the best correlation has above a threshold; jumps in pitch and changes of voicing cost extra.
 */
import { F0_MAX_HZ, LAG_MAX, MAX_CANDIDATES, PITCH_RATE_HZ } from './correlation.js';
import type { Candidates } from './correlation.js';

/** Weights of the costs; the defaults were tuned on the development half of a laryngograph corpus. */
export interface PathWeights {
  /** Correlation at which voiced and unvoiced are equally plausible. */
  readonly voicing: number;
  /** Added to that threshold for frames far below the speaker's level, per 10 dB. */
  readonly quiet: number;
  /** Favour for short periods, against sub-harmonics. */
  readonly octave: number;
  /** Cost of an octave's jump between frames. */
  readonly jump: number;
  /** Cost of a change between voiced and unvoiced. */
  readonly change: number;
  /** Energy taken as noise, dB below the speaker's. */
  readonly floorDb: number;
}

export const DEFAULT_WEIGHTS: PathWeights = {
  voicing: 0.49,
  quiet: 0.056,
  octave: 0.043,
  jump: 0.45,
  change: 0.26,
  floorDb: 34,
};

/** Frames by which decisions lag behind: 100 ms at 10 ms a frame. */
export const PATH_DELAY_FRAMES = 10;

const STATES = MAX_CANDIDATES + 1;
const UNVOICED = MAX_CANDIDATES;
const RING = PATH_DELAY_FRAMES + 1;
const LOG_LAG_MAX = Math.log2(LAG_MAX);

/** Streaming fixed-lag Viterbi search; no allocation per frame. */
export class PitchPath {
  private cost = new Float64Array(STATES).fill(Infinity);
  private next = new Float64Array(STATES);
  private readonly back = new Int8Array(RING * STATES);
  private readonly logLag = new Float32Array(RING * STATES);
  private frames = 0;
  /** Frames in a row without a candidate. */
  private quiet = 0;
  /** F0 in Hz of the frame PATH_DELAY_FRAMES before the last one pushed, 0 if unvoiced, NaN while there is none yet. */
  f0Hz = Number.NaN;

  constructor(private readonly weights: PathWeights = DEFAULT_WEIGHTS) {
    this.cost[UNVOICED] = 0;
  }

  /** Takes the next frame. */
  push(candidates: Candidates): void {
    const row = this.frames % RING;
    this.quiet = candidates.count === 0 ? this.quiet + 1 : 0;
    if (this.quiet > RING) return this.silence(row);
    for (let i = 0; i < MAX_CANDIDATES; i++) {
      if (i >= candidates.count) this.next[i] = Infinity;
      else this.voiced(row, i, candidates);
    }
    this.unvoiced(row, candidates);
    this.normalise();
    this.frames += 1;
    if (this.frames > PATH_DELAY_FRAMES) this.trace();
  }

  // With nothing but silence in reach there is one path, and its costs are what they were.
  private silence(row: number): void {
    this.back[row * STATES + UNVOICED] = UNVOICED;
    this.frames += 1;
    if (this.frames > PATH_DELAY_FRAMES) this.f0Hz = 0;
  }

  private voiced(row: number, state: number, candidates: Candidates): void {
    const { cost, logLag, weights } = this;
    const log = Math.log2(candidates.lag[state]!);
    const lack = 1 - candidates.strength[state]!;
    const before = ((this.frames + RING - 1) % RING) * STATES;
    let best = cost[UNVOICED]! + weights.change;
    let from = UNVOICED;
    for (let j = 0; j < MAX_CANDIDATES; j++) {
      const c = cost[j]! + weights.jump * Math.abs(log - logLag[before + j]!);
      if (c >= best) continue;
      best = c;
      from = j;
    }
    this.next[state] = best + lack + weights.octave * Math.max(0, log - LOG_LAG_MAX + 2.8);
    this.back[row * STATES + state] = from;
    logLag[row * STATES + state] = log;
  }

  private unvoiced(row: number, candidates: Candidates): void {
    const threshold = this.weights.voicing + (this.weights.quiet * candidates.quietDb) / 10;
    let strongest = 0;
    for (let i = 0; i < candidates.count; i++) strongest = Math.max(strongest, candidates.strength[i]!);
    const local = Math.max(0, 1 - threshold + Math.max(0, strongest - threshold) * 0.5);
    let best = this.cost[UNVOICED]!;
    let from = UNVOICED;
    for (let j = 0; j < MAX_CANDIDATES; j++) {
      const c = this.cost[j]! + this.weights.change;
      if (c >= best) continue;
      best = c;
      from = j;
    }
    this.next[UNVOICED] = best + local;
    this.back[row * STATES + UNVOICED] = from;
  }

  private normalise(): void {
    let least = Infinity;
    const { cost, next } = this;
    for (let i = 0; i < STATES; i++) least = Math.min(least, next[i]!);
    for (let i = 0; i < STATES; i++) next[i] = next[i]! - least;
    this.cost = next;
    this.next = cost;
  }

  private trace(): void {
    let state = 0;
    for (let i = 1; i < STATES; i++) if (this.cost[i]! < this.cost[state]!) state = i;
    let frame = this.frames - 1;
    for (let step = 0; step < PATH_DELAY_FRAMES; step++, frame--) {
      state = this.back[(frame % RING) * STATES + state]!;
    }
    const f0 = PITCH_RATE_HZ / 2 ** this.logLag[(frame % RING) * STATES + state]!;
    this.f0Hz = state === UNVOICED ? 0 : Math.min(f0, F0_MAX_HZ);
  }
}
