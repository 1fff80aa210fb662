/**
 * `npm run bench:recap-live [-- --rounds 4]`: how long after an agent has summed up a call the service says so.
 *
 * The fixture calls that have a recap (four in English, two in French) are streamed at the pace of speech into the Twilio
 * WebSocket of the whole service, both tracks; `recap.found` comes back over `Calls/Watch`. Every round begins each call
 * a little later within a frame of the recogniser, so that no round is like another. Time is counted from the moment
 * the last sound of the recap was sent, by the fixture's own times, to the event.
 */
import { credentials } from '@grpc/grpc-js';
import { setTimeout as delay } from 'node:timers/promises';
import type { CallEvent, CallEventOf } from '../call/events.js';
import { callsClient } from '../call/rpc/rpc.js';
import type { Event__Output } from '../call/rpc/types/parley/v1/Event.generated.js';
import { printText } from '../cli/output.js';
import { LoadCaller } from './load/caller.js';
import { startLoadedService } from './load/children.js';
import { loadCalls } from './load/fixtures.js';
import type { LoadCall, Spoken } from './load/fixtures.js';
import { percentile } from './load/percentiles.js';
import { machineLine, table } from './machine.js';

const BAR_MS = 2000;
const FRAME_MS = 20;
/** How the recaps of the fixtures begin. */
const CUE = /\b(sum up|pour résumer|donc la facture)\b/;
/** A statement is of all of the recap if it reaches to within this of its end. */
const WHOLE_MS = 700;
/** Silence before a call is this much longer in each round, a number that shares no factor with a chunk of the recogniser. */
const SHIFT_MS = 140;
const APART_MS = 1700;
const GIVE_UP_MS = 30_000;

/** One call that is played, and what came of it. */
interface Played {
  readonly call: LoadCall;
  readonly recap: Spoken;
  readonly caller: LoadCaller;
  callId?: string;
  /** From the end of the recap to the first statement, and to the first one of all of it. */
  firstMs?: number;
  wholeMs?: number;
  alarms: number;
  ended: boolean;
}

const at = process.argv.indexOf('--rounds');
const rounds = at < 0 ? 4 : Number(process.argv[at + 1]);
printText(machineLine());
const service = await startLoadedService({ PARLEY_STT_PACKS: '{fr: fr-8k}' });
try {
  report(await play(await recapCalls()));
} finally {
  await service.stop();
}

async function recapCalls(): Promise<{ call: LoadCall; recap: Spoken }[]> {
  return (await loadCalls(['en', 'fr'])).flatMap(call => {
    const recap = call.spoken.find(({ role, text }) => role === 'agent' && CUE.test(text ?? ''));
    return recap === undefined ? [] : [{ call, recap }];
  });
}

/** The call with silence before it. */
function later(call: LoadCall, ms: number): LoadCall {
  const silence = Array.from({ length: ms / FRAME_MS }, () => Buffer.alloc(160, 0xff).toString('base64'));
  const payloads = call.payloads.map(list => [...silence, ...list]);
  const spoken = call.spoken.map(s => ({ ...s, startMs: s.startMs + ms, endMs: s.endMs + ms }));
  return { ...call, payloads, spoken };
}

async function play(calls: readonly { call: LoadCall; recap: Spoken }[]): Promise<Played[]> {
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
    for (const { call, recap } of calls) {
      const shiftMs = round * SHIFT_MS;
      const shifted = later(call, shiftMs);
      const durationMs = shifted.payloads[0]!.length * FRAME_MS;
      const caller = new LoadCaller(service.wsOrigin, played.length, shifted, durationMs);
      const times = { startMs: recap.startMs + shiftMs, endMs: recap.endMs + shiftMs };
      played.push({ call, recap: { ...recap, ...times }, caller, alarms: 0, ended: false });
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
  else if (event.kind === 'recap.found' && event.state === 'live') stated(one, event, now);
}

function stated(one: Played, event: CallEventOf<'recap.found'>, now: number): void {
  const { recap, caller } = one;
  const sentAt = caller.sentAt(recap.endMs);
  if (event.startMs > recap.endMs || event.endMs < recap.startMs) one.alarms += 1;
  else {
    // Before the end has been sent there is no end to count from: such a statement is early.
    one.firstMs ??= now - (sentAt ?? now);
    if (event.endMs >= recap.endMs - WHOLE_MS) one.wholeMs ??= now - (sentAt ?? now);
  }
}

function report(played: readonly Played[]): void {
  const ms = (x: number): string => String(Math.round(x));
  const row = (name: string, of: readonly Played[]): string[] => {
    const first = of.flatMap(({ firstMs }) => (firstMs === undefined ? [] : [firstMs]));
    const whole = of.flatMap(({ wholeMs }) => (wholeMs === undefined ? [] : [wholeMs]));
    const spread = (list: readonly number[]): string =>
      [0.5, 0.95, 1].map(p => ms(percentile(list, p))).join(' / ');
    const alarms = of.reduce((n, { alarms: count }) => n + count, 0);
    return [name, `${first.length} of ${of.length}`, spread(first), spread(whole), String(alarms)];
  };
  const ids = [...new Set(played.map(({ call }) => call.id))];
  const rows = ids.map(id =>
    row(
      id,
      played.filter(({ call }) => call.id === id),
    ),
  );
  const head = [
    'call',
    'recap stated live',
    'first, ms: p50 / p95 / most',
    'to its end, ms: p50 / p95 / most',
  ];
  printText(table([...head, 'stated elsewhere'], [...rows, row('all', played)]));
  const slow = played.filter(({ firstMs }) => (firstMs ?? Infinity) > BAR_MS).length;
  printText(
    `bar: ${BAR_MS} ms after the recap ends; ${slow} of ${played.length} were later or not stated live`,
  );
}
