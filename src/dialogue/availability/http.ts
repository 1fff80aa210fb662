/**
 * Availability from a server: `GET {url}` gives all names, `GET {url}?sku=A&sku=B` the rows (all, if it likes), both as a JSON
 * list of rows or as `{"rows": [...]}`.
 */
import { getJson } from '../../records/records.js';
import { asRows, askedFor, checkNames, checkRows } from './availability.js';
import type { AvailabilitySource, RowStyle } from './availability.js';

/**
 * @param headers sent with each request, for example an authorisation
 */
export function httpSource(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  style: RowStyle = {},
): AvailabilitySource {
  const where = new URL(url).host;
  const rows = async (address: URL, signal: AbortSignal): Promise<unknown> =>
    asRows(rowsOf(await getJson(address, headers, signal)), style);
  return {
    names: async signal => checkNames(await rows(new URL(url), signal), where),
    read: async (skus, signal) => {
      const address = new URL(url);
      for (const sku of skus) address.searchParams.append('sku', sku);
      return checkRows(askedFor(await rows(address, signal), skus), where);
    },
  };
}

function rowsOf(value: unknown): unknown {
  return Array.isArray(value) ? value : (value as { rows?: unknown } | null)?.rows;
}
