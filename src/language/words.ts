/** Words of spoken text, the same for every language that writes words apart. */

/**
 * Lower-case words of a text. Apostrophes and hyphens part words (`i'll` is `i`, `ll`; `j'ai` is `j`, `ai`), because
 * recognisers do not agree on them; other signs are dropped. Emoji and text without letters give no words.
 */
export function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
