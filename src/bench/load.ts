/**
 * `npm run bench:load [-- --calls 1,25,50,75,100,125,150 --seconds 30 --channels 2 --all]`: how many live calls one core
 * holds.
 *
 * The whole service (entrance, sessions, decoder, store) runs on one core; a client process on another streams fixture calls
 * into its Twilio WebSocket at the pace of speech, both tracks, and times every word that comes back over `Calls/Watch`.
 * A number of calls is held if none is refused or lost and the p95 of final words stays within the engine's own delay
 * (the p95 of a single call) + 150 ms. Beside it, on the same core in the same run: the bare engines, sherpa-onnx greedy and
 * over the same word graph as the service hears over, and Parley's decoder; each with what it got wrong.
 *
 * One service takes all the steps, and before them some calls that are not measured, from their beginning to their summary:
 * it compiles what runs often while it runs (on the same core here), and is meant to run for weeks. What is said while all
 * calls are live is timed; meanwhile as many end, and others begin, as if calls lasted four minutes.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { printText, remark } from '../cli/output.js';
import { CAN_PIN, CLIENT_CORE, SERVICE_CORE, startLoadedService, startNode } from './load/children.js';
import type { BareReport } from './load/bare.js';
import type { LoadOrder, LoadReport } from './load/client.js';
import { percentile, spread } from './load/percentiles.js';
import { usageOf } from './load/proc.js';
import { machineLine, table } from './machine.js';

/** A number of calls, measured. */
interface Step {
  readonly calls: number;
  readonly report: LoadReport;
  readonly memoryMiB: number;
  /** Processor time of the service for one second of one call. */
  readonly cpuPerCall: number;
}

const BAR_MS = 150;
/** Long enough that little is still being compiled afterwards: all of a call's code has run a hundred times. */
const WARM_UP = { calls: 60, rampMs: 9000, liveMs: 55_000, turnoverMs: 500 };
/** Calls begin at this pace until all are live, and end so afterwards. */
const BETWEEN_BEGINNINGS_MS = 150;
/** While all are live, as many end and begin as if calls were so long. */
const CALL_LENGTH_MS = 240_000;

const steps = optionOf('--calls', '1,25,50,75,100,125,150').split(',').map(Number);
/** Measure all steps, also beyond the first that is not held. */
const all = process.argv.includes('--all');
const seconds = Number(optionOf('--seconds', '30'));
const channels = Number(optionOf('--channels', '2'));

printText(machineLine());
printText(
  CAN_PIN
    ? `service with one decoder process on core ${SERVICE_CORE}, client on core ${CLIENT_CORE}`
    : 'taskset is missing: nothing is kept to a core, figures are for the whole machine',
);
const bare = await measureBare();
const measured: Step[] = [];
// The door is left open: how many calls are held is what this looks for.
const service = await startLoadedService({ PARLEY_STT_REFUSE_AT: '100' });
try {
  await once(startClient(WARM_UP), 'exit');
  for (const calls of steps) {
    remark(`${calls} calls for ${seconds} s`);
    const step = await measure(calls);
    measured.push(step);
    printText(line(step));
    if (!held(step) && !all) break;
  }
} finally {
  await service.stop();
}
summarise();

function optionOf(name: string, fallback: string): string {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

async function measureBare(): Promise<BareReport[]> {
  const child = startNode('bare.js', SERVICE_CORE);
  const [reports] = (await once(child, 'message')) as [BareReport[]];
  const cells = reports.map(r => [
    r.engine,
    r.batch,
    Math.round(r.channelsPerCore),
    // sherpa-onnx reads no words from a graph over phones: the search is the same work, but writes phones.
    r.wordErrors === undefined ? '\u2013' : (100 * r.wordErrors).toFixed(1),
  ]);
  printText(`\n${table(['bare engine', 'batch', 'channels a core', 'words wrong %'], cells)}\n`);
  if (reports.some(r => r.wordErrors === undefined))
    printText('\u2013: searches the same graph over phones, but gives phones and no words\n');
  return reports;
}

/** Starts a client that makes calls, and ends when it has told how they went. */
function startClient(load: Pick<LoadOrder, 'calls' | 'rampMs' | 'liveMs' | 'turnoverMs'>): ChildProcess {
  const { wsOrigin, grpcAddress } = service;
  const client = startNode('client.js', CLIENT_CORE);
  client.send({ wsOrigin, grpcAddress, channels, ...load } satisfies LoadOrder);
  return client;
}

async function measure(calls: number): Promise<Step> {
  const rampMs = calls * BETWEEN_BEGINNINGS_MS;
  const order = { calls, rampMs, liveMs: seconds * 1000, turnoverMs: CALL_LENGTH_MS / calls };
  const { pid } = service;
  const client = startClient(order);
  await once(client, 'message');
  const before = usageOf(pid);
  const live = performance.now();
  await new Promise(resolve => setTimeout(resolve, (seconds - 1) * 1000));
  const { memoryMiB, cpuSeconds } = usageOf(pid);
  const callSeconds = (calls * (performance.now() - live)) / 1000;
  const [report] = (await once(client, 'message')) as [LoadReport];
  return { calls, report, memoryMiB, cpuPerCall: (cpuSeconds - before.cpuSeconds) / callSeconds };
}

function held({ report }: Step): boolean {
  const engine = percentile(measured[0]?.report.finals ?? report.finals, 0.95);
  return report.refused + report.lost === 0 && percentile(report.finals, 0.95) <= engine + BAR_MS;
}

function cells({ calls, report, memoryMiB, cpuPerCall }: Step): (string | number)[] {
  return [
    calls,
    `${report.refused} / ${report.lost}`,
    spread(report.finals),
    spread(report.partials),
    Math.round(memoryMiB),
    `${(cpuPerCall * 100).toFixed(2)} %`,
    Math.round(1 / cpuPerCall),
    Math.round(report.worstLagMs),
  ];
}

function line(step: Step): string {
  return `  ${cells(step).join('   ')}`;
}

function summarise(): void {
  const head = [
    'calls',
    'refused / lost',
    'finals p50 / p95 / p99 ms',
    'partials p50 / p95 / p99 ms',
    'memory MiB',
    'of a core a call',
    'calls a core by processor time',
    "client's worst lag ms",
  ];
  printText(`\n${table(head, measured.map(cells))}\n`);
  shares();
  const best = measured.findLast(held);
  const first = measured[0];
  if (best === undefined || first === undefined) return;
  printText(`held by one core: ${best.calls} calls of ${channels === 1 ? 'one channel' : 'two channels'}`);
  if (best.calls > first.calls) {
    const perCall = (best.memoryMiB - first.memoryMiB) / (best.calls - first.calls);
    printText(`memory a live call: ${perCall.toFixed(2)} MiB`);
  }
}

/** What the service does of what a bare engine does, by processor time: every number of calls beside every engine. */
function shares(): void {
  const head = ['bare engine', 'its calls a core', ...measured.map(({ calls }) => `with ${calls} calls %`)];
  const rows = bare.map(({ engine, channelsPerCore }) => {
    const engineCalls = channelsPerCore / channels;
    const own = measured.map(({ cpuPerCall }) => Math.round(100 / cpuPerCall / engineCalls));
    return [engine, Math.round(engineCalls), ...own];
  });
  printText(`${table(head, rows)}\n`);
}
