/**
 * A second look for names, once an utterance is over: through the names alone and wider than a search through everything can
 * be. What a network makes of a name may for a while be far worse than what it makes of other words, and then be the best.
 *
 * It begins where the first search was at the end of a word, and compares with what that had come to where a name ends.
 */
import { Frontier, Paths } from './frontier.js';
import type { NameSearch } from './name-search.js';

/** What the first search noted of each frame. Costs are counted from the beginning of the utterance. */
export interface FirstLook {
  /** Cost before the frame of the cheapest path at the end of a word; infinite if there is none. */
  readonly gates: readonly number[];
  /** Cost of the cheapest path after the frame. */
  readonly least: readonly number[];
}

/** A name that may have been said. */
export interface NearName {
  /** Place in the vocabulary. */
  readonly word: number;
  /** Frame in which its first letter was said. */
  readonly begin: number;
  /** Frame in which it ended. */
  readonly end: number;
  /** By how many nats the cheapest path was cheaper then. */
  readonly cost: number;
}

/** Frames from the first to before the second. */
export type Stretch = readonly [number, number];

/**
 * How wide the search is. Of 400 English names (tuning) 351 come among the first three with it, 345 with half as many paths, and
 * 354 with a beam of 22, 4,000 paths and whole utterances, at several times the cost.
 */
const WIDTH = { beam: 18, maxActive: 1500 };
/** Names that cost so much more than the cheapest path were not nearly said. */
const MOST_COST = 12;

const frontier = new Frontier<number>();
const paths = new Paths<number>();
const gate = new Paths<number>();

/**
 * The names that may have been said in stretches of an utterance.
 *
 * @param names a search whose links are the frames in which words begin
 * @param rows a row of log-probabilities of `columns` for every frame
 */
export function lookAgain(
  names: NameSearch<number>,
  first: FirstLook,
  { rows, columns }: { readonly rows: Float32Array; readonly columns: number },
  stretches: readonly Stretch[],
): NearName[] {
  const found = new Map<number, NearName[]>();
  for (const [from, to] of stretches) {
    paths.clear(0);
    // What the paths' costs are counted from.
    let spent = 0;
    for (let frame = from; frame < to; frame++) {
      names.begin(rows, frame * columns);
      const least = first.least[frame]!;
      frontier.begin(names.states, WIDTH.beam, least - spent);
      enter(names, first.gates[frame]! - spent, frame);
      for (let p = 0; p < paths.size; p++) names.goOn(frontier, paths, p);
      for (const { word, cost, link: begin } of names.ended)
        add(found, { word, begin: begin!, end: frame, cost: cost + spent - least });
      // What ended a name begins the next.
      for (let p = 0; p < frontier.size; p++) if (frontier.fresh[p]! < 0) frontier.link[p] = frame;
      if (frontier.size > 0) spent += frontier.least;
      frontier.keep(WIDTH.maxActive, paths);
    }
  }
  return [...found.values()].flat();
}

function enter(names: NameSearch<number>, cost: number, frame: number): void {
  if (cost === Infinity) return;
  gate.clear(1);
  gate.cost[0] = cost;
  gate.link[0] = frame;
  names.enter(frontier, gate, 0);
}

// What was said once may end in several frames.
function add(found: Map<number, NearName[]>, name: NearName): void {
  if (name.cost > MOST_COST) return;
  const same = found.get(name.word);
  const last = same?.at(-1);
  if (same === undefined) found.set(name.word, [name]);
  else if (last!.end < name.begin) same.push(name);
  else if (last!.cost > name.cost) same[same.length - 1] = name;
}
