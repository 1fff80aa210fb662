/** The load client, a process of its own: streams calls at the pace of speech and times what comes back. */
import { credentials } from '@grpc/grpc-js';
import type { CallEvent } from '../../call/events.js';
import { callsClient } from '../../call/rpc/rpc.js';
import type { Event__Output } from '../../call/rpc/types/parley/v1/Event.generated.js';
import { LoadCaller } from './caller.js';
import { loadCalls } from './fixtures.js';

/** What the client is to do. */
export interface LoadOrder {
  readonly wsOrigin: string;
  readonly grpcAddress: string;
  readonly calls: number;
  /** Calls begin evenly over this time. */
  readonly rampMs: number;
  /** All calls are live for so long: what is said then is timed. */
  readonly liveMs: number;
  /** While all are live, one ends and another begins every so often. */
  readonly turnoverMs: number;
  /** Channels of each call; 2 if not given. */
  readonly channels?: number;
}

/** What the client saw. Times in milliseconds. */
export interface LoadReport {
  /** From sending the last moment of an utterance, while all calls were live, to its final words. */
  readonly finals: readonly number[];
  /** From sending the last moment that a partial speaks of to the partial. */
  readonly partials: readonly number[];
  readonly refused: number;
  readonly lost: number;
  /** The latest that a frame was sent after its time: the client's own honesty. */
  readonly worstLagMs: number;
}

type Tell = (message: 'all live' | LoadReport) => void;

/** Calls that began are all live for at least this long before the first ends. */
const SETTLE_MS = 500;
/** How long the service may take for the last words when it is behind. */
const LAST_WORDS_MS = 180_000;

async function run(order: LoadOrder, tell: Tell): Promise<void> {
  const recordings = await loadCalls();
  const client = callsClient(order.grpcAddress, credentials.createInsecure());
  const callers = new Map<string, LoadCaller>();
  const bySid = new Map<string, LoadCaller>();
  const finals: number[] = [];
  const partials: number[] = [];
  let ended = 0;
  let liveFrom = Infinity;
  const timed = (sentAt: number | undefined, now: number): number[] =>
    sentAt !== undefined && sentAt >= liveFrom && sentAt < liveFrom + order.liveMs ? [now - sentAt] : [];
  const kinds = ['call.started', 'transcript.partial', 'transcript.final', 'call.ended'];
  const watch = client.watch({ kinds, entrance: 'twilio' });
  watch.on('error', () => undefined);
  watch.on('data', ({ json }: Event__Output) => {
    const now = performance.now();
    const event = JSON.parse(json) as CallEvent;
    if (event.kind === 'call.ended') ended += 1;
    if (event.kind === 'call.started') callers.set(event.callId, bySid.get(event.externalId ?? '')!);
    const caller = callers.get(event.callId);
    if (event.kind === 'transcript.final') finals.push(...timed(finalSentAt(event, caller), now));
    if (event.kind === 'transcript.partial') partials.push(...timed(caller?.sentAt(event.endMs), now));
  });
  await new Promise(resolve => watch.once('metadata', resolve));
  const pacer = setInterval(() => {
    const now = performance.now();
    for (const caller of bySid.values()) caller.tick(now);
  }, 5);
  const callMs = order.rampMs + SETTLE_MS + order.liveMs;
  const begin = (): void => {
    const i = bySid.size;
    const caller = new LoadCaller(
      order.wsOrigin,
      i,
      recordings[i % recordings.length]!,
      callMs,
      order.channels,
    );
    bySid.set(caller.callSid, caller);
  };
  for (let i = 0; i < order.calls; i++) {
    begin();
    await sleep(order.rampMs / order.calls);
  }
  await sleep(SETTLE_MS);
  tell('all live');
  liveFrom = performance.now();
  await turnOver(order, liveFrom, bySid, begin);
  while ([...bySid.values()].some(caller => !caller.done)) await sleep(100);
  const giveUpAt = performance.now() + LAST_WORDS_MS;
  while (ended < callers.size && performance.now() < giveUpAt) await sleep(100);
  clearInterval(pacer);
  watch.cancel();
  client.close();
  const all = [...bySid.values()];
  for (const caller of all) caller.close();
  tell({ finals, partials, ...outcome(all) });
}

/** While all calls are live, the oldest ends and another begins every so often. */
async function turnOver(
  { turnoverMs, liveMs, calls }: LoadOrder,
  liveFrom: number,
  callers: ReadonlyMap<string, LoadCaller>,
  begin: () => void,
): Promise<void> {
  const oldest = callers.values();
  for (let turn = 1; turn * turnoverMs < liveMs; turn++) {
    await sleep(liveFrom + turn * turnoverMs - performance.now());
    oldest.next().value?.endNow();
    begin();
  }
  await sleep(liveFrom + liveMs - performance.now());
  // Those that began while all were live end with the first of the others.
  for (const caller of [...callers.values()].slice(calls)) caller.endNow();
}

function outcome(all: readonly LoadCaller[]): Pick<LoadReport, 'refused' | 'lost' | 'worstLagMs'> {
  return {
    refused: all.filter(caller => caller.refused).length,
    lost: all.filter(caller => caller.lost).length,
    worstLagMs: Math.max(...all.map(caller => caller.worstLagMs)),
  };
}

function finalSentAt(
  { role, startMs, endMs }: CallEvent & { kind: 'transcript.final' },
  caller: LoadCaller | undefined,
): number | undefined {
  const spoken = caller?.lastSpokenIn(role, startMs, endMs);
  // An utterance that was cut for its length has no end of speech to measure from.
  if (spoken === undefined || spoken.endMs - endMs > 1000) return undefined;
  return caller?.sentAt(spoken.endMs);
}

function sleep(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

process.once('message', (order: LoadOrder) => {
  const tell: Tell = message => process.send?.(message);
  void run(order, tell).then(() => process.disconnect());
});
