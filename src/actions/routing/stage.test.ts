import test from 'ava';
import { earlierCalls } from '../../earlier-calls.js';
import { callEvent } from '../../call/events.js';
import type { CallEvent } from '../../call/events.js';
import { testCall } from '../../testkit/stagecall.js';
import type { TestCall } from '../../testkit/stagecall.js';
import { MemoryStore } from '../../testkit/memorystore.js';
import { until } from '../../testkit/service.js';
import { decide, pastCall, QueueBoard, readPlan, repeatDays, routingStage } from './routing.js';
import type { RoutingOptions } from './routing.js';

const plan = readPlan(`
destinations:
  billing: { overflow: { waitS: { above: 600 }, to: desk } }
  desk:
  vip:
rules:
  - { name: again, when: { repeat: { withinDays: 14 } }, to: same, priority: 60 }
  - { name: gold, when: { customer: { value: gold } }, to: vip }
  - { name: invoice, when: { intent: "invoice.*", slots: { month: true } }, to: billing, process: explain }
default: { to: desk }
`);

const OPTIONS: RoutingOptions = {
  plan,
  transfer: true,
  turnsUntilUnknown: 2,
  lookupMs: 1000,
  popWaitMs: 60_000,
  lastWordsMs: 60_000,
};

const place = { callId: 'call-1', seq: 0, tMs: 4000, channel: 0, role: 'caller' as const, utteranceId: 'u1' };
const heard = { ...place, startMs: 1000, endMs: 4000, language: 'en' };

function recognised(intent: string | null): CallEvent {
  return { ...heard, kind: 'intent.recognised', text: 'x', intent, confidence: 0.9, ranked: [] };
}

const march: CallEvent = {
  ...heard,
  kind: 'slots.filled',
  names: [],
  slots: [
    {
      type: 'month',
      value: '2026-03',
      valid: true,
      alternatives: [],
      evidence: { utteranceId: 'u1', startMs: 1000, endMs: 2000, text: 'march' },
    },
  ],
};

/** A call whose events come back to the stage, as the log does it. */
async function opened(
  options: Partial<RoutingOptions> = {},
  call: TestCall = testCall(),
): Promise<{ call: TestCall; give: (event: CallEvent) => void; hangUp: () => Promise<void> }> {
  const stage = await routingStage({ ...OPTIONS, ...options }).open(call);
  return {
    call,
    give: event => void stage?.onEvent?.(event),
    hangUp: async () => {
      void stage?.onInput?.({ kind: 'ended', reason: 'hangup' });
      await stage?.close?.();
    },
  };
}

const kinds = (call: TestCall): string[] => call.emitted.map(e => e.kind);
const decided = (call: TestCall): Extract<CallEvent, { kind: 'route.decided' }> | undefined =>
  call.emitted.find(e => e.kind === 'route.decided');

test('a recognised reason is routed with its details, and the platform is told', async t => {
  const { call, give } = await opened();
  give(march);
  give(recognised('invoice.question'));
  await until(() => call.told.length > 0);
  t.deepEqual(kinds(call), ['route.decided', 'transfer.told']);
  for (const event of call.emitted) t.notThrows(() => callEvent.parse(event));
  t.like(decided(call), { destination: 'billing', process: 'explain', rule: 'invoice' });
  t.deepEqual(decided(call)?.facts.slots, { month: '2026-03' });
  t.deepEqual(call.told, ['transfer billing']);
  t.like(call.emitted[1], { destination: 'billing', pop: 'none' });
  const facts = decided(call)?.facts;
  if (facts) t.is(decide(plan, facts).destination, 'billing', 'a dry run decides the same');
});

test('a call is decided once, and as unknown after so many turns without a reason', async t => {
  const { call, give } = await opened();
  give(recognised(null));
  t.deepEqual(kinds(call), []);
  give(recognised(null));
  give(recognised('invoice.question'));
  await until(() => call.told.length > 0);
  t.is(call.emitted.filter(e => e.kind === 'route.decided').length, 1);
  t.is(decided(call)?.facts.intent, null);
  t.is(decided(call)?.rule, 'default');
});

test('the platform is told after the pop, not before', async t => {
  const isPop = (event: CallEvent): boolean => event.kind === 'dtmf';
  const { call, give } = await opened({ isPop });
  give(recognised('invoice.question'));
  await until(() => kinds(call).includes('route.decided'));
  await new Promise(resolve => setTimeout(resolve, 20));
  t.deepEqual(call.told, []);
  give({ kind: 'dtmf', callId: 'call-1', seq: 9, tMs: 1, channel: 0, digit: '1' });
  await until(() => call.told.length > 0);
  t.like(call.emitted.at(-1), { kind: 'transfer.told', pop: 'offered' });
});

test('a pop that never comes holds the call no longer than its limit', async t => {
  const { call, give } = await opened({ isPop: () => false, popWaitMs: 30 });
  give(recognised('invoice.question'));
  await until(() => call.told.length > 0);
  t.like(call.emitted.at(-1), { kind: 'transfer.told', pop: 'late' });
});

test('a caller who hangs up while the pop is awaited is transferred nowhere', async t => {
  const { call, give, hangUp } = await opened({ isPop: () => false });
  give(recognised('invoice.question'));
  await until(() => kinds(call).includes('route.decided'));
  await hangUp();
  t.deepEqual(call.told, []);
  t.deepEqual(kinds(call), ['route.decided']);
});

test('a forked call is decided on and not transferred', async t => {
  const abilities = { playback: 'none', transfer: false, hangUp: false, events: false } as const;
  const { call, give, hangUp } = await opened({}, testCall({}, { abilities }));
  give(recognised('invoice.question'));
  await hangUp();
  t.deepEqual(kinds(call), ['route.decided']);
  t.deepEqual(call.told, []);
});

test('under a flow the decision waits for the request, and the platform for the last words', async t => {
  const { call, give } = await opened({ led: () => true });
  give(recognised('invoice.question'));
  t.deepEqual(kinds(call), []);
  const slots = { month: '2026-04' };
  const request = {
    callId: 'call-1',
    seq: 1,
    tMs: 9000,
    step: 'billing',
    intent: 'invoice.question',
    confidence: 0.8,
  };
  give({ ...request, kind: 'route.requested', slots });
  await until(() => kinds(call).includes('route.decided'));
  t.deepEqual(decided(call)?.facts.slots, slots);
  t.deepEqual(call.told, []);
  give({ callId: 'call-1', seq: 2, tMs: 9500, kind: 'flow.ended', step: 'billing', outcome: 'transfer' });
  await until(() => call.told.length > 0);
  t.deepEqual(call.told, ['transfer billing']);
});

test('what the records say of the customer and what the platform says of queues counts', async t => {
  const board = new QueueBoard(new Set(plan.destinations.keys()), 1000);
  board.report('billing', { waitS: 900 });
  const full = await opened({ queues: () => board.states() });
  full.give(march);
  full.give(recognised('invoice.question'));
  await until(() => full.call.told.length > 0);
  t.deepEqual(full.call.told, ['transfer desk']);
  const gold = await opened({
    customerIn: e => (e.kind === 'dtmf' ? { known: true, value: 'gold' } : undefined),
  });
  gold.give({ kind: 'dtmf', callId: 'call-1', seq: 9, tMs: 1, channel: 0, digit: '1' });
  gold.give(march);
  gold.give(recognised('invoice.question'));
  await until(() => gold.call.told.length > 0);
  t.deepEqual(gold.call.told, ['transfer vip']);
});

test('a report of a queue that is too old, and a queue that the plan has not, are not known', t => {
  let now = 0;
  const board = new QueueBoard(new Set(['billing']), 1000, () => now);
  board.report('billing', { waiting: 3 });
  t.deepEqual(board.states(), { billing: { waiting: 3 } });
  now = 1001;
  t.deepEqual(board.states(), {});
  t.throws(() => board.report('nowhere', {}), { code: 'BAD_ARGUMENT' });
});

test('where any queue may be reported, a thousand are kept and no more', t => {
  const board = new QueueBoard(undefined, 1000, () => 0);
  for (let i = 0; i < 1000; i++) board.report(`queue ${i}`, { waiting: i });
  board.report('queue 7', { waiting: 0 });
  t.throws(() => board.report('one more', {}), { code: 'BAD_ARGUMENT' });
  t.is(Object.keys(board.states()).length, 1000);
});

/** A store with one earlier call of +31600000000. */
async function storeWithCall(reason: CallEvent[]): Promise<MemoryStore> {
  const store = new MemoryStore();
  const base = {
    entrance: 'ws',
    language: 'en',
    channels: [{ role: 'caller' as const }],
    sampleRateHz: 8000,
  };
  const started = {
    kind: 'call.started' as const,
    tMs: 0,
    startedAt: '2026-03-15T10:00:00.000Z',
    metadata: {},
    ...base,
  };
  await store.append('before', [{ ...started, from: '+31600000000' }, ...reason]);
  return store;
}

test('a repeated call goes where the last one for that reason went; the reason comes from the log', async t => {
  const facts = { at: '2026-03-15T10:00:00Z', language: 'en', intent: 'contract.cancel' };
  const before: CallEvent = {
    callId: 'before',
    seq: 1,
    tMs: 5,
    kind: 'route.decided',
    destination: 'vip',
    priority: 0,
    process: null,
    message: null,
    rule: 'x',
    why: [],
    facts,
  };
  const store = await storeWithCall([before]);
  const start = { callId: 'call-1', from: '+31600000000' };
  const { call, give } = await opened(
    { earlier: s => earlierCalls(store, s, repeatDays(plan)) },
    testCall(start),
  );
  give(recognised('contract.cancel'));
  await until(() => call.told.length > 0);
  t.deepEqual(call.told, ['transfer vip']);
  t.like(decided(call)?.facts.earlier?.[0], { reason: 'contract.cancel', destination: 'vip' });
  t.is(pastCall([...call.emitted].slice(0, 1)), undefined, 'a log without a start is no past call');
});

test('a call that was never routed counts by the reason recognised; a hidden number has no earlier calls', async t => {
  const store = await storeWithCall([recognised('card.lost')]);
  const { start } = testCall({ from: '+31600000000' });
  t.deepEqual(await earlierCalls(store, start, 14), [
    { reason: 'card.lost', at: '2026-03-15T10:00:00.000Z' },
  ]);
  t.deepEqual(await earlierCalls(store, testCall().start, 14), []);
});

test('a store that fails or takes too long leaves earlier calls unknown and the call routed', async t => {
  for (const earlier of [
    (): Promise<never> => Promise.reject(new Error('down')),
    (): Promise<never> => new Promise(() => undefined),
  ]) {
    const { call, give } = await opened({ earlier, lookupMs: 20 });
    give(recognised('invoice.question'));
    await until(() => call.told.length > 0);
    t.deepEqual(decided(call)?.facts.earlier, []);
  }
});
