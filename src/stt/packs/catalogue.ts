/** The catalogue of packs that can be pulled: `models/catalogue.json`, or an operator's own. */
import { join } from 'node:path';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { readText } from '../../config/text.js';
import { fileName, manifestSchema } from './manifest.js';
import { EMBEDDED_DIR } from './packs.js';

const sum = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');

const published = z.strictObject({
  url: z.url(),
  bytes: z.int().positive().optional(),
  sha256: sum.optional(),
});

const sourceSchema = z.union([
  z.strictObject({
    archive: z.url().describe('A tar.bz2 or tar.gz.'),
    folder: z.string().describe('The folder inside it that holds the files.'),
    bytes: z.int().positive().optional(),
    sha256: sum.optional(),
    beside: z.record(z.string(), published).optional().describe('Files, by role, that the archive lacks.'),
  }),
  z.strictObject({ files: z.record(z.string(), published) }),
]);

const entrySchema = manifestSchema.extend({
  about: z.string(),
  files: z.record(z.string(), fileName),
  source: sourceSchema,
});
const catalogueSchema = z.object({ about: z.string().optional(), packs: z.array(entrySchema) });

/** A pack that can be pulled. */
export type CatalogueEntry = z.infer<typeof entrySchema>;

/** The catalogue that ships with Parley. */
const CATALOGUE_FILE = join(EMBEDDED_DIR, 'catalogue.json');

/**
 * Reads a catalogue.
 *
 * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID naming the entry at fault
 */
export function readCatalogue(path: string = CATALOGUE_FILE): readonly CatalogueEntry[] {
  const text = readText(path, 'The catalogue', 'catalogue');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new ParleyError('FILE_INVALID', `The catalogue ${path} is not JSON.`, { cause });
  }
  const parsed = catalogueSchema.safeParse(content);
  if (parsed.success) return parsed.data.packs;
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`);
  throw new ParleyError('FILE_INVALID', `The catalogue ${path} is wrong: ${problems.join('; ')}.`, {
    field: parsed.error.issues[0]?.path.join('.') ?? '',
  });
}

/**
 * Finds an entry by name.
 *
 * @throws ParleyError PACK_NOT_FOUND naming what there is
 */
export function catalogued(name: string, catalogue: readonly CatalogueEntry[]): CatalogueEntry {
  const found = catalogue.find(entry => entry.name === name);
  if (found !== undefined) return found;
  const names = catalogue.map(entry => entry.name).join(', ');
  throw new ParleyError('PACK_NOT_FOUND', `The catalogue has no pack ${name}; it has ${names}.`, {
    field: 'pack',
  });
}
