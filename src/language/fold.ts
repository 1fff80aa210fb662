/** One spelling for what is written in several: letter case, accents, ligatures, apostrophes. */

const ASCII = /^[\0-\x7f]*$/;

/**
 * The comparison form of a word or text: lower case, no accents, ligatures opened, one kind of apostrophe.
 *
 * Accents are optional in recogniser text, so every table in `language/` is keyed by this form, and so are the stores'
 * indices. Letters of other scripts and all other characters stay as they are.
 *
 * @example fold('Février') // 'fevrier'
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain ASCII: saving them the normalisation halves the time to read a catalogue.
  if (ASCII.test(lower)) return lower.includes('`') ? lower.replaceAll('`', "'") : lower;
  return lower
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’‘`´]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/**
 * As `fold`, for names that are compared by their sound: letters whose sound the accent makes are spelled by it.
 *
 * @example foldWord('Façade') // 'fasade'
 */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return fold(ASCII.test(lower) ? lower : lower.replaceAll('ç', 's').replaceAll('ß', 'ss'));
}
