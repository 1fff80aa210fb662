/**
 * `npm run demo -- [FILE] [--language TAG]`: the main job in front of one's eyes.
 *
 * Starts the service on free ports with a temporary store. A caller alone with the machine says why they call and is put
 * through, the invoice meant shown to the agents. Then it streams a call with an agent into it as Twilio would, shows the transcript of
 * both sides as it comes, prints what is stored, approves the summary, and shows what a CRM on this machine received.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startService } from '../app.js';
import type { Service } from '../app.js';
import { asParleyError, ParleyError } from '../call/errors.js';
import type { CallEvent } from '../call/events.js';
import { conversationOf } from '../cli/calls-conversation.js';
import { openStore } from '../cli/open-store.js';
import { openLog, openPool } from '../cli/recognisers.js';
import { printText, remark } from '../cli/output.js';
import { replay } from '../cli/replay.js';
import { showRecord, startLocalCrm } from './crm.js';
import { receptionOptions, showReception } from './reception.js';
import { clock, eventLine } from '../cli/replay/watch.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import type { Store } from '../store/store.js';

/** A call of less than a minute, at whose end the agent sums up. */
const CALL = fileURLToPath(new URL('../../audio-fixtures/calls/lost-card.flac', import.meta.url));

const USAGE = 'Usage: npm run demo -- [FILE] [--language TAG], for example recording.mp3 --language fr';

/** What is streamed. */
interface Recorded {
  readonly file: string;
  readonly language: string | undefined;
}

const CLEAR_LINE = '\r\u001b[2K';

async function demo(recorded: Recorded, signal: AbortSignal): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-demo-'));
  const crm = await startLocalCrm();
  const options = {
    ...crm.options,
    ...(await receptionOptions(dataDir)),
    'server.httpPort': 0,
    'server.grpcPort': 0,
    'store.dataDir': dataDir,
    'log.level': 'error',
    // One call and its listener: a decoder process for each core would only take longer to start.
    'stt.processes': 1,
    // The one call of the demo is taken on a busy machine too, and is then late rather than refused.
    'stt.refuseAt': 100,
  };
  const config = loadConfig({ options });
  const store = await openStore(config, { owner: true, mustExist: false });
  const pool = await openPool(config);
  const service = await startService(config, { store, pool, logger: openLog(config) });
  try {
    printText(`parley listens on ${service.httpPort} (HTTP, WebSocket) and ${service.grpcPort} (gRPC).`);
    await showReception(`http://127.0.0.1:${service.httpPort}`);
    const callId = await stream(recorded, service, config, signal);
    if (callId !== undefined) {
      await show(store, callId);
      await showRecord(store, callId, { crm, httpOrigin: `http://127.0.0.1:${service.httpPort}`, signal });
    }
    explain();
  } finally {
    await service.close(0);
    crm.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function stream(
  { file, language }: Recorded,
  service: Service,
  config: Config,
  signal: AbortSignal,
): Promise<string | undefined> {
  const httpOrigin = `http://127.0.0.1:${service.httpPort}`;
  const grpcAddress = `127.0.0.1:${service.grpcPort}`;
  printText(
    `A call comes in as from Twilio: 20 ms of mu-law a message, both sides, at twice the speed of life.\n`,
  );
  let callId: string | undefined;
  let routed = false;
  const onEvent = (event: CallEvent): void => {
    callId = event.callId;
    routed ||= event.kind === 'route.decided';
    // Once a call is where it belongs, what its sentences would have been reasons for is of no interest.
    if (!routed || event.kind !== 'intent.recognised') showLive(event);
  };
  const target = { httpOrigin, grpcAddress, twilioToken: config.auth.twilioAuthToken };
  await replay(file, target, {
    via: 'twilio',
    // Twice as fast as life, so that the whole demo is over within a minute.
    speed: 2,
    from: '+15550100',
    to: '+15550199',
    language,
    onEvent,
    signal,
  });
  return callId;
}

/** On a terminal partial words are shown where the final ones will stand; elsewhere only final ones are. */
function showLive(event: CallEvent): void {
  const line = eventLine(event);
  if (line === undefined) return;
  if (!process.stdout.isTTY) {
    if (event.kind !== 'transcript.partial') printText(line);
    return;
  }
  const width = process.stdout.columns - 1;
  if (event.kind === 'transcript.partial') process.stdout.write(CLEAR_LINE + line.slice(0, width));
  else process.stdout.write(`${CLEAR_LINE}${line}\n`);
}

async function show(store: Store, callId: string): Promise<void> {
  const call = await store.call(callId);
  if (call === undefined) return;
  printText(`\nStored as ${call.callId}: ${call.state} (${call.endReason}), ${clock(call.durationMs ?? 0)}`);
  printText(`from ${call.from} to ${call.to} by ${call.entrance}, Twilio's id ${call.externalId}\n`);
  for (const { startMs, role, readable } of conversationOf(call, await store.turns(callId))) {
    printText(`  ${clock(startMs)}  ${role.padEnd(6)}  ${readable}`);
  }
}

function explain(): void {
  printText('\nTo stream a recording of your own (any audio format; caller left, agent right):');
  printText('  npm run demo -- FILE                        (--language fr or nl, if it is not English)');
  printText('Or with a service that stays:');
  printText('  npx parley serve');
  printText('  npx parley replay FILE --via twilio        (or --via ws, --via grpc; --language likewise)');
  printText('  npx parley calls list');
}

/** What the command line asks for; undefined for help. */
function asked(): Recorded | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { language: { type: 'string' }, help: { type: 'boolean' } },
    });
    return values.help ? undefined : { file: positionals[0] ?? CALL, language: values.language };
  } catch (cause) {
    throw new ParleyError('BAD_ARGUMENT', USAGE, { cause });
  }
}

const interrupt = new AbortController();
process.once('SIGINT', () => interrupt.abort());
try {
  const recorded = asked();
  if (recorded === undefined) printText(USAGE);
  else await demo(recorded, interrupt.signal);
} catch (thrown) {
  const error = asParleyError(thrown);
  remark(`demo: ${error.message} [${error.code}]`);
  process.exitCode = error.code === 'BAD_ARGUMENT' ? 2 : 1;
}
