/**
 * What a condition allows a value to be. Deciding a call and finding rules that can never match both ask `contains`,
 * so that they cannot disagree.
 */
import { nameFits } from '../../call/names.js';

/** The reason of a caller whose reason is not known. */
export const UNKNOWN = 'unknown';

/** A value that a condition looks at; `undefined` where it is not known. */
export type Scalar = string | number | boolean;

/** Bounds of a number; at least one is there. */
export interface Range {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  readonly below?: number;
}

/** A set of values. What is not known is in no set but `{ kind: 'present', is: false }`. */
export type Domain =
  | { readonly kind: 'oneOf'; readonly values: readonly Scalar[] }
  /** Reasons for calling; `invoice.*` stands for all that begin so, and for no caller whose reason is not known. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** BCP-47 tags; `nl` stands for `nl-BE` too. */
  | { readonly kind: 'language'; readonly tags: readonly string[] }
  | { readonly kind: 'present'; readonly is: boolean }
  | { readonly kind: 'range'; readonly range: Range };

/** True if the value is in the set. */
export function contains(domain: Domain, value: Scalar | undefined): boolean {
  if (domain.kind === 'present') return (value !== undefined) === domain.is;
  if (value === undefined) return false;
  switch (domain.kind) {
    case 'oneOf':
      return domain.values.includes(value);
    case 'names':
      return domain.names.some(pattern =>
        value === UNKNOWN ? pattern === UNKNOWN : nameFits(String(value), pattern),
      );
    case 'language':
      return domain.tags.some(tag => `${String(value).toLowerCase()}-`.startsWith(`${tag.toLowerCase()}-`));
    case 'range':
      return typeof value === 'number' && inRange(value, domain.range);
  }
}

/** True if a number can lie in the range at all. */
export function isPossible({ atLeast, above, atMost, below }: Range): boolean {
  const low = Math.max(atLeast ?? -Infinity, above ?? -Infinity);
  const high = Math.min(atMost ?? Infinity, below ?? Infinity);
  if (low !== high) return low < high;
  return low !== above && high !== below;
}

/** The set in words, as in `what: found 3, wanted at least 5`. */
export function wanted(domain: Domain): string {
  switch (domain.kind) {
    case 'oneOf':
      return oneOf(domain.values.map(String));
    case 'names':
      return oneOf(domain.names);
    case 'language':
      return oneOf(domain.tags);
    case 'present':
      return domain.is ? 'any value' : 'none';
    case 'range':
      return bounds(domain.range);
  }
}

function inRange(value: number, { atLeast, above, atMost, below }: Range): boolean {
  return (
    value >= (atLeast ?? -Infinity) &&
    value <= (atMost ?? Infinity) &&
    (above === undefined || value > above) &&
    (below === undefined || value < below)
  );
}

function oneOf(names: readonly string[]): string {
  return names.length === 1 ? (names[0] ?? '') : `one of ${names.join(', ')}`;
}

function bounds({ atLeast, above, atMost, below }: Range): string {
  const parts: [string, number | undefined][] = [
    ['at least', atLeast],
    ['above', above],
    ['at most', atMost],
    ['below', below],
  ];
  return parts.flatMap(([word, bound]) => (bound === undefined ? [] : [`${word} ${bound}`])).join(' and ');
}
