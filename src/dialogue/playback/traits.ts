/**
 * What tells a caller's first words from other sounds, by windows of 32 ms: how loud, what the network makes of it, how it
 * repeats itself, which part of the band it is in, and how steady all this is. A note is held within a few cents and its
 * overtones stay; a voice that has just begun moves.
 */
import { SPEECH_WINDOW } from '../../audio/audio.js';
import { highShare } from './hiss.js';
import type { Moment } from './listener.js';
import { VOICING_SAMPLES, voicing } from './voicing.js';

/** Windows that are looked at together. */
const WINDOWS = 6;
const HIDDEN = 128;
/** Edges of the bands, in bins of 62.5 Hz. */
const EDGES = [1, 3, 5, 7, 9, 12, 15, 19, 24, 30, 38, 48, 64] as const;
const BANDS = EDGES.length - 1;
const NUMBERS = 8 + BANDS;
/** Numbers that describe the latest window with those before it. */
export const TRAITS = WINDOWS * NUMBERS + WINDOWS - 1 + HIDDEN;

/** A sound is so much above the line, and not below what a telephone passes. */
const ABOVE_FLOOR_DB = 6;
const QUIETEST_DB = -54;
const MOST_LOGIT = 5;
/** Half of the loudest voices on a line are louder. */
const USUAL_DB = -45;
/** Weaker bands tell nothing of how the sound changes; natural logarithm. */
const FAINT = 5;
const SHAPE = 8;
const MIDDLE_PERIOD = 25;
const LEAST_VOICED = 0.5;
const LEAST_PITCH = 0.6;
/** Semitones from which on a pitch is another. */
const MOST_STEP = 6;

/** One window. */
interface Trait {
  readonly numbers: Float32Array;
  /** 0 where there is no pitch. */
  readonly period: number;
  readonly hidden: Float32Array | undefined;
}

const NOTHING: Trait = { numbers: new Float32Array(NUMBERS), period: 0, hidden: undefined };

/** Keeps the latest windows of one call. */
export class WindowTraits {
  #latest: readonly Trait[] = [];

  /** Takes a window, and returns what is to be told from; nothing if it is not more than the noise of the line. */
  push(moment: Moment): Float32Array | undefined {
    const trait = traitOf(moment);
    this.#latest = [trait ?? NOTHING, ...this.#latest.slice(0, WINDOWS - 1)];
    return trait && together(this.#latest);
  }

  /** The same as if the latest window had come later; nothing is kept. */
  look(moment: Moment): Float32Array | undefined {
    const trait = traitOf(moment);
    return trait && together([trait, ...this.#latest.slice(1)]);
  }

  reset(): void {
    this.#latest = [];
  }
}

/** True for what is more than the noise of the line. */
export function isSound(db: number, floorDb: number): boolean {
  return db > Math.max(QUIETEST_DB, floorDb + ABOVE_FLOOR_DB);
}

/** Nothing for the noise of the line, and while the network rests. */
function traitOf({ sound, db, floorDb, heard }: Moment): Trait | undefined {
  if (heard === undefined || !isSound(db, floorDb)) return undefined;
  const { probability, hidden, spectrum } = heard;
  const { likeness, period, halfway } = voicing(sound.subarray(-VOICING_SAMPLES));
  const odds = Math.log((probability + 1e-6) / (1 - probability + 1e-6));
  const { shape, change } = bands(spectrum);
  const numbers = Float32Array.of(
    1,
    Math.max(-1, Math.min(2, (db - USUAL_DB) / 15)),
    Math.max(-1, Math.min(1, odds / MOST_LOGIT)),
    likeness,
    likeness > LEAST_VOICED ? Math.log(period / MIDDLE_PERIOD) : 0,
    halfway,
    Math.min(1, 2 * highShare(sound.subarray(-SPEECH_WINDOW))),
    Math.min(2, change),
    ...shape,
  );
  return { numbers, period: likeness > LEAST_PITCH ? period : 0, hidden };
}

/** Which bands a window is in, -1 to 1, and how much they change every 8 ms. */
function bands(spectrum: readonly Float32Array[]): { shape: number[]; change: number } {
  const columns = spectrum.map(column =>
    Array.from({ length: BANDS }, (_, band) => {
      let energy = 1e-9;
      for (let bin = EDGES[band]!; bin < EDGES[band + 1]!; bin++) energy += column[bin]! * column[bin]!;
      return energy;
    }),
  );
  const means = Array.from({ length: BANDS }, (_, band) =>
    Math.log(columns.reduce((sum, column) => sum + column[band]!, 0) / columns.length),
  );
  const loudest = Math.max(...means);
  let [changes, counted] = [0, 0];
  for (const [band, mean] of means.entries()) {
    if (mean <= loudest - FAINT) continue;
    for (let i = 1; i < columns.length; i++) {
      changes += Math.abs(Math.log(columns[i]![band]! / columns[i - 1]![band]!));
      counted += 1;
    }
  }
  const shape = means.map(mean => Math.max(-SHAPE, mean - loudest) / 4 + 1);
  return { shape, change: changes / Math.max(1, counted) };
}

function together(latest: readonly Trait[]): Float32Array {
  const all = new Float32Array(TRAITS);
  for (const [i, { numbers }] of latest.entries()) all.set(numbers, i * NUMBERS);
  for (let i = 0; i < WINDOWS - 1; i++)
    all[WINDOWS * NUMBERS + i] = Math.log(step(latest[i], latest[i + 1]) + 0.02) / 2;
  if (latest[0]?.hidden !== undefined) all.set(latest[0].hidden, TRAITS - HIDDEN);
  return all;
}

/** By how many semitones the pitch of one window is another than that of the window before. */
function step(one = NOTHING, before = NOTHING): number {
  if (one.period === 0 || before.period === 0) return MOST_STEP;
  return Math.min(MOST_STEP, Math.abs(12 * Math.log2(one.period / before.period)));
}
