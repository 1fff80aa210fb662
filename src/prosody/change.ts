/**
 * Change points: when a speaker became faster, louder or higher and stayed so.
 *
 * A two-sided cumulative sum (E. S. Page, "Continuous inspection schemes", Biometrika 41, 1954) over the z-scores of
 * turns: it adds up what exceeds a slack and reports a change once the sum passes a bound; the change is dated to the
 * turn at which the sum last left zero.
 */
import { FEATURE_NAMES } from './baseline.js';
import type { FeatureName, Features, Usual } from './baseline.js';

/** A lasting change of one feature. */
export interface Change {
  readonly feature: FeatureName;
  /** Start of the first turn of the changed stretch. */
  readonly fromMs: number;
  readonly direction: 'up' | 'down';
  /** Mean since then, in the feature's own unit, and what was usual. */
  readonly mean: number;
  readonly usual: number;
}

const SLACK = 0.75;
const BOUND = 4;
/** One wild turn is not a change. */
const MOST_PER_TURN = 3;
const LEAST_TURNS = 2;

interface Run {
  sum: number;
  fromMs: number;
  values: number[];
}

const MOST_VALUES = 100;

/** Watches one speaker's turns. */
export class ChangeDetector {
  private readonly runs = new Map<string, Run>();

  /**
   * Takes a turn.
   *
   * @returns changes that became certain with this turn
   */
  push(
    startMs: number,
    features: Features,
    z: Features,
    usual: Partial<Record<FeatureName, Usual>>,
  ): Change[] {
    const changes: Change[] = [];
    for (const feature of FEATURE_NAMES) {
      const [value, score, base] = [features[feature], z[feature], usual[feature]];
      if (value === null || score === null || base === undefined) continue;
      for (const direction of ['up', 'down'] as const) {
        const mean = this.follow(
          `${feature} ${direction}`,
          startMs,
          value,
          direction === 'up' ? score : -score,
        );
        if (mean !== undefined)
          changes.push({ feature, direction, mean: mean.mean, fromMs: mean.fromMs, usual: base.centre });
      }
    }
    return changes;
  }

  private follow(
    key: string,
    startMs: number,
    value: number,
    score: number,
  ): { mean: number; fromMs: number } | undefined {
    const run = this.runs.get(key) ?? { sum: 0, fromMs: startMs, values: [] };
    this.runs.set(key, run);
    if (run.sum === 0) {
      run.fromMs = startMs;
      run.values = [];
    }
    const before = run.sum;
    run.sum = Math.max(0, run.sum + Math.min(score, MOST_PER_TURN) - SLACK);
    if (run.sum > 0 && run.values.length < MOST_VALUES) run.values.push(value);
    const certain = before < BOUND && run.sum >= BOUND && run.values.length >= LEAST_TURNS;
    // The sum may not grow without end, or the return to the usual would never be noticed.
    run.sum = Math.min(run.sum, BOUND + 2);
    if (!certain) return undefined;
    return { mean: run.values.reduce((a, b) => a + b, 0) / run.values.length, fromMs: run.fromMs };
  }
}
