/**
 * The part of a search that goes through names: from the end of a word into a trie, letter by letter, and back.
 *
 * Each node of the tries is two states, numbered after the graph's own: its letter was said in the frame before, or is
 * past. Only in the second may the same letter come again as another. One state more is the silence after a name, where a
 * path is until it goes on in the graph: graphs wait only within words, since theirs is the silence after them.
 */
import { confuse } from './confusions.js';
import type { Confusions } from './confusions.js';
import type { Frontier, Paths, SearchOptions } from './frontier.js';
import type { Graph } from './graph.js';
import { endOf, SAID } from './links.js';
import { NO_WORD } from './names.js';
import type { Whole } from './name-trees.js';
import type { Names } from './names.js';
import type { Tokens } from './tokens.js';

/** Names to expect beside the graph's words. */
export interface Expected {
  readonly names: Names;
  /** State of the graph in which a name ends. */
  readonly after: number;
  readonly confusions?: Confusions | undefined;
  /** The names as a whole. */
  readonly whole?: Whole | undefined;
}

/** The number of expected words for which searches are told what a name costs. */
const USUAL_WORDS = 1000;
const LEAST_NAME_COST = 3;

/**
 * What it costs to say one of so many names: the fewer there are, the likelier is each. Longer lists than the usual cost no
 * more, or names of the longest would never be found.
 */
function costOfName(nameCost: number, words: number): number {
  const cost = nameCost + Math.min(0, Math.log(words / USUAL_WORDS));
  return Math.min(nameCost, Math.max(LEAST_NAME_COST, cost));
}

export class NameSearch<Link> {
  /** States of the graph and of the names together. */
  readonly states: number;
  readonly names: Names;
  readonly #after: number;
  readonly #confusions: Confusions | undefined;
  readonly #search: SearchOptions;
  readonly #first: number;
  /** State of the silence after a name. */
  readonly #silence: number;
  readonly blank: number;
  readonly space: number;
  /** By how much letters are likelier than what the graph is over. */
  readonly above: number;
  /** What each letter costs in this frame. */
  readonly #costs: Float64Array;
  /** Names that paths came to the end of in this frame, whether or not they were the cheapest to. */
  readonly ended: { readonly word: number; readonly cost: number; readonly link: Link | undefined }[] = [];

  constructor(expected: Expected, graph: Graph, tokens: Tokens, search: SearchOptions) {
    this.names = expected.names;
    this.#after = expected.after;
    this.#confusions = expected.confusions;
    this.#search = { ...search, nameCost: costOfName(search.nameCost, this.names.text.length) };
    this.#first = graph.states;
    this.#silence = graph.states + 2 * this.names.nodes;
    this.states = this.#silence + 1;
    this.above = graph.output === undefined ? 0 : (tokens.phones?.below ?? 0);
    this.blank = tokens.blank;
    this.space = tokens.text.indexOf(' ');
    this.#costs = new Float64Array(tokens.text.length);
  }

  /** Looks at the next frame: a row of log-probabilities that begins at `at`. */
  begin(rows: Float32Array, at: number): void {
    this.ended.length = 0;
    const costs = this.#costs;
    if (this.#confusions === undefined) for (let id = 0; id < costs.length; id++) costs[id] = rows[at + id]!;
    else confuse(this.#confusions, rows, at, costs);
    const { acousticScale, nameScale } = this.#search;
    for (let id = 0; id < costs.length; id++)
      costs[id] = acousticScale * (this.above - nameScale * costs[id]!);
  }

  /** What it costs to say a name. */
  get nameCost(): number {
    return this.#search.nameCost;
  }

  /** Goes from path `p`, which is at the end of a word, into the names. */
  enter(frontier: Frontier<Link>, paths: Paths<Link>, p: number): void {
    const { first, end, label } = this.names;
    const spent = paths.cost[p]! + this.#search.nameCost;
    for (let node = first[0]!; node < end[0]!; node++) {
      const total = spent + this.#costs[label[node]! - 1]!;
      if (total > frontier.limit) continue;
      frontier.offer(this.#first + 2 * node, total, label[node]!, SAID, paths.link[p]);
    }
  }

  /** Goes on in path `p`, which is in a name. */
  goOn(frontier: Frontier<Link>, paths: Paths<Link>, p: number): void {
    const { first, end, label, word } = this.names;
    const costs = this.#costs;
    if (paths.state[p] === this.#silence) return this.#wait(frontier, paths, p);
    const place = paths.state[p]! - this.#first;
    const node = place >> 1;
    const held = (place & 1) === 0 ? label[node]! : 0;
    const spent = paths.cost[p]!;
    const link = paths.link[p];
    const silent = spent + costs[this.blank]!;
    if (silent <= frontier.limit) {
      frontier.offer(this.#first + 2 * node + 1, silent, this.blank + 1, 0, link);
    }
    if (held > 0) {
      const total = spent + costs[held - 1]!;
      if (total <= frontier.limit) frontier.offer(this.#first + 2 * node, total, held, 0, link);
    }
    for (let child = first[node]!; child < end[node]!; child++) {
      const heard = label[child]!;
      const total = spent + costs[heard - 1]!;
      if (heard === held || total > frontier.limit) continue;
      frontier.offer(this.#first + 2 * child, total, heard, SAID, link);
    }
    if (word[node] !== NO_WORD) this.#leave(frontier, node, spent, link);
  }

  /** Goes from the silence after a name back into the graph: path `p` of the frontier. Returns the place of the path there. */
  return(frontier: Frontier<Link>, p: number): number {
    if (frontier.state[p] !== this.#silence) return -1;
    return frontier.offer(this.#after, frontier.cost[p]!, frontier.label[p]!, 0, frontier.link[p]);
  }

  #wait(frontier: Frontier<Link>, paths: Paths<Link>, p: number): void {
    const total = paths.cost[p]! + Math.min(this.#costs[this.blank]!, this.#costs[this.space]!);
    if (total <= frontier.limit) frontier.offer(this.#silence, total, this.space + 1, 0, paths.link[p]);
  }

  /** Ends the name in a space: into the silence after it, and into what often follows the name. */
  #leave(frontier: Frontier<Link>, node: number, spent: number, link: Link | undefined): void {
    const { word, cost, next } = this.names;
    const ended = word[node]!;
    const total = spent + cost[node]! + this.#costs[this.space]!;
    if (total > frontier.limit) return;
    this.ended.push({ word: ended, cost: total, link });
    frontier.offer(this.#silence, total, this.space + 1, endOf(ended), link);
    const root = next[ended]!;
    if (root === 0) return;
    const further = total + this.#search.nextNameCost;
    frontier.offer(this.#first + 2 * root, further, this.space + 1, endOf(ended), link);
  }
}
