/** Pages of listings: how long they are and where they go on. */
import { ParleyError, shapeOf } from '../call/errors.js';
import type { CallFilter, Page } from './store.js';

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 1000;

/** How many items a page has. */
export function pageSize(filter: CallFilter): number {
  const limit = filter.limit ?? DEFAULT_LIMIT;
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new ParleyError(
    'BAD_ARGUMENT',
    `limit must be a whole number from 1 to ${MAX_LIMIT}, found ${limit}.`,
    {
      field: 'limit',
    },
  );
}

/** A page with its cursor, if there is more. */
export function pageOf<T>(items: readonly T[], cursor: string | undefined): Page<T> {
  return cursor === undefined ? { items } : { items, cursor };
}

/** Reads back what `writeCursor` made. */
export function readCursor(cursor: string): readonly [number, string] {
  const [number, text] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (number !== undefined && text !== undefined && /^\d+$/.test(number)) return [Number(number), text];
  throw new ParleyError(
    'BAD_ARGUMENT',
    `cursor is not one that a listing returned, found ${shapeOf(cursor)}.`,
    {
      field: 'cursor',
    },
  );
}

/** A place in a listing as an opaque text. */
export function writeCursor(number: number, text: string): string {
  return Buffer.from(`${number} ${text}`, 'utf8').toString('base64url');
}

/** An instant of a filter, in milliseconds since 1970. */
export function instant(value: string, field: string): number {
  const ms = Date.parse(value);
  if (Number.isFinite(ms)) return ms;
  throw new ParleyError('BAD_ARGUMENT', `${field} must be an ISO 8601 time, found ${shapeOf(value)}.`, {
    field,
  });
}
