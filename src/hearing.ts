/** How live calls are heard: pack, word graph, end-pointing. Part of the wiring of `app.ts`. */
import type { AnswerLine } from './answer-line.js';
import { ParleyError } from './call/errors.js';
import type { Config } from './config/config.js';
import { packFor } from './stt/packs/by-language.js';
import { findPack } from './stt/packs/packs.js';
import type { HearingOptions } from './stt/stage.js';

/**
 * The options of each call. A call whose metadata has `graph` is heard over the graph of that name, others over `stt.graph`;
 * packs without it go on with their usual one.
 *
 * @throws ParleyError CONFIG_INVALID if no configured pack has `stt.graph`
 */
export function hearingOptions(
  { stt, bot, modelsDir }: Config,
  line: Pick<AnswerLine, 'takes'> | undefined,
): HearingOptions {
  const { pack, packs, endSilenceMs, maxUtteranceMs } = stt;
  if (stt.graph !== undefined) requireGraph(stt.graph, [pack, ...Object.values(packs)], modelsDir);
  return ({ start }, language) => {
    const graph = start.metadata['graph'] || stt.graph;
    return {
      pack: packFor(language, stt),
      ...(graph === undefined ? {} : { graph }),
      // Who talks to a machine waits for its answer.
      endSilenceMs: line?.takes(start) ? bot.endSilenceMs : endSilenceMs,
      maxUtteranceMs,
    };
  };
}

function requireGraph(graph: string, packs: readonly string[], modelsDir: string): void {
  const graphs = packs.flatMap(name => Object.keys(findPack(name, { modelsDir }).manifest.graphs));
  if (graph === 'none' || graphs.includes(graph)) return;
  const known = ['none', ...new Set(graphs)].join(', ');
  throw new ParleyError('CONFIG_INVALID', `stt.graph must be a graph of a configured pack: ${known}.`, {
    field: 'stt.graph',
  });
}
