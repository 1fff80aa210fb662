/**
 * A decoding graph: an OpenFst file of type `const` over the standard arc.
 *
 * Input labels are token numbers plus one; label 0 is no input. What is written out is not read: the tokens along a
 * path spell the words. Format: openfst.org, `fst.h` and `const-fst.h` (header, states of 20 bytes, arcs of 16).
 */
import { readFileSync } from 'node:fs';
import { invalid } from '../packs/packs.js';

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
}

/**
 * Reads a graph.
 *
 * @param path the file
 * @param dir the pack's folder, for messages
 * @param tokens how many tokens the pack has
 * @throws ParleyError PACK_INVALID
 */
export function readGraph(path: string, dir: string, tokens: number): Graph {
  const bytes = readFileSync(path);
  try {
    const graph = parse(bytes, tokens);
    if (graph.start < 0 || graph.start >= graph.states) throw new RangeError('it has no state to start in');
    return graph;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw invalid(dir, `${path} is no decoding graph: ${reason}`, cause);
  }
}

function parse(bytes: Buffer, tokens: number): Graph {
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
  return { start, ...arraysOf(bytes, { statesAt, states, arcsAt: at, arcs: arcCount, tokens }) };
}

interface Parts {
  readonly statesAt: number;
  readonly states: number;
  readonly arcsAt: number;
  readonly arcs: number;
  readonly tokens: number;
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
  { arcsAt, arcs: count, states, tokens }: Parts,
): Pick<Graph, 'arcs' | 'costs' | 'labelBits'> {
  const labelBits = 32 - Math.clz32(tokens);
  if (states > 2 ** (32 - labelBits)) throw new RangeError('it has too many states');
  const arcs = new Uint32Array(2 * count);
  const costs = new Float32Array(arcs.buffer);
  for (let a = 0, at = arcsAt; a < count; a++, at += ARC_BYTES) {
    const label = bytes.readInt32LE(at);
    if (label < 0 || label > tokens) throw new RangeError('it has tokens that the pack has not');
    const target = bytes.readInt32LE(at + 12);
    if (target < 0 || target >= states) throw new RangeError('it leads to states that it has not');
    arcs[2 * a] = (target << labelBits) | label;
    costs[2 * a + 1] = bytes.readFloatLE(at + 8);
  }
  return { arcs, costs, labelBits };
}

/**
 * The state that a word ends in when nothing is known of what follows it: where most arcs without input lead that leave
 * a space just heard. Undefined if the graph has none.
 *
 * @param space label of the space
 */
export function stateAfterAnyWord(graph: Graph, space: number): number | undefined {
  const { bounds, arcs, labelBits, states } = graph;
  const counted = new Uint8Array(states);
  const arrivals = new Map<number, number>();
  for (let a = 0; a < arcs.length; a += 2) {
    const state = arcs[a]! >>> labelBits;
    if ((arcs[a]! & (2 ** labelBits - 1)) !== space || counted[state] === 1) continue;
    counted[state] = 1;
    for (let free = bounds[2 * state]!; free < bounds[2 * state + 1]!; free++) {
      const target = arcs[2 * free]! >>> labelBits;
      arrivals.set(target, (arrivals.get(target) ?? 0) + 1);
    }
  }
  let [best, most] = [-1, 0];
  for (const [state, count] of arrivals) if (count > most) [best, most] = [state, count];
  return best < 0 ? undefined : best;
}
