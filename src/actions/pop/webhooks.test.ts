import { randomBytes } from 'node:crypto';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { Webhook } from 'standardwebhooks';
import { platformCall, startDeskService } from '../../testkit/desk-service.js';
import { startReceiver } from '../../testkit/receiver.js';
import type { Receiver } from '../../testkit/receiver.js';
import { until } from '../../testkit/service.js';
import type { TestService } from '../../testkit/service.js';

const secret = `whsec_${randomBytes(32).toString('base64')}`;

function serviceTelling(
  t: ExecutionContext,
  receivers: readonly Receiver[],
  options: Readonly<Record<string, unknown>> = {},
): Promise<TestService> {
  return startDeskService(t, {
    'pop.webhookUrls': receivers.map(({ url }) => `${url}/pops`),
    'pop.webhookSecrets': [secret],
    'outbox.allowedNetworks': ['127.0.0.1'],
    'outbox.firstRetryMs': 10,
    ...options,
  });
}

async function lostCard(service: TestService): Promise<void> {
  const platform = await platformCall(service);
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  await platform.message('transfer');
  platform.send({ type: 'end' });
  await platform.closed;
}

test('a receiver gets the pop, signed, and its parts are those of the event', async t => {
  const receiver = await startReceiver(t);
  const service = await serviceTelling(t, [receiver]);
  await lostCard(service);
  await until(() => receiver.received.length > 0);
  const [{ headers, body }] = receiver.received as [Receiver['received'][number]];
  const event = new Webhook(secret).verify(body, headers as Record<string, string>) as Record<
    string,
    unknown
  >;
  const [callId, log] = [...service.store.logs][0] ?? ['', []];
  t.like(event, { type: 'parley.pop.offered', subject: callId, id: `${callId}-pop-1`, source: '/parley' });
  t.is(headers['webhook-id'], `${callId}-pop-1`);
  const { kind: _k, callId: _c, seq: _s, tMs: _t, ...content } = log.find(e => e.kind === 'pop.offered')!;
  t.deepEqual(event['data'], JSON.parse(JSON.stringify(content)));
});

test('a receiver that can never be told keeps the service from starting, by the name of its setting', async t => {
  const refused = (urls: readonly string[], secrets: readonly string[]) =>
    serviceTelling(t, [], { 'pop.webhookUrls': urls, 'pop.webhookSecrets': secrets });
  const https = 'https://crm.example/';
  const of = (message: RegExp) => ({ code: 'CONFIG_INVALID', message });
  await t.throwsAsync(refused([https], []), of(/^pop\.webhookSecrets: The destination has no secret/));
  await t.throwsAsync(refused([https], ['whsec_changeme']), of(/^pop\.webhookSecrets: A secret is whsec_/));
  await t.throwsAsync(refused([https, 'ftp://crm.example/'], [secret]), of(/^pop\.webhookUrls\.1: /));
});

test('a receiver that is down is tried again with the same id and body, and holds no call', async t => {
  let tries = 0;
  const receiver = await startReceiver(t, response => response.writeHead(++tries < 3 ? 503 : 204).end());
  const service = await serviceTelling(t, [receiver]);
  await lostCard(service);
  await until(() => receiver.received.length === 3);
  t.is(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1);
  t.is(new Set(receiver.received.map(({ body }) => body)).size, 1);
});

test('a receiver that refuses makes a dead letter, and another receiver is none the worse', async t => {
  const refusing = await startReceiver(t, response => response.writeHead(400).end());
  const taking = await startReceiver(t);
  const service = await serviceTelling(t, [refusing, taking]);
  await lostCard(service);
  await until(() => taking.received.length === 1);
  const dead = async (): Promise<number> => (await service.store.deliveries.list({ state: 'dead' })).length;
  while ((await dead()) === 0) await new Promise(resolve => setTimeout(resolve, 5));
  const [letter] = await service.store.deliveries.list({ state: 'dead' });
  t.like(letter, { destination: 'pop-1-127.0.0.1', errorCode: 'DELIVERY_REFUSED', kind: 'pop' });
  t.is(refusing.received.length, 1);
});

test('pops go nowhere inside unless it is allowed', async t => {
  const receiver = await startReceiver(t);
  const service = await serviceTelling(t, [receiver], { 'outbox.allowedNetworks': [] });
  await lostCard(service);
  const dead = async (): Promise<number> => (await service.store.deliveries.list({ state: 'dead' })).length;
  while ((await dead()) === 0) await new Promise(resolve => setTimeout(resolve, 5));
  t.is((await service.store.deliveries.list({ state: 'dead' }))[0]?.errorCode, 'ADDRESS_FORBIDDEN');
  t.is(receiver.received.length, 0);
});

test('a pop of a recording that is streamed faster than it was spoken is of no time to come', async t => {
  const receiver = await startReceiver(t);
  const service = await serviceTelling(t, [receiver], { 'limits.maxAheadMs': 60_000 });
  const began = Date.now();
  const platform = await platformCall(service, { speed: 20 });
  platform.send(Buffer.alloc(8 * 30_000, 0xff));
  platform.send({ type: 'dtmf', channel: 0, digit: '3' });
  await until(() => receiver.received.length > 0);
  const { time } = JSON.parse(receiver.received[0]!.body) as { time: string };
  t.true(Date.parse(time) >= began);
  t.true(Date.parse(time) <= Date.now(), time);
});
