/** Cuts each dimension of a plan into classes of values that none of its rules tells apart. */
import { UNKNOWN } from './domain.js';
import type { Scalar } from './domain.js';
import type { Test } from './plan.js';

/** The classes of each dimension, each by one value in it; `undefined` is the value that is not known. */
export type Classes = ReadonlyMap<string, readonly (Scalar | undefined)[]>;

/** The classes of all dimensions that the tests look at. */
export function classesOf(tests: readonly Test[], intents: readonly string[] | undefined): Classes {
  const byDimension = new Map<string, Test['domain'][]>();
  for (const { dimension, domain } of tests) {
    const domains = byDimension.get(dimension);
    if (domains === undefined) byDimension.set(dimension, [domain]);
    else domains.push(domain);
  }
  const entries = [...byDimension].map(
    ([dimension, domains]) => [dimension, valuesOf(dimension, domains, intents)] as const,
  );
  return new Map(entries);
}

function valuesOf(
  dimension: string,
  domains: readonly Test['domain'][],
  intents: readonly string[] | undefined,
): readonly (Scalar | undefined)[] {
  // Hours are always known.
  if (dimension.startsWith('hours ')) return ['open', 'closed'];
  if (dimension === 'intent' && intents !== undefined) return [...new Set([...intents, UNKNOWN]), undefined];
  const ranges = domains.flatMap(domain => (domain.kind === 'range' ? Object.values(domain.range) : []));
  if (ranges.length > 0) return [...numbers(dimension, ranges as number[]), undefined];
  const named = new Set(domains.flatMap(namedBy));
  const flags = [...named].some(value => typeof value === 'boolean');
  return flags ? [true, false, undefined] : [...named, '(any other)', undefined];
}

function namedBy(domain: Test['domain']): readonly Scalar[] {
  if (domain.kind === 'oneOf') return domain.values;
  if (domain.kind === 'names') return domain.names;
  return domain.kind === 'language' ? domain.tags : [];
}

/** Numbers at the bounds, between them and beyond, as far as there can be such. */
function numbers(dimension: string, bounds: readonly number[]): number[] {
  const signed = dimension === 'customer.arrears' || dimension.endsWith(' as number');
  const highest = dimension === 'confidence' ? 1 : Math.max(...bounds) + 1;
  const lowest = signed ? Math.min(...bounds) - 1 : 0;
  const sorted = [...new Set([lowest, ...bounds, highest])].sort((a, b) => a - b);
  const between = sorted.slice(1).map((bound, i) => (bound + (sorted[i] ?? bound)) / 2);
  return [...sorted, ...between];
}
