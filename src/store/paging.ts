/** Pages of listings: how long they are and where they go on. */
import { z } from 'zod';
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

const day = z.iso.date();
const moment = z.iso.datetime({ offset: true, local: true });

/**
 * An instant of a filter, in milliseconds since 1970; a day begins, and a time without a zone is meant, in UTC, as listings
 * show them.
 *
 * @throws ParleyError BAD_ARGUMENT, also for what JavaScript would read as some date ("March 1" is one of 2001): a
 *   filter that is not meant chooses calls that are not meant, and calls are deleted by filters
 */
export function instant(value: string, field: string): number {
  if (day.safeParse(value).success) return Date.parse(value);
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? value : `${value}Z`;
  if (moment.safeParse(value).success) return Date.parse(zoned);
  throw new ParleyError('BAD_ARGUMENT', `${field} must be an ISO 8601 time, found ${shapeOf(value)}.`, {
    field,
  });
}
