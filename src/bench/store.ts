/**
 * `npm run bench:store [-- CALLS SECONDS]`: what live calls wait for the store, and what the store makes the audio of
 * live calls wait.
 *
 * Every call begins, then appends a final of ten words and two speech events every two seconds, as a talkative call
 * does; calls are spread evenly over the two seconds. The rival is the same schema and the same durability without threads and group
 * commit: each append is a transaction on the main thread.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { NewCallEvent } from '../call/events.js';
import { ended, said, started } from '../store/conformance/samples.js';
import { checkAppend } from '../store/append.js';
import { connect } from '../store/sqlite/connection.js';
import { Log } from '../store/sqlite/log.js';
import { migrate } from '../store/sqlite/migrations/migrations.js';
import { openSqliteStore } from '../store/sqlite/sqlite.js';
import { machineLine, table } from './machine.js';

interface Subject {
  append(callId: string, events: readonly NewCallEvent[]): Promise<unknown>;
  close(): Promise<void>;
}

interface Figures {
  readonly events: number;
  readonly latencies: number[];
  readonly loopP99: number;
  readonly loopMax: number;
  readonly cpu: number;
}

const TURN_MS = 2000;
const TEXT = 'i have a question about my march invoice please help';

const [calls = 500, seconds = 20] = process.argv.slice(2).map(Number);
process.stdout.write(`${machineLine()}\n${calls} live calls for ${seconds} s\n\n`);
const figures: [string, Figures][] = [
  ['store: threads, group commit', await measure(openOurs)],
  ['rival: a transaction an append, main thread', await measure(openRival)],
];
const head = ['', 'events/s', 'append ms p50', 'p95', 'p99', 'event loop held ms p99', 'max', 'processor %'];
process.stdout.write(
  `${table(
    head,
    figures.map(([name, f]) => [name, ...rowOf(f)]),
  )}\n`,
);

async function openOurs(file: string): Promise<Subject> {
  return openSqliteStore({ file, owner: true });
}

async function openRival(file: string): Promise<Subject> {
  const db = connect({ file });
  migrate(db);
  const log = new Log(db);
  return {
    append: async (callId, events) => log.append([{ callId, events }], checkAppend),
    close: async () => void db.close(),
  };
}

async function measure(open: (file: string) => Promise<Subject>): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-store-'));
  const subject = await open(join(folder, 'parley.sqlite'));
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  loop.enable();
  const counts = await Promise.all(
    Array.from({ length: calls }, (_, i) => live(subject, i, began, latencies)),
  );
  loop.disable();
  const wallMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  await subject.close();
  rmSync(folder, { recursive: true });
  return {
    events: (counts.reduce((a, b) => a + b, 0) * 1000) / wallMs,
    latencies: latencies.sort((a, b) => a - b),
    loopP99: loop.percentile(99) / 1e6,
    loopMax: loop.max / 1e6,
    cpu: (user + system) / 10 / wallMs,
  };
}

/** One call at real-time pace; returns how many events it appended. */
async function live(subject: Subject, index: number, began: number, latencies: number[]): Promise<number> {
  const callId = `call-${index}`;
  let count = 0;
  const append = async (events: readonly NewCallEvent[]): Promise<void> => {
    const at = performance.now();
    await subject.append(callId, events);
    latencies.push(performance.now() - at);
    count += events.length;
  };
  const offsetMs = (index * TURN_MS) / calls;
  await until(began + offsetMs);
  await append([started()]);
  for (let ms = TURN_MS; ms <= seconds * 1000; ms += TURN_MS) {
    await until(began + offsetMs + ms);
    const place = { channel: 0, role: 'caller' } as const;
    await append([
      { kind: 'speech.started', tMs: ms - TURN_MS, ...place },
      { kind: 'speech.ended', tMs: ms, ...place },
      said(TEXT, ms - TURN_MS),
    ]);
  }
  await append([ended(seconds * 1000)]);
  return count;
}

async function until(at: number): Promise<void> {
  const ms = at - performance.now();
  if (ms > 0) await new Promise(resolve => setTimeout(resolve, ms));
}

function rowOf({ events, latencies, loopP99, loopMax, cpu }: Figures): string[] {
  const at = (share: number): string => (latencies[Math.floor(latencies.length * share)] ?? 0).toFixed(1);
  return [
    events.toFixed(0),
    at(0.5),
    at(0.95),
    at(0.99),
    loopP99.toFixed(1),
    loopMax.toFixed(1),
    cpu.toFixed(0),
  ];
}
