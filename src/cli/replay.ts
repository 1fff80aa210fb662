/** `parley replay FILE --via grpc|ws|twilio`: streams a recording into a running service as a platform would. */
import type { Command } from 'commander';
import { ParleyError } from '../call/errors.js';
import type { CallEvent } from '../call/events.js';
import { loadConfig } from '../config/config.js';
import { openRecording } from './replay/frames.js';
import { replayRpc, replayWebSocket } from './replay/stream.js';
import { rpcTo, targetOf } from './replay/target.js';
import type { Target } from './replay/target.js';
import { replayTwilio, twilioId } from './replay/twilio.js';
import { eventLine, watchCall } from './replay/watch.js';
import type { Watching } from './replay/watch.js';
import { numberAbove } from './numbers.js';
import { printText } from './output.js';

/** The entrances a recording can be streamed by. */
export type Via = 'grpc' | 'ws' | 'twilio';

/** How a recording is streamed. */
export interface ReplayOptions {
  readonly via: Via;
  /** How many times as fast as a call. */
  readonly speed: number;
  readonly from: string;
  readonly to: string;
  readonly language?: string | undefined;
  readonly onEvent: (event: CallEvent) => void;
  readonly signal: AbortSignal;
}

interface Flags {
  readonly via: string;
  readonly speed: number;
  readonly http?: string;
  readonly grpc?: string;
  readonly key?: string;
  readonly from: string;
  readonly to: string;
  readonly language?: string;
  readonly json?: boolean;
}

/** The service has a moment to say its last words after the stream is over. */
const LAST_EVENTS_MS = 30_000;

/** Registers `parley replay`. */
export function registerReplay(program: Command): void {
  program
    .command('replay')
    .description(
      'stream a recorded call into a running service exactly as a platform would, and print its events',
    )
    .argument('<file>', 'audio file; the first channel is the caller, the second the agent')
    .option('--via <entrance>', 'grpc, ws or twilio', 'twilio')
    .option(
      '--speed <factor>',
      'times real time, at most limits.maxSpeed of the service',
      numberAbove(0, 1000),
      1,
    )
    .option('--http <origin>', 'HTTP origin of the service (default: as configured)')
    .option('--grpc <address>', 'host:port of gRPC (default: as configured)')
    .option('--key <key>', 'API key (default: the first that is configured)')
    .option('--from <number>', "the caller's number", '+15550100')
    .option('--to <number>', 'the number called', '+15550199')
    .option('--language <tag>', 'language of the call (default: as configured at the service)')
    .option('--json', 'print every event as a line of JSON')
    .action((file: string, flags: Flags) => run(file, flags, program.opts<{ config?: string }>().config));
}

async function run(file: string, flags: Flags, configFile: string | undefined): Promise<void> {
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const configured = targetOf(loadConfig({ file: configFile }));
  const target: Target = {
    ...configured,
    httpOrigin: originOf(flags.http) ?? configured.httpOrigin,
    grpcAddress: flags.grpc ?? configured.grpcAddress,
    apiKey: flags.key ?? configured.apiKey,
  };
  const { from, to, language } = flags;
  const onEvent = (event: CallEvent): void => {
    const line = flags.json ? JSON.stringify(event) : eventLine(event);
    if (line !== undefined) printText(line);
  };
  const how = { from, to, language, onEvent, signal: interrupt.signal };
  try {
    await replay(file, target, { ...how, via: viaOf(flags.via), speed: flags.speed });
  } catch (thrown) {
    if (!interrupt.signal.aborted) throw thrown;
    throw new ParleyError('CANCELLED', 'Interrupted.', { cause: thrown });
  }
}

function originOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url.origin;
  throw new ParleyError('BAD_ARGUMENT', '--http must be an origin like http://127.0.0.1:7071.', {
    field: 'http',
  });
}

/**
 * Streams a recording and reports the call's events; resolves when the call is over.
 *
 * @throws ParleyError FILE_NOT_FOUND, FILE_INVALID, PEER_LOST or what the service refused the call with
 */
export async function replay(file: string, target: Target, options: ReplayOptions): Promise<void> {
  const { via, signal, onEvent, ...call } = options;
  // What decodes a recording that nobody reads to its end would go on for ever.
  const over = new AbortController();
  const recording = await openRecording(file, AbortSignal.any([signal, over.signal]));
  const externalId = twilioId('CA');
  const client = rpcTo(target);
  let watching: Watching | undefined;
  try {
    watching = await watchCall(client, target, externalId, onEvent);
    if (via === 'twilio') await replayTwilio(target, recording, { ...call, callSid: externalId }, signal);
    else if (via === 'ws') await replayWebSocket(target, recording, { ...call, externalId }, signal);
    else await replayRpc(target, recording, { ...call, externalId }, signal);
    await withinReason(watching.ended);
  } finally {
    watching?.stop();
    client.close();
    over.abort();
  }
}

async function withinReason(ended: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new ParleyError('PEER_LOST', 'The service did not say how the call ended.'));
    }, LAST_EVENTS_MS);
  });
  await Promise.race([ended, late]).finally(() => clearTimeout(timer));
}

function viaOf(text: string): Via {
  if (text === 'grpc' || text === 'ws' || text === 'twilio') return text;
  throw new ParleyError('BAD_ARGUMENT', '--via takes grpc, ws or twilio.', { field: 'via' });
}
