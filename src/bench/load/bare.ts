/** The bare engines, in a process of their own: all channels of the fixtures from end to end, without pauses. */
import { findPack } from '../../stt/packs/packs.js';
import { errorRates } from '../wer/errors.js';
import { bareEngines } from './bare-engines.js';
import type { BareEngine, BareStream } from './bare-engines.js';
import { loadCalls } from './fixtures.js';
import type { LoadCall } from './fixtures.js';

/** What one engine did. */
export interface BareReport {
  readonly engine: string;
  /** Channels decoded together. */
  readonly batch: number;
  /** How many channels at real-time pace one core decodes, by processor time. */
  readonly channelsPerCore: number;
  /** Share of the words of all channels that were wrong; undefined if the engine writes no words. */
  readonly wordErrors: number | undefined;
}

interface Channel {
  readonly samples: Int16Array;
  readonly said: string;
}

const RATE_HZ = 8000;
const CHUNK = 2400;

async function run(): Promise<BareReport[]> {
  const reports: BareReport[] = [];
  const channels = (await loadCalls()).flatMap(channelsOf);
  for (const engine of await bareEngines(findPack('en-8k', {}))) {
    // The first chunks compile and fill caches.
    await decodeTogether(engine, channels.slice(0, 1));
    reports.push(await measure(engine, channels));
  }
  return reports;
}

function channelsOf({ samples, spoken }: LoadCall): Channel[] {
  return samples.map((own, i) => {
    const role = i === 0 ? 'caller' : 'agent';
    const said = spoken.filter(each => each.role === role).map(({ text = '' }) => text);
    return { samples: own, said: said.join(' ') };
  });
}

async function measure(engine: BareEngine, channels: readonly Channel[]): Promise<BareReport> {
  const { name, batch, writesWords } = engine;
  const heard: string[] = [];
  const before = process.cpuUsage();
  for (let first = 0; first < channels.length; first += batch)
    heard.push(...(await decodeTogether(engine, channels.slice(first, first + batch))));
  const { user, system } = process.cpuUsage(before);
  const samples = channels.reduce((sum, channel) => sum + channel.samples.length, 0);
  const channelsPerCore = samples / RATE_HZ / ((user + system) / 1e6);
  const said = channels.map(channel => channel.said);
  const wordErrors = writesWords ? errorRates(said, heard).words : undefined;
  return { engine: name, batch, channelsPerCore, wordErrors };
}

async function decodeTogether(engine: BareEngine, channels: readonly Channel[]): Promise<string[]> {
  const streams = channels.map(() => engine.createStream());
  const longest = Math.max(...channels.map(({ samples }) => samples.length));
  for (let at = 0; at < longest; at += CHUNK) {
    for (const [i, { samples }] of channels.entries())
      if (at < samples.length) streams[i]!.accept(samples.subarray(at, at + CHUNK));
    await decodeReady(engine, streams);
  }
  for (const stream of streams) stream.flush();
  await decodeReady(engine, streams);
  return streams.map(stream => stream.text());
}

async function decodeReady(engine: BareEngine, streams: readonly BareStream[]): Promise<void> {
  for (;;) {
    const ready = streams.filter(stream => stream.ready());
    if (ready.length === 0) return;
    await engine.decode(ready);
  }
}

void run().then(reports => {
  process.send?.(reports);
  process.disconnect();
});
