import test from 'ava';
import { callEvent } from '../../call/events.js';
import type { CallEventOf } from '../../call/events.js';
import { LINES, platformCall, startDeskService } from '../../testkit/desk-service.js';
import { startedEvent } from '../../call/session/lifecycle.js';
import { MemoryStore } from '../../testkit/memorystore.js';
import { until } from '../../testkit/service.js';
import { TestClient } from '../../testkit/wsclient.js';

const START = {
  callId: 'earlier',
  entrance: 'ws',
  language: 'en',
  channels: [{ role: 'caller' }],
  sampleRateHz: 8000,
  metadata: {},
} as const;

type Pop = CallEventOf<'pop.offered'>;

/** What a busy quarter of an hour leaves behind: so many pops of callers who said a lot. */
function manyPops(count: number): Pop[] {
  const said = Array.from({ length: 20 }, (_, i) => ({
    utteranceId: `u${i}`,
    startMs: i * 5000,
    endMs: i * 5000 + 4000,
    text: `${LINES[2]} `.repeat(20),
  }));
  return Array.from({ length: count }, (_, i) => {
    const pop = {
      kind: 'pop.offered',
      callId: `call-${i}`,
      seq: 1,
      tMs: 100_000,
      popId: `call-${i}-pop-1`,
      startedAt: new Date().toISOString(),
      language: 'en',
      said,
      intent: { name: 'invoice', known: true, confidence: 0.9, ranked: [] },
      slots: [],
      names: [],
      customer: { outcome: 'not_asked', record: null, open: null },
      document: null,
      process: null,
      earlier: [],
      sentiment: null,
      route: { destination: 'cards', priority: 0, message: null, rule: 'card', why: [], facts: {} },
      missing: [],
    };
    return callEvent.parse(pop) as Pop;
  });
}

const popIds = (desk: TestClient): string[] =>
  desk.messages.filter(m => m['type'] === 'pop').map(m => String(m['id']));

test('a desk that missed more than may wait for it gets all of it in order, and then what comes', async t => {
  const pops = manyPops(1000);
  const store = new MemoryStore();
  const [first] = pops;
  await store.append('earlier', [startedEvent({ ...START, startedAtMs: Date.now() }), ...pops]);
  const service = await startDeskService(t, { 'pop.ackWaitMs': 0 }, { store });
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk?after=${first?.popId ?? ''}`);
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  t.like(await desk.message('ready'), { missed: 999, gap: false });
  await until(() => popIds(desk).length === 1000 || desk.socket.readyState !== desk.socket.OPEN);
  t.deepEqual(
    popIds(desk).slice(0, 999),
    pops.slice(1).map(({ popId }) => popId),
  );
  t.regex(popIds(desk)[999] ?? '', /^call_/);
});

test('a desk that is refused is offered nothing more while its connection is being closed', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 0 });
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk`);
  await desk.message('ready');
  desk.send('no JSON');
  desk.socket.pause();
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  await platform.message('transfer');
  t.like(platform.events('pop.answered')[0], { subscribers: 0 });
  desk.socket.terminate();
});
