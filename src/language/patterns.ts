/**
 * Phrase patterns: how a language's data names runs of words.
 *
 * A pattern is words separated by spaces. `(a|b c)` is a choice, `[a|b]` may be missing, `_` is any word, `...` is up to
 * eight words, `abc*` is a beginning, `*abc` an ending, `<kind>` a word that fits the regular expression of that name.
 * Exact words and beginnings are compared without accents, endings and kinds with them. Groups may be nested.
 */
import { fold } from './fold.js';

/** How many words `...` may stand for. */
const MAX_GAP = 8;

/** Kinds of words by name, each a regular expression over one lower-case word. */
export type WordKinds = Readonly<Record<string, string>>;

type Node =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'test'; readonly fits: (word: string, folded: string) => boolean }
  | { readonly kind: 'gap' }
  | {
      readonly kind: 'choice';
      readonly words: ReadonlySet<string>;
      readonly options: readonly Sequence[];
      readonly optional: boolean;
    };
type Sequence = readonly Node[];

/** Phrases of one kind, compiled for matching. */
export interface PhraseSet {
  /**
   * The longest phrase that starts at `at`.
   *
   * @param words lower-case words as `splitWords` makes them
   * @returns how many words it takes, 0 if none starts here
   */
  match(words: readonly string[], at: number): number;
}

function wordNode(token: string, kinds: WordKinds): Node {
  if (token === '...') return { kind: 'gap' };
  if (token === '_') return { kind: 'test', fits: () => true };
  if (token.startsWith('<')) {
    const regex = kindOf(token.slice(1, -1), kinds);
    return { kind: 'test', fits: word => regex.test(word) };
  }
  if (token.startsWith('*')) {
    const end = token.slice(1);
    return { kind: 'test', fits: word => word.length > end.length + 1 && word.endsWith(end) };
  }
  if (token.endsWith('*')) {
    const start = fold(token.slice(0, -1));
    return { kind: 'test', fits: (_, folded) => folded.startsWith(start) };
  }
  return { kind: 'word', text: fold(token) };
}

function kindOf(name: string, kinds: WordKinds): RegExp {
  const source = kinds[name];
  if (source === undefined) throw new RangeError(`No kind of words is called ${name}.`);
  return new RegExp(source, 'u');
}

/** Reads a pattern; brackets nest. */
class PatternReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(
    pattern: string,
    readonly kinds: WordKinds,
  ) {
    const apart = pattern.replace(/(\p{L})['’-](?=\p{L})/gu, '$1 ');
    this.#tokens = apart.match(/[()[\]|]|[^\s()[\]|]+/g) ?? [];
  }

  sequence(): Sequence {
    const nodes: Node[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (token === undefined || token === '|' || token === ')' || token === ']') return nodes;
      this.#at += 1;
      nodes.push(token === '(' || token === '[' ? this.#group(token === '[') : wordNode(token, this.kinds));
    }
  }

  #group(optional: boolean): Node {
    const all: Sequence[] = [this.sequence()];
    while (this.#tokens[this.#at] === '|') {
      this.#at += 1;
      all.push(this.sequence());
    }
    this.#at += 1;
    const single = (s: Sequence): boolean => s.length === 1 && s[0]!.kind === 'word';
    const words = new Set(all.filter(single).map(s => (s[0] as { text: string }).text));
    return { kind: 'choice', words, options: all.filter(s => !single(s)), optional };
  }
}

/** Adds to `ends` every place where `sequence` from its item `item` can end when it starts at `at`. */
function walk(
  sequence: Sequence,
  item: number,
  words: readonly string[],
  at: number,
  ends: Set<number>,
): void {
  const node = sequence[item];
  if (node === undefined) {
    ends.add(at);
    return;
  }
  for (const next of step(node, words, at)) walk(sequence, item + 1, words, next, ends);
}

// The same few thousand words are looked at again and again, by every kind of phrase.
const MOST_FOLDED = 50_000;
const folded = new Map<string, string>();

function foldedOf(word: string): string {
  let known = folded.get(word);
  if (known === undefined) {
    if (folded.size >= MOST_FOLDED) folded.clear();
    folded.set(word, (known = fold(word)));
  }
  return known;
}

function step(node: Node, words: readonly string[], at: number): Iterable<number> {
  if (node.kind === 'gap') {
    return Array.from({ length: Math.min(MAX_GAP, words.length - at) + 1 }, (_, i) => at + i);
  }
  const word = words[at];
  if (node.kind === 'word') return word !== undefined && foldedOf(word) === node.text ? [at + 1] : [];
  if (node.kind === 'test') return word !== undefined && node.fits(word, foldedOf(word)) ? [at + 1] : [];
  const ends = new Set<number>(node.optional ? [at] : []);
  if (word !== undefined && node.words.has(foldedOf(word))) ends.add(at + 1);
  for (const option of node.options) walk(option, 0, words, at, ends);
  return ends;
}

/** The words a sequence can begin with, or nothing if it can begin with words that are not listed. */
function firstWords(sequence: Sequence): Set<string> | undefined {
  const firsts = new Set<string>();
  for (const node of sequence) {
    if (node.kind === 'gap' || node.kind === 'test') return undefined;
    if (node.kind === 'word') return firsts.add(node.text);
    for (const word of node.words) firsts.add(word);
    for (const option of node.options) {
      const inner = firstWords(option);
      if (inner === undefined) return undefined;
      for (const word of inner) firsts.add(word);
    }
    if (!node.optional) return firsts;
  }
  return undefined;
}

/** Compiles patterns; the words of a pattern are split as spoken text is (`i'll` is two words). */
export function compilePhrases(patterns: readonly string[], kinds: WordKinds = {}): PhraseSet {
  const byFirst = new Map<string, Sequence[]>();
  const others: Sequence[] = [];
  for (const pattern of patterns) {
    const sequence = new PatternReader(pattern, kinds).sequence();
    const firsts = firstWords(sequence);
    if (firsts === undefined) others.push(sequence);
    for (const word of firsts ?? []) byFirst.set(word, [...(byFirst.get(word) ?? []), sequence]);
  }
  return {
    match(words, at) {
      const ends = new Set<number>();
      for (const sequence of byFirst.get(foldedOf(words[at] ?? '')) ?? []) walk(sequence, 0, words, at, ends);
      for (const sequence of others) walk(sequence, 0, words, at, ends);
      return Math.max(0, Math.max(at, ...ends) - at);
    },
  };
}
