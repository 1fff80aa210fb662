/**
 * Whether a share of calls rises or falls over weeks: the Cochran-Armitage test for trend.
 *
 * With n_i calls in week i, x_i of them with the irritant, p = sum x / sum n and N = sum n:
 * T = sum i (x_i - n_i p); var = p (1 - p) (sum n_i i^2 - (sum n_i i)^2 / N); z = T / sqrt(var); two-sided p-value of z
 * under the standard normal distribution (Armitage, Biometrics 11, 1955). Over all irritants the p-values are held
 * against the false discovery rate (Benjamini and Hochberg, J. R. Stat. Soc. B 57, 1995).
 */

/** A week's calls, and how many of them had the irritant. */
export interface WeekCount {
  readonly week: string;
  readonly calls: number;
  readonly hits: number;
}

/** What the test says. */
export interface Trend {
  readonly direction: 'rising' | 'falling' | 'steady';
  readonly z: number;
  readonly p: number;
  /** Change of calls per 100 a week: slope of the weighted regression line. */
  readonly perWeek: number;
}

/** Fewer weeks say nothing of a trend. */
const LEAST_WEEKS = 3;
/** False discovery rate over all irritants of a report. */
const FALSE_DISCOVERIES = 0.05;

/** The test for one irritant; null with fewer than three weeks or no variation. */
export function trendOf(weeks: readonly WeekCount[]): Omit<Trend, 'direction'> | null {
  const total = weeks.reduce((sum, w) => sum + w.calls, 0);
  const share = weeks.reduce((sum, w) => sum + w.hits, 0) / total;
  const first = weeks.reduce((sum, w, i) => sum + w.calls * i, 0);
  const second = weeks.reduce((sum, w, i) => sum + w.calls * i * i, 0);
  const spread = second - (first * first) / total;
  const variance = share * (1 - share) * spread;
  if (weeks.filter(w => w.calls > 0).length < LEAST_WEEKS || !(variance > 0)) return null;
  const statistic = weeks.reduce((sum, w, i) => sum + i * (w.hits - w.calls * share), 0);
  const z = statistic / Math.sqrt(variance);
  return { z, p: twoSided(z), perWeek: (100 * statistic) / spread };
}

/** Gives directions to those trends that hold against the false discovery rate. */
export function withDirections(trends: readonly (Omit<Trend, 'direction'> | null)[]): (Trend | null)[] {
  const sorted = trends.flatMap(t => (t === null ? [] : [t.p])).sort((a, b) => a - b);
  const bound = sorted.findLast((p, i) => p <= ((i + 1) / sorted.length) * FALSE_DISCOVERIES) ?? -1;
  return trends.map(t => {
    if (t === null) return null;
    const direction = t.p > bound ? 'steady' : t.z > 0 ? 'rising' : 'falling';
    return { ...t, direction };
  });
}

/** Two-sided p-value; the complementary error function after Numerical Recipes (Chebyshev fit, error < 1.2e-7). */
export function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const terms = [
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
    1.00002368, -1.26551223,
  ];
  return Math.min(1, t * Math.exp(-x * x + terms.reduce((sum, c) => sum * t + c, 0)));
}
