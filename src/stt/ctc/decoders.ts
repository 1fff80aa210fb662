/** Which decoder a stream gets: greedy, or a search through one of the pack's graphs. */
import { join } from 'node:path';
import type { StreamOptions } from '../decoder/engine.js';
import { invalid } from '../packs/packs.js';
import type { Pack } from '../packs/packs.js';
import { NO_VOCABULARY } from '../stt.js';
import type { Vocabulary } from '../stt.js';
import type { SearchOptions } from './frontier.js';
import { stateAfterAnyWord } from './after-word.js';
import { confusionsFor } from './confusions.js';
import { GraphDecoder } from './graph-decoder.js';
import { readGraph, readWords } from './graph.js';
import type { Graph } from './graph.js';
import { GreedyDecoder } from './greedy.js';
import type { CtcDecoder } from './greedy.js';
import { compileWhole } from './name-trees.js';
import { compileNames } from './names.js';
import type { Expected } from './name-search.js';
import { lettersOf } from './signs.js';
import { soundsFor } from './sounds.js';
import type { Tokens } from './tokens.js';

/** The engine's frames, as the form of the network fixes them: ten a chunk of 300 ms. */
const FRAME_MS = 30;
/**
 * How wide a search for names is at least: what a network makes of a name is for a while worse than what it makes of other
 * words, until these turn out to be no sentence. Of 60 spoken names (tuning, seed 555) a beam of 12 and 500 paths find 40 over
 * phones, this one 44; over letters a beam of 10 found 38, of 12 48, of 14 51, of 16 52.
 */
const NAMES_WIDTH = { beam: 14, maxActive: 800 };
/** Name by which no graph is asked for. */
const NO_GRAPH = 'none';
/** The graph searched in place of the default while names are expected, where the pack has it. */
const NAMES_GRAPH = 'names';
/** How wide graphs are searched whose pack says nothing. */
export const DEFAULT_SEARCH: SearchOptions = {
  beam: 12,
  maxActive: 600,
  acousticScale: 1,
  nameCost: 7,
  nextNameCost: 0,
  nameScale: 1,
};

interface Loaded {
  readonly graph: Graph;
  readonly search: SearchOptions;
  /** Where names end; undefined if the graph cannot go on after words it has not. */
  readonly afterName: number | undefined;
}

/**
 * Reads the pack's graphs.
 *
 * @returns a function that makes a decoder for a stream; the name of a graph that the pack has not means its default
 * @throws ParleyError PACK_INVALID
 */
export function decoders(pack: Pack, tokens: Tokens): (options: StreamOptions) => CtcDecoder {
  const { graphs, defaultGraph = NO_GRAPH } = pack.manifest;
  if (defaultGraph !== NO_GRAPH && graphs[defaultGraph] === undefined) {
    throw invalid(pack.dir, `its default graph ${defaultGraph} is not among its graphs`);
  }
  // All now: one read when a call first needs it would stop the others.
  // A file that several search in their own ways is read once.
  const read = new Map<string, Graph>();
  const loaded = new Map(Object.keys(graphs).map(name => [name, load(pack, tokens, name, read)]));
  const expecting = expectations(tokens);
  return ({ graph: asked, language, vocabulary = NO_VOCABULARY }) => {
    const name = asked === NO_GRAPH || (asked !== undefined && asked in graphs) ? asked : defaultGraph;
    const anyNames = vocabulary.words.length > 0;
    const found = (anyNames && name === defaultGraph && loaded.get(NAMES_GRAPH)) || loaded.get(name);
    if (found === undefined) return new GreedyDecoder(tokens, FRAME_MS);
    const { graph, search, afterName: after } = found;
    const expects = after !== undefined && anyNames;
    const expected = expects ? { ...expecting(vocabulary, language), after } : undefined;
    return new GraphDecoder(graph, tokens, FRAME_MS, expects ? forNames(search) : search, expected);
  };
}

/** Compiles vocabularies, each once for all calls that expect it in a language; what is made is gone with the vocabulary. */
function expectations(tokens: Tokens): (vocabulary: Vocabulary, language: string) => Omit<Expected, 'after'> {
  const languages = new Map<string, ReturnType<typeof compilerFor>>();
  return (vocabulary, language) => {
    const compile = languages.get(language) ?? compilerFor(tokens, language);
    languages.set(language, compile);
    return compile(vocabulary);
  };
}

function compilerFor(tokens: Tokens, language: string): (vocabulary: Vocabulary) => Omit<Expected, 'after'> {
  const confusions = confusionsFor(language, tokens);
  const signs = soundsFor(language, tokens) ?? lettersOf(tokens, confusions);
  const compiled = new WeakMap<Vocabulary, Omit<Expected, 'after'>>();
  return vocabulary => {
    const { whole } = vocabulary;
    const expected = compiled.get(vocabulary) ?? {
      names: compileNames(vocabulary, tokens),
      confusions,
      whole: whole && { signs, trees: compileWhole(whole, signs) },
    };
    compiled.set(vocabulary, expected);
    return expected;
  };
}

function load({ dir, manifest }: Pack, tokens: Tokens, name: string, read: Map<string, Graph>): Loaded {
  const entry = manifest.graphs[name]!;
  const words = entry.words === undefined ? undefined : readWords(join(dir, entry.words), dir);
  const graph = read.get(entry.file) ?? readGraph(join(dir, entry.file), dir, tokens, words);
  read.set(entry.file, graph);
  const {
    beam = DEFAULT_SEARCH.beam,
    maxActive = DEFAULT_SEARCH.maxActive,
    acousticScale = DEFAULT_SEARCH.acousticScale,
    nameCost = DEFAULT_SEARCH.nameCost,
    nextNameCost = DEFAULT_SEARCH.nextNameCost,
    nameScale = DEFAULT_SEARCH.nameScale,
  } = entry;
  const search = { beam, maxActive, acousticScale, nameCost, nextNameCost, nameScale };
  return { graph, search, afterName: stateAfterAnyWord(graph, tokens) };
}

function forNames(search: SearchOptions): SearchOptions {
  const beam = Math.max(search.beam, NAMES_WIDTH.beam);
  return { ...search, beam, maxActive: Math.max(search.maxActive, NAMES_WIDTH.maxActive) };
}
