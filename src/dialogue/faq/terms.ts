/**
 * What a question is compared by: stems, pairs of neighbouring stems and of stems a word or two apart, pieces of three and
 * four letters, which survive spelling mistakes and compounds, and what its words mean: the meanings themselves, the same
 * with the stems of words that have none, and pairs of these up to three words apart.
 *
 * Function words stay: "can I", "should I" and "how do I" ask for different things. Their frequency keeps them light.
 */
import { fold, foldWord } from '../../language/fold.js';
import { meaningsAt } from '../../language/meanings.js';
import { stemOf } from '../../language/stems.js';

/**
 * Kinds of terms, with how much each counts: learnt as a list-wise logistic regression over candidate entries, then one by
 * one, on questions of clinc150, banking77 and hwu64; that of meanings more than was learnt there, since small bases need them most.
 */
export const FIELDS = {
  stem: 0.54,
  pair: 0.18,
  apart: 0.17,
  three: 0.58,
  four: 0.44,
  meaning: 0.55,
  sense: 0.4,
  senses: 0.52,
};
export type Field = keyof typeof FIELDS;
/** The terms of one text, by kind. */
export type Terms = Readonly<Record<Field, string[]>>;

/** The terms of a text, by kind; repeated terms come once. */
export function termsOf(text: string, language: string): Terms {
  const words = foldWord(text).match(WORD) ?? [];
  const all = words.map(word => cachedStem(word, language));
  const plain = fold(text).match(WORD) ?? [];
  const plainStems = plain.map(word => cachedStem(word, language));
  const meanings = meaningsAt(plain, plainStems, language);
  // Capitals, so that no meaning is taken for a stem.
  const senses = meanings.map((list, i) =>
    list.length > 0 ? list.map(m => m.toUpperCase()) : [all[i] ?? ''],
  );
  return {
    stem: unique(all),
    pair: unique(all.slice(1).map((stem, i) => `${all[i]} ${stem}`)),
    apart: unique(all.flatMap((stem, i) => all.slice(i + 2, i + 4).map(later => `${stem} ${later}`))),
    three: unique(words.flatMap(word => piecesOf(word, 3))),
    four: unique(words.flatMap(word => piecesOf(word, 4))),
    meaning: unique(meanings.flat()),
    sense: unique(senses.flat()),
    senses: unique(senses.flatMap((list, i) => pairsOf(list, senses.slice(i + 1, i + 1 + FARTHEST).flat()))),
  };
}

const WORD = /\p{L}+|\d+/gu;
/** Words by which the two of a pair of meanings may be apart. */
const FARTHEST = 3;
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

function pairsOf(first: readonly string[], later: readonly string[]): string[] {
  return first.flatMap(one => later.map(other => `${one} ${other}`));
}

/** Pieces of a word by so many letters, its ends marked. */
export function piecesOf(word: string, letters: number): string[] {
  const padded = `_${word}_`;
  if (padded.length <= letters) return [padded];
  return Array.from({ length: padded.length - letters + 1 }, (_, i) => padded.slice(i, i + letters));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
