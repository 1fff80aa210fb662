/**
 * A decoding graph: an OpenFst file of type `const` over the standard arc.
 *
 * Input labels are token numbers plus one; label 0 is no input. In a graph over letters what is written out is not read: the
 * letters along a path spell the words. In a graph over phones output labels say the words and where they end.
 * Format: openfst.org, `fst.h` and `const-fst.h` (header, states of 20 bytes, arcs of 16).
 */
import { readFileSync } from 'node:fs';
import { unpacked } from '../../config/gzip.js';
import { invalid } from '../packs/packs.js';
import { columnsOf } from './tokens.js';
import type { Tokens } from './tokens.js';

const MAGIC = 2125659606;
const [STATE_BYTES, ARC_BYTES, ALIGNMENT] = [20, 16, 16];
const [HAS_SYMBOLS, IS_ALIGNED] = [3, 4];
/** Version of the file format in which parts are aligned without a flag saying so. */
const ALIGNED_VERSION = 1;

/** Costs of ending that differ by less are all costs of ending a word. */
const WORD_END_MARGIN = 3;

/**
 * The graph as arrays. Costs are negative logarithms of probabilities.
 *
 * A search goes to states in no order, so what it reads of one lies together: the bounds of its arcs, and each arc's
 * label, target and cost in eight bytes.
 */
export interface Graph {
  readonly start: number;
  readonly states: number;
  /** Cost of ending in a state; infinite where none may end. */
  readonly finalCost: Float32Array;
  /** States that cost more to end in lie inside a word. */
  readonly wordEndCost: number;
  /**
   * Of state `s`, at `2 s` its first arc and at `2 s + 1` its first arc that takes input: arcs without input come first.
   * Its arcs end where those of `s + 1` begin.
   */
  readonly bounds: Uint32Array;
  /** Of arc `a`, at `2 a` its target and label: `target << labelBits | label`. */
  readonly arcs: Uint32Array;
  /** The same memory as `arcs`: the cost of arc `a` at `2 a + 1`. */
  readonly costs: Float32Array;
  readonly labelBits: number;
  /** Of a graph over phones. */
  readonly output?: Output;
}

/** What a graph over phones writes. */
export interface Output {
  /**
   * By arc `2 * word + ends`: `word` counts the words from one and stands where it is first clear which word the path is in,
   * 0 elsewhere; `ends` is 1 where a word ends, on arcs without input.
   */
  readonly labels: Uint32Array;
  readonly words: readonly string[];
}

/**
 * Reads a graph, packed by gzip or not: large ones are, and need a quarter of the room.
 *
 * @param path the file
 * @param dir the pack's folder, for messages
 * @param words the words of a graph over phones; undefined if it is over letters
 * @throws ParleyError PACK_INVALID
 */
export function readGraph(path: string, dir: string, tokens: Tokens, words?: readonly string[]): Graph {
  const bytes = readFileSync(path);
  try {
    const graph = parse(unpacked(bytes), labelsOf(tokens, words), words);
    if (graph.start < 0 || graph.start >= graph.states) throw new RangeError('it has no state to start in');
    return graph;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw invalid(dir, `${path} is no decoding graph: ${reason}`, cause);
  }
}

/**
 * Reads the words of a graph over phones: one a line, in the order of their numbers.
 *
 * @throws ParleyError PACK_INVALID if there is no word, or a line holds none or more than one
 */
export function readWords(path: string, dir: string): string[] {
  const words = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const wrong = words.findIndex(word => !/^\S+$/.test(word));
  if (wrong >= 0) throw invalid(dir, `line ${wrong + 1} of ${path} is not one word`);
  return words;
}

/** Labels that a graph may have, from one to the other. */
interface Labels {
  readonly least: number;
  readonly most: number;
}

function labelsOf(tokens: Tokens, words: readonly string[] | undefined): Labels {
  const letters = tokens.text.length;
  return words === undefined ? { least: 1, most: letters } : { least: letters + 1, most: columnsOf(tokens) };
}

function parse(bytes: Buffer, labels: Labels, words: readonly string[] | undefined): Graph {
  let at = 0;
  const int32 = (): number => bytes.readInt32LE((at += 4) - 4);
  const int64 = (): number => Number(bytes.readBigInt64LE((at += 8) - 8));
  const text = (): string => {
    const length = int32();
    return bytes.toString('latin1', at, (at += length));
  };
  if (int32() !== MAGIC) throw new RangeError('it is no OpenFst file');
  const [kind, arcs] = [text(), text()];
  if (kind !== 'const' || arcs !== 'standard')
    throw new RangeError(`it is ${kind} over ${arcs}, not const over standard`);
  const [version, flags] = [int32(), int32()];
  if (flags & HAS_SYMBOLS) throw new RangeError('it has symbol tables');
  at += 8;
  const [start, states, arcCount] = [int64(), int64(), int64()];
  const aligned = version === ALIGNED_VERSION || (flags & IS_ALIGNED) !== 0;
  const align = (): void => {
    if (aligned) at = Math.ceil(at / ALIGNMENT) * ALIGNMENT;
  };
  align();
  const statesAt = at;
  at += states * STATE_BYTES;
  align();
  const parts = { statesAt, states, arcsAt: at, arcs: arcCount, labels };
  const graph = { start, ...arraysOf(bytes, parts) };
  return words === undefined ? graph : { ...graph, output: outputOf(bytes, parts, words) };
}

interface Parts {
  readonly statesAt: number;
  readonly states: number;
  readonly arcsAt: number;
  readonly arcs: number;
  readonly labels: Labels;
}

function arraysOf(bytes: Buffer, parts: Parts): Omit<Graph, 'start'> {
  const { statesAt, states } = parts;
  const { arcs, costs, labelBits } = arcsOf(bytes, parts);
  const labels = 2 ** labelBits - 1;
  const finalCost = new Float32Array(states);
  const bounds = new Uint32Array(2 * states + 1);
  bounds[2 * states] = parts.arcs;
  for (let s = 0, at = statesAt; s < states; s++, at += STATE_BYTES) {
    finalCost[s] = bytes.readFloatLE(at);
    let a = (bounds[2 * s] = bytes.readUInt32LE(at + 4));
    const end = s + 1 < states ? bytes.readUInt32LE(at + STATE_BYTES + 4) : parts.arcs;
    while (a < end && (arcs[2 * a]! & labels) === 0) a++;
    bounds[2 * s + 1] = a;
  }
  const wordEndCost = finalCost.reduce((least, c) => Math.min(least, c), Infinity) + WORD_END_MARGIN;
  return { states, finalCost, wordEndCost, bounds, arcs, costs, labelBits };
}

function arcsOf(
  bytes: Buffer,
  { arcsAt, arcs: count, states, labels: { least, most } }: Parts,
): Pick<Graph, 'arcs' | 'costs' | 'labelBits'> {
  const labelBits = 32 - Math.clz32(most);
  if (states > 2 ** (32 - labelBits)) throw new RangeError('it has too many states');
  const arcs = new Uint32Array(2 * count);
  const costs = new Float32Array(arcs.buffer);
  for (let a = 0, at = arcsAt; a < count; a++, at += ARC_BYTES) {
    const label = bytes.readInt32LE(at);
    if (label < 0 || label > most) throw new RangeError('it has tokens that the pack has not');
    if (label > 0 && label < least) throw new RangeError('it has letters but is over phones');
    const target = bytes.readInt32LE(at + 12);
    if (target < 0 || target >= states) throw new RangeError('it leads to states that it has not');
    arcs[2 * a] = (target << labelBits) | label;
    costs[2 * a + 1] = bytes.readFloatLE(at + 8);
  }
  return { arcs, costs, labelBits };
}

function outputOf(bytes: Buffer, { arcsAt, arcs }: Parts, words: readonly string[]): Output {
  const labels = new Uint32Array(arcs);
  for (let a = 0, at = arcsAt + 4; a < arcs; a++, at += ARC_BYTES) {
    const label = bytes.readInt32LE(at);
    if (label < 0 || label >> 1 > words.length)
      throw new RangeError(`it has word ${label >> 1} of a file of ${words.length}`);
    labels[a] = label;
  }
  return { labels, words };
}
