/**
 * `npm run bench:turns [-- --at-once 6] [--only iban]`: whether turns end where values do, on recognised speech: made-up callers say an
 * order number, a telephone number and an IBAN with pauses of two seconds inside, over a real WebSocket at the pace of
 * speech, to a flow that collects them; and one line plays hold music.
 *
 * A turn is held if it did not end before the last piece was said. What the recogniser made of the voice decides whether the
 * value can become whole, so values right are told apart.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startService } from '../app.js';
import type { CallEvent } from '../call/events.js';
import { silentLogger } from '../call/logger.js';
import { openStore } from '../cli/open-store.js';
import { openPool } from '../cli/recognisers.js';
import { printText, remark } from '../cli/output.js';
import { SoloCaller } from '../cli/replay/solo.js';
import { loadConfig } from '../config/config.js';
import { holdMusic } from '../dialogue/playback/sounds.fixture.js';
import { atOnce } from './bot/at-once.js';
import { callerVoices } from './bot/voices.js';
import type { CallerVoice } from './bot/voices.js';
import { spread } from './load/percentiles.js';
import { machineLine, table } from './machine.js';
import { CALLER_VALUES, FLOW, PLAN, VALUE_VOICES } from './turns/values.js';
import type { SaidValue } from './turns/values.js';

const PAUSE_MS = 2000;
const MAX_TURN_MS = 30_000;
/** Nothing more is waited for so long after the last piece. */
const GIVE_UP_MS = 9000;

interface Outcome {
  readonly said: SaidValue;
  readonly held: boolean;
  readonly right: boolean;
  readonly by: string;
  /** What the recogniser made of the turn. */
  readonly text: string;
  /** From the last sound to the end of the turn. */
  readonly afterMs: number;
}

const folder = mkdtempSync(join(tmpdir(), 'parley-bench-turns-'));
writeFileSync(join(folder, 'flow.yaml'), FLOW);
writeFileSync(join(folder, 'routing.yaml'), PLAN);
const config = loadConfig({
  options: {
    'server.httpPort': 0,
    'server.grpcPort': 0,
    'store.dataDir': folder,
    'log.level': 'error',
    'stt.processes': 1,
    'stt.refuseAt': 100,
    'stt.packs': { fr: 'fr-8k', nl: 'nl-8k' },
    'tts.engine': 'none',
    'dialogue.flow': join(folder, 'flow.yaml'),
    'dialogue.maxTurnMs': MAX_TURN_MS,
    'routing.plan': join(folder, 'routing.yaml'),
  },
});
printText(machineLine());
const store = await openStore(config, { owner: true, mustExist: false });
const pool = await openPool(config);
const service = await startService(config, { store, pool, logger: silentLogger });
const voices = callerVoices(folder);
const at = process.argv.indexOf('--at-once');
const onlyAt = process.argv.indexOf('--only');
const only = onlyAt < 0 ? undefined : process.argv[onlyAt + 1];
const asked = CALLER_VALUES.filter(({ name }) => only === undefined || name === only);
const lines = asked.flatMap(said => VALUE_VOICES[said.language].map(voice => ({ said, voice })));
const outcomes: Outcome[] = [];
const [music] = await Promise.all([
  underMusic(),
  atOnce(lines, at < 0 ? 6 : Number(process.argv[at + 1]), async ({ said, voice }) => {
    outcomes.push(await converse(said, voice, voices.say));
    remark(`${outcomes.length} of ${lines.length} callers`);
  }),
]);
report(outcomes);
printText(
  `hold music: the wait ended by ${music.by} after ${music.afterMs} ms (limit ${MAX_TURN_MS} ms and the line's own delay)`,
);
await voices.close();
await service.close(0);
rmSync(folder, { recursive: true, force: true });

/** Calls, chooses a value by its key and says it piece by piece. */
async function converse(said: SaidValue, voice: string, say: CallerVoice): Promise<Outcome> {
  const pieces = await Promise.all(said.pieces.map(piece => say(piece, voice)));
  const call = await open(said.language, said.key);
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) await delay(PAUSE_MS);
    // A call that is transferred too early takes no more audio.
    await Promise.race([call.collecting, call.caller.say(piece)]);
  }
  const saidAt = performance.now();
  await Promise.race([call.collecting, delay(GIVE_UP_MS)]);
  await call.hangUp();
  const ended = call.ended();
  const value = call.events.findLast(event => event.kind === 'flow.collected')?.value;
  const afterMs = Math.round((ended?.atMs ?? Infinity) - saidAt);
  const right = String(value ?? '').replaceAll(' ', '') === said.value;
  // A turn that ended inside the last piece was told by its last sign already.
  const { by = 'nothing', text = '' } = ended?.event ?? {};
  return { said, held: afterMs > -1000, right, by, text, afterMs };
}

async function underMusic(): Promise<{ readonly by: string; readonly afterMs: number }> {
  const call = await open('en', '1');
  const begunAt = performance.now();
  const sound = Int16Array.from(holdMusic(MAX_TURN_MS / 1000 + 8, 7));
  await Promise.race([call.collecting, call.caller.say(sound)]);
  await call.hangUp();
  const ended = call.ended();
  return {
    by: ended?.event.by ?? 'nothing',
    afterMs: Math.round((ended?.atMs ?? Infinity) - begunAt),
  };
}

type Ended = Extract<CallEvent, { kind: 'turn.ended' }>;

/** Opens a call that has come to the step of a key, and keeps what happens in it. */
async function open(language: string, key: string) {
  const events: CallEvent[] = [];
  const ends: { readonly event: Ended; readonly atMs: number }[] = [];
  let entered = (): void => undefined;
  let over = (): void => undefined;
  const reached = new Promise<void>(resolve => (entered = resolve));
  const collecting = new Promise<void>(resolve => (over = resolve));
  const caller = await SoloCaller.call(
    `http://127.0.0.1:${service.httpPort}`,
    { language },
    {
      onEvent: event => {
        events.push(event);
        if (event.kind === 'flow.entered' && event.does === 'collect') entered();
        if (event.kind === 'flow.entered' && event.does === 'transfer') over();
        if (event.kind === 'turn.ended') ends.push({ event, atMs: performance.now() });
      },
      onTransfer: () => over(),
    },
  );
  caller.press(key);
  await Promise.race([reached, delay(GIVE_UP_MS)]);
  const hangUp = async (): Promise<void> => {
    caller.hangUp();
    await caller.closed;
  };
  return { caller, events, collecting, ended: () => ends.at(-1), hangUp };
}

function report(all: readonly Outcome[]): void {
  const rows = asked.map(said => {
    const of = all.filter(outcome => outcome.said === said);
    const right = of.filter(outcome => outcome.right);
    return [
      said.language,
      said.name,
      said.pieces.length - 1,
      of.length,
      of.filter(outcome => outcome.held).length,
      right.length,
      [...new Set(of.map(outcome => outcome.by))].join(', '),
      spread(right.map(outcome => Math.max(0, outcome.afterMs))),
    ];
  });
  const titles = ['language', 'value', 'pauses', 'callers', 'held', 'right', 'ended by'];
  printText(table([...titles, 'end after the last sound where right, p50 / p95 / p99 ms'], rows));
  for (const { said, held, right, by, text } of all)
    if (!held || !right)
      printText(`${held ? 'not right' : 'not held'}: ${said.language} ${said.name}, ended by ${by}: ${text}`);
}
