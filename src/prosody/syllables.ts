/**
 * Counts syllable nuclei from loudness and voicing, for a speaking rate where there are no words.
 *
 * After N. de Jong and T. Wempe, "Praat script to detect syllable nuclei and measure speech rate automatically",
 * Behavior Research Methods 41 (2009): a nucleus is a peak of intensity that is voiced, not far below the speaker's
 * level, and parted from its neighbours by dips on both sides.
 */

import type { MeasuredFrame } from './frames.js';
import type { LevelTracker } from './level.js';

/** Fall on both sides that parts two nuclei, dB. */
const DIP_DB = 1.3;
/** A nucleus is no further below the speaker's level than this, dB. */
const RANGE_DB = 22;
/** Two nuclei are at least this many frames apart: 70 ms. */
const LEAST_FRAMES = 7;
/** Frames the loudness is averaged over: 50 ms. */
const SMOOTH = 5;

/** Streaming detector of syllable nuclei; no allocation per frame. */
export class SyllableDetector {
  private readonly window = new Float32Array(SMOOTH);
  private frames = 0;
  private sum = 0;
  /** Loudness over the last SMOOTH frames. */
  private smoothDb = Number.NaN;
  private peakDb = -Infinity;
  private peakFrame = 0;
  private peakVoiced = false;
  private valleyDb = Infinity;
  private rising = true;
  private lastNucleus = -LEAST_FRAMES;
  private recentVoice = 0;

  /**
   * Takes the next frame.
   *
   * @returns the number of the frame that held a nucleus, or -1; a nucleus is known once the loudness has fallen after it
   */
  push({ f0Hz, loudnessDb }: Readonly<MeasuredFrame>, level: LevelTracker): number {
    const slot = this.frames % SMOOTH;
    const db = Math.max(loudnessDb, -80);
    this.sum += db - (this.window[slot] ?? 0);
    this.window[slot] = db;
    this.recentVoice = f0Hz > 0 ? SMOOTH : this.recentVoice - 1;
    this.frames += 1;
    if (this.frames < SMOOTH) return -1;
    this.smoothDb = this.sum / SMOOTH;
    return this.follow(this.frames - 1 - (SMOOTH >> 1), level);
  }

  private follow(frame: number, level: LevelTracker): number {
    const db = this.smoothDb;
    if (!this.rising) {
      this.valleyDb = Math.min(this.valleyDb, db);
      if (db > this.valleyDb + DIP_DB) this.rise(frame);
      return -1;
    }
    if (db > this.peakDb) this.rise(frame);
    if (this.recentVoice > 0) this.peakVoiced ||= frame - this.peakFrame < SMOOTH;
    if (db >= this.peakDb - DIP_DB) return -1;
    this.rising = false;
    this.valleyDb = db;
    const loud = this.peakDb > level.speakerDb - RANGE_DB;
    if (!loud || !this.peakVoiced || this.peakFrame - this.lastNucleus < LEAST_FRAMES) return -1;
    this.lastNucleus = this.peakFrame;
    return this.peakFrame;
  }

  private rise(frame: number): void {
    this.rising = true;
    this.peakDb = this.smoothDb;
    this.peakFrame = frame;
    this.peakVoiced = this.recentVoice > 0;
  }
}
