/**
 * Availability: what the operator's own table says about a product, read at the moment of the answer.
 *
 * A source gives the names to listen for (they may be cached for a call) and the rows to answer from (never cached). A
 * row is only what the table says; what may be said of it is decided in `standing.ts`.
 */
import { z } from 'zod';
import { ParleyError, shapeOf } from '../../call/errors.js';
import { isDay, localDay } from '../../call/local-time.js';

export const STATUSES = ['available', 'out_of_stock', 'discontinued', 'back_order'] as const;
/** What the table says of a product. */
export type Status = (typeof STATUSES)[number];

const DAY_MS = 86_400_000;

const text = z.string().min(1);
// Exports of tables write nothing as an empty text, and MySQL a day that is not known as zeros.
const blankAsNull = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*(?:0000-00-00.*)?$/.test(value) ? null : value;
// Dates come as `2026-12-15`, as a moment, or as the driver's own Date. A day of no calendar is refused: taken for the
// day that it would overflow to, 31 February was told to a caller as 3 March.
const moment = z.preprocess(
  value =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : blankAsNull(value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}([T ].*)?$/)
    .refine(isDay)
    .nullish(),
);
const count = z.preprocess(value => {
  const given = blankAsNull(value);
  return typeof given === 'bigint' || typeof given === 'string' ? Number(given) : given;
}, z.number().int().min(0).nullish());
const nameList = z.preprocess(
  value =>
    typeof value === 'string'
      ? value
          .split(/[|;]/)
          .map(v => v.trim())
          .filter(Boolean)
      : value,
  z.array(z.string()),
);

/** Checks one row of an availability table. */
export const productRow = z.object({
  sku: z.preprocess(value => (typeof value === 'number' ? String(value) : value), text),
  name: text,
  aliases: nameList.nullish().transform(value => value ?? []),
  status: z.enum(STATUSES),
  quantity: count.transform(value => value ?? null),
  available_from: moment.transform(value => value?.slice(0, 10) ?? null),
  updated_at: moment.transform(value => value ?? null),
});
/** One row: a product and what can be had of it. */
export type ProductRow = z.infer<typeof productRow>;
/** The names of a product, for recognising it. */
export type ProductNames = Pick<ProductRow, 'sku' | 'name' | 'aliases'>;

/** The columns that a table must have, under these names or mapped to them. */
export const COLUMNS = [
  'sku',
  'name',
  'aliases',
  'status',
  'quantity',
  'available_from',
  'updated_at',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The operator's own name of a column; the column's name here by default. */
export type OwnColumns = Partial<Readonly<Record<Column, string>>>;

/** How the operator's rows are written. */
export interface RowStyle {
  readonly columns?: OwnColumns;
  /** Where the operator's days begin; Greenwich by default. */
  readonly timeZone?: string;
}

/** Rows with their columns and days as they are here; what is no list of rows is left for the check. */
export function asRows(values: unknown, { columns = {}, timeZone = 'UTC' }: RowStyle): unknown {
  if (!Array.isArray(values)) return values;
  return values.map((value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    const own = value as Record<string, unknown>;
    const row = Object.fromEntries(COLUMNS.map(column => [column, own[columns[column] ?? column]]));
    return { ...row, available_from: asDay(row['available_from'], timeZone) };
  });
}

// A day is stored as the moment at which it begins, in Greenwich or where the program that wrote it runs, and drivers and
// servers give it so: midnight of 1 December in Brussels is still November in Greenwich, and was told so.
function asDay(value: unknown, timeZone: string): unknown {
  const isMoment = value instanceof Date || (typeof value === 'string' && /^\d{4}-.*T.*Z$/.test(value));
  if (!isMoment) return value;
  const at = new Date(value);
  const isMidnight = at.getTime() % DAY_MS === 0;
  return Number.isNaN(at.getTime()) || isMidnight ? value : localDay(at, timeZone);
}

/** Where availability is looked up. Both waits end at once when the signal is aborted. */
export interface AvailabilitySource {
  /** Names of all products, for recognising them. */
  names(signal: AbortSignal): Promise<ProductNames[]>;
  /** The rows of some products as they stand now; products that are gone are left out. */
  read(skus: readonly string[], signal: AbortSignal): Promise<ProductRow[]>;
}

/** Of what a source returned the rows that were asked for: a mistake in another row is none in these. */
export function askedFor(values: unknown, skus: readonly string[]): unknown {
  if (!Array.isArray(values)) return values;
  return values.filter(row => skus.includes(String((row as { sku?: unknown } | null)?.sku)));
}

/**
 * Checks what a driver returned.
 *
 * @param where the table's or server's name, for messages
 * @throws ParleyError LOOKUP_INVALID naming the row's position and the column; never the row's values
 */
export function checkRows(values: unknown, where: string): ProductRow[] {
  return checkAll(values, productRow, where);
}

const productNames = productRow.pick({ sku: true, name: true, aliases: true });

/**
 * As `checkRows`, for the names only. What has no name or number cannot be asked for and is left out, so that one such row does
 * not take the whole table away; where no row has them it is the column that is missing.
 */
export function checkNames(values: unknown, where: string): ProductNames[] {
  if (!Array.isArray(values)) return checkAll(values, productNames, where);
  const named = values.filter(value => !isBlank(value, 'sku') && !isBlank(value, 'name'));
  return checkAll(named.length > 0 ? named : values, productNames, where);
}

function isBlank(value: unknown, column: Column): boolean {
  const found = (value as Partial<Record<Column, unknown>> | null)?.[column] ?? '';
  return typeof found === 'string' && found.trim() === '';
}

function checkAll<T>(values: unknown, schema: z.ZodType<T>, where: string): T[] {
  if (!Array.isArray(values)) throw new ParleyError('LOOKUP_INVALID', `${where} did not answer with rows.`);
  return values.map((value, i) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const path = parsed.error.issues[0]?.path ?? [];
    const column = path.join('.');
    const found = path.reduce<unknown>((v, key) => (v as Record<PropertyKey, unknown> | null)?.[key], value);
    throw new ParleyError(
      'LOOKUP_INVALID',
      `Row ${i + 1} of ${where} has no usable ${column || 'columns'}, found ${shapeOf(found)}.`,
      {
        field: column,
      },
    );
  });
}
