/**
 * Viterbi search through a decoding graph, frame by frame, keeping the paths within a beam of the best.
 *
 * Memory follows the beam and not the length of the utterance: what paths have in common they share.
 */
import type { EngineWord } from '../decoder/engine.js';
import type { NameHeard } from '../decoder/nearly.js';
import type { TimedToken } from '../decoder/words.js';
import { copyPaths, Frontier, Paths } from './frontier.js';
import type { SearchOptions } from './frontier.js';
import type { Graph } from './graph.js';
import type { CtcDecoder } from './greedy.js';
import { commonLink, linkOf, linksUpTo, SAID, toldBy } from './links.js';
import type { Link } from './links.js';
import { NameSearch } from './name-search.js';
import type { Expected } from './name-search.js';
import { NO_WORD } from './names.js';
import { nearNames } from './near-names.js';
import { PhoneWriter } from './phone-writer.js';
import { columnsOf } from './tokens.js';
import type { Tokens } from './tokens.js';
import { LetterWriter } from './writer.js';
import type { Writer } from './writer.js';

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
  readonly #columns: number;
  readonly #space: number;
  /** Column of the blank of what the graph is over. */
  readonly #blank: number;
  #names: NameSearch<Link> | undefined;
  #writer: Writer;
  #paths = new Paths<Link>();
  /** A row of one log-probability a column for every frame so far. */
  #rows: Float32Array;
  #frames = 0;
  #over = false;
  readonly #expected: Expected | undefined;
  /** For a second look, of every frame. */
  #first: { gates: number[]; least: number[] } = { gates: [], least: [] };

  constructor(graph: Graph, tokens: Tokens, frameMs: number, search: SearchOptions, expected?: Expected) {
    this.#expected = expected;
    this.#names = expected && new NameSearch(expected, graph, tokens, search);
    this.#space = tokens.text.indexOf(' ');
    this.#columns = columnsOf(tokens);
    this.#graph = graph;
    this.#tokens = tokens;
    this.#frameMs = frameMs;
    this.#search = search;
    this.#rows = new Float32Array(FIRST_ROWS * this.#columns);
    const letters = new LetterWriter(tokens, frameMs, expected?.names);
    const { output } = graph;
    const { phones } = tokens;
    const overPhones = output !== undefined && phones !== undefined;
    this.#blank = overPhones ? phones.blank : tokens.blank;
    this.#writer = overPhones ? new PhoneWriter(tokens, phones, frameMs, output.words, letters) : letters;
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
    // Words of letters end in a space, which speakers do not say before they fall silent: it is offered here for the asking.
    // Over phones only names are words of letters.
    if (this.#space < 0 || (this.#graph.output !== undefined && this.#names === undefined)) return;
    const { blank, phones } = this.#tokens;
    const row = new Float32Array(this.#columns).fill(NEVER);
    row[this.#space] = EVEN;
    row[blank] = EVEN;
    if (phones !== undefined) row[phones.blank] = EVEN - phones.below;
    this.push(row, 1);
  }

  fork(): GraphDecoder {
    const copy = new GraphDecoder(this.#graph, this.#tokens, this.#frameMs, this.#search, this.#expected);
    copy.#writer = this.#writer;
    copy.#paths = copyPaths(this.#paths);
    copy.#rows = this.#rows.slice();
    copy.#frames = this.#frames;
    copy.#over = this.#over;
    copy.#first = { gates: [...this.#first.gates], least: [...this.#first.least] };
    return copy;
  }

  tokens(): TimedToken[] {
    return this.#writer.write(linksUpTo(this.#best()), { rows: this.#rows, frames: this.#frames });
  }

  nearNames(words: readonly EngineWord[], offsetMs: number): NameHeard[] {
    const expected = this.#expected;
    if (!this.#over || expected === undefined) return [];
    const names = new NameSearch<number>(expected, this.#graph, this.#tokens, this.#search);
    const utterance = {
      rows: this.#rows,
      columns: this.#columns,
      first: this.#first,
      nameCost: names.nameCost,
      acousticScale: this.#search.acousticScale,
      nameScale: this.#search.nameScale,
      above: names.above,
    };
    return nearNames(names, expected.whole, utterance, words, { frameMs: this.#frameMs, offsetMs });
  }

  settledTokens(): number {
    // The newest link that all paths share.
    const { size, link } = this.#paths;
    let shared = link[0];
    for (let p = 1; p < size; p++) shared = commonLink(shared, link[p]);
    return this.#writer.settled(shared);
  }

  #keepRows(logProbs: Float32Array, frames: number): void {
    const size = this.#columns;
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
    const outputs = this.#graph.output?.labels;
    const labels = 2 ** labelBits - 1;
    const names = this.#names;
    const blank = this.#blank + 1;
    const from = this.#paths;
    const { beam, acousticScale, maxActive } = this.#search;
    const rows = this.#rows;
    // Labels count from one.
    const before = this.#frames * this.#columns - 1;
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
        if ((link === undefined || link.ends) && from.cost[p]! < least) {
          [entrance, least] = [p, from.cost[p]!];
        }
      }
      const spent = from.cost[p]!;
      const end = 2 * bounds[2 * state + 2]!;
      for (let a = 2 * bounds[2 * state + 1]!; a < end; a += 2) {
        const heard = arcs[a]! & labels;
        const total = spent + costs[a + 1]! - acousticScale * rows[before + heard]!;
        if (total > frontier.limit) continue;
        const said = heard !== blank && heard !== from.label[p] ? SAID : 0;
        const fresh = outputs === undefined ? said : said + 2 * outputs[a >> 1]!;
        frontier.offer(arcs[a]! >>> labelBits, total, heard, fresh, from.link[p]);
      }
    }
    if (entrance >= 0) names?.enter(frontier, from, entrance);
    this.#linkFresh();
    this.#followFree();
    if (names !== undefined) this.#note(least);
    this.#frames += 1;
    frontier.keep(maxActive, from);
  }

  /** Notes of this frame what a second look needs; `gate` is what the cheapest path at a word's end cost before it. */
  #note(gate: number): void {
    const { gates, least } = this.#first;
    const before = least.at(-1) ?? 0;
    gates.push(before + gate);
    least.push(before + frontier.least);
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

  /** Adds what is new in this frame to the paths that are still there: most offers were outbid. */
  #linkFresh(): void {
    for (let p = 0; p < frontier.size; p++) {
      const fresh = frontier.fresh[p]!;
      if (fresh === 0) continue;
      const id = frontier.label[p]! - 1;
      frontier.link[p] = linkOf(frontier.link[p], fresh, id, this.#frames, this.#space);
    }
  }

  /** Follows arcs that take no input, until no path gets cheaper. */
  #followFree(): void {
    const found = frontier.size;
    for (let p = 0; p < found; p++) this.#follow(p);
    for (let p = again.pop(); p !== undefined; p = again.pop()) this.#follow(p);
  }

  #follow(p: number): void {
    const { bounds, arcs, costs, labelBits, states, output } = this.#graph;
    const state = frontier.state[p]!;
    const link = frontier.link[p];
    if (state >= states) {
      const slot = this.#names?.return(frontier, p) ?? -1;
      if (slot >= 0) again.push(slot);
      return;
    }
    const end = 2 * bounds[2 * state + 1]!;
    for (let a = 2 * bounds[2 * state]!; a < end; a += 2) {
      const total = frontier.cost[p]! + costs[a + 1]!;
      if (total > frontier.limit) continue;
      const slot = frontier.offer(arcs[a]! >>> labelBits, total, frontier.label[p]!, 0, link);
      if (slot < 0) continue;
      const told = output === undefined ? 0 : output.labels[a >> 1]!;
      if (told !== 0) frontier.link[slot] = toldBy(link, told, this.#frames);
      again.push(slot);
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
    return best < 0 ? undefined : this.#toldNow(link[best]);
  }

  /** Of a word over phones that might end now but is not known before it does: what it would be if it did. */
  #toldNow(newest: Link | undefined): Link | undefined {
    if (this.#graph.output === undefined || newest === undefined) return newest;
    if (newest.ends || newest.word !== NO_WORD) return newest;
    const { size, cost, link } = this.#paths;
    let [found, least] = [newest, Infinity];
    for (let p = 0; p < size; p++) {
      const ended = link[p];
      if (ended?.before === newest && ended.ends && cost[p]! < least) [found, least] = [ended, cost[p]!];
    }
    return found;
  }
}
