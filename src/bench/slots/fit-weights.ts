/** Logistic regression over named features, small and without chance in it. */

/** What is known of one sample. */
export interface Lesson {
  readonly features: readonly string[];
  readonly holds: boolean;
}

/** Steps down the slope; the weights have settled long before. */
const STEPS = 300;
const RATE = 0.5;
/** How much a large weight is punished. */
const RIDGE = 2;
/** How often a feature must be seen. */
const LEAST_SEEN = 3;
/** How much more a sample that holds counts: the earlier parts of the corpora have fewer of them than callers say. */
const HELD_COUNTS = 2;

/** The weights of the features, those that matter. */
export function fitWeights(lessons: readonly Lesson[]): Record<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of lessons) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].flatMap(([name, count]) => (count >= LEAST_SEEN ? [name] : [])).sort();
  const index = new Map(names.map((name, k) => [name, k]));
  const rows = lessons.map(({ features, holds }) => ({
    at: features.flatMap(name => index.get(name) ?? []),
    holds,
  }));
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-8);
  for (let k = 0; k < STEPS; k++) {
    const slopes = weights.map(weight => RIDGE * weight);
    for (const { at, holds } of rows) {
      const score = at.reduce((sum, feature) => sum + weights[feature]!, 0);
      const off = (holds ? HELD_COUNTS : 1) * (1 / (1 + Math.exp(-score)) - (holds ? 1 : 0));
      for (const feature of at) slopes[feature]! += off;
    }
    slopes.forEach((slope, feature) => {
      squares[feature]! += slope * slope;
      weights[feature]! -= (RATE * slope) / Math.sqrt(squares[feature]!);
    });
  }
  return Object.fromEntries(names.map((name, k) => [name, Math.round(100 * weights[k]!) / 100]));
}
