/** Which decoder a stream gets: greedy, or a search through one of the pack's graphs. */
import { join } from 'node:path';
import { invalid } from '../packs/packs.js';
import type { Pack } from '../packs/packs.js';
import type { SearchOptions } from './frontier.js';
import { GraphDecoder } from './graph-decoder.js';
import { readGraph } from './graph.js';
import type { Graph } from './graph.js';
import { GreedyDecoder } from './greedy.js';
import type { CtcDecoder } from './greedy.js';
import type { Tokens } from './tokens.js';

/** The engine's frames, as the form of the network fixes them: ten a chunk of 300 ms. */
const FRAME_MS = 30;
/** Name by which no graph is asked for. */
const NO_GRAPH = 'none';
const DEFAULT_SEARCH: SearchOptions = { beam: 10, maxActive: 400, acousticScale: 1 };

interface Loaded {
  readonly graph: Graph;
  readonly search: SearchOptions;
}

/**
 * Reads the pack's default graph now and its others when they are first asked for.
 *
 * @returns a function that makes a decoder, given the name of a graph; a name the pack has not means its default
 * @throws ParleyError PACK_INVALID
 */
export function decoders(pack: Pack, tokens: Tokens): (graph: string | undefined) => CtcDecoder {
  const { graphs, defaultGraph = NO_GRAPH } = pack.manifest;
  if (defaultGraph !== NO_GRAPH && graphs[defaultGraph] === undefined) {
    throw invalid(pack.dir, `its default graph ${defaultGraph} is not among its graphs`);
  }
  const loaded = new Map<string, Loaded>();
  const load = (name: string): Loaded | undefined => {
    const entry = graphs[name];
    if (entry === undefined) return undefined;
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const graph = readGraph(join(pack.dir, entry.file), pack.dir, tokens.text.length);
    const fallback = DEFAULT_SEARCH;
    const {
      beam = fallback.beam,
      maxActive = fallback.maxActive,
      acousticScale = fallback.acousticScale,
    } = entry;
    const made = { graph, search: { beam, maxActive, acousticScale } };
    loaded.set(name, made);
    return made;
  };
  load(defaultGraph);
  return asked => {
    const name = asked === NO_GRAPH || (asked !== undefined && asked in graphs) ? asked : defaultGraph;
    const found = load(name);
    if (found === undefined) return new GreedyDecoder(tokens, FRAME_MS);
    return new GraphDecoder(found.graph, tokens, FRAME_MS, found.search);
  };
}
