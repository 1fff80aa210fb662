/** Availability from a JSON file: a list of rows, or `{"rows": [...]}`; read at the moment of the answer like any table. */
import { readFile } from 'node:fs/promises';
import { ParleyError } from '../../call/errors.js';
import { asRows, askedFor, checkNames, checkRows } from './availability.js';
import type { AvailabilitySource, RowStyle } from './availability.js';

/**
 * @param path the file; whoever changes it should replace it as a whole
 */
export function fileSource(path: string, style: RowStyle = {}): AvailabilitySource {
  const rows = async (signal: AbortSignal): Promise<unknown> => asRows(await rowsIn(path, signal), style);
  return {
    names: async signal => checkNames(await rows(signal), path),
    read: async (skus, signal) => checkRows(askedFor(await rows(signal), skus), path),
  };
}

async function rowsIn(path: string, signal: AbortSignal): Promise<unknown[]> {
  const text = await readFile(path, { encoding: 'utf8', signal }).catch((cause: unknown) => {
    throw new ParleyError('LOOKUP_FAILED', `The table ${path} could not be read.`, { cause });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ParleyError('LOOKUP_INVALID', `The table ${path} is not JSON.`, { cause });
  }
  const found = Array.isArray(value) ? value : (value as { rows?: unknown } | null)?.rows;
  if (Array.isArray(found)) return found as unknown[];
  throw new ParleyError('LOOKUP_INVALID', `The table ${path} has no list of rows.`);
}
