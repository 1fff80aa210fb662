/**
 * Viterbi search through a decoding graph, frame by frame, keeping the paths within a beam of the best.
 *
 * A path's tokens are a chain of links, newest first; paths that begin with the same words share links, and links that
 * no path reaches any more are garbage, so memory follows the beam and not the length of the utterance.
 */
import type { TimedToken } from '../decoder/words.js';
import { Frontier } from './frontier.js';
import type { Paths, SearchOptions } from './frontier.js';
import type { Graph } from './graph.js';
import type { CtcDecoder } from './greedy.js';
import type { Tokens } from './tokens.js';

/** A token at the end of a path. */
interface Link {
  readonly id: number;
  readonly frame: number;
  readonly before: Link | undefined;
  /** Number of tokens up to this one. */
  readonly count: number;
}

/** The longest stretch of frames that counts as one token's. */
const LONGEST_RUN = 4;

const [EVEN, NEVER] = [Math.log(0.5), -30];
/** Cost of ending inside a word, far beyond any beam. */
const UNFINISHED = 1000;

const frontier = new Frontier<Link>();

export class GraphDecoder implements CtcDecoder {
  readonly #graph: Graph;
  readonly #tokens: Tokens;
  readonly #frameMs: number;
  readonly #search: SearchOptions;
  #paths: Paths<Link>;
  #rows: Float32Array[] = [];
  #over = false;

  constructor(graph: Graph, tokens: Tokens, frameMs: number, search: SearchOptions) {
    this.#graph = graph;
    this.#tokens = tokens;
    this.#frameMs = frameMs;
    this.#search = search;
    frontier.begin(graph.states, search.beam);
    frontier.offer(graph.start, 0, 0, 0, undefined);
    this.#followFree();
    this.#paths = frontier.kept(search.maxActive);
  }

  push(logProbs: Float32Array, frames: number): void {
    const size = logProbs.length / frames;
    for (let t = 0; t < frames; t++) {
      const row = logProbs.slice(t * size, (t + 1) * size);
      this.#step(row);
      this.#rows.push(row);
    }
  }

  end(): void {
    this.#over = true;
    const space = this.#tokens.text.indexOf(' ');
    if (space < 0) return;
    // Words end in a space, which speakers do not say before they fall silent: it is offered here for the asking.
    const row = new Float32Array(this.#tokens.text.length).fill(NEVER);
    row[space] = EVEN;
    row[this.#tokens.blank] = EVEN;
    this.#step(row);
    this.#rows.push(row);
  }

  tokens(): TimedToken[] {
    const links: Link[] = [];
    for (let link = this.#best(); link !== undefined; link = link.before) links.push(link);
    links.reverse();
    return links.map((link, i) => this.#timed(link, links[i + 1]?.frame ?? this.#rows.length));
  }

  settledTokens(): number {
    // The newest link that all paths share.
    const { link } = this.#paths;
    let shared = link[0];
    for (const end of link) shared = commonLink(shared, end);
    return shared?.count ?? 0;
  }

  #step(row: Float32Array): void {
    const { firstInput, firstArc, label, cost, target, states } = this.#graph;
    const blank = this.#tokens.blank + 1;
    const from = this.#paths;
    const { beam, acousticScale } = this.#search;
    frontier.begin(states, beam);
    for (let p = 0; p < from.state.length; p++) {
      const state = from.state[p]!;
      const before = from.cost[p]!;
      const end = firstArc[state + 1]!;
      for (let a = firstInput[state]!; a < end; a++) {
        const heard = label[a]!;
        const total = before + cost[a]! - acousticScale * row[heard - 1]!;
        if (total > frontier.limit) continue;
        const fresh = heard !== blank && heard !== from.label[p] ? 1 : 0;
        frontier.offer(target[a]!, total, heard, fresh, from.link[p]);
      }
    }
    this.#linkFresh();
    this.#followFree();
    this.#paths = frontier.kept(this.#search.maxActive);
  }

  /** Adds the tokens said in this frame to the paths that are still there: most offers were outbid. */
  #linkFresh(): void {
    const frame = this.#rows.length;
    for (let p = 0; p < frontier.size; p++) {
      if (frontier.fresh[p] === 0) continue;
      const before = frontier.link[p];
      frontier.link[p] = { id: frontier.label[p]! - 1, frame, before, count: (before?.count ?? 0) + 1 };
    }
  }

  /** Follows arcs that take no input, until no path gets cheaper. */
  #followFree(): void {
    const { firstInput, firstArc, cost, target } = this.#graph;
    const again: number[] = [];
    const follow = (p: number): void => {
      const state = frontier.state[p]!;
      for (let a = firstArc[state]!; a < firstInput[state]!; a++) {
        const total = frontier.cost[p]! + cost[a]!;
        if (total > frontier.limit) continue;
        const slot = frontier.offer(target[a]!, total, frontier.label[p]!, 0, frontier.link[p]);
        if (slot >= 0) again.push(slot);
      }
    };
    const found = frontier.size;
    for (let p = 0; p < found; p++) follow(p);
    for (let p = again.pop(); p !== undefined; p = again.pop()) follow(p);
  }

  #best(): Link | undefined {
    const { finalCost } = this.#graph;
    const { state, cost, link } = this.#paths;
    let [best, least] = [-1, Infinity];
    for (let p = 0; p < state.length; p++) {
      // Only when the utterance is over does it matter where a path may end. Half a word is then the last resort: a
      // graph may charge for a word only near its end, so that half of it looks cheap.
      const ending = this.#over ? finalCost[state[p]!]! : 0;
      const total = cost[p]! + ending + (ending > this.#graph.wordEndCost ? UNFINISHED : 0);
      if (total < least) [best, least] = [p, total];
    }
    return best < 0 ? undefined : link[best];
  }

  #timed({ id, frame }: Link, next: number): TimedToken {
    const { blank, text } = this.#tokens;
    let [last, logProb] = [frame, this.#rows[frame]![id]!];
    for (let f = frame + 1; f < Math.min(next, frame + LONGEST_RUN); f++) {
      const row = this.#rows[f]!;
      if (row[id]! < row[blank]!) break;
      last = f;
      logProb = Math.max(logProb, row[id]!);
    }
    const [startMs, endMs] = [frame * this.#frameMs, (last + 1) * this.#frameMs];
    return { text: text[id] ?? '', startMs, endMs, logProb };
  }
}

function commonLink(a: Link | undefined, b: Link | undefined): Link | undefined {
  while (a !== b) {
    if (a === undefined || b === undefined) return undefined;
    if (a.count >= b.count) a = a.before;
    else b = b.before;
  }
  return a;
}
