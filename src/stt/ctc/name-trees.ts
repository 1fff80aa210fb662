/** Whole names as trees of pieces, by the first word of each: what many names begin with is then looked for once. */
import type { WholeNames } from '../stt.js';
import { labelsOf } from './names.js';
import type { Tokens } from './tokens.js';

/** Spellings of a word, as the tokens' columns. */
export type Word = readonly Uint16Array[];

/** A piece of names, the pieces that may come after it, and the name that ends with it. */
export interface NameTree {
  /** Ways to say it: words one after the other. */
  readonly ways: readonly (readonly Word[])[];
  readonly next: readonly NameTree[];
  readonly text: string | undefined;
}

/** The names by the first word of each. */
export type NameTrees = ReadonlyMap<string, readonly NameTree[]>;

interface Growing {
  readonly ways: NameTree['ways'];
  readonly next: Growing[];
  readonly byPiece: Map<number, Growing>;
  text: string | undefined;
}

/** Compiles the names for a pack's tokens. Pieces that the tokens cannot write are left out of names. */
export function compileWhole({ words, pieces, names }: WholeNames, tokens: Tokens): NameTrees {
  const labelOf = new Map(tokens.text.map((text, id) => [text, id + 1]));
  const spelled = words.map(spellings =>
    spellings.flatMap(spelling => labelsOf(spelling, labelOf)?.map(label => label - 1) ?? []),
  );
  const ways = pieces.map(piece =>
    piece.map(way => way.map(place => spelled[place]!)).filter(way => way.every(word => word.length > 0)),
  );
  const trees = new Map<string, Growing>();
  for (const { text, pieces: places } of names) {
    const said = places.filter(place => ways[place]!.length > 0);
    if (said.length === 0) continue;
    const head = words[pieces[said[0]!]![0]![0]!]![0]!;
    let at = trees.get(head) ?? grow([]);
    trees.set(head, at);
    for (const place of said) {
      const known = at.byPiece.get(place) ?? grow(ways[place]!);
      if (!at.byPiece.has(place)) at.next.push(known);
      at.byPiece.set(place, known);
      at = known;
    }
    at.text ??= text;
  }
  return new Map([...trees].map(([head, { next }]) => [head, next.map(grown)]));
}

// Without the maps by which it grew, which would take as much memory again.
function grown({ ways, next, text }: Growing): NameTree {
  return { ways, next: next.map(grown), text };
}

function grow(ways: NameTree['ways']): Growing {
  return { ways, next: [], byPiece: new Map(), text: undefined };
}
