/**
 * The spellings of a vocabulary's words as tries of letters, for the search to enter from any word's end.
 *
 * One trie holds all words; of each word that others often follow, a trie holds those. Nodes are numbered so that the
 * children of a node lie together: one number a node says where they begin, one which letter leads to it, one which word
 * ends there. 16,000 names take a few megabytes.
 */
import type { Vocabulary } from '../stt.js';
import type { Tokens } from './tokens.js';

/** No word ends in the node. */
export const NO_WORD = -1;

/** The tries. Node 0 is the root of all words; the children of node `n` are the nodes from `first[n]` to before `end[n]`. */
export interface Names {
  readonly nodes: number;
  readonly first: Uint32Array;
  readonly end: Uint32Array;
  /** Label of the arc into a node, as graphs count them: the token's number plus one. Roots have the space's. */
  readonly label: Uint16Array;
  /** Word that ends in a node, or `NO_WORD`. */
  readonly word: Int32Array;
  /** Root of the trie of what often follows a word; 0 if nothing does. */
  readonly next: Uint32Array;
  /** What the word that ends in a node adds to the cost of a name. */
  readonly cost: Float32Array;
  /** Words as they are to be written. */
  readonly text: readonly string[];
  /** The same, to look words up. */
  readonly written: ReadonlySet<string>;
  /** Of these, words that are hardly to be heard but in names: numbers and words of a dictionary cost more. */
  readonly strange: ReadonlySet<string>;
}

interface Spelled {
  readonly labels: Uint16Array;
  readonly word: number;
  readonly cost: number;
}

/** Compiles a vocabulary for a pack's tokens. Spellings that the tokens cannot write are left out. */
export function compileNames({ words }: Vocabulary, tokens: Tokens): Names {
  const labelOf = new Map(tokens.text.map((text, id) => [text, id + 1]));
  const spelled = words.map(({ spellings, cost = 0 }, word) =>
    spellings.flatMap(spelling => {
      const labels = labelsOf(spelling, labelOf);
      return labels === undefined ? [] : [{ labels, word, cost }];
    }),
  );
  const tries = new Tries(labelOf.get(' ') ?? 0);
  tries.add(spelled.flat());
  const next = words.map(({ next = [] }) => {
    // After its neighbour a word is to be expected, however rare it is elsewhere.
    const follow = next.flatMap(word => (spelled[word] ?? []).map(one => ({ ...one, cost: 0 })));
    return follow.length === 0 ? 0 : tries.add(follow);
  });
  return {
    ...tries.arrays(),
    next: Uint32Array.from(next),
    text: words.map(({ text }) => text),
    written: new Set(words.map(({ text }) => text)),
    strange: new Set(words.filter(({ cost = 0 }) => cost === 0).map(({ text }) => text)),
  };
}

/** Labels of a spelling's letters, without accents that the pack does not write; undefined if it cannot be written. */
export function labelsOf(spelling: string, labelOf: ReadonlyMap<string, number>): Uint16Array | undefined {
  const labels: number[] = [];
  for (const letter of spelling) {
    const plain = letter.normalize('NFD').charAt(0);
    const label = labelOf.get(letter) ?? labelOf.get(plain);
    if (label === undefined || letter === ' ') return undefined;
    labels.push(label);
  }
  return labels.length === 0 ? undefined : Uint16Array.from(labels);
}

function compare(a: Uint16Array, b: Uint16Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** A node whose children are still to be made: the spellings from `from` to before `to` begin with its letters. */
interface Open {
  readonly node: number;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
}

class Tries {
  readonly #first: number[] = [];
  readonly #end: number[] = [];
  readonly #label: number[] = [];
  readonly #word: number[] = [];
  readonly #cost: number[] = [];

  constructor(readonly space: number) {}

  /** Adds a trie; returns its root. */
  add(spelled: readonly Spelled[]): number {
    // Of words spelled alike the first stays.
    const sorted = [...spelled].sort((a, b) => compare(a.labels, b.labels) || a.word - b.word);
    const root = this.#node(this.space);
    const open: Open[] = [{ node: root, depth: 0, from: 0, to: sorted.length }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) this.#grow(next, sorted, open);
    return root;
  }

  arrays(): Pick<Names, 'nodes' | 'first' | 'end' | 'label' | 'word' | 'cost'> {
    return {
      nodes: this.#label.length,
      first: Uint32Array.from(this.#first),
      end: Uint32Array.from(this.#end),
      label: Uint16Array.from(this.#label),
      word: Int32Array.from(this.#word),
      cost: Float32Array.from(this.#cost),
    };
  }

  #grow({ node, depth, from, to }: Open, sorted: readonly Spelled[], open: Open[]): void {
    let at = from;
    if (at < to && sorted[at]!.labels.length === depth) {
      this.#word[node] = sorted[at]!.word;
      this.#cost[node] = sorted[at]!.cost;
    }
    while (at < to && sorted[at]!.labels.length === depth) at++;
    this.#first[node] = this.#label.length;
    while (at < to) {
      const letter = sorted[at]!.labels[depth]!;
      const begin = at;
      while (at < to && sorted[at]!.labels[depth] === letter) at++;
      open.push({ node: this.#node(letter), depth: depth + 1, from: begin, to: at });
    }
    this.#end[node] = this.#label.length;
  }

  #node(label: number): number {
    this.#first.push(0);
    this.#end.push(0);
    this.#word.push(NO_WORD);
    this.#cost.push(0);
    return this.#label.push(label) - 1;
  }
}
