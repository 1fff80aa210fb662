/** The stream of measurements of one channel: a frame every 10 ms with pitch and loudness. No allocation per frame. */
import { LevelTracker, energyDb } from './level.js';
import type { Loudness } from './level.js';
import { audible } from './pitch/faint.js';
import type { PathWeights } from './pitch/path.js';
import { HOP_SAMPLES, PitchTracker, SEARCH_DELAY_FRAMES } from './pitch/tracker.js';

/** Milliseconds between frames. */
export const FRAME_MS = 10;

/** What is measured of a frame; see `Loudness` for why it is one object. */
export interface MeasuredFrame extends Loudness {
  /** Its number, from 0. */
  frame: number;
  /** F0, 0 where there is none. */
  f0Hz: number;
  /** True if it may be speech. */
  active: boolean;
}

/** Is given every frame, in the same object each time: whoever keeps a frame copies it. */
export type FrameListener = (frame: Readonly<MeasuredFrame>) => void;

const OFFSET_POLE = 0.995;
/** What is left of a sound below this, in units of a sample, is taken for none: see `audible`. */
const FAINTEST = 1e-9;
const RING = 32;
const FULL_SCALE_SQUARED = 2 ** 30;

/** Measures one channel of 8 kHz audio. */
export class FrameAnalyser {
  private readonly pitch: PitchTracker;
  private readonly level = new LevelTracker();
  private readonly hop = new Int16Array(HOP_SAMPLES);
  private filled = 0;
  private hops = 0;
  /** Sum of the squares of the samples in `hop`. */
  private squares = 0;
  private readonly energies = new Float64Array(3);
  private readonly levels = new Float32Array(RING);
  private readonly actives = new Uint8Array(RING);
  private readonly arrived: Loudness = { loudnessDb: Number.NaN };
  private readonly decided: MeasuredFrame = {
    frame: 0,
    f0Hz: Number.NaN,
    loudnessDb: Number.NaN,
    active: false,
  };

  constructor(
    private readonly listener: FrameListener,
    weights?: PathWeights,
  ) {
    this.pitch = new PitchTracker(weights);
  }

  /** Last sample in, and last out, of the filter that takes a constant offset away. */
  private lastIn = Number.NaN;
  private lastOut = 0;

  /** Takes any number of 16-bit samples at 8 kHz: the first `length` of `samples`. */
  push(samples: Int16Array, length = samples.length): void {
    for (let i = 0; i < length;) {
      const take = Math.min(HOP_SAMPLES - this.filled, length - i);
      this.takeIn(samples, i, take);
      this.filled += take;
      i += take;
      if (this.filled === HOP_SAMPLES) {
        this.filled = 0;
        this.frame();
      }
    }
  }

  /** Ends the channel: the frames still under way are given out. */
  end(): void {
    const total = this.hops;
    this.hop.fill(0);
    this.squares = 0;
    while (this.given() < total) this.frame();
  }

  // A constant offset of the line is no sound, but would count as level and hide pauses: a one-pole high-pass at 6 Hz.
  private takeIn(samples: Int16Array, from: number, count: number): void {
    const { hop, filled } = this;
    let lastIn = Number.isNaN(this.lastIn) ? samples[from]! : this.lastIn;
    let { lastOut, squares } = this;
    for (let k = 0; k < count; k++) {
      const sample = samples[from + k]!;
      lastOut = sample - lastIn + OFFSET_POLE * lastOut;
      lastIn = sample;
      // Cut to a whole number first: limits of floating-point numbers cost as much as the filter.
      let whole = lastOut | 0;
      if (whole > 32_767) whole = 32_767;
      else if (whole < -32_768) whole = -32_768;
      hop[filled + k] = whole;
      squares += whole * whole;
    }
    this.squares = squares;
    this.lastIn = lastIn;
    this.lastOut = audible(lastOut, FAINTEST);
  }

  private given(): number {
    return Math.max(0, this.hops - PitchTracker.delayFrames);
  }

  private frame(): void {
    this.measureLevel();
    const { pitch, decided } = this;
    const searched = this.hops - SEARCH_DELAY_FRAMES;
    const slot = (searched + RING) % RING;
    pitch.quietDb = Math.max(0, this.level.speakerDb - (this.levels[slot] ?? 0));
    pitch.push(this.hop, searched < 0 || this.actives[slot] !== 1);
    const frame = this.hops - PitchTracker.delayFrames;
    this.hops += 1;
    if (frame < 0 || Number.isNaN(pitch.f0Hz)) return;
    const at = frame % RING;
    decided.frame = frame;
    decided.f0Hz = pitch.f0Hz;
    decided.loudnessDb = this.levels[at] ?? 0;
    decided.active = this.actives[at] === 1;
    this.listener(decided);
  }

  // A frame's level is that of the 30 ms around its start: the hop before it weighs as much as the two after.
  private measureLevel(): void {
    const { energies, arrived } = this;
    energies[this.hops % 3] = this.squares / (HOP_SAMPLES * FULL_SCALE_SQUARED);
    this.squares = 0;
    arrived.loudnessDb = energyDb((energies[0]! + energies[1]! + energies[2]!) / 3);
    this.level.push(arrived);
    const about = Math.max(0, this.hops - 1) % RING;
    this.levels[about] = arrived.loudnessDb;
    this.actives[about] = this.level.mayBeSpeech(arrived) ? 1 : 0;
    this.levels[this.hops % RING] = arrived.loudnessDb;
    this.actives[this.hops % RING] = this.actives[about] ?? 0;
  }
}
