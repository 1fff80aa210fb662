/**
 * Viterbi search through a decoding graph, frame by frame, keeping the paths within a beam of the best.
 *
 * A path's tokens are a chain of links, newest first; paths that begin with the same words share links, and links that
 * no path reaches any more are garbage, so memory follows the beam and not the length of the utterance.
 */
import type { TimedToken } from '../decoder/words.js';
import { copyPaths, Frontier, Paths } from './frontier.js';
import type { SearchOptions } from './frontier.js';
import type { Graph } from './graph.js';
import type { CtcDecoder } from './greedy.js';
import { letterLoss } from './loss.js';
import { ENDS, NameSearch, SAID } from './name-search.js';
import type { Expected } from './name-search.js';
import { NO_WORD } from './names.js';
import type { Names } from './names.js';
import type { Tokens } from './tokens.js';

/** A token at the end of a path. */
interface Link {
  readonly id: number;
  readonly frame: number;
  readonly before: Link | undefined;
  /** Number of tokens up to this one. */
  readonly count: number;
  /** Word of the vocabulary that this token, a space, ends; or `NO_WORD`. */
  readonly word: number;
}

/** The longest stretch of frames that counts as one token's. */
const LONGEST_RUN = 4;

const [EVEN, NEVER] = [Math.log(0.5), -30];
/** Cost of ending inside a word, far beyond any beam. */
const UNFINISHED = 1000;

/** Rows of probabilities that an utterance has room for at first. */
const FIRST_ROWS = 32;

const frontier = new Frontier<Link>();
/** Places whose free arcs are still to be followed. */
const again: number[] = [];

export class GraphDecoder implements CtcDecoder {
  readonly #graph: Graph;
  readonly #tokens: Tokens;
  readonly #frameMs: number;
  readonly #search: SearchOptions;
  #names: NameSearch<Link> | undefined;
  readonly #space: number;
  #paths = new Paths<Link>();
  /** A row of one log-probability a token for every frame so far. */
  #rows: Float32Array;
  #frames = 0;
  #over = false;

  constructor(graph: Graph, tokens: Tokens, frameMs: number, search: SearchOptions, expected?: Expected) {
    this.#names = expected && new NameSearch(expected, graph, tokens, search);
    this.#space = tokens.text.indexOf(' ');
    this.#graph = graph;
    this.#tokens = tokens;
    this.#frameMs = frameMs;
    this.#search = search;
    this.#rows = new Float32Array(FIRST_ROWS * tokens.text.length);
    frontier.begin(graph.states, search.beam);
    frontier.offer(graph.start, 0, 0, 0, undefined);
    this.#followFree();
    frontier.keep(search.maxActive, this.#paths);
  }

  push(logProbs: Float32Array, frames: number): void {
    this.#keepRows(logProbs, frames);
    for (let t = 0; t < frames; t++) this.#step();
  }

  end(): void {
    this.#over = true;
    const space = this.#tokens.text.indexOf(' ');
    if (space < 0) return;
    // Words end in a space, which speakers do not say before they fall silent: it is offered here for the asking.
    const row = new Float32Array(this.#tokens.text.length).fill(NEVER);
    row[space] = EVEN;
    row[this.#tokens.blank] = EVEN;
    this.push(row, 1);
  }

  fork(): GraphDecoder {
    const copy = new GraphDecoder(this.#graph, this.#tokens, this.#frameMs, this.#search);
    copy.#names = this.#names;
    copy.#paths = copyPaths(this.#paths);
    copy.#rows = this.#rows.slice();
    copy.#frames = this.#frames;
    copy.#over = this.#over;
    return copy;
  }

  tokens(): TimedToken[] {
    const links: Link[] = [];
    for (let link = this.#best(); link !== undefined; link = link.before) links.push(link);
    links.reverse();
    const timed = links.map((link, i) => this.#timed(link, links[i + 1]?.frame ?? this.#frames));
    for (const [i, { word }] of links.entries()) if (word !== NO_WORD) this.#writeName(timed, i, word);
    if (this.#names !== undefined) this.#weighNames(links, timed, this.#names.names);
    return timed;
  }

  /** Says of every letter of a word that was expected what speaks against it, whichever way it was found. */
  #weighNames(links: readonly Link[], timed: TimedToken[], { written }: Names): void {
    const rows = { values: this.#rows, size: this.#tokens.text.length, blank: this.#tokens.blank };
    for (let begin = 0, end = 0; begin < links.length; begin = end + 1) {
      end = links.findIndex(({ id }, i) => i >= begin && id === this.#space);
      if (end < 0) end = links.length;
      const word = timed.slice(begin, end).map(({ text }) => text);
      if (!written.has(word.join(''))) continue;
      for (let i = begin; i < end; i++) {
        const { id, frame } = links[i]!;
        const next = links[i + 1]?.frame ?? this.#frames;
        timed[i] = { ...timed[i]!, loss: letterLoss(rows, id, frame, next) };
      }
    }
  }

  /** Writes a name as the vocabulary does over the letters before its space, whichever way it was heard. */
  #writeName(timed: TimedToken[], end: number, word: number): void {
    let begin = end;
    while (begin > 0 && timed[begin - 1]!.text !== ' ') begin--;
    const text = this.#names!.names.text[word]!;
    const heard = end - begin;
    for (let i = 0; i < heard; i++) {
      const piece = text.slice(
        Math.ceil((i * text.length) / heard),
        Math.ceil(((i + 1) * text.length) / heard),
      );
      timed[begin + i] = { ...timed[begin + i]!, text: piece };
    }
  }

  settledTokens(): number {
    // The newest link that all paths share.
    const { size, link } = this.#paths;
    let shared = link[0];
    for (let p = 1; p < size; p++) shared = commonLink(shared, link[p]);
    return shared?.count ?? 0;
  }

  #keepRows(logProbs: Float32Array, frames: number): void {
    const size = this.#tokens.text.length;
    const needed = (this.#frames + frames) * size;
    if (needed > this.#rows.length) {
      const larger = new Float32Array(Math.max(needed, this.#rows.length * 2));
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows.set(logProbs, this.#frames * size);
  }

  /** Searches through the next row. */
  #step(): void {
    const { bounds, arcs, costs, labelBits, states } = this.#graph;
    const labels = 2 ** labelBits - 1;
    const names = this.#names;
    const blank = this.#tokens.blank + 1;
    const from = this.#paths;
    const { beam, acousticScale, maxActive } = this.#search;
    const rows = this.#rows;
    // Labels count from one.
    const before = this.#frames * this.#tokens.text.length - 1;
    names?.begin(rows, before + 1);
    frontier.begin(names?.states ?? states, beam, this.#foreseen(before));
    // Of all paths at a word's end the best goes on into the names: the others would only follow it.
    let [entrance, least] = [-1, Infinity];
    for (let p = 0; p < from.size; p++) {
      const state = from.state[p]!;
      if (names !== undefined) {
        const link = from.link[p];
        if (state >= states) {
          names.goOn(frontier, from, p);
          continue;
        }
        if ((link === undefined || link.id === this.#space) && from.cost[p]! < least) {
          [entrance, least] = [p, from.cost[p]!];
        }
      }
      const spent = from.cost[p]!;
      const end = 2 * bounds[2 * state + 2]!;
      for (let a = 2 * bounds[2 * state + 1]!; a < end; a += 2) {
        const heard = arcs[a]! & labels;
        const total = spent + costs[a + 1]! - acousticScale * rows[before + heard]!;
        if (total > frontier.limit) continue;
        const fresh = heard !== blank && heard !== from.label[p] ? SAID : 0;
        frontier.offer(arcs[a]! >>> labelBits, total, heard, fresh, from.link[p]);
      }
    }
    if (entrance >= 0) names?.enter(frontier, from, entrance);
    this.#linkFresh();
    this.#followFree();
    this.#frames += 1;
    frontier.keep(maxActive, from);
  }

  /** The least cost of going on from the cheapest path: most others can then be left out before they are even kept. */
  #foreseen(before: number): number {
    const { bounds, arcs, costs, labelBits, states } = this.#graph;
    const labels = 2 ** labelBits - 1;
    const { best, state: place, cost: spent } = this.#paths;
    const state = place[best]!;
    let least = Infinity;
    if (state >= states) return least;
    const end = 2 * bounds[2 * state + 2]!;
    for (let a = 2 * bounds[2 * state + 1]!; a < end; a += 2) {
      const heard = this.#rows[before + (arcs[a]! & labels)]!;
      const total = spent[best]! + costs[a + 1]! - this.#search.acousticScale * heard;
      if (total < least) least = total;
    }
    return least;
  }

  /** Adds the tokens said in this frame to the paths that are still there: most offers were outbid. */
  #linkFresh(): void {
    const frame = this.#frames;
    for (let p = 0; p < frontier.size; p++) {
      const fresh = frontier.fresh[p]!;
      if (fresh === 0) continue;
      const before = frontier.link[p];
      const word = fresh >= ENDS ? fresh - ENDS : NO_WORD;
      frontier.link[p] = { id: frontier.label[p]! - 1, frame, before, count: (before?.count ?? 0) + 1, word };
    }
  }

  /** Follows arcs that take no input, until no path gets cheaper. */
  #followFree(): void {
    const found = frontier.size;
    for (let p = 0; p < found; p++) this.#follow(p);
    for (let p = again.pop(); p !== undefined; p = again.pop()) this.#follow(p);
  }

  #follow(p: number): void {
    const { bounds, arcs, costs, labelBits } = this.#graph;
    const state = frontier.state[p]!;
    if (state >= this.#graph.states) return;
    const end = 2 * bounds[2 * state + 1]!;
    for (let a = 2 * bounds[2 * state]!; a < end; a += 2) {
      const total = frontier.cost[p]! + costs[a + 1]!;
      if (total > frontier.limit) continue;
      const slot = frontier.offer(arcs[a]! >>> labelBits, total, frontier.label[p]!, 0, frontier.link[p]);
      if (slot >= 0) again.push(slot);
    }
  }

  #best(): Link | undefined {
    const { finalCost } = this.#graph;
    const { size, state, cost, link } = this.#paths;
    let [best, least] = [-1, Infinity];
    for (let p = 0; p < size; p++) {
      // Only when the utterance is over does it matter where a path may end. Half a word is then the last resort: a
      // graph may charge for a word only near its end, so that half of it looks cheap.
      // A name has no end but its space.
      const ending = this.#over ? (finalCost[state[p]!] ?? UNFINISHED) : 0;
      const total = cost[p]! + ending + (ending > this.#graph.wordEndCost ? UNFINISHED : 0);
      if (total < least) [best, least] = [p, total];
    }
    return best < 0 ? undefined : link[best];
  }

  #timed({ id, frame }: Link, next: number): TimedToken {
    const { blank, text } = this.#tokens;
    const size = text.length;
    const rows = this.#rows;
    let [last, logProb] = [frame, rows[frame * size + id]!];
    for (let f = frame + 1; f < Math.min(next, frame + LONGEST_RUN); f++) {
      const said = rows[f * size + id]!;
      if (said < rows[f * size + blank]!) break;
      last = f;
      logProb = Math.max(logProb, said);
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
