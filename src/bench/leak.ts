/**
 * `npm run bench:leak [-- --calls 10000]`: what 10,000 short calls leave behind.
 *
 * Calls of half a second come in by Twilio's WebSocket, fifty at a time, and end in every way a call can end: with a stop,
 * by a broken connection, by an error of the peer's. Memory, open files and processes of the service before (after the
 * first thousand have warmed everything up) and after.
 */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { printText, remark } from '../cli/output.js';
import { startLoadedService } from './load/children.js';
import { loadCalls } from './load/fixtures.js';
import { usageOf } from './load/proc.js';
import { machineLine, table } from './machine.js';

const AT_ONCE = 50;
const FRAMES = 25;
const SETTLE_MS = 10_000;
const WARM_UP = 1000;

const total = Number(process.argv[process.argv.indexOf('--calls') + 1]) || 10_000;

printText(machineLine());
const service = await startLoadedService({ PARLEY_STT_REFUSE_AT: '100' });
const payloads = (await loadCalls())[0]?.payloads[0]?.slice(50, 50 + FRAMES) ?? [];
const rows: (string | number)[][] = [];
const begun = performance.now();
let made = 0;
await note();
await makeCalls(Math.min(WARM_UP, total));
await note();
await makeCalls(total - made);
await note();
await service.stop();
const seconds = (performance.now() - begun) / 1000;
printText(table(['calls made', 'memory MiB', 'open files', 'processes'], rows));
const [, before, after] = rows;
if (before !== undefined && after !== undefined) {
  const grown = ((Number(after[1]) - Number(before[1])) * 1024) / (made - WARM_UP);
  printText(
    `\n${made} calls in ${seconds.toFixed(0)} s; growth after the first ${WARM_UP}: ${grown.toFixed(2)} KiB a call`,
  );
}

async function note(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, SETTLE_MS));
  const { memoryMiB, openFiles, processes } = usageOf(service.pid);
  rows.push([made, memoryMiB.toFixed(1), openFiles, processes]);
  remark(rows.at(-1)?.join('  ') ?? '');
}

async function makeCalls(count: number): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await oneCall(made++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** One call; its number decides how it ends. */
async function oneCall(index: number): Promise<void> {
  const socket = new WebSocket(`${service.wsOrigin}/twilio/media`, { perMessageDeflate: false });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close');
  await once(socket, 'open');
  const streamSid = `MZ${index}`;
  const start = { streamSid, callSid: `CA${index}`, tracks: ['inbound'], customParameters: {} };
  socket.send(JSON.stringify({ event: 'start', streamSid, start }));
  for (const [i, payload] of payloads.entries()) {
    const media = { track: 'inbound', chunk: i + 1, timestamp: i * 20, payload };
    socket.send(JSON.stringify({ event: 'media', streamSid, media }));
  }
  if (index % 10 === 8) socket.terminate();
  else if (index % 10 === 9) socket.send('not what Twilio sends');
  else socket.send(JSON.stringify({ event: 'stop', streamSid, stop: {} }));
  await closed;
}
