/** A source with a time limit on every look-up. */
import { withinTime } from '../../records/records.js';
import type { AvailabilitySource } from './availability.js';

/**
 * @param timeoutMs after so long a look-up fails with LOOKUP_TIMEOUT, and its signal is aborted
 */
export function withDeadline(source: AvailabilitySource, timeoutMs: number): AvailabilitySource {
  return {
    names: signal => withinTime(inner => source.names(inner), timeoutMs, signal),
    read: (skus, signal) => withinTime(inner => source.read(skus, inner), timeoutMs, signal),
  };
}
