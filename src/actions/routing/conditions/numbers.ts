/** Reads bounds of numbers: `{ atLeast: 0.8, below: 0.95 }`. */
import { isPossible } from '../domain.js';
import type { Range } from '../domain.js';
import { QUEUE_MEASURES } from '../plan.js';
import type { QueueBounds } from '../plan.js';
import type { Place, Reader } from '../../../config/reader.js';

const BOUNDS = ['atLeast', 'above', 'atMost', 'below'] as const;

/** What numbers there can be. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** Bounds that some number fits; nothing, and a problem noted, otherwise. */
export function readRange(reader: Reader, place: Place, limits: Limits = {}): Range | undefined {
  if (!reader.isMap(place)) return reader.wrongKind(place, 'bounds as { atLeast: 1 }');
  const range: { -readonly [B in keyof Range]: Range[B] } = {};
  for (const [bound, entry] of reader.fields(place, BOUNDS) ?? []) {
    const value = reader.number(entry, limits);
    if (value === undefined) return undefined;
    range[bound as keyof Range] = value;
  }
  if (Object.keys(range).length === 0) return reader.refuse(place, `Give bounds: ${BOUNDS.join(', ')}.`);
  // The limits count too: nothing is below 0 where numbers begin at 0.
  const { min, max } = limits;
  const whole = { ...range, atLeast: Math.max(range.atLeast ?? -Infinity, min ?? -Infinity) };
  const possible = isPossible({ ...whole, atMost: Math.min(range.atMost ?? Infinity, max ?? Infinity) });
  return possible ? range : reader.refuse(place, 'No number fits these bounds.');
}

/** Bounds on what the platform tells of one queue, from fields among which they stand. */
export function readQueueBounds(reader: Reader, fields: ReadonlyMap<string, Place>): QueueBounds {
  const bounds: Partial<Record<(typeof QUEUE_MEASURES)[number], Range>> = {};
  for (const measure of QUEUE_MEASURES) {
    const entry = fields.get(measure);
    const range = entry && readRange(reader, entry, { min: 0 });
    if (range !== undefined) bounds[measure] = range;
  }
  return bounds;
}
