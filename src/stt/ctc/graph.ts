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

/** The graph as arrays, one number an arc or a state. Costs are negative logarithms of probabilities. */
export interface Graph {
  readonly start: number;
  readonly states: number;
  /** Cost of ending in a state; infinite where none may end. */
  readonly finalCost: Float32Array;
  /** States that cost more to end in lie inside a word. */
  readonly wordEndCost: number;
  /** First arc of a state; the arcs of state `s` end where those of `s + 1` begin. Arcs without input come first. */
  readonly firstArc: Uint32Array;
  /** First arc of a state that takes input. */
  readonly firstInput: Uint32Array;
  readonly label: Uint16Array;
  readonly cost: Float32Array;
  readonly target: Int32Array;
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
    const graph = parse(bytes);
    if (graph.label.some(label => label > tokens))
      throw new RangeError('it has tokens that the pack has not');
    if (graph.start < 0 || graph.start >= graph.states) throw new RangeError('it has no state to start in');
    return graph;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw invalid(dir, `${path} is no decoding graph: ${reason}`, cause);
  }
}

function parse(bytes: Buffer): Graph {
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
  return { start, ...arraysOf(bytes, { statesAt, states, arcsAt: at, arcs: arcCount }) };
}

interface Parts {
  readonly statesAt: number;
  readonly states: number;
  readonly arcsAt: number;
  readonly arcs: number;
}

function arraysOf(bytes: Buffer, { statesAt, states, arcsAt, arcs }: Parts): Omit<Graph, 'start'> {
  const finalCost = new Float32Array(states);
  const firstArc = new Uint32Array(states + 1);
  const firstInput = new Uint32Array(states);
  for (let s = 0, at = statesAt; s < states; s++, at += STATE_BYTES) {
    finalCost[s] = bytes.readFloatLE(at);
    firstArc[s] = bytes.readUInt32LE(at + 4);
  }
  firstArc[states] = arcs;
  const label = new Uint16Array(arcs);
  const cost = new Float32Array(arcs);
  const target = new Int32Array(arcs);
  for (let a = 0, at = arcsAt; a < arcs; a++, at += ARC_BYTES) {
    label[a] = bytes.readInt32LE(at);
    cost[a] = bytes.readFloatLE(at + 8);
    target[a] = bytes.readInt32LE(at + 12);
  }
  for (let s = 0; s < states; s++) {
    let a = firstArc[s]!;
    while (a < firstArc[s + 1]! && label[a] === 0) a++;
    firstInput[s] = a;
  }
  const wordEndCost = finalCost.reduce((least, c) => Math.min(least, c), Infinity) + WORD_END_MARGIN;
  return { states, finalCost, wordEndCost, firstArc, firstInput, label, cost, target };
}

/**
 * The state that a word ends in when nothing is known of what follows it: where most arcs without input lead that leave
 * a space just heard. Undefined if the graph has none.
 *
 * @param space label of the space
 */
export function stateAfterAnyWord(graph: Graph, space: number): number | undefined {
  const { firstArc, firstInput, label, target, states } = graph;
  const counted = new Uint8Array(states);
  const arrivals = new Map<number, number>();
  for (let a = 0; a < label.length; a++) {
    const state = target[a]!;
    if (label[a] !== space || counted[state] === 1) continue;
    counted[state] = 1;
    for (let free = firstArc[state]!; free < firstInput[state]!; free++) {
      arrivals.set(target[free]!, (arrivals.get(target[free]!) ?? 0) + 1);
    }
  }
  let [best, most] = [-1, 0];
  for (const [state, count] of arrivals) if (count > most) [best, most] = [state, count];
  return best < 0 ? undefined : best;
}
