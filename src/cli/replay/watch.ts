/** Follows one replayed call by the platform's id, and shows its events as they come. */
import { ParleyError } from '../../call/errors.js';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { callEvent } from '../../call/events.js';
import type { CallsClient } from '../../call/rpc/rpc.js';
import type { Event__Output } from '../../call/rpc/types/parley/v1/Event.generated.js';
import { rpcFailure } from './stream.js';
import { metadataFor } from './target.js';
import type { Target } from './target.js';

/** A watch that stands. */
export interface Watching {
  /** Resolves after `call.ended`. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** Watches the call that the platform will call `externalId`. Resolves when the service is watching. */
export async function watchCall(
  client: CallsClient,
  target: Target,
  externalId: string,
  onEvent: (event: CallEvent) => void,
): Promise<Watching> {
  const stream = client.watch({ externalId }, metadataFor(target));
  let answered = false;
  stream.on('metadata', () => (answered = true));
  let done: () => void = () => undefined;
  const ended = new Promise<void>((resolve, reject) => {
    done = resolve;
    stream.on('data', ({ json }: Event__Output) => {
      const event = callEvent.parse(JSON.parse(json));
      onEvent(event);
      if (event.kind === 'call.ended') resolve();
    });
    stream.on('error', cause => reject(answered ? rpcFailure(cause) : unanswered(cause, target)));
  });
  ended.catch(() => undefined);
  await Promise.race([new Promise(resolve => stream.on('metadata', resolve)), ended]);
  const stop = (): void => {
    done();
    stream.cancel();
  };
  return { ended, stop };
}

// What the library says of a service that is not there helps nobody who has not started one.
function unanswered(cause: Parameters<typeof rpcFailure>[0], { grpcAddress }: Target): ParleyError {
  const failure = rpcFailure(cause);
  if (failure.code !== 'PEER_LOST') return failure;
  // A certificate that is not trusted looks like a service that is not there, until somebody says which.
  const why = /Last error: (?:Error: )?(.+?)\.?(?: Resolution note:|$)/.exec(cause.details ?? '')?.[1];
  const at = `${grpcAddress} (gRPC${why === undefined ? '' : `; ${why}`})`;
  const message = `Nothing answers at ${at}: is the service running there (parley serve)?`;
  return new ParleyError('PEER_LOST', message, { cause });
}

/** What says nothing to people, measurements among it (`prosody.*`): `--json` shows it to programs. */
const UNTOLD: ReadonlySet<CallEvent['kind']> = new Set([
  'speech.started',
  'speech.ended',
  'slots.filled',
  'turn.complete',
  'turn.awaited',
  'turn.ended',
  'opening.given',
  'flow.entered',
  'flow.ended',
  'route.requested',
  'playback.ended',
  'pop.answered',
  'customer.identified',
  'document.identified',
  'sentiment.turn',
  'signals.call',
] as const);

/** An event as a line for people; undefined for what says nothing to them. */
export function eventLine(event: CallEvent): string | undefined {
  const at = clock(event.tMs);
  switch (event.kind) {
    case 'call.started':
      return `${at}  call ${event.callId} by ${event.entrance}, ${event.channels.map(c => c.role).join(' and ')}`;
    case 'transcript.partial':
      return `${clock(event.endMs)}  ${event.role.padEnd(6)}  … ${event.text}`;
    case 'transcript.final':
      return `${clock(event.startMs)}  ${event.role.padEnd(6)}  ${event.text}  (${Math.round(event.confidence * 100)} %)`;
    case 'dtmf':
      return `${at}  key ${event.digit}`;
    case 'call.ended':
      return `${at}  ended: ${event.reason}${event.errorCode === undefined ? '' : ` (${event.errorCode})`}`;
    case 'playback.started':
      return `${at}  machine  ${event.text}`;
    case 'intent.recognised':
      // Most of what a caller says to an agent is no reason to call.
      return event.intent === null
        ? undefined
        : `${at}  reason: ${event.intent}  (${Math.round(event.confidence * 100)} %)`;
    case 'flow.collected':
      return `${at}  ${event.name}: ${event.value}`;
    case 'route.decided':
      return `${at}  route: ${event.destination}, by the rule "${event.rule}"`;
    case 'pop.offered':
      return `${at}  agents see: ${shown(event)}`;
    case 'signal.found':
      return `${at}  ${(event.role ?? '').padEnd(6)}  signal: ${event.signal}${event.detail === undefined ? '' : ` (${event.detail})`}`;
    case 'recap.found':
      return event.state === 'final'
        ? undefined
        : `${at}  agent   sums up: ${event.text}  (${Math.round(event.confidence * 100)} %)`;
    case 'recap.withdrawn':
      return `${at}  that was no summing up after all`;
    case 'summary.drafted':
      return `${at}  the call is summed up in a draft`;
    case 'answer.given':
      return `${at}  answer: ${[event.outcome, ...event.skus].join(' ')}`;
    case 'rule.matched':
      return `${at}  rule: ${event.rule}${event.message === null ? '' : ` (${event.message})`}`;
    case 'transfer.told':
      return `${at}  platform told: transfer to ${event.destination}`;
    default:
      return UNTOLD.has(event.kind) || event.kind.startsWith('prosody.') ? undefined : `${at}  ${event.kind}`;
  }
}

/** What a pop is about, in a line. */
function shown({ intent, customer, document }: CallEventOf<'pop.offered'>): string {
  const { record } = customer;
  const paper = document?.record;
  return [
    intent.title ?? intent.name,
    record === null ? 'customer not known' : `${record.name ?? 'customer'} (${record.id})`,
    ...(paper
      ? [`${paper.kind} ${paper.reference}${paper.amount ? `, ${paper.amount}` : ''}, ${paper.status}`]
      : []),
  ].join('; ');
}

/** Time in a call as `mm:ss.t`. */
export function clock(ms: number): string {
  const seconds = (ms / 1000) % 60;
  return `${String(Math.floor(ms / 60_000)).padStart(2, '0')}:${seconds.toFixed(1).padStart(4, '0')}`;
}
