/** The taxonomy of irritants: a tree of causes that the operator edits, in YAML. */
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ParleyError } from '../../call/errors.js';
import { readText } from '../../config/text.js';
import { parseYamlFile } from '../../config/yaml-file.js';
import { primaryLanguage } from '../../language/tag.js';

const byLanguage = z.record(z.string(), z.array(z.string().min(1).max(500)).min(1).max(500));

const cause = z.strictObject({
  id: z.string().regex(/^[\p{L}\p{N}_-]{1,64}$/u, 'an id has letters, digits, - and _, at most 64'),
  parent: z.string().optional(),
  title: z.record(z.string(), z.string().min(1).max(200)),
  phrases: byLanguage.optional(),
  examples: byLanguage.optional(),
});

const file = z.strictObject({ causes: z.array(cause).min(1).max(2_000) });

/** One cause as the operator writes it: phrases decide at once, examples teach the classifier. */
export type Cause = z.infer<typeof cause>;

/** The causes, and how they hang together. */
export interface Taxonomy {
  readonly causes: readonly Cause[];
  /** The ids from a cause up to the root, itself first; just the id if it is not known. */
  path(id: string): readonly string[];
  /** The title in a language, else in English, else the id. */
  title(id: string, language: string): string;
}

/** The taxonomy that ships. */
const SHIPPED_TAXONOMY = fileURLToPath(new URL('../../../models/irritants/irritants.yaml', import.meta.url));

/**
 * Reads a taxonomy.
 *
 * @throws ParleyError FILE_NOT_FOUND, or FILE_INVALID naming the cause and the field
 */
export function loadTaxonomy(path: string = SHIPPED_TAXONOMY): Taxonomy {
  return parseTaxonomy(readText(path, 'The taxonomy', 'signals.taxonomyFile'), path);
}

/** Reads the text of a taxonomy file. @throws ParleyError FILE_INVALID */
export function parseTaxonomy(text: string, path: string): Taxonomy {
  const { causes } = parseYamlFile(file, text, path);
  const byId = new Map(causes.map(c => [c.id, c]));
  checkTree(causes, byId, path);
  return {
    causes,
    path: id => pathOf(id, byId),
    title: (id, language) => {
      const titles = byId.get(id)?.title;
      return titles?.[primaryLanguage(language)] ?? titles?.['en'] ?? id;
    },
  };
}

function checkTree(causes: readonly Cause[], byId: ReadonlyMap<string, Cause>, path: string): void {
  const seen = new Set<string>();
  for (const { id, parent } of causes) {
    if (seen.has(id)) throw invalid(path, id, 'is there twice');
    seen.add(id);
    if (parent !== undefined && !byId.has(parent))
      throw invalid(path, id, `has the parent "${parent}", which is not there`);
  }
  for (const { id } of causes) {
    const walked = [id];
    for (let at = byId.get(id)?.parent; at !== undefined; at = byId.get(at)?.parent) {
      walked.push(at);
      if (at === id) throw invalid(path, id, `is its own ancestor: ${walked.join(' > ')}`);
      // A cycle further up is told when its own members are looked at.
      if (walked.length > causes.length) break;
    }
  }
}

function invalid(path: string, id: string, what: string): ParleyError {
  return new ParleyError('FILE_INVALID', `${path}: the cause "${id}" ${what}.`, { field: id });
}

function pathOf(id: string, byId: ReadonlyMap<string, Cause>): string[] {
  const ids = [id];
  for (let at = byId.get(id)?.parent; at !== undefined; at = byId.get(at)?.parent) ids.push(at);
  return ids;
}
