/**
 * Availability from a server: `GET {url}` gives all names, `GET {url}?sku=A&sku=B` the rows, both as a JSON list of rows
 * or as `{"rows": [...]}`.
 */
import { getJson } from '../../records/records.js';
import { checkNames, checkRows } from './availability.js';
import type { AvailabilitySource } from './availability.js';

/** @param headers sent with each request, for example an authorisation */
export function httpSource(url: string, headers: Readonly<Record<string, string>> = {}): AvailabilitySource {
  const where = new URL(url).host;
  return {
    names: async signal => checkNames(rowsOf(await getJson(new URL(url), headers, signal)), where),
    read: async (skus, signal) => {
      const address = new URL(url);
      for (const sku of skus) address.searchParams.append('sku', sku);
      return checkRows(rowsOf(await getJson(address, headers, signal)), where);
    },
  };
}

function rowsOf(value: unknown): unknown {
  return Array.isArray(value) ? value : (value as { rows?: unknown } | null)?.rows;
}
