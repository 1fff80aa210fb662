/** Where in a graph a word ends that the graph does not have. */
import type { Graph } from './graph.js';
import type { Tokens } from './tokens.js';

/**
 * The state that a word ends in when nothing is known of what follows it: where most arcs without input lead that leave
 * what has just ended a word. Over phones these are the ends of words before a silence, of which all words share one.
 * Undefined if the graph has none.
 */
export function stateAfterAnyWord(graph: Graph, tokens: Tokens): number | undefined {
  const { bounds, arcs, labelBits, states } = graph;
  const endsWord = wordEnds(graph, tokens);
  const counted = new Uint8Array(states);
  const arrivals = new Map<number, number>();
  for (let a = 0; 2 * a < arcs.length; a++) {
    const state = arcs[2 * a]! >>> labelBits;
    if (!endsWord(a) || counted[state] === 1) continue;
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

/** Tells of an arc whether it ends a word: over letters with a space, over phones with what it says. */
function wordEnds({ arcs, labelBits, output }: Graph, { text }: Tokens): (arc: number) => boolean {
  if (output !== undefined) return arc => (output.labels[arc]! & 1) === 1;
  const [space, labels] = [text.indexOf(' ') + 1, 2 ** labelBits - 1];
  return arc => (arcs[2 * arc]! & labels) === space;
}
