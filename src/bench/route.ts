/**
 * `npm run bench:route [-- --rounds 2]`: the time from the end of a caller's speech to the decision where the call goes.
 *
 * Every caller's first utterance of the English fixtures is a call of its own over a real WebSocket at the pace of speech:
 * recogniser, understanding, earlier calls from the store, routing plan, the agent's screen, the platform told. Beside it, in
 * the same run: the engine's own end-pointing delay, the same audio at the same pace into a recogniser with nothing around.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startService } from '../app.js';
import { silentLogger } from '../call/logger.js';
import { openStore } from '../cli/open-store.js';
import { openPool } from '../cli/recognisers.js';
import { printText, remark } from '../cli/output.js';
import { SoloCaller } from '../cli/replay/solo.js';
import { loadConfig } from '../config/config.js';
import { trainedModel } from '../demo/reception.js';
import type { RecogniserPool } from '../stt/stt.js';
import { loadCalls } from './load/fixtures.js';
import { percentile, spread } from './load/percentiles.js';
import { machineLine, table } from './machine.js';

const BAR_MS = 200;
const BEFORE_MS = 300;
const AFTER_MS = 200;
const FRAME = 160;
/** Nothing more is waited for after this. */
const GIVE_UP_MS = 15_000;

interface Utterance {
  readonly samples: Int16Array;
  /** End of the speech in the samples. */
  readonly endMs: number;
}

interface Times {
  final?: number;
  decided?: number;
  told?: number;
}

const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 2 : Number(process.argv[at + 1]);
const dataDir = mkdtempSync(join(tmpdir(), 'parley-bench-route-'));
const config = loadConfig({
  options: {
    'server.httpPort': 0,
    'server.grpcPort': 0,
    'store.dataDir': dataDir,
    'log.level': 'error',
    'stt.processes': 1,
    'stt.refuseAt': 100,
    'understanding.intents': { en: await trainedModel() },
    'routing.plan': fileURLToPath(new URL('../../examples/front-desk/routing.yaml', import.meta.url)),
    'routing.turnsUntilUnknown': 1,
  },
});
printText(machineLine());
const store = await openStore(config, { owner: true, mustExist: false });
const pool = await openPool(config);
const service = await startService(config, { store, pool, logger: silentLogger });
const utterances = await firstUtterances();
const engine: number[] = [];
const routed: Times[] = [];
for (let round = 0; round < rounds; round++) {
  for (const [i, utterance] of utterances.entries()) {
    remark(`round ${round + 1} of ${rounds}, call ${i + 1} of ${utterances.length}`);
    const alone = await engineDelay(pool, utterance, `bare-${round}-${i}`);
    if (alone !== undefined) engine.push(alone);
    routed.push(await routedTimes(`http://127.0.0.1:${service.httpPort}`, utterance));
  }
}
report();
await service.close(0);
rmSync(dataDir, { recursive: true, force: true });

/** The first thing each caller says, with the line's own noise after it. */
async function firstUtterances(): Promise<Utterance[]> {
  const calls = await loadCalls();
  return calls.flatMap(({ spoken, samples: [caller] }) => {
    const first = spoken.find(({ role }) => role === 'caller');
    if (first === undefined || caller === undefined) return [];
    const from = Math.max(0, first.startMs - BEFORE_MS);
    return [{ samples: caller.slice(from * 8, (first.endMs + AFTER_MS) * 8), endMs: first.endMs - from }];
  });
}

async function engineDelay(
  bare: RecogniserPool,
  { samples, endMs }: Utterance,
  id: string,
): Promise<number | undefined> {
  const ear = await bare.open(id, 0, { role: 'caller', sampleRateHz: 8000, language: 'en' });
  const begun = performance.now();
  let over = false;
  const pacing = (async () => {
    for (let sent = 0; !over && sent * 20 < endMs + GIVE_UP_MS; sent++) {
      const waitMs = begun + (sent + 1) * 20 - performance.now();
      if (waitMs > 0) await delay(waitMs);
      const frame = new Int16Array(FRAME);
      frame.set(samples.subarray(sent * FRAME, (sent + 1) * FRAME));
      ear.write({ channel: 0, positionSamples: sent * FRAME, samples: frame });
    }
    over = true;
    await ear.close();
  })();
  let last: number | undefined;
  for await (const result of ear.results) {
    if (result.kind !== 'final' || result.text === '') continue;
    if (result.endMs < endMs - 1000) continue;
    last ??= performance.now() - begun - endMs;
    over = true;
  }
  await pacing;
  return last;
}

async function routedTimes(httpOrigin: string, { samples, endMs }: Utterance): Promise<Times> {
  const times: Times = {};
  let spokenAt = 0;
  const since = (): number => performance.now() - spokenAt;
  const caller = await SoloCaller.call(
    httpOrigin,
    { language: 'en', from: '+15550100' },
    {
      onEvent: event => {
        if (event.kind === 'transcript.final' && event.text !== '') times.final ??= since();
        if (event.kind === 'route.decided') times.decided = since();
      },
      onTransfer: () => (times.told = since()),
    },
  );
  // The last sample leaves so long after the end of the speech.
  void caller.say(samples).then(() => (spokenAt = performance.now() - (samples.length / 8 - endMs)));
  await Promise.race([caller.closed, delay(endMs + GIVE_UP_MS)]);
  caller.hangUp();
  await caller.closed;
  return times;
}

function report(): void {
  const of = (what: keyof Times): number[] => routed.flatMap(times => times[what] ?? []);
  const rows = [
    ["the engine's own end-pointing", engine.length, spread(engine)],
    ['final words of the service', of('final').length, spread(of('final'))],
    ['decision', of('decided').length, spread(of('decided'))],
    ['platform told', of('told').length, spread(of('told'))],
  ];
  printText(`\n${table(['end of speech to', 'calls', 'p50 / p95 / p99 ms'], rows)}\n`);
  const over = Math.round(percentile(of('decided'), 0.95) - percentile(engine, 0.95));
  printText(
    `p95 of the decision is the engine's own ${over >= 0 ? '+' : '-'} ${Math.abs(over)} ms (bar: + ${BAR_MS} ms)`,
  );
  printText(`${routed.length - of('decided').length} of ${routed.length} calls were not decided`);
}
