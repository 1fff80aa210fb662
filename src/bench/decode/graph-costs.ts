/** What each graph of a pack takes: room on disk and in memory, and the time of its search. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { readGraph, readWords } from '../../stt/ctc/graph.js';
import { readTokens } from '../../stt/ctc/tokens.js';
import type { Pack } from '../../stt/packs/packs.js';
import { packFile } from '../../stt/packs/packs.js';
import { table } from '../machine.js';

const HEAD = ['graph', 'states', 'arcs', 'file MB', 'arrays MiB', 'microseconds a second of audio'];

/**
 * A table of the pack's graphs.
 *
 * @param secondsOf processor seconds of a second of audio over a graph, or greedily
 */
export async function graphCosts(pack: Pack, secondsOf: (graph: string) => Promise<number>): Promise<string> {
  const greedy = await secondsOf('none');
  const rows: (string | number)[][] = [['none (greedy)', '', '', '', '', '0']];
  for (const [name, { file, words }] of Object.entries(pack.manifest.graphs)) {
    const said = words === undefined ? undefined : readWords(join(pack.dir, words), pack.dir);
    const tokens = readTokens(packFile(pack, 'tokens'), pack.dir, pack.manifest.phones);
    const graph = readGraph(join(pack.dir, file), pack.dir, tokens, said);
    const arrays = [
      graph.arcs,
      graph.bounds,
      graph.finalCost,
      ...(graph.output ? [graph.output.labels] : []),
    ];
    const bytes = arrays.reduce((sum, array) => sum + array.byteLength, 0);
    rows.push([
      name,
      graph.states,
      graph.arcs.length / 2,
      (statSync(join(pack.dir, file)).size / 1e6).toFixed(2),
      (bytes / 2 ** 20).toFixed(1),
      ((await secondsOf(name)) * 1e6 - greedy * 1e6).toFixed(0),
    ]);
  }
  return table(HEAD, rows);
}
