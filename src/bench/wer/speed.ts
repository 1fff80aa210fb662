/** How many real-time calls one core decodes, by batch and decoding. */
import type { Engine, EngineStream } from '../../stt/decoder/engine.js';
import { table } from '../machine.js';

const RATE_HZ = 8000;
const SECONDS = 6;
const BATCHES = [1, 8, 32, 128];

/** A table of calls a core, by processor time, on noise with pauses (its content does not change the network's cost). */
export async function speed(engine: Engine, language: string, graphs: readonly string[]): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const graph of ['none', ...graphs]) {
    const calls: string[] = [];
    for (const batch of BATCHES) calls.push((await callsPerCore(engine, language, graph, batch)).toFixed(0));
    rows.push([graph === 'none' ? 'greedy' : `graph ${graph}`, ...calls]);
  }
  return `Real-time calls a core, by calls decoded together\n\n${table(['decoding', ...BATCHES.map(String)], rows)}`;
}

async function callsPerCore(engine: Engine, language: string, graph: string, batch: number): Promise<number> {
  const streams: EngineStream[] = [];
  for (let i = 0; i < batch; i++) {
    const options = { language, sampleRateHz: RATE_HZ, hotwords: [], graph };
    const stream = engine.createStream(options);
    stream.accept(noise(i));
    streams.push(stream);
  }
  await engine.decode(streams);
  const before = process.cpuUsage();
  let chunks = 0;
  for (let due = streams; due.length > 0; due = streams.filter(s => s.ready())) {
    if (!due[0]!.ready()) break;
    await engine.decode(due);
    chunks += due.length;
  }
  const { user, system } = process.cpuUsage(before);
  for (const stream of streams) stream.free();
  return (chunks * 0.3) / ((user + system) / 1e6);
}

function noise(seed: number): Int16Array {
  let state = seed * 7919 + 1;
  return Int16Array.from({ length: SECONDS * RATE_HZ }, (_, i) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const loud = Math.sin((2 * Math.PI * i) / RATE_HZ) > 0 ? 3000 : 20;
    return (state / 2 ** 31 - 1) * loud;
  });
}
