/** Cuts a clean text into sentences, and those into the pieces that are spoken, cached and counted as heard one by one. */

/** Longer sentences are cut at a comma or a space: nobody waits for a whole paragraph to be synthesised. */
const LONGEST_PIECE = 200;

/** The sentences of a text, in order; those without a letter or digit are left out. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["'’»)]?)\s+(?=\S)/u)
    .map(sentence => sentence.trim())
    .filter(isSpoken);
}

/** The pieces of a sentence. */
export function piecesOf(sentence: string): string[] {
  const pieces: string[] = [];
  let rest = sentence.trim();
  while (rest.length > LONGEST_PIECE) {
    const start = rest.slice(0, LONGEST_PIECE);
    const comma = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '), start.lastIndexOf(': '));
    const space = start.lastIndexOf(' ');
    const at = comma > LONGEST_PIECE / 3 ? comma + 1 : space > 0 ? space : LONGEST_PIECE;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest].filter(isSpoken);
}

function isSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
