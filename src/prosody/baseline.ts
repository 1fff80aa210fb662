/**
 * The speaker's own baseline: what is usual for this speaker, from the first minute of the call.
 *
 * Every measure of a turn is told as a z-score against it: (value - median) / spread, with the spread from the median
 * absolute deviation and never below what listeners notice, so that a monotonous first minute does not make every later
 * turn an outlier.
 */
import type { Measures } from './measures.js';
import { robust } from './statistics.js';

/** What is compared with the baseline. Pitch is compared in semitones. */
export interface Features {
  readonly pitchSt: number | null;
  readonly pitchRangeSt: number | null;
  readonly loudnessDb: number | null;
  readonly syllablesPerS: number | null;
  readonly wordsPerMin: number | null;
}

/** The name of a feature. */
export type FeatureName = keyof Features;

/** All features, in a fixed order. */
export const FEATURE_NAMES: readonly FeatureName[] = [
  'pitchSt',
  'pitchRangeSt',
  'loudnessDb',
  'syllablesPerS',
  'wordsPerMin',
];

/** Least spreads: about the just noticeable difference between turns. */
const LEAST_SPREAD: Record<FeatureName, number> = {
  pitchSt: 1,
  pitchRangeSt: 1.5,
  loudnessDb: 1.5,
  syllablesPerS: 0.4,
  wordsPerMin: 15,
};

/** The baseline is what was said in the first minute, and at least this many turns. */
export const BASELINE_MS = 60_000;
const LEAST_TURNS = 3;
const MOST_TURNS = 200;

/** Features of a measured turn; pitch in semitones above 100 Hz. */
export function featuresOf(m: Measures): Features {
  return {
    pitchSt: m.f0Hz === null ? null : 12 * Math.log2(m.f0Hz / 100),
    pitchRangeSt: m.f0RangeSt,
    loudnessDb: m.loudnessDb,
    syllablesPerS: m.syllablesPerS,
    wordsPerMin: m.wordsPerMin,
  };
}

/** What is usual for one speaker in one feature. */
export interface Usual {
  readonly centre: number;
  readonly spread: number;
}

/** Learns a speaker's baseline and tells how far a turn lies from it. */
export class Baseline {
  private readonly seen: Features[] = [];
  private fixed: Partial<Record<FeatureName, Usual>> | undefined;

  /** Takes the features of a turn that ended at `endMs`. */
  push(features: Features, endMs: number): void {
    if (this.fixed !== undefined) return;
    this.seen.push(features);
    const over = endMs >= BASELINE_MS && this.seen.length >= LEAST_TURNS;
    if (over || this.seen.length >= MOST_TURNS) this.fixed = this.usual();
  }

  /** True once the first minute is over and there was speech enough. */
  get ready(): boolean {
    return this.fixed !== undefined;
  }

  /** What is usual, from what has been heard so far. */
  usual(): Partial<Record<FeatureName, Usual>> {
    if (this.fixed !== undefined) return this.fixed;
    const result: Partial<Record<FeatureName, Usual>> = {};
    for (const name of FEATURE_NAMES) {
      const values = this.seen.map(f => f[name]).filter(v => v !== null);
      if (values.length < LEAST_TURNS) continue;
      const { centre, spread } = robust(values);
      result[name] = { centre, spread: Math.max(LEAST_SPREAD[name], spread) };
    }
    return result;
  }

  /** The middles of what is usual; null where there was too little to say. */
  centres(): Features {
    const usual = this.usual();
    return {
      pitchSt: usual.pitchSt?.centre ?? null,
      pitchRangeSt: usual.pitchRangeSt?.centre ?? null,
      loudnessDb: usual.loudnessDb?.centre ?? null,
      syllablesPerS: usual.syllablesPerS?.centre ?? null,
      wordsPerMin: usual.wordsPerMin?.centre ?? null,
    };
  }

  /** The z-scores of a turn; null where the feature or its baseline is not known. */
  zScores(features: Features): Features {
    const usual = this.usual();
    const z = (name: FeatureName): number | null => {
      const [value, base] = [features[name], usual[name]];
      return value === null || base === undefined ? null : (value - base.centre) / base.spread;
    };
    return {
      pitchSt: z('pitchSt'),
      pitchRangeSt: z('pitchRangeSt'),
      loudnessDb: z('loudnessDb'),
      syllablesPerS: z('syllablesPerS'),
      wordsPerMin: z('wordsPerMin'),
    };
  }
}
