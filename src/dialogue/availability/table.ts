/** Availability from rows in memory: a table that came with a request, or a test. */
import type { AvailabilitySource, ProductNames, ProductRow } from './availability.js';
import { latestRows } from './standing.js';

export class TableSource implements AvailabilitySource {
  readonly #rows: readonly ProductRow[];

  constructor(rows: readonly ProductRow[]) {
    this.#rows = latestRows(rows);
  }

  names(): Promise<ProductNames[]> {
    return Promise.resolve(this.#rows.map(({ sku, name, aliases }) => ({ sku, name, aliases })));
  }

  read(skus: readonly string[]): Promise<ProductRow[]> {
    return Promise.resolve(this.#rows.filter(row => skus.includes(row.sku)));
  }
}
