/** Writes a small decoding graph in OpenFst's `const` format: any of some words, any number of times. */

interface Arc {
  readonly label: number;
  readonly cost: number;
  readonly target: number;
  /** Output label; 0 if there is none. */
  readonly output?: number;
}

/** A state of a graph to be written. */
export interface State {
  readonly arcs: Arc[];
  finalCost: number;
}

/** What the graph's tokens are. */
export interface GraphTokens {
  /** Letters in the order of their numbers; a space ends a word. */
  readonly letters: readonly string[];
  readonly blank: number;
}

/** Cost of ending inside a word. */
export const MIDWORD_COST = 6;

/**
 * The bytes of a graph.
 *
 * @param words cost by word
 */
export function writeWordGraph(words: Readonly<Record<string, number>>, tokens: GraphTokens): Uint8Array {
  const states: State[] = [];
  const add = (finalCost: number): number => states.push({ arcs: [], finalCost }) - 1;
  const arc = (from: number, label: number, target: number, cost = 0): number =>
    states[from]!.arcs.push({ label, cost, target });
  const blank = tokens.blank + 1;
  const root = add(0);
  arc(root, blank, root);
  for (const [word, wordCost] of Object.entries(words)) {
    let [said, after] = [root, root];
    for (const [i, letter] of `${word} `.split('').entries()) {
      const label = tokens.letters.indexOf(letter) + 1;
      const next = add(MIDWORD_COST);
      if (i > 0 && letter !== word[i - 1]) arc(said, label, next);
      arc(after, label, next, i === 0 ? wordCost : 0);
      arc(next, label, next);
      [said, after] = [next, add(MIDWORD_COST)];
      arc(said, blank, after);
      arc(after, blank, after);
    }
    // Back to the beginning without hearing anything: arcs without input are part of real graphs too.
    arc(after, 0, root);
    arc(said, 0, root);
  }
  return bytesOf(states, root);
}

/** The bytes of a graph of states. */
export function bytesOf(states: readonly State[], start: number): Uint8Array {
  for (const { arcs } of states) arcs.sort((a, b) => a.label - b.label);
  const arcs = states.flatMap(state => state.arcs);
  const head = Buffer.alloc(128);
  let at = head.writeInt32LE(2125659606, 0);
  at = head.writeInt32LE(5, at);
  at += head.write('const', at, 'latin1');
  at = head.writeInt32LE(8, at);
  at += head.write('standard', at, 'latin1');
  at = head.writeInt32LE(2, at);
  at = head.writeInt32LE(0, at);
  at = head.writeBigUInt64LE(0n, at);
  for (const number of [start, states.length, arcs.length]) at = head.writeBigInt64LE(BigInt(number), at);
  const body = Buffer.alloc(states.length * 20 + arcs.length * 16);
  let [to, first] = [0, 0];
  for (const { arcs: own, finalCost } of states) {
    to = body.writeFloatLE(finalCost, to);
    for (const number of [first, own.length, own.filter(a => a.label === 0).length, 0])
      to = body.writeUInt32LE(number, to);
    first += own.length;
  }
  for (const { label, cost, target, output = 0 } of arcs) {
    to = body.writeInt32LE(label, to);
    to = body.writeInt32LE(output, to);
    to = body.writeFloatLE(cost, to);
    to = body.writeInt32LE(target, to);
  }
  return Buffer.concat([head.subarray(0, at), body]);
}
