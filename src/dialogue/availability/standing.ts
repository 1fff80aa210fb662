/**
 * What may be said of a row on a day: a row's standing.
 *
 * A row that was not touched for long is stale and says nothing. A date that has passed is no promise. Of several rows
 * for one product the latest counts; rows of the same moment that contradict each other say nothing.
 */
import type { ProductRow } from './availability.js';

/** What a row says, as far as it may be said. */
export type Standing =
  | { readonly kind: 'available'; readonly row: ProductRow; readonly quantity: number | null }
  | { readonly kind: 'out_of_stock' | 'back_order'; readonly row: ProductRow; readonly from: string | null }
  | { readonly kind: 'discontinued'; readonly row: ProductRow }
  | { readonly kind: 'stale'; readonly row: ProductRow };

const DAY_MS = 86_400_000;

/**
 * @param callDate the day of the call, `YYYY-MM-DD`
 * @param maxAgeDays a row older than this is stale
 */
export function standingOf(row: ProductRow, callDate: string, maxAgeDays: number): Standing {
  if (row.updated_at === null || ageDays(row.updated_at, callDate) > maxAgeDays)
    return { kind: 'stale', row };
  if (row.status === 'discontinued') return { kind: 'discontinued', row };
  if (row.status === 'available') {
    // "Available" and "none" contradict each other: the number is not known then.
    return { kind: 'available', row, quantity: row.quantity === 0 ? null : row.quantity };
  }
  const from = row.available_from !== null && row.available_from >= callDate ? row.available_from : null;
  return { kind: row.status, row, from };
}

/** One row for each sku, the latest; where several of that moment contradict each other, the product is left stale. */
export function latestRows(rows: readonly ProductRow[]): ProductRow[] {
  const latest = new Map<string, ProductRow[]>();
  for (const row of rows) {
    const known = latest.get(row.sku);
    const [at, before] = [row.updated_at ?? '', known?.[0]?.updated_at ?? ''];
    if (known === undefined || at > before) latest.set(row.sku, [row]);
    else if (at === before) known.push(row);
  }
  return [...latest.values()].map(([first, ...others]) =>
    others.every(other => sameFacts(other, first!)) ? first! : { ...first!, updated_at: null },
  );
}

function sameFacts(a: ProductRow, b: ProductRow): boolean {
  return a.status === b.status && a.quantity === b.quantity && a.available_from === b.available_from;
}

function ageDays(updatedAt: string, callDate: string): number {
  return (Date.parse(callDate) - Date.parse(updatedAt.slice(0, 10))) / DAY_MS;
}
