/** Words of spoken text, the same for every language that writes words apart. */

const cache = new Map<string, string>();
/** How many folded words are remembered. */
const MAX_CACHE = 50_000;

/** Lower case without accents, for comparing. */
export function fold(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const folded = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe');
  if (cache.size >= MAX_CACHE) cache.clear();
  cache.set(word, folded);
  return folded;
}

/**
 * Lower-case words of a text. Apostrophes and hyphens part words (`i'll` is `i`, `ll`; `j'ai` is `j`, `ai`), because
 * recognisers do not agree on them; other signs are dropped. Emoji and text without letters give no words.
 */
export function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
