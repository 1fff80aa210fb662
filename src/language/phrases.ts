/** A table of phrases of one or more words, looked up at a position of a word list; the longest entry wins. */
import { fold } from './fold.js';

/** What was found: the index after the phrase's last word, and the entry's value. */
export interface PhraseMatch<T> {
  readonly to: number;
  readonly value: T;
}

/** Words of the longest phrase that is looked for backwards ("nom sur le contrat c' est"). */
const LONGEST = 6;

/** A phrase table. Keys are folded when the table is built, so that callers may write accents. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();
  private readonly lastWords = new Set<string>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const words = fold(phrase)
        .replace(/(?<=.)-/g, ' ')
        .split(' ');
      const first = words[0] ?? '';
      const bucket = this.byFirst.get(first) ?? [];
      bucket.push({ words, value });
      bucket.sort((a, b) => b.words.length - a.words.length);
      this.byFirst.set(first, bucket);
      this.lastWords.add(words.at(-1) ?? '');
    }
  }

  /** The words that entries begin with. */
  firstWords(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** The longest entry that starts at `at`. */
  match(keys: readonly string[], at: number): PhraseMatch<T> | undefined {
    const entries = this.byFirst.get(keys[at] ?? '');
    if (entries === undefined) return undefined;
    for (const { words, value } of entries) {
      if (standsAt(words, keys, at)) return { to: at + words.length, value };
    }
    return undefined;
  }

  /** The longest entry that ends just before `end`, with the index of its first word. */
  matchEndingAt(
    keys: readonly string[],
    end: number,
  ): { readonly from: number; readonly value: T } | undefined {
    if (!this.lastWords.has(keys[end - 1] ?? '')) return undefined;
    for (let from = Math.max(0, end - LONGEST); from < end; from++) {
      for (const { words, value } of this.byFirst.get(keys[from] ?? '') ?? []) {
        if (from + words.length === end && standsAt(words, keys, from)) return { from, value };
      }
    }
    return undefined;
  }
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

function standsAt(words: readonly string[], keys: readonly string[], at: number): boolean {
  for (let k = 0; k < words.length; k++) if (keys[at + k] !== words[k]) return false;
  return true;
}

/** A phrase table that maps each phrase of a bar-separated list to the list's value. */
export function phrasesOf<T>(table: readonly (readonly [string, T])[]): Phrases<T> {
  return new Phrases(
    table.flatMap(([list, value]) => list.split('|').map(phrase => [phrase.trim(), value] as const)),
  );
}

/** A table that only says whether a phrase is in it. */
export function phraseSet(...lists: readonly string[]): Phrases<true> {
  return phrasesOf(lists.map(list => [list, true] as const));
}

/** A set of folded single words, written as a space-separated list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(fold(list).split(/\s+/).filter(Boolean));
}
