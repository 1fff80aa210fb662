/** Whole names as trees of pieces, and their first words as a trie: what many names begin with is then looked for once. */
import type { WholeNames } from '../stt.js';
import type { Signs, Spelled } from './signs.js';

/** A piece of names, the pieces that may come after it, and the name that ends with it. */
export interface NameTree {
  /** Ways to say it: words one after the other. */
  readonly ways: readonly (readonly Spelled[])[];
  readonly next: readonly NameTree[];
  readonly text: string | undefined;
}

/** The end of a first word, and what it is the first word of. */
export interface Head {
  readonly word: string;
  /** Words of the tree's own piece that come after it. */
  readonly rest: readonly Spelled[];
  readonly tree: NameTree;
}

/** A sign of first words, the signs that may come after it, and the words that end with it. */
export interface HeadTrie {
  readonly sign: number;
  readonly longer: readonly HeadTrie[];
  readonly over: readonly Head[];
}

/** The names, by the signs that the first word of each begins with. */
export type NameTrees = readonly HeadTrie[];

/** Whole names, and what they are spelled in. */
export interface Whole {
  readonly signs: Signs;
  readonly trees: NameTrees;
}

const NOTHING: NameTree = { ways: [], next: [], text: undefined };

interface Growing {
  readonly ways: NameTree['ways'];
  readonly head: string;
  readonly next: Growing[];
  readonly byPiece: Map<number, Growing>;
  text: string | undefined;
}

interface GrowingTrie extends HeadTrie {
  readonly longer: GrowingTrie[];
  readonly over: Head[];
}

/** Compiles the names in signs. Pieces that these cannot write are left out of names. */
export function compileWhole({ words, sounds, pieces, names }: WholeNames, signs: Signs): NameTrees {
  const spelled = words.map((spellings, place) => signs.spell(spellings, sounds?.[place]));
  const ways = pieces.map(piece =>
    piece.map(way => way.map(place => spelled[place]!)).filter(way => way.every(word => word.length > 0)),
  );
  const root = grow([], '');
  for (const { text, pieces: places } of names) {
    let at = root;
    for (const place of places) {
      if (ways[place]!.length === 0) continue;
      const known = at.byPiece.get(place) ?? grow(ways[place]!, words[pieces[place]![0]![0]!]![0]!);
      if (!at.byPiece.has(place)) at.next.push(known);
      at.byPiece.set(place, known);
      at = known;
    }
    if (at !== root) at.text ??= text;
  }
  const tries: GrowingTrie[] = [];
  for (const one of root.next) {
    const tree = grown(one);
    for (const [first, ...rest] of tree.ways)
      for (const spelling of first!) lastOf(tries, spelling).over.push({ word: one.head, rest, tree });
  }
  // Whoever leaves out how a name begins says another of its words.
  const heads = new Set(root.next.map(({ head }) => head));
  for (const [place, [word = '']] of words.entries())
    if (!heads.has(word))
      for (const spelling of spelled[place]!)
        lastOf(tries, spelling).over.push({ word, rest: [], tree: NOTHING });
  return tries;
}

/** Where a spelling ends. */
function lastOf(tries: GrowingTrie[], spelling: Uint16Array): GrowingTrie {
  let [at, last]: [GrowingTrie[], GrowingTrie | undefined] = [tries, undefined];
  for (const sign of spelling) {
    last = at.find(trie => trie.sign === sign);
    if (last === undefined) at.push((last = { sign, longer: [], over: [] }));
    at = last.longer;
  }
  return last!;
}

// Without the maps by which it grew, which would take as much memory again.
function grown({ ways, next, text }: Growing): NameTree {
  return { ways, next: next.map(grown), text };
}

function grow(ways: NameTree['ways'], head: string): Growing {
  return { ways, head, next: [], byPiece: new Map(), text: undefined };
}
