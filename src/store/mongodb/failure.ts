/** The driver's failures in the catalogue's codes. */
import { MongoError, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { ParleyError } from '../../call/errors.js';

/** Numbers the server uses: a second document with the same key; no space left (two of them); a lock not got. */
const DUPLICATE = 11_000;
const FULL: readonly unknown[] = [14_031, 12_501];
const LOCKED: readonly unknown[] = [24, 46, 112];

/** True if a document with the same key is there already. */
export function isDuplicate(thrown: unknown): boolean {
  return thrown instanceof MongoServerError && thrown.code === DUPLICATE;
}

/** The catalogue's error for anything the driver threw. No text of the server is passed on: it may quote documents. */
export function storeFailure(thrown: unknown): unknown {
  if (!(thrown instanceof MongoError)) return thrown;
  const { code, name } = thrown;
  const told = `${name}${code === undefined ? '' : ` ${code}`}`;
  const fail = (to: 'STORE_FULL' | 'STORE_LOCKED' | 'STORE_UNAVAILABLE', text: string): ParleyError =>
    new ParleyError(to, `${text} (${told})`, { cause: thrown });
  if (FULL.includes(code)) return fail('STORE_FULL', 'The store is full.');
  if (LOCKED.includes(code)) return fail('STORE_LOCKED', 'Another program holds the store.');
  if (thrown instanceof MongoNetworkError || thrown instanceof MongoServerSelectionError)
    return fail('STORE_UNAVAILABLE', 'The store cannot be reached.');
  return fail('STORE_UNAVAILABLE', 'The store cannot be read or written.');
}

/** Runs `work`, turning the driver's failures into the catalogue's. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw storeFailure(thrown);
  }
}
