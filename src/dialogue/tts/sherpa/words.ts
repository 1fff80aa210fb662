/**
 * What a pack can say that reads by a list of words. The library leaves out a word that is not listed, and "is not
 * available" without its "not" is a falsehood: such a text is not spoken at all.
 */

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a `lexicon.txt`: each stands at the beginning of its line. */
export function listedWords(lexicon: string): ReadonlySet<string> {
  return new Set(lexicon.split('\n').map(line => plain(line.split(/\s/, 1)[0] ?? '')));
}

/** The text as it is looked up: the library makes only plain letters small, and knows one apostrophe. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('\u2019', "'");
}

/** True if every word of the text is listed. */
export function isListed(text: string, words: ReadonlySet<string>): boolean {
  return (plain(text).match(WORD) ?? []).every(word => words.has(word));
}
