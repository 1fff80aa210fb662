/**
 * How likely whole names were said, once an utterance is over: of names that begin with a word that was heard or nearly
 * heard, every piece is fitted to what the network heard. What a maker and a strength sound like tells names apart whose
 * first words do not.
 */
import type { NameSearch } from './name-search.js';
import type { NameTree, Word } from './name-trees.js';
import type { FirstLook, Stretch } from './second-look.js';

/** A name as it is listed, from the frame in which its first letter was said to the one in which it ended. */
export interface WholeName {
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  /** By how many nats the cheapest path was cheaper then. */
  readonly cost: number;
}

/** Names that cost so much more than the cheapest path were not said; nor is a name that costs as much half-way. */
const MOST_COST = 14;
/** Paths that cost so much more than the cheapest are not followed. */
const BEAM = 18;

/** The cheapest way to have come so far before each frame of a stretch, and the frame in which it began. */
interface Reached {
  readonly cost: Float64Array;
  readonly begin: Int32Array;
}

/** Looks for whole names in one stretch of an utterance. */
export class WholeNameSearch {
  readonly #from: number;
  readonly #frames: number;
  readonly #columns: number;
  /** What each letter costs in each frame. */
  readonly #costs: Float64Array;
  /** Cost of the cheapest path before each frame. */
  readonly #least: Float64Array;
  readonly #entry: Reached;
  readonly #blank: number;
  readonly #space: number;
  readonly #found: WholeName[] = [];

  constructor(
    names: NameSearch<number>,
    first: FirstLook,
    { rows, columns }: { readonly rows: Float32Array; readonly columns: number },
    [from, to]: Stretch,
  ) {
    [this.#from, this.#frames] = [from, to - from];
    [this.#columns, this.#blank, this.#space] = [names.letters, names.blank, names.space];
    this.#costs = new Float64Array(this.#frames * this.#columns);
    this.#least = new Float64Array(this.#frames + 1);
    this.#entry = unreached(this.#frames);
    this.#least[0] = first.least[from - 1] ?? 0;
    for (let t = 0; t < this.#frames; t++) {
      names.begin(rows, (from + t) * columns);
      names.copyCosts(this.#costs, t * this.#columns);
      this.#least[t + 1] = first.least[from + t]!;
      this.#entry.cost[t] = first.gates[from + t]! + names.nameCost;
      this.#entry.begin[t] = t;
    }
  }

  /** The names that a tree has, those that may have been said. */
  look(trees: readonly NameTree[]): readonly WholeName[] {
    this.#found.length = 0;
    for (const tree of trees) this.#follow(tree, this.#entry);
    return this.#found;
  }

  #follow({ ways, next, text }: NameTree, before: Reached): void {
    const after = unreached(this.#frames);
    for (const way of ways) this.#sayWay(way, before, after);
    const end = this.#cheapest(after);
    const cost = after.cost[end]! - this.#least[end]!;
    if (cost > MOST_COST) return;
    const [begin, over] = [this.#from + after.begin[end]!, this.#from + end];
    if (text !== undefined) this.#found.push({ text, begin, end: over, cost });
    if (next.length === 0) return;
    this.#wait(after);
    for (const tree of next) this.#follow(tree, after);
  }

  /** Where what was reached compares best with the cheapest path. */
  #cheapest({ cost }: Reached): number {
    let best = 0;
    for (let t = 1; t <= this.#frames; t++)
      if (cost[t]! - this.#least[t]! < cost[best]! - this.#least[best]!) best = t;
    return best;
  }

  #sayWay(way: readonly Word[], before: Reached, after: Reached): void {
    let at = before;
    for (const [i, word] of way.entries()) {
      const into = i === way.length - 1 ? after : unreached(this.#frames);
      for (const spelling of word) this.#say(spelling, at, into);
      if (into !== after) this.#wait(into);
      at = into;
    }
  }

  /** Silence between words. */
  #wait({ cost, begin }: Reached): void {
    for (let t = 0; t < this.#frames; t++) {
      const at = t * this.#columns;
      const silent = cost[t]! + Math.min(this.#costs[at + this.#blank]!, this.#costs[at + this.#space]!);
      if (silent < cost[t + 1]!) [cost[t + 1], begin[t + 1]] = [silent, begin[t]!];
    }
  }

  /** Says one spelling and the space after it; each letter is two states, as in `name-search.ts`. */
  #say(letters: Uint16Array, before: Reached, into: Reached): void {
    const last = letters.length - 1;
    const [said, past] = [unreached(last), unreached(last)];
    // How many letters a path has come to that is still followed.
    let reached = 0;
    for (let t = 0; t < this.#frames; t++) {
      const limit = this.#least[t + 1]! + BEAM;
      if (before.cost[t]! < limit) reached = Math.max(reached, 1);
      if (reached === 0) continue;
      const at = t * this.#columns;
      if (reached > last) this.#leave(said, past, last, t, into);
      let still = 0;
      for (let i = Math.min(last, reached); i >= 0; i--) {
        let [from, place] = i === 0 ? [before, t] : [past, i - 1];
        if (i > 0 && letters[i - 1] !== letters[i] && said.cost[i - 1]! < past.cost[i - 1]!) from = said;
        if (said.cost[i]! <= from.cost[place]!) [from, place] = [said, i];
        const cost = from.cost[place]! + this.#costs[at + letters[i]!]!;
        const begin = from.begin[place]!;
        const held = past.cost[i]! < said.cost[i]! ? past : said;
        const silent = held.cost[i]! + this.#costs[at + this.#blank]!;
        past.begin[i] = held.begin[i]!;
        past.cost[i] = silent > limit ? Infinity : silent;
        said.begin[i] = begin;
        said.cost[i] = cost > limit ? Infinity : cost;
        if (still === 0 && (silent <= limit || cost <= limit)) still = i + 1;
      }
      reached = still;
    }
  }

  #leave(said: Reached, past: Reached, last: number, t: number, into: Reached): void {
    const over = past.cost[last]! < said.cost[last]! ? past : said;
    const left = over.cost[last]! + this.#costs[t * this.#columns + this.#space]!;
    if (left < into.cost[t + 1]!) [into.cost[t + 1], into.begin[t + 1]] = [left, over.begin[last]!];
  }
}

/** Nothing, before any of so many frames and after the last. */
function unreached(frames: number): Reached {
  return { cost: new Float64Array(frames + 1).fill(Infinity), begin: new Int32Array(frames + 1) };
}
