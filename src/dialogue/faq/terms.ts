/**
 * What a question is compared by: stems, pairs of neighbouring stems and of stems a word or two apart, how it begins, and
 * pieces of three and four letters, which survive spelling mistakes and compounds.
 *
 * Function words stay: "can I", "should I" and "how do I" ask for different things. Their frequency keeps them light.
 */
import { foldWord } from '../../language/fold.js';
import { stemOf } from '../../language/stems.js';

/** Kinds of terms, with how much each counts. */
export const FIELDS = { stem: 1, pair: 0.3, apart: 0.4, opening: 0.1, three: 0.5, four: 0.7 };
export type Field = keyof typeof FIELDS;
/** The terms of one text, by kind. */
export type Terms = Readonly<Record<Field, string[]>>;

/** The terms of a text, by kind; repeated terms come once. */
export function termsOf(text: string, language: string): Terms {
  const words = foldWord(text).match(/\p{L}+|\d+/gu) ?? [];
  const all = words.map(word => cachedStem(word, language));
  return {
    stem: unique(all),
    pair: unique(all.slice(1).map((stem, i) => `${all[i]} ${stem}`)),
    apart: unique(all.flatMap((stem, i) => all.slice(i + 2, i + 4).map(later => `${stem} ${later}`))),
    opening: words.slice(0, 2).map((_, i) => words.slice(0, i + 1).join(' ')),
    three: unique(words.flatMap(word => piecesOf(word, 3))),
    four: unique(words.flatMap(word => piecesOf(word, 4))),
  };
}

const MAX_CACHED = 100_000;
const stems = new Map<string, string>();

// A stemmer takes longer than all the rest, and the same words come again and again.
function cachedStem(word: string, language: string): string {
  const key = `${language} ${word}`;
  let stem = stems.get(key);
  if (stem === undefined) {
    if (stems.size >= MAX_CACHED) stems.clear();
    stems.set(key, (stem = stemOf(word, language)));
  }
  return stem;
}

function piecesOf(word: string, letters: number): string[] {
  const padded = `_${word}_`;
  if (padded.length <= letters) return [padded];
  return Array.from({ length: padded.length - letters + 1 }, (_, i) => padded.slice(i, i + letters));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
