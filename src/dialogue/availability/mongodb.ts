/** Availability from a MongoDB collection whose documents have the columns as fields. */
import type { Collection, Document } from 'mongodb';
import { ParleyError } from '../../call/errors.js';
import { localDay } from '../../call/local-time.js';
import { COLUMNS, checkNames, checkRows } from './availability.js';
import type { AvailabilitySource } from './availability.js';

const DAY_MS = 86_400_000;

/** What is used of a collection, so that the driver is only loaded by who connects. */
export type ProductCollection = Pick<Collection<Document>, 'find'>;

/**
 * @param collection the operator's products; an index on `sku` makes look-ups quick
 * @param timeZone where the operator's days begin
 */
export function mongodbSource(
  collection: ProductCollection,
  where = 'the collection',
  timeZone = 'UTC',
): AvailabilitySource {
  return {
    names: async signal => {
      const projection = { _id: 0, sku: 1, name: 1, aliases: 1 };
      return checkNames(await all(collection, {}, projection, where, signal), where);
    },
    read: async (skus, signal) => {
      const projection = { _id: 0, ...Object.fromEntries(COLUMNS.map(column => [column, 1])) };
      const found = await all(
        collection,
        { sku: { $in: skus.flatMap(asStored) } },
        projection,
        where,
        signal,
      );
      return checkRows(
        found.map(row => ({ ...row, available_from: asDay(row['available_from'], timeZone) })),
        where,
      );
    },
  };
}

// A day is stored as the moment at which it begins, in Greenwich or where the program that wrote it runs: midnight of
// 1 December in Brussels is still November in Greenwich, and was told so.
function asDay(value: unknown, timeZone: string): unknown {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return value;
  const isMidnight = value.getTime() % DAY_MS === 0;
  return isMidnight ? value : localDay(value, timeZone);
}

// An article number may be stored as a number; the server takes "12" and 12 for two values.
function asStored(sku: string): (string | number)[] {
  return String(Number(sku)) === sku ? [sku, Number(sku)] : [sku];
}

async function all(
  collection: ProductCollection,
  filter: Document,
  projection: Document,
  where: string,
  signal: AbortSignal,
): Promise<Document[]> {
  signal.throwIfAborted();
  try {
    return await collection.find(filter, { projection, signal } as Document).toArray();
  } catch (cause) {
    throw new ParleyError('LOOKUP_FAILED', `${where} could not be read.`, { cause });
  }
}
