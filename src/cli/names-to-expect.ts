/** The names of lists, for recognisers to expect in recordings. */
import type { Vocabulary } from '../stt/stt.js';
import { primaryLanguage } from '../language/tag.js';

/**
 * Reads lists of names: one a line, price lists, imported catalogues.
 *
 * @param files paths; those that are not given are passed over
 * @param language BCP-47 language of the recordings
 * @returns nothing if there is no file
 * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID
 */
export async function namesToExpect(
  files: readonly (string | undefined)[],
  language: string,
): Promise<Vocabulary | undefined> {
  const given = files.filter(file => file !== undefined);
  if (given.length === 0) return undefined;
  const { expectedWords } = await import('../understanding/catalogue/expected-words.js');
  const { readCatalogueFile } = await import('../understanding/catalogue/index-file.js');
  const entries = given.flatMap(file => readCatalogueFile(file).entries);
  return expectedWords(entries, primaryLanguage(language));
}
