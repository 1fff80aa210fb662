/** Plays calls with recaps into a service at the pace of speech, and takes down what it says of them. */
import { credentials } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import type { CallEvent, CallEventOf } from '../../call/events.js';
import { callsClient } from '../../call/rpc/rpc.js';
import type { Event__Output } from '../../call/rpc/types/parley/v1/Event.generated.js';
import { LoadCaller } from '../load/caller.js';
import type { LoadedService } from '../load/children.js';
import type { LoadCall, Spoken } from '../load/fixtures.js';
import type { RecapCall } from './spoken.js';

const FRAME_MS = 20;
/** A statement is of all of the recap if it reaches to within this of its end. */
const WHOLE_MS = 700;
/** Silence before a call is this much longer in each round, a number that shares no factor with a chunk of the recogniser. */
const SHIFT_MS = 140;
const APART_MS = 1700;
const GIVE_UP_MS = 30_000;

/** One call that is played, and what came of it. */
export interface Played extends RecapCall {
  readonly caller: LoadCaller;
  callId?: string;
  /** From the end of the recap to the first statement, and to the first one of all of it. */
  firstMs?: number;
  wholeMs?: number;
  /** Statements of something else, while the call went on. */
  alarms: number;
  /** Stated where it is, and stated elsewhere, with the whole call known. */
  known: boolean;
  knownElsewhere: boolean;
  ended: boolean;
}

/** Plays every call once a round, each round a little later within a frame of the recogniser. */
export async function play(
  service: LoadedService,
  calls: readonly RecapCall[],
  rounds: number,
): Promise<Played[]> {
  const client = callsClient(service.grpcAddress, credentials.createInsecure());
  const played: Played[] = [];
  const kinds = ['call.started', 'recap.found', 'call.ended'];
  const watch = client.watch({ kinds, entrance: 'twilio' });
  watch.on('error', () => undefined);
  watch.on('data', ({ json }: Event__Output) => take(played, JSON.parse(json) as CallEvent));
  await new Promise(resolve => watch.once('metadata', resolve));
  const pacer = setInterval(() => {
    const now = performance.now();
    for (const { caller } of played) caller.tick(now);
  }, 5);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of calls) {
      played.push(begun(one, round * SHIFT_MS, service.wsOrigin, played.length));
      await delay(APART_MS);
    }
  }
  while (!played.every(({ caller }) => caller.done)) await delay(100);
  const giveUpAt = performance.now() + GIVE_UP_MS;
  while (!played.every(({ ended }) => ended) && performance.now() < giveUpAt) await delay(100);
  clearInterval(pacer);
  watch.cancel();
  client.close();
  for (const { caller } of played) caller.close();
  return played;
}

function begun(one: RecapCall, shiftMs: number, origin: string, index: number): Played {
  const call = later(one.call, shiftMs);
  const { recap } = one;
  const shifted = recap && { ...recap, startMs: recap.startMs + shiftMs, endMs: recap.endMs + shiftMs };
  const caller = new LoadCaller(origin, index, call, call.payloads[0]!.length * FRAME_MS);
  const nothing = { alarms: 0, known: false, knownElsewhere: false, ended: false };
  return { ...one, call, recap: shifted, caller, ...nothing };
}

/** The call with silence before it. */
function later(call: LoadCall, ms: number): LoadCall {
  const silence = Array.from({ length: ms / FRAME_MS }, () => Buffer.alloc(160, 0xff).toString('base64'));
  const payloads = call.payloads.map(list => [...silence, ...list]);
  const spoken = call.spoken.map(s => ({ ...s, startMs: s.startMs + ms, endMs: s.endMs + ms }));
  return { ...call, payloads, spoken };
}

function take(played: readonly Played[], event: CallEvent): void {
  const now = performance.now();
  if (event.kind === 'call.started') {
    const started = played.find(({ caller }) => caller.callSid === event.externalId);
    if (started !== undefined) started.callId = event.callId;
    return;
  }
  const one = played.find(({ callId }) => callId === event.callId);
  if (one === undefined) return;
  if (event.kind === 'call.ended') one.ended = true;
  else if (event.kind === 'recap.found') stated(one, event, now);
}

function stated(one: Played, event: CallEventOf<'recap.found'>, now: number): void {
  const { recap, caller } = one;
  const here = recap !== undefined && meets(event, recap);
  if (event.state === 'final') {
    if (here) one.known = true;
    else one.knownElsewhere = true;
  } else if (here) {
    // Before the end has been sent there is no end to count from: such a statement is early.
    const sentAt = caller.sentAt(recap.endMs);
    one.firstMs ??= now - (sentAt ?? now);
    if (event.endMs >= recap.endMs - WHOLE_MS) one.wholeMs ??= now - (sentAt ?? now);
  } else one.alarms += 1;
}

function meets(event: { readonly startMs: number; readonly endMs: number }, recap: Spoken): boolean {
  return event.startMs <= recap.endMs && event.endMs >= recap.startMs;
}
