/**
 * What a path of a search has said, as a chain of links, newest first. Paths that begin with the same words share links, and
 * links that no path reaches any more are garbage.
 */
import { NO_WORD } from './names.js';

/** One step of a path. */
export interface Link {
  /** Column of the letter or phone said, or `NOTHING` where an arc without input only tells of a word. */
  readonly id: number;
  readonly frame: number;
  readonly before: Link | undefined;
  /** Number of links up to this one. */
  readonly count: number;
  /** True if a word ends here. */
  readonly ends: boolean;
  /**
   * Over phones the place in the graph's words of the word that the path is now known to be in; of a letter the word of the
   * vocabulary that ends here. Otherwise `NO_WORD`.
   */
  readonly word: number;
  /** The last link made of what an arc without input told after this one: while a phone is held, such arcs are met anew. */
  told: Link | undefined;
}

/** No token was said. */
export const NOTHING = -1;

/**
 * What the frontier is told of a path that gets a link: `SAID` if a token is said now, plus twice the output label of its
 * arc; below zero if the token ends a word of the vocabulary.
 */
export const SAID = 1;

/** The same of a token that ends a word of the vocabulary. */
export function endOf(word: number): number {
  return -1 - word;
}

/**
 * The link that a path gets.
 *
 * @param fresh what the frontier was told, not 0
 * @param id column of the token
 * @param space column of the space, which ends a word
 */
export function linkOf(
  before: Link | undefined,
  fresh: number,
  id: number,
  frame: number,
  space: number,
): Link {
  const count = (before?.count ?? 0) + 1;
  if (fresh < 0) return { id, frame, before, count, ends: true, word: -1 - fresh, told: undefined };
  const output = fresh >> 1;
  const [said, ends] = [(fresh & SAID) === 0 ? NOTHING : id, id === space || (output & 1) === 1];
  return { id: said, frame, before, count, ends, word: wordAfter(before, output), told: undefined };
}

/** The link of an arc without input that tells of a word. */
export function toldBy(before: Link | undefined, output: number, frame: number): Link {
  const word = wordAfter(before, output);
  const ends = (output & 1) === 1;
  const known = before?.told;
  if (known !== undefined && known.word === word && known.ends === ends) return known;
  const count = (before?.count ?? 0) + 1;
  const link: Link = { id: NOTHING, frame, before, count, ends, word, told: undefined };
  if (before !== undefined) before.told = link;
  return link;
}

function wordAfter(before: Link | undefined, output: number): number {
  if (output > 1) return (output >> 1) - 1;
  return before === undefined || before.ends ? NO_WORD : before.word;
}

/** The newest link of both chains. */
export function commonLink(a: Link | undefined, b: Link | undefined): Link | undefined {
  while (a !== b) {
    if (a === undefined || b === undefined) return undefined;
    if (a.count >= b.count) a = a.before;
    else b = b.before;
  }
  return a;
}

/** A chain, oldest first. */
export function linksUpTo(newest: Link | undefined): Link[] {
  const links: Link[] = [];
  for (let link = newest; link !== undefined; link = link.before) links.push(link);
  return links.reverse();
}
