/** `Calls/Watch` and `Calls/Get`: reading calls over gRPC. */
import { once } from 'node:events';
import { Metadata } from '@grpc/grpc-js';
import type { ServerUnaryCall, ServerWritableStream, sendUnaryData } from '@grpc/grpc-js';
import { closest } from '../../call/closest.js';
import { asParleyError, ParleyError } from '../../call/errors.js';
import { EVENT_KINDS } from '../../call/events.js';
import type { CallEvent } from '../../call/events.js';
import { authorizationOf, rpcEvent, rpcRole, rpcStatus } from '../../call/rpc/messages.js';
import type { PublishedEvent } from '../../call/session/bus.js';
import type { Call } from '../../call/rpc/types/parley/v1/Call.generated.js';
import type { Event } from '../../call/rpc/types/parley/v1/Event.generated.js';
import type { GetRequest__Output } from '../../call/rpc/types/parley/v1/GetRequest.generated.js';
import type { WatchRequest__Output } from '../../call/rpc/types/parley/v1/WatchRequest.generated.js';
import type { CallRecord, TurnRecord } from '../../store/store.js';
import { followCall } from '../follow.js';
import type { SurfaceParts } from '../surfaces.js';

type WatchStream = ServerWritableStream<WatchRequest__Output, Event>;

/** The handler of `Calls/Watch`. */
export function watchHandler(parts: SurfaceParts): (stream: WatchStream) => void {
  return stream => {
    const gone = new AbortController();
    stream.on('cancelled', () => gone.abort());
    sendEvents(parts, stream, gone.signal)
      .then(() => stream.end())
      .catch((thrown: unknown) => stream.emit('error', rpcStatus(asParleyError(thrown))));
  };
}

/** The handler of `Calls/Get`. */
export function getHandler(
  parts: SurfaceParts,
): (call: ServerUnaryCall<GetRequest__Output, Call>, done: sendUnaryData<Call>) => void {
  return (call, done) => {
    void answer(() => getCall(parts, call), done);
  };
}

async function answer<T>(work: () => Promise<T>, done: sendUnaryData<T>): Promise<void> {
  try {
    done(null, await work());
  } catch (thrown) {
    done(rpcStatus(asParleyError(thrown)));
  }
}

async function sendEvents(parts: SurfaceParts, stream: WatchStream, signal: AbortSignal): Promise<void> {
  parts.keys.check(authorizationOf(stream.metadata));
  const { request } = stream;
  const kinds = knownKinds(request.kinds);
  const events = eventsFor(parts, request, signal);
  // The subscription stands: a client that waits for this misses nothing that happens after it.
  stream.sendMetadata(new Metadata());
  for await (const event of events) {
    if (kinds.size > 0 && !kinds.has(event.kind)) continue;
    // While the client does not read, events wait in the watcher's bounded queue.
    if (!stream.write(rpcEvent(event))) await once(stream, 'drain', { signal }).catch(() => undefined);
  }
}

/** A kind that there is none of would be waited for for ever. */
function knownKinds(kinds: readonly string[]): ReadonlySet<string> {
  const wrong = kinds.find(kind => !EVENT_KINDS.some(known => known === kind));
  if (wrong === undefined) return new Set(kinds);
  const meant = closest(wrong, EVENT_KINDS);
  const hint =
    meant === undefined ? 'docs/schemas/call-event.schema.json has them.' : `Did you mean ${meant}?`;
  throw new ParleyError('BAD_ARGUMENT', `kinds: there are no events of such a kind. ${hint}`, {
    field: 'kinds',
  });
}

function eventsFor(
  parts: SurfaceParts,
  request: WatchRequest__Output,
  signal: AbortSignal,
): AsyncIterable<CallEvent> {
  const { callId, fromSeq, entrance, from, to, externalId } = request;
  if (callId !== '') return followCall(parts, callId, fromSeq, signal);
  return bare(
    parts.watch(
      ({ start }) =>
        (entrance === '' || start.entrance === entrance) &&
        (from === '' || start.from === from) &&
        (to === '' || start.to === to) &&
        (externalId === '' || start.externalId === externalId),
      signal,
    ),
  );
}

async function* bare(published: AsyncIterable<PublishedEvent>): AsyncGenerator<CallEvent> {
  for await (const { event } of published) yield event;
}

async function getCall(parts: SurfaceParts, call: ServerUnaryCall<GetRequest__Output, Call>): Promise<Call> {
  parts.keys.check(authorizationOf(call.metadata));
  const { callId } = call.request;
  const record = await parts.store.call(callId);
  if (record === undefined) throw new ParleyError('CALL_NOT_FOUND', 'No call with that id is known.');
  return callMessage(record, await parts.store.turns(callId));
}

function callMessage(record: CallRecord, turns: readonly TurnRecord[]): Call {
  const { roles, metadata, ...rest } = record;
  return {
    ...rest,
    roles: roles.map(rpcRole),
    metadata: { ...metadata },
    turns: turns.map(turn => ({ ...turn, role: rpcRole(turn.role), words: [...turn.words] })),
  };
}
