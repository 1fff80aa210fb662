/**
 * Reads price lists: CSV or any other separator, with or without a header, in UTF-8, UTF-16 or Windows-1252.
 */
import { ParleyError } from '../../call/errors.js';
import type { CatalogueEntry } from '../understanding.js';
import { foldWord } from '../../language/fold.js';
import { parseCsv } from './csv.js';

/** Lists above this size are refused before they fill the memory. */
const MAX_ENTRIES = 1_000_000;

const COLUMNS: Readonly<Record<keyof CatalogueEntry, readonly string[]>> = {
  sku: [
    'sku',
    'id',
    'code',
    'cis',
    'ean',
    'gtin',
    'article',
    'artikel',
    'reference',
    'ref',
    'product id',
    'productid',
  ],
  name: [
    'name',
    'nom',
    'naam',
    'product',
    'produit',
    'title',
    'denomination',
    'label',
    'libelle',
    'omschrijving',
    'product name',
  ],
  aliases: ['aliases', 'alias', 'synonyms', 'synonymes', 'synoniemen', 'other names'],
  spoken: ['spoken', 'pronunciation', 'prononciation', 'uitspraak', 'spoken forms'],
};

/**
 * The entries of a price list.
 *
 * The header names the columns `sku`, `name`, `aliases`, `spoken` (or usual words for them in three languages); aliases
 * and spoken forms are separated by `|` or `;`. Without a header the first column is the sku and the second the name; a
 * single column holds names, which are then their own skus. Lines without a name are left out; of lines that repeat a sku
 * the names become aliases of the first.
 *
 * @param bytes the file as it is
 * @param source its name, for messages
 * @throws ParleyError FILE_INVALID if it is no text, there is no entry, a quote is never closed, or there are more than a million lines
 */
export function readEntries(bytes: Uint8Array, source: string): CatalogueEntry[] {
  return readList(bytes, source).entries;
}

/** A price list as read, and what became of lines that are no entry of their own. */
export interface ReadList {
  readonly entries: CatalogueEntry[];
  /** Lines that repeat a sku. */
  readonly merged: number;
  /** Lines without a name. */
  readonly nameless: number;
}

/** See {@link readEntries}. */
export function readList(bytes: Uint8Array, source: string): ReadList {
  const text = decode(bytes);
  // A spreadsheet's own file or a picture: whatever it is, no list of names.
  if (CONTROL.test(text))
    throw new ParleyError('FILE_INVALID', `${source} is not text; save the list as CSV.`, { field: 'file' });
  const rows = parseCsv(text, source);
  const header = headerOf(rows[0] ?? []);
  const lines = header ? rows.slice(1) : rows;
  if (lines.length > MAX_ENTRIES) {
    throw new ParleyError(
      'FILE_INVALID',
      `${source} has ${lines.length} lines; at most ${MAX_ENTRIES} are read.`,
    );
  }
  const columns = header ?? positional(rows);
  const entries = new Map<string, CatalogueEntry>();
  const named = lines.filter(line => addLine(line, columns, entries)).length;
  if (entries.size === 0)
    throw new ParleyError('FILE_INVALID', `${source} names no product.`, { field: 'name' });
  return { entries: [...entries.values()], merged: named - entries.size, nameless: lines.length - named };
}

// Characters that no text has: all controls but those of lines, tabs and pages.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

type Columns = Partial<Record<keyof CatalogueEntry, number>>;

/** Takes a line in; tells whether it names anything. */
function addLine(line: readonly string[], columns: Columns, entries: Map<string, CatalogueEntry>): boolean {
  const cell = (column: keyof CatalogueEntry): string => line[columns[column] ?? -1]?.trim() ?? '';
  const name = cell('name');
  if (name === '') return false;
  const sku = cell('sku') || name;
  const aliases = listOf(cell('aliases'));
  const spoken = listOf(cell('spoken'));
  const known = entries.get(sku);
  if (known === undefined) {
    entries.set(sku, { sku, name, aliases, spoken });
    return true;
  }
  const others = new Set([...(known.aliases ?? []), name, ...aliases]);
  others.delete(known.name);
  entries.set(sku, {
    ...known,
    aliases: [...others],
    spoken: [...new Set([...(known.spoken ?? []), ...spoken])],
  });
  return true;
}

function listOf(cell: string): string[] {
  return cell
    .split(/[|;]/)
    .map(part => part.trim())
    .filter(Boolean);
}

function headerOf(row: readonly string[]): Columns | undefined {
  const titles = row.map(title => foldWord(title.trim()).replaceAll('_', ' '));
  const columns: Columns = {};
  for (const [column, names] of Object.entries(COLUMNS)) {
    const at = titles.findIndex(title => names.includes(title));
    if (at >= 0) columns[column as keyof CatalogueEntry] = at;
  }
  return columns.name === undefined ? undefined : columns;
}

function positional(rows: readonly (readonly string[])[]): Columns {
  return rows.every(row => row.length < 2) ? { name: 0 } : { sku: 0, name: 1 };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // What spreadsheets in western Europe still export.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
