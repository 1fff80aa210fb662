/** Availability from a MongoDB collection whose documents have the columns as fields. */
import type { Collection, Document } from 'mongodb';
import { ParleyError } from '../../call/errors.js';
import { COLUMNS, asRows, checkNames, checkRows } from './availability.js';
import type { AvailabilitySource, Column, RowStyle } from './availability.js';

/** What is used of a collection, so that the driver is only loaded by who connects. */
export type ProductCollection = Pick<Collection<Document>, 'find'>;

/**
 * @param collection the operator's products; an index on `sku` makes look-ups quick
 */
export function mongodbSource(
  collection: ProductCollection,
  where = 'the collection',
  style: RowStyle = {},
): AvailabilitySource {
  const own = (column: Column): string => style.columns?.[column] ?? column;
  const find = async (filter: Document, wanted: readonly Column[], signal: AbortSignal): Promise<unknown> => {
    const projection = { _id: 0, ...Object.fromEntries(wanted.map(column => [own(column), 1])) };
    return asRows(await all(collection, filter, projection, where, signal), style);
  };
  return {
    names: async signal => checkNames(await find({}, ['sku', 'name', 'aliases'], signal), where),
    read: async (skus, signal) => {
      const filter = { [own('sku')]: { $in: skus.flatMap(asStored) } };
      return checkRows(await find(filter, COLUMNS, signal), where);
    },
  };
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
