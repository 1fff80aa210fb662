/** Percentiles of measurements. */

/** The value below which the share `p` of the values lies (nearest rank); NaN of nothing. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)] ?? NaN;
}

/** p50 / p95 / p99, rounded. */
export function spread(values: readonly number[]): string {
  return [0.5, 0.95, 0.99].map(p => Math.round(percentile(values, p))).join(' / ');
}
