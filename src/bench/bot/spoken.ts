/**
 * `npm run bench:bot -- spoken [count] [seed] [at once]`: scripted callers with synthetic voices hold spoken conversations
 * with the bot over the real Twilio socket, in real time. Callers and service share one process and its event loop; the
 * recognisers have their own.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startService } from '../../app.js';
import { decodeFile } from '../../audio/audio.js';
import type { CallEvent } from '../../call/events.js';
import { silentLogger } from '../../call/logger.js';
import { openPool, openStore } from '../../cli/parts.js';
import { printText } from '../../cli/output.js';
import { loadConfig } from '../../config/config.js';
import { espeakEngine } from '../../dialogue/tts/espeak/espeak.js';
import { joined } from '../../dialogue/tts/rendering.js';
import { Speaker } from '../../dialogue/tts/speaker.js';
import { seeded } from '../catalogue/random.js';
import { spread } from '../load/percentiles.js';
import { machineLine } from '../machine.js';
import { converse } from './spoken-caller.js';
import type { SpokenResult } from './spoken-caller.js';
import { SpokenLine } from './spoken-line.js';
import { SPOKEN_TABLE, isBrand, spokenScripts } from './spoken-script.js';
import type { SpokenScript } from './spoken-script.js';

const TOKEN = 'bench-token-of-nobody';
/** Level below which the ends of a caller's recording are no speech. */
const QUIET = 600;

/** Runs the conversations and prints what was measured. */
export async function runSpoken(count: number, seed: number, atOnce: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-bot-'));
  const table = join(folder, 'products.json');
  writeFileSync(table, JSON.stringify(SPOKEN_TABLE));
  const config = loadConfig({
    env: {},
    options: {
      'server.httpPort': 0,
      'server.grpcPort': 0,
      'auth.twilioAuthToken': TOKEN,
      'twilio.mode': 'connect',
      'store.dataDir': folder,
      'stt.packs': { fr: 'fr-8k' },
      'stt.refuseAt': 100,
      'bot.mode': 'asked',
      'bot.table': { kind: 'file', source: table },
      'bot.handoverTo': '+3220000000',
      'summary.enabled': false,
      'prosody.enabled': false,
    },
  });
  const logs = new Map<string, CallEvent[]>();
  const store = await openStore(config, { owner: true, mustExist: false });
  const pool = await openPool(config);
  pool.warm('fr');
  const watching = {
    name: 'watching',
    whenBehind: 'drop' as const,
    open: ({ start }: { start: { externalId?: string } }) => {
      const events = logs.get(start.externalId ?? '') ?? [];
      logs.set(start.externalId ?? '', events);
      return { onEvent: (event: CallEvent) => void events.push(event) };
    },
  };
  const service = await startService(config, { store, pool, logger: silentLogger, stages: [watching] });
  const voice = callerVoices(folder);
  const results: SpokenResult[] = [];
  const scripts = spokenScripts(count, seeded(seed));
  const run = async (script: SpokenScript): Promise<void> => {
    const callSid = `CA${randomBytes(16).toString('hex')}`;
    const events: CallEvent[] = [];
    logs.set(callSid, events);
    const line = await SpokenLine.open(`ws://127.0.0.1:${service.httpPort}`, TOKEN, callSid, script.language);
    const result = await converse(script, line, events, voice.say);
    results.push(result);
    if (process.argv.includes('--show')) show(result, events);
  };
  const waiting = [...scripts];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  report(results, seed);
  await service.close(0);
  await voice.close();
  rmSync(folder, { recursive: true, force: true });
}

function callerVoices(folder: string): {
  say: (text: string, voice: string) => Promise<Int16Array>;
  close: () => Promise<void>;
} {
  // Another process than the bot's own voice.
  const speaker = new Speaker({ engine: espeakEngine() });
  const known = new Map<string, Promise<Int16Array>>();
  const make = async (text: string, voice: string): Promise<Int16Array> => {
    const made = voice.startsWith('flite:')
      ? await flite(text, voice.slice(6), folder).catch(() => undefined)
      : undefined;
    if (made !== undefined) return trimmed(made);
    const options = voice.startsWith('flite:') ? { language: 'en' } : { language: voice.slice(0, 2), voice };
    const frames: Int16Array[] = [];
    for await (const frame of speaker.speak(text, options, new AbortController().signal)) frames.push(frame);
    return trimmed(joined(frames));
  };
  const say = (text: string, voice: string): Promise<Int16Array> => {
    const key = `${voice} ${text}`;
    const found = known.get(key) ?? make(text, voice);
    known.set(key, found);
    return found;
  };
  return { say, close: () => speaker.close() };
}

async function flite(text: string, voice: string, folder: string): Promise<Int16Array> {
  const file = join(folder, `${randomBytes(6).toString('hex')}.wav`);
  await promisify(execFile)('flite', ['-voice', voice, '-t', text, '-o', file]);
  const { runs } = await decodeFile(file, { sampleRateHz: 8000, channels: 1 });
  const parts: Int16Array[] = [];
  for await (const [samples] of runs) parts.push(samples!);
  return joined(parts);
}

// The first and last sample are speech: times are measured from them.
function trimmed(samples: Int16Array): Int16Array {
  const first = samples.findIndex(x => Math.abs(x) > QUIET);
  const last = samples.findLastIndex(x => Math.abs(x) > QUIET);
  return samples.slice(Math.max(0, first), last + 1);
}

function report(results: readonly SpokenResult[], seed: number): void {
  const asked = results.flatMap(({ skus, verdicts }) =>
    skus.map((sku, i) => ({ sku, verdict: verdicts[i] })),
  );
  printText(machineLine());
  printText(`${results.length} spoken conversations, seed ${seed}, ${asked.length} questions:`);
  for (const [kind, some] of [
    ['all', asked],
    ['names of words', asked.filter(({ sku }) => !isBrand(sku))],
    ['brands', asked.filter(({ sku }) => isBrand(sku))],
  ] as const) {
    const share = (what: string): string => {
      const n = some.filter(({ verdict }) => verdict === what).length;
      return `${n} (${((100 * n) / some.length).toFixed(1)} %)`;
    };
    printText(
      `  ${kind} (${some.length}): correct ${share('correct')}, wrongly ${share('wrong')}, ` +
        `handed over ${share('handedOver')}, not answered ${share('missed')}`,
    );
  }
  printText(`  end of speech to first audio: ${quantiles(results.flatMap(result => result.replyMs))}`);
  const unnoticed = results.reduce((sum, result) => sum + result.unnoticed, 0);
  printText(
    `  barge-in, onset to clear: ${quantiles(results.flatMap(result => result.bargeInMs))}; unnoticed ${unnoticed}`,
  );
  printText(`  stale audio after barge-in: ${results.reduce((sum, result) => sum + result.staleMs, 0)} ms`);
  for (const note of results.flatMap(result => result.notes)) printText(`  ${note}`);
}

function quantiles(values: readonly number[]): string {
  return `p50 / p95 / p99 ${spread(values)} ms of ${values.length}`;
}

function show(result: SpokenResult, events: readonly CallEvent[]): void {
  printText(`${result.id}: ${result.verdicts.join(' ')}`);
  for (const event of events) {
    if (event.kind === 'transcript.final')
      printText(`    heard "${event.text}" (${event.confidence.toFixed(2)})`);
    if (event.kind === 'answer.given')
      printText(`    ${event.outcome} [${event.skus.join(' ')}] ${event.text}`);
    if (event.kind === 'playback.ended' && event.outcome !== 'played')
      printText(`    ${event.outcome} after "${event.heardText}"`);
  }
}
