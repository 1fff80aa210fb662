/**
 * The paths of a search that end in the same frame: one a state, the cheapest.
 *
 * One frontier serves all searches, which run one step at a time: its tables are as long as a graph has states, and
 * would cost megabytes a call. What a search keeps from step to step is the pruned, compact `Paths`.
 */

/** How wide a search is. */
export interface SearchOptions {
  /** Paths that cost so much more than the best are given up. */
  readonly beam: number;
  /** Paths kept at most. */
  readonly maxActive: number;
  /** Weight of what the network hears against what the graph expects. */
  readonly acousticScale: number;
  /** Cost of saying a name of the vocabulary. */
  readonly nameCost: number;
  /** Cost of going on with a word that often follows. */
  readonly nextNameCost: number;
  /** Weight of a name's letters beside all else that is heard: what speaks against them may be how it is spelled. */
  readonly nameScale: number;
}

const FIRST_SIZE = 4096;
const FIRST_KEPT = 64;
const BINS = 64;

/** Paths that were kept, one entry a path up to `size`. Costs are counted from the best. Reused from step to step. */
export class Paths<Link> {
  size = 0;
  /** Place of the cheapest. */
  best = 0;
  state = new Int32Array(FIRST_KEPT);
  cost = new Float64Array(FIRST_KEPT);
  /** The label heard last, to tell a token held from one said again. */
  label = new Uint16Array(FIRST_KEPT);
  link: (Link | undefined)[] = [];

  /** Empties the paths and makes room for as many as `most`. */
  clear(most: number): void {
    this.size = 0;
    if (most <= this.state.length) return;
    const size = 2 ** Math.ceil(Math.log2(most));
    this.state = new Int32Array(size);
    this.cost = new Float64Array(size);
    this.label = new Uint16Array(size);
  }
}

/** Copies paths. */
export function copyPaths<Link>({ size, best, state, cost, label, link }: Paths<Link>): Paths<Link> {
  const copy = new Paths<Link>();
  copy.clear(size);
  copy.size = size;
  copy.best = best;
  copy.state.set(state.subarray(0, size));
  copy.cost.set(cost.subarray(0, size));
  copy.label.set(label.subarray(0, size));
  copy.link = link.slice(0, size);
  return copy;
}

export class Frontier<Link> {
  state = new Int32Array(FIRST_SIZE);
  cost = new Float64Array(FIRST_SIZE);
  label = new Uint16Array(FIRST_SIZE);
  link: (Link | undefined)[] = [];
  /** Not 0 where there is something new to say of a path; the searcher knows what it means. */
  fresh = new Int32Array(FIRST_SIZE);
  size = 0;
  /** Paths that cost more are not taken. */
  limit = Infinity;
  #beam = Infinity;
  #least = Infinity;
  readonly #counts = new Uint32Array(BINS);
  /** Place of the path that ends in a state, if there is one: whatever else stands here is no place of that state. */
  #slotOf = new Int32Array(0);

  /** Cost of the cheapest path. */
  get least(): number {
    return this.#least;
  }

  /**
   * Empties the frontier for a step of a search through a graph of so many states.
   *
   * @param foreseen cost of a path that will be offered: those that cost a beam more need not be taken even before it
   */
  begin(states: number, beam: number, foreseen = Infinity): void {
    if (this.#slotOf.length < states) this.#slotOf = new Int32Array(states);
    this.#beam = beam;
    this.#least = Infinity;
    this.limit = foreseen + beam;
    this.size = 0;
  }

  /**
   * Offers a path.
   *
   * @param fresh what is new to say of the path, for the searcher; 0 if the label is blank or held and nothing is
   * @returns its place, or -1 if there is a cheaper one to the same state
   */
  offer(state: number, cost: number, label: number, fresh: number, link: Link | undefined): number {
    let slot = this.#slotOf[state]!;
    if (slot < this.size && this.state[slot] === state) {
      if (this.cost[slot]! <= cost) return -1;
    } else {
      slot = this.size++;
      if (slot === this.state.length) this.#grow();
      this.#slotOf[state] = slot;
      this.state[slot] = state;
    }
    this.cost[slot] = cost;
    this.label[slot] = label;
    this.fresh[slot] = fresh;
    this.link[slot] = link;
    if (cost < this.#least) {
      this.#least = cost;
      this.limit = Math.min(this.limit, cost + this.#beam);
    }
    return slot;
  }

  /** Keeps in `paths` those within the beam, and the cheapest if there are more than may stay. */
  keep(maxActive: number, paths: Paths<Link>): void {
    const limit = this.size > maxActive ? this.#crowdedLimit(maxActive) : this.limit;
    let count = 0;
    for (let p = 0; p < this.size; p++) if (this.cost[p]! <= limit) count++;
    paths.clear(count);
    const { state, cost, label, link } = paths;
    for (let p = 0; p < this.size; p++) {
      if (this.cost[p]! > limit) continue;
      const i = paths.size++;
      if (this.cost[p] === this.#least) paths.best = i;
      state[i] = this.state[p]!;
      cost[i] = this.cost[p]! - this.#least;
      label[i] = this.label[p]!;
      link[i] = this.link[p];
    }
  }

  /** The cost below which about as many paths lie as may stay. */
  #crowdedLimit(maxActive: number): number {
    const counts = this.#counts.fill(0);
    for (let p = 0; p < this.size; p++) {
      const bin = Math.floor(((this.cost[p]! - this.#least) / this.#beam) * BINS);
      if (bin < BINS) counts[bin]! += 1;
    }
    let total = 0;
    let bin = 0;
    while (bin < BINS && total + counts[bin]! <= maxActive) total += counts[bin++]!;
    return this.#least + (Math.max(1, bin) / BINS) * this.#beam;
  }

  #grow(): void {
    const size = this.state.length * 2;
    this.state = grown(this.state, new Int32Array(size));
    this.cost = grown(this.cost, new Float64Array(size));
    this.label = grown(this.label, new Uint16Array(size));
    this.fresh = grown(this.fresh, new Int32Array(size));
  }
}

function grown<T extends ArrayLike<number> & { set(from: ArrayLike<number>): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
