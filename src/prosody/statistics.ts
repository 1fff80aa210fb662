/** Robust statistics: nothing here is thrown off by a few wild frames. */

/** The value below which the share `q` (0 to 1) of `sorted` lies, interpolated; NaN if there are none. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * q;
  const low = Math.floor(place);
  const [a, b] = [sorted[low] ?? 0, sorted[Math.min(low + 1, sorted.length - 1)] ?? 0];
  return a + (b - a) * (place - low);
}

/** Median of values in any order; NaN if there are none. */
export function median(values: Iterable<number>): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

/** Median and robust standard deviation (1.4826 times the median absolute deviation). */
export function robust(values: Iterable<number>): { readonly centre: number; readonly spread: number } {
  const all = Float64Array.from(values);
  const centre = median(all);
  return { centre, spread: 1.4826 * median(all.map(v => Math.abs(v - centre))) };
}
