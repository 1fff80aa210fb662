/**
 * A catalogue on disk: the entries, checked and cleaned, as one JSON file.
 *
 * The look-up tables are not stored: building them for 16,000 names takes less time than reading them would, and a file
 * that holds only entries never goes out of step with the matcher.
 */
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { readBytes } from '../../config/text.js';
import type { CatalogueEntry } from '../understanding.js';
import { readEntries } from './entries.js';

const FORMAT = 'parley-catalogue';
const VERSION = 1;

const entry = z.object({
  sku: z.string().min(1),
  name: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  spoken: z.array(z.string()).optional(),
});
const indexFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  language: z.string().optional(),
  entries: z.array(entry).min(1),
});

/** A catalogue as read from disk. */
export interface StoredCatalogue {
  readonly entries: readonly CatalogueEntry[];
  /** The callers' language, if the catalogue was imported for one. */
  readonly language?: string | undefined;
}

/** A catalogue as the text of a file that `readCatalogueFile` reads. */
export function catalogueText({ entries, language }: StoredCatalogue): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, language, entries });
}

/**
 * Reads an imported catalogue, or a price list as it is.
 *
 * @throws ParleyError FILE_NOT_FOUND; FILE_INVALID for another version, a damaged file or a list without names
 */
export function readCatalogueFile(path: string): StoredCatalogue {
  const bytes = readBytes(path, { name: path, field: 'catalogue' });
  if (!looksImported(bytes)) return { entries: readEntries(bytes, path) };
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `${path} is damaged: it is not whole JSON.`, { cause });
  }
  const parsed = indexFile.safeParse(value);
  if (parsed.success) return parsed.data as StoredCatalogue;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const found = (value as { version?: unknown }).version;
  const reason =
    field === 'version'
      ? `has version ${String(found)}, and ${VERSION} is needed: import it again`
      : `is wrong at ${field}`;
  throw new ParleyError('FILE_INVALID', `${path} ${reason}.`, { field });
}

function looksImported(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b && new TextDecoder().decode(bytes.subarray(0, 64)).includes(FORMAT);
}
