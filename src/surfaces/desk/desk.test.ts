import { once } from 'node:events';
import test from 'ava';
import { WebSocket } from 'ws';
import { callEvent } from '../../call/events.js';
import type { CallEventOf } from '../../call/events.js';
import { LINES, platformCall, startDeskService } from '../../testkit/desk-service.js';
import { rpcClient } from '../../testkit/rpcclient.js';
import { startTestService, until } from '../../testkit/service.js';
import { TestClient } from '../../testkit/wsclient.js';

type Pop = CallEventOf<'pop.offered'>;

const pops = (desk: TestClient): Pop[] =>
  desk.messages.filter(m => m['type'] === 'pop').map(m => m['pop'] as unknown as Pop);

async function popAt(desk: TestClient, index = 0): Promise<Pop> {
  await until(() => pops(desk).length > index);
  return pops(desk)[index]!;
}

test('the desk is shown words, reason, details, customer, document, process and route before the platform is told', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 10_000 });
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk?queue=billing`);
  await desk.message('ready');
  const platform = await platformCall(service, { metadata: { agent: 'anna' } });
  platform.send({ type: 'dtmf', channel: 0, digit: '1' });
  const pop = await popAt(desk);
  // The desk has it and has not said so: the platform knows nothing yet.
  t.deepEqual(platform.events('transfer.told'), []);
  t.false(platform.messages.some(m => m['type'] === 'transfer'));
  desk.send({ type: 'ack', id: pop.popId });
  const transfer = await platform.message('transfer');
  t.is(transfer['destination'], 'billing');
  callEvent.parse(pop);
  t.like(pop, {
    from: '+31612345678',
    agent: 'anna',
    said: [{ utteranceId: 'u1', startMs: 1000, endMs: 5000, text: LINES[1] }],
    intent: { name: 'invoice', known: true, title: 'a question about an invoice' },
    customer: {
      outcome: 'found',
      by: 'number',
      record: { id: 'C-100', name: 'Anna de Vries', arrears: 45.1 },
    },
    process: {
      name: 'explain-invoice',
      title: 'Explain an invoice',
      steps: ['Open the invoice', 'Compare it with last month'],
    },
    sentiment: { utteranceId: 'u1', label: 'negative' },
    route: { destination: 'billing', priority: 40, rule: 'invoice' },
    missing: [],
  });
  t.true((pop.intent.confidence ?? 0) > 0);
  const log = [...service.store.logs.values()][0] ?? [];
  const kinds = log.map(e => e.kind).filter(kind => /^(pop|route|transfer)/.test(kind));
  t.deepEqual(kinds, ['route.decided', 'pop.offered', 'pop.answered', 'transfer.told']);
  t.like(
    log.find(e => e.kind === 'pop.answered'),
    { subscribers: 1, acknowledged: 1 },
  );
  t.like(
    log.find(e => e.kind === 'transfer.told'),
    { destination: 'billing', pop: 'offered' },
  );
});

test('the document meant is in the pop, with the words it rests on', async t => {
  const service = await startDeskService(t);
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk`);
  const year = new Date().getUTCFullYear();
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '1' });
  const { document, slots } = await popAt(desk);
  t.is(document?.kind, 'invoice');
  // Which February is meant depends on the day of the call; the records have that of 2026.
  t.is(document?.outcome, slots[0]?.value === '2026-02' ? 'found' : 'none');
  t.regex(String(slots[0]?.value), new RegExp(`^(${year}|${year - 1})-02$`));
  t.is(slots[0]?.evidence.text, 'february');
});

test('earlier calls of the number are in the pop, with why they were made and where they went', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 0, 'routing.lookupMs': 10_000 });
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk`);
  for (const digit of ['3', '1']) {
    const platform = await platformCall(service);
    platform.send({ type: 'dtmf', channel: 0, digit });
    await platform.message('transfer');
    platform.send({ type: 'end' });
    await platform.closed;
  }
  t.like((await popAt(desk, 1)).earlier, [{ reason: 'card', destination: 'cards' }]);
  t.deepEqual((await popAt(desk, 0)).earlier, []);
});

test('a desk that never answers holds no call', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 30 });
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk`);
  await desk.message('ready');
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  t.is((await platform.message('transfer'))['destination'], 'cards');
  t.is(pops(desk).length, 1);
  t.is(pops(desk)[0]?.process?.name, 'block-card');
  const log = [...service.store.logs.values()][0] ?? [];
  t.like(
    log.find(e => e.kind === 'pop.answered'),
    { subscribers: 1, acknowledged: 0 },
  );
});

test('a desk that goes away with a pop unanswered is waited for no longer', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 10_000, 'routing.popWaitMs': 10_000 });
  const connect = () => TestClient.connect(`${service.wsOrigin}/v1/desk`);
  const [gone, stays] = [await connect(), await connect()];
  await Promise.all([gone.message('ready'), stays.message('ready')]);
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  stays.send({ type: 'ack', id: (await popAt(stays)).popId });
  await popAt(gone);
  gone.socket.terminate();
  await platform.message('transfer');
  const answered = ([...service.store.logs.values()][0] ?? []).find(e => e.kind === 'pop.answered');
  t.like(answered, { subscribers: 2, acknowledged: 1 });
  t.true((answered?.waitedMs ?? 10_000) < 9000);
});

test('a desk whose connection does not read holds no call either', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 30 });
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk`);
  await desk.message('ready');
  desk.socket.pause();
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  t.is((await platform.message('transfer'))['destination'], 'cards');
  desk.socket.terminate();
});

test('without anybody at a desk the call is transferred at once, and the pop is stored', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 10_000 });
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  await platform.message('transfer');
  const log = [...service.store.logs.values()][0] ?? [];
  t.like(
    log.find(e => e.kind === 'pop.answered'),
    { subscribers: 0, acknowledged: 0 },
  );
  t.truthy(log.find(e => e.kind === 'pop.offered'));
});

test('Calls.Watch is told of the pop before it is told of the transfer', async t => {
  const service = await startDeskService(t);
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const watch = client.watch({ kinds: ['pop.offered', 'transfer.told'] });
  const kinds: string[] = [];
  watch.on('data', (event: { kind: string }) => kinds.push(event.kind));
  watch.on('error', () => undefined);
  await new Promise(resolve => watch.once('metadata', resolve));
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  await until(() => kinds.length === 2);
  t.deepEqual(kinds, ['pop.offered', 'transfer.told']);
  watch.cancel();
});

test('desks are sent pops of their queues and not those of other agents; a filter can be changed', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 0 });
  const url = `${service.wsOrigin}/v1/desk`;
  const [billing, anna, all] = await Promise.all([
    TestClient.connect(`${url}?queue=billing`),
    TestClient.connect(`${url}?agent=anna`),
    TestClient.connect(url),
  ]);
  await Promise.all([billing, anna, all].map(desk => desk.message('ready')));
  for (const metadata of [{ agent: 'anna' }, { agent: 'ben' }, {}]) {
    const platform = await platformCall(service, { metadata });
    platform.send({ type: 'dtmf', channel: 0, digit: '3' });
    await platform.message('transfer');
    platform.send({ type: 'end' });
    await platform.closed;
  }
  await until(() => pops(all).length === 3);
  t.deepEqual(
    pops(anna).map(pop => pop.agent),
    ['anna', undefined],
  );
  t.is(pops(billing).length, 0);
  billing.send({ type: 'filter', queues: ['cards'] });
  // Answers come in order: once a wrong message has been answered, the filter before it stands.
  const platform = await platformCall(service);
  billing.socket.ping();
  await new Promise(resolve => billing.socket.once('pong', resolve));
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  t.is((await popAt(billing)).route.destination, 'cards');
});

test('a desk that comes back gets what it missed, once, and is told if that is not known any more', async t => {
  const service = await startDeskService(t, { 'pop.ackWaitMs': 0 });
  const url = `${service.wsOrigin}/v1/desk`;
  const desk = await TestClient.connect(url);
  await desk.message('ready');
  const call = async (): Promise<void> => {
    const platform = await platformCall(service);
    platform.send({ type: 'dtmf', channel: 0, digit: '3' });
    await platform.message('transfer');
    platform.send({ type: 'end' });
    await platform.closed;
  };
  await call();
  const { popId: last } = await popAt(desk);
  desk.socket.terminate();
  await call();
  await call();
  const back = await TestClient.connect(`${url}?after=${encodeURIComponent(last)}`);
  t.like(await back.message('ready'), { missed: 2, gap: false });
  await popAt(back, 1);
  await call();
  await popAt(back, 2);
  t.is(new Set(pops(back).map(pop => pop.popId)).size, 3);
  t.false(pops(back).some(pop => pop.popId === last));
  const stranger = await TestClient.connect(`${url}?after=long-ago`);
  t.like(await stranger.message('ready'), { missed: 0, gap: true });
});

test('a desk that comes back after the service was started anew gets what it missed', async t => {
  const first = await startDeskService(t, { 'pop.ackWaitMs': 0 });
  for (let i = 0; i < 2; i++) {
    const platform = await platformCall(first);
    platform.send({ type: 'dtmf', channel: 0, digit: '3' });
    await platform.message('transfer');
    platform.send({ type: 'end' });
    await platform.closed;
  }
  const { store } = first;
  await until(() => [...store.logs.values()].every(log => log.at(-1)?.kind === 'call.ended'));
  const stored = [...store.logs.values()].flatMap(log => log.filter(e => e.kind === 'pop.offered'));
  const second = await startTestService({}, { store });
  t.teardown(() => second.close(0));
  const desk = await TestClient.connect(`${second.wsOrigin}/v1/desk?after=${stored[0]?.popId ?? ''}`);
  t.like(await desk.message('ready'), { missed: 1, gap: false });
  t.deepEqual((await popAt(desk)).popId, stored[1]?.popId ?? '');
});

test('desks need a key, in a header or as browsers can send it', async t => {
  const service = await startTestService({ 'auth.apiKeys': ['the-right-key'] });
  t.teardown(() => service.close(0));
  const url = `${service.wsOrigin}/v1/desk`;
  t.is((await TestClient.refusal(url)).status, 401);
  t.is((await TestClient.refusal(url, { authorization: 'Bearer wrong' })).status, 401);
  await (await TestClient.connect(url, { authorization: 'Bearer the-right-key' })).message('ready');
  const key = Buffer.from('the-right-key').toString('base64url');
  const browser = new WebSocket(url, ['parley.desk', `parley.bearer.${key}`]);
  await once(browser, 'open');
  t.is(browser.protocol, 'parley.desk');
  browser.close();
});

test('without keys, web pages of others are refused', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const url = `${service.wsOrigin}/v1/desk`;
  t.is((await TestClient.refusal(url, { origin: 'https://evil.example' })).status, 403);
  await (await TestClient.connect(url, { origin: 'http://localhost:3000' })).message('ready');
});

test('no more desks are let in than allowed, and one that leaves makes room', async t => {
  const service = await startTestService({ 'pop.maxDesks': 1 });
  t.teardown(() => service.close(0));
  const url = `${service.wsOrigin}/v1/desk`;
  const desk = await TestClient.connect(url);
  await desk.message('ready');
  t.is((await TestClient.refusal(url)).status, 503);
  desk.socket.close();
  await desk.closed;
  await (await TestClient.connect(url)).message('ready');
});

for (const [what, message] of Object.entries({
  'no JSON': 'hello',
  'no type': '{}',
  'an unknown type': '{"type":"pop"}',
  'an ack without id': '{"type":"ack"}',
  'a filter that is no list': '{"type":"filter","queues":"billing"}',
  'a filter of 201 queues': JSON.stringify({
    type: 'filter',
    queues: Array.from({ length: 201 }, (_, i) => `q${i}`),
  }),
  'a name that is too long': JSON.stringify({ type: 'filter', agent: 'x'.repeat(201) }),
})) {
  test(`a desk that sends ${what} is told and closed`, async t => {
    const service = await startTestService();
    t.teardown(() => service.close(0));
    const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk`);
    desk.send(message);
    t.is((await desk.message('error'))['code'], 'PROTOCOL_MESSAGE');
    t.like(await desk.closed, { code: 1008, reason: 'PROTOCOL_MESSAGE' });
  });
}

test('acknowledging twice, late or something unknown is nothing wrong', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const desk = await TestClient.connect(`${service.wsOrigin}/v1/desk`);
  await desk.message('ready');
  desk.send({ type: 'ack', id: 'never-seen' });
  desk.send({ type: 'ack', id: 'never-seen' });
  desk.socket.ping();
  await new Promise(resolve => desk.socket.once('pong', resolve));
  t.is(desk.messages.length, 1);
});
