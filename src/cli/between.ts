/** Between which times calls are asked for, and where days begin: by the calendar of those who call. */
import { machineTimeZone, momentAt } from '../call/local-time.js';
import type { Config } from '../config/config.js';

const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/** The time zone of reports. */
export function zoneOf({ timeZone }: Pick<Config, 'timeZone'>): string {
  return timeZone ?? machineTimeZone();
}

/**
 * The times given, of which a day or a time without a zone is one of this zone. What is no time is left for the store to
 * refuse.
 */
export function between(
  { since, until }: { readonly since?: string; readonly until?: string },
  timeZone: string,
): { readonly since?: string; readonly until?: string } {
  return {
    ...(since !== undefined && { since: instantOf(since, timeZone) }),
    ...(until !== undefined && { until: instantOf(until, timeZone) }),
  };
}

function instantOf(text: string, timeZone: string): string {
  if (!WITHOUT_ZONE.test(text) || Number.isNaN(Date.parse(text))) return text;
  return momentAt(text.includes('T') ? text : `${text}T00:00`, timeZone).toISOString();
}
