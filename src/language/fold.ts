/**
 * The comparison form of a word: lower case, without accents, one kind of apostrophe.
 *
 * Accents are optional in recogniser text, so every table in `language/` is keyed by this form.
 *
 * @example fold('Février') // 'fevrier'
 */
export function fold(text: string): string {
  if (/^[!-~ ]*$/.test(text)) return text.toLowerCase().replace(/`/g, "'");
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
