/**
 * `npm run bench:decode [-- --pack DIR]`: how many calls one core decodes, by processor time: our engine, greedy and over the pack's
 * graph, beside sherpa-onnx on the same network, the same audio and the same batches; and what each graph of the pack costs.
 *
 * Data: the English fixture calls, every channel a stream fed without pauses. No seed: nothing is random.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decodeFile } from '../audio/audio.js';
import { printText } from '../cli/output.js';
import { openCtcEngine } from '../stt/ctc/engine.js';
import type { Engine, EngineStream } from '../stt/decoder/engine.js';
import { findPack } from '../stt/packs/packs.js';
import { openOnlineEngine } from '../stt/sherpa/online.js';
import { graphCosts } from './decode/graph-costs.js';
import { machineLine } from './machine.js';

const BATCHES = [1, 8, 32];
const LARGEST = 32;
const RUNS = 3;
const SECONDS = 20;
const RATE_HZ = 8000;
const CHUNK = 2400;

const calls = fileURLToPath(new URL('../../audio-fixtures/calls/', import.meta.url));
const { values } = parseArgs({ options: { pack: { type: 'string', default: 'en-8k' } } });
const pack = findPack(values.pack, {});
const channels = await readChannels();
const own = await openCtcEngine(pack);
const rivals: readonly [string, Engine, string | undefined][] = [
  ['sherpa-onnx, greedy', openOnlineEngine(pack), 'none'],
  ['Parley, greedy', own, 'none'],
  ['Parley, over the graph', own, undefined],
];
printText(machineLine());
printText(
  `Calls decoded on one core, by processor time; ${SECONDS} s of each of ${channels.length} channels.\n`,
);
printText(`| streams together | ${rivals.map(([name]) => name).join(' | ')} |`);
printText(`| --- |${' --- |'.repeat(rivals.length)}`);
for (const batch of BATCHES) {
  const cells: string[] = [];
  for (const [, engine, graph] of rivals) cells.push((await callsACore(engine, graph, batch)).toFixed(0));
  printText(`| ${batch} | ${cells.join(' | ')} |`);
}
const secondsOf = async (graph: string): Promise<number> => {
  const runs: number[] = [];
  for (let i = 0; i < RUNS; i += 1) runs.push(1 / (await callsACore(own, graph, LARGEST)));
  return Math.min(...runs);
};
printText(
  `\nWhat each graph costs beside greedy decoding, ${LARGEST} streams together, least of ${RUNS} runs\n`,
);
printText(await graphCosts(pack, secondsOf));

async function readChannels(): Promise<Int16Array[]> {
  const all: Int16Array[] = [];
  for (const name of readdirSync(calls).filter(n => /^(?!fr-|nl-).*\.flac$/.test(n))) {
    const own: Int16Array[] = [new Int16Array(SECONDS * RATE_HZ), new Int16Array(SECONDS * RATE_HZ)];
    let at = 0;
    for await (const run of (await decodeFile(calls + name, { sampleRateHz: RATE_HZ })).runs) {
      const room = SECONDS * RATE_HZ - at;
      for (const [i, samples] of run.entries()) own[i]?.set(samples.subarray(0, room), at);
      at += Math.min(room, run[0]!.length);
      if (at === SECONDS * RATE_HZ) break;
    }
    all.push(...own);
  }
  return all;
}

/** Seconds of audio decoded in a second of processor time, which is calls in real time. */
async function callsACore(engine: Engine, graph: string | undefined, batch: number): Promise<number> {
  const options = { sampleRateHz: RATE_HZ, language: 'en', hotwords: [], graph };
  const chosen = Array.from({ length: Math.max(batch, 8) }, (_, i) => channels[i % channels.length]!);
  const before = process.cpuUsage();
  for (let first = 0; first < chosen.length; first += batch) {
    const group = chosen.slice(first, first + batch);
    await decodeTogether(
      engine,
      group.map(() => engine.createStream(options)),
      group,
    );
  }
  const { user, system } = process.cpuUsage(before);
  return (chosen.length * SECONDS) / ((user + system) / 1e6);
}

async function decodeTogether(
  engine: Engine,
  streams: readonly EngineStream[],
  audio: readonly Int16Array[],
): Promise<void> {
  for (let at = 0; at < SECONDS * RATE_HZ; at += CHUNK) {
    for (const [i, stream] of streams.entries()) stream.accept(audio[i]!.subarray(at, at + CHUNK));
    const due = streams.filter(stream => stream.ready());
    if (due.length > 0) await engine.decode(due);
    for (const stream of due) stream.hypothesis();
  }
}
