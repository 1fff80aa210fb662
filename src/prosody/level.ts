/** Level of a channel: of the frame, of the speaker, of what is behind the speaker. All in dB below full scale. */

/**
 * A level that is handed on, dB re full scale. In an object that is filled anew for every frame: as a parameter the engine
 * would put the number into a box of its own, which is garbage at every frame of every call.
 */
export interface Loudness {
  loudnessDb: number;
}

/** Level given to digital silence, dB; its mean square. */
const SILENCE_DB = -100;
const SILENCE_SQUARE = 1e-10;

/** Mean square of samples as dB re full scale (a full-scale square wave is 0 dB). */
export function energyDb(meanSquare: number): number {
  // Without a branch: where a constant and a computed number meet, the engine would box them.
  return Math.max(SILENCE_DB, 10 * Math.log10(Math.max(SILENCE_SQUARE, meanSquare)));
}

// Levels adapt per 10 ms frame: the speaker's rises within a syllable and falls 1 dB a second; the background's
// falls at once and rises 3 dB a second.
const SPEAKER_RISE = 0.2;
const SPEAKER_FALL_DB = 0.01;
const FLOOR_RISE_DB = 0.03;
/** A frame within this of the background is not speech, dB. */
const ABOVE_FLOOR_DB = 6;
/** Speech further than this below the speaker's level is not looked at, dB. */
const SPEECH_RANGE_DB = 40;
const LOWEST_SPEECH_DB = -62;

/** Follows the speaker's and the background's level. */
export class LevelTracker {
  speakerDb = -30;
  floorDb = -70;

  /** Takes a frame's level; call once a frame. */
  push({ loudnessDb: db }: Loudness): void {
    if (db > this.speakerDb) this.speakerDb += (db - this.speakerDb) * SPEAKER_RISE;
    else this.speakerDb = Math.max(-50, this.speakerDb - SPEAKER_FALL_DB);
    if (db <= SILENCE_DB) return;
    this.floorDb = db < this.floorDb ? db : Math.min(this.floorDb + FLOOR_RISE_DB, this.speakerDb - 15);
  }

  /** True if a frame of this level can hold speech. */
  mayBeSpeech({ loudnessDb }: Loudness): boolean {
    const least = Math.max(LOWEST_SPEECH_DB, this.speakerDb - SPEECH_RANGE_DB, this.floorDb + ABOVE_FLOOR_DB);
    return loudnessDb > least;
  }
}
