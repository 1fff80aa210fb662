/** While a code is being said, only values that exist for someone are candidates. */
import type { CallRecords } from './call-records.js';
import type { SaidSlot } from './mention.js';
import type { CodeField, Existing } from './source.js';

/** Fields of the records by type of slot; an operator's own patterns are references. */
function fieldOf(type: string): CodeField | undefined {
  if (type === 'postcode') return 'postcode';
  return OTHER.has(type) ? undefined : 'reference';
}

const OTHER = new Set(
  'date month period time amount number phone iban email plate ordinal person'.split(' '),
);

/**
 * Keeps of every code the reading that exists for someone: the slot's own value, or else its best alternative that
 * does. A code of which no reading exists stays as it was heard, marked as not valid. Other slots stay as they are.
 *
 * @throws ParleyError what the records failed with
 */
export async function onlyExisting<S extends SaidSlot>(
  slots: readonly S[],
  records: CallRecords,
): Promise<S[]> {
  return Promise.all(slots.map(slot => existingReading(slot, records)));
}

async function existingReading<S extends SaidSlot>(slot: S, records: CallRecords): Promise<S> {
  const field = fieldOf(slot.type);
  if (field === undefined) return slot;
  const readings = [slot.value, ...slot.alternatives].map(String);
  const { whole } = await records.existing(field, readings);
  const value = readings.find(reading => whole.includes(reading));
  if (value === undefined) return { ...slot, valid: false };
  return {
    ...slot,
    value,
    valid: true,
    alternatives: readings.filter(r => r !== value && whole.includes(r)),
  };
}

/**
 * Reads every code as its likeliest reading that exists for someone. One of which no reading exists stays as it was
 * heard: it may be a meter's number, or a new customer's.
 */
export function preferExisting<S extends SaidSlot>(
  slots: readonly S[],
  existing: (field: CodeField, readings: readonly string[]) => Existing,
): S[] {
  return slots.map(slot => {
    const field = fieldOf(slot.type);
    if (field === undefined || slot.alternatives.length === 0) return slot;
    const readings = [slot.value, ...slot.alternatives].map(String);
    const { whole } = existing(field, readings);
    const value = readings.find(reading => whole.includes(reading));
    if (value === undefined || value === String(slot.value)) return slot;
    return { ...slot, value, valid: true, alternatives: readings.filter(reading => reading !== value) };
  });
}
