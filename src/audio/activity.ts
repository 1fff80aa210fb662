/**
 * Energy: a voice activity measure cheap enough to run on every channel of every call.
 *
 * It errs towards "active": it opens the way to the recogniser and must not keep a quiet speaker out. What is no
 * speech is told apart later, by the recogniser itself.
 */

/** What the detector remembers from frame to frame; a plain value, so that it can be kept and handed on. */
export interface ActivityState {
  /** Level of the background, in dB below full scale. */
  readonly floorDb: number;
  /** Active frames in a row. */
  readonly run: number;
}

/** Length of the frames the detector works on, in milliseconds. */
export const ACTIVITY_FRAME_MS = 20;

/** The detector before any audio. */
export const ACTIVITY_START: ActivityState = { floorDb: -70, run: 0 };

const LOWEST_DB = -75;
const QUIETEST_SPEECH_DB = -60;
const MARGIN_DB = 8;
// The floor falls at once and rises 3 dB a second: slower than speech comes and goes, faster than lines change.
const RISE_DB = 0.06;
const FALL = 0.5;
// A click is shorter than this many frames.
const MIN_RUN = 2;

/**
 * Looks at one frame of 20 ms.
 *
 * @param frame 16-bit samples at any rate
 * @param state what the call before returned
 */
export function followActivity(frame: Int16Array, state: ActivityState): ActivityState {
  const level = levelDb(frame);
  const threshold = Math.max(state.floorDb + MARGIN_DB, QUIETEST_SPEECH_DB);
  const floorDb =
    level < state.floorDb
      ? Math.max(LOWEST_DB, state.floorDb + FALL * (level - state.floorDb))
      : Math.min(level, state.floorDb + RISE_DB);
  return { floorDb, run: level > threshold ? state.run + 1 : 0 };
}

/** True if there is activity that is longer than a click. */
export function isActive(state: ActivityState): boolean {
  return state.run >= MIN_RUN;
}

/** Level of a frame in dB relative to full scale, without its constant part; -100 for digital silence. */
export function levelDb(frame: Int16Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < frame.length; i++) {
    const x = frame[i]!;
    sum += x;
    squares += x * x;
  }
  const mean = sum / frame.length;
  const variance = Math.max(0, squares / frame.length - mean * mean);
  return 10 * Math.log10(variance / (32768 * 32768) + 1e-10);
}
