import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import test from 'ava';
import { WebSocket } from 'ws';
import { decodeMulaw, encodeMulaw } from '../audio/audio.js';
import { bystander, MULAW, wavHeader } from '../testkit/bystander.js';
import { rpcClient, TestStream } from '../testkit/rpcclient.js';
import { onlyLog, startTestService, until } from '../testkit/service.js';
import { counted, tone } from '../testkit/speech.js';
import { TestClient } from '../testkit/wsclient.js';

test('frames of one byte are heard like any others', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send(MULAW);
  const audio = encodeMulaw(tone(300));
  for (const code of audio) client.send(Uint8Array.of(code));
  client.send({ type: 'end' });
  await client.closed;
  t.like(client.events('transcript.final')[0], { text: counted(decodeMulaw(audio)) });
});

test('a WAV header at the beginning of a stream is taken off, also in pieces', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  const audio = encodeMulaw(tone(320));
  const file = Buffer.concat([wavHeader(7, 8, 8000), audio]);
  client.send(MULAW);
  for (const [from, to] of [
    [0, 3],
    [3, 30],
    [30, 50],
    [50, file.length],
  ] as const)
    client.send(file.subarray(from, to));
  client.send({ type: 'end' });
  await client.closed;
  t.like(client.events('transcript.final')[0], { text: counted(decodeMulaw(audio)) });
});

test('audio behind its time is dropped where its place is filled', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send(MULAW);
  const payload = (samples: Int16Array): string => Buffer.from(encodeMulaw(samples)).toString('base64');
  const all = tone(800);
  client.send({ type: 'audio', payload: payload(all.subarray(0, 480)), positionSamples: 0 });
  client.send({ type: 'audio', payload: payload(all.subarray(160, 320)), positionSamples: 160 });
  client.send({ type: 'audio', payload: payload(all.subarray(400, 800)), positionSamples: '400' });
  client.send({ type: 'end' });
  await client.closed;
  t.like(client.events('transcript.final')[0], { text: counted(decodeMulaw(encodeMulaw(all))) });
});

test('a wrong key, or none, is refused before the upgrade and on HTTP; the right one is not', async t => {
  const service = await startTestService({ 'auth.apiKeys': ['the-right-key'] });
  t.teardown(() => service.close(0));
  const url = `${service.wsOrigin}/v1/stream`;
  for (const authorization of ['', 'Bearer wrong-key', 'Basic dGhlLXJpZ2h0LWtleQ==', 'Bearer']) {
    const refused = await TestClient.refusal(url, { authorization });
    t.is(refused.status, 401);
    t.is(refused.body['code'], 'UNAUTHENTICATED');
    t.is((await fetch(`${service.httpOrigin}/v1/calls`, { headers: { authorization } })).status, 401);
    t.is((await fetch(`${service.httpOrigin}/metrics`, { headers: { authorization } })).status, 401);
  }
  const headers = { authorization: 'Bearer the-right-key' };
  const client = await TestClient.connect(url, headers);
  client.send(MULAW);
  client.send({ type: 'end' });
  t.is((await client.closed).code, 1000);
  t.is((await fetch(`${service.httpOrigin}/v1/calls`, { headers })).status, 200);
});

test('over the number of calls at once new ones are refused with 503 and RESOURCE_EXHAUSTED; live ones go on', async t => {
  const service = await startTestService({ 'limits.maxCalls': 1 });
  t.teardown(() => service.close(0));
  const finish = await bystander(service);
  const refused = await TestClient.refusal(`${service.wsOrigin}/v1/stream`);
  t.is(refused.status, 503);
  t.is(refused.body['code'], 'OVERLOADED');
  t.truthy(refused.retryAfter);
  t.is((await TestClient.refusal(`${service.wsOrigin}/twilio/media`)).status, 503);
  t.is((await fetch(`${service.httpOrigin}/readyz`)).status, 503);
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  t.deepEqual(await new TestStream(client).ended, { code: 8, parleyCode: 'OVERLOADED' });
  await finish(t);
});

test('recognisers that cannot keep up refuse new calls in the same way', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const finish = await bystander(service);
  service.pool.accepting = false;
  t.is((await TestClient.refusal(`${service.wsOrigin}/v1/stream`)).status, 503);
  await finish(t);
});

test('a call id that is live or in the log is refused', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const finish = await bystander(service);
  const again = async (): Promise<string> => {
    const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
    client.send({ ...MULAW, callId: 'bystander' });
    return (await client.closed).reason;
  };
  t.is(await again(), 'CALL_EXISTS');
  await finish(t);
  t.is(await again(), 'CALL_EXISTS');
});

// Serial: beside sixty other tests half a second of idle time would pass by itself.
test.serial(
  'a stream that goes silent ends as idle, with what was heard stored; a pause is no silence',
  async t => {
    const service = await startTestService({ 'limits.maxIdleMs': 500 });
    t.teardown(() => service.close(0));
    const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
    client.send(MULAW);
    client.send({ type: 'pause' });
    await until(() => client.events('audio.paused').length === 1);
    await new Promise(resolve => setTimeout(resolve, 1200));
    t.is(client.socket.readyState, WebSocket.OPEN);
    client.send({ type: 'resume' });
    client.send(encodeMulaw(tone(160)));
    t.is((await client.closed).reason, 'LIMIT_IDLE');
    const log = await onlyLog(service);
    t.like(log.at(-1), { reason: 'idle', errorCode: 'LIMIT_IDLE' });
    t.true(log.some(event => event.kind === 'transcript.final'));
  },
);

test('a connection that never starts a call is closed', async t => {
  const service = await startTestService({ 'limits.maxIdleMs': 100 });
  t.teardown(() => service.close(0));
  for (const path of ['/v1/stream', '/twilio/media']) {
    const client = await TestClient.connect(service.wsOrigin + path);
    t.is((await client.closed).reason, 'LIMIT_IDLE');
  }
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  t.deepEqual(await new TestStream(client).ended, { code: 4, parleyCode: 'LIMIT_IDLE' });
});

test('a call over its length ends with LIMIT_CALL_LENGTH', async t => {
  const service = await startTestService({ 'limits.maxCallMs': 1000 });
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send(MULAW);
  t.is((await client.closed).reason, 'LIMIT_CALL_LENGTH');
  t.like((await onlyLog(service)).at(-1), { reason: 'limit', errorCode: 'LIMIT_CALL_LENGTH' });
});

test('a peer that has gone without a word is found by a ping it does not answer', async t => {
  const service = await startTestService({ 'limits.pingIntervalMs': 100 });
  t.teardown(() => service.close(0));
  // A half-open connection: TCP stands, nobody answers.
  const socket = new WebSocket(`${service.wsOrigin}/v1/stream`, { autoPong: false });
  await once(socket, 'open');
  socket.send(JSON.stringify(MULAW));
  socket.on('error', () => undefined);
  await once(socket, 'close');
  t.like((await onlyLog(service)).at(-1), { reason: 'error', errorCode: 'PEER_LOST' });
});

test('a gRPC client that has gone without a word is found by a ping it does not answer', async t => {
  const service = await startTestService({ 'limits.pingIntervalMs': 1000 });
  t.teardown(() => service.close(0));
  // What lies between stops passing anything on, and does not say so.
  const port = Number(service.grpcAddress.split(':').at(-1));
  const sides: Socket[] = [];
  const between = createServer(near => {
    const far = connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const side of [near, far]) sides.push(side.on('error', () => side.destroy()));
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  const client = rpcClient(`127.0.0.1:${(between.address() as AddressInfo).port}`);
  t.teardown(() => {
    client.close();
    for (const side of sides) side.destroy();
    between.close();
  });
  const stream = new TestStream(client);
  stream.send({ start: { encoding: 'ENCODING_MULAW', sampleRateHz: 8000 } });
  await until(() => [...service.store.logs.values()].length > 0);
  for (const side of sides) side.unpipe().pause();
  t.like((await onlyLog(service)).at(-1), { reason: 'hangup' });
});

test('a connection that breaks ends its call as hung up, with what was heard stored', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send(MULAW);
  client.send(encodeMulaw(tone(160)));
  await client.message('started');
  client.socket.terminate();
  const log = await onlyLog(service);
  t.like(log.at(-1), { reason: 'hangup', durationMs: 20 });
});

test('a peer that never reads what it is played loses its call, not the service its memory', async t => {
  const flood = {
    name: 'flood',
    whenBehind: 'drop',
    open: (call: { control: { play(samples: Int16Array): Promise<void> } }) => {
      // Few pieces, since each one that is not waited for listens for the end of the call.
      for (let i = 0; i < 8; i++) void call.control.play(new Int16Array(4_000_000));
      return undefined;
    },
  } as const;
  const service = await startTestService({ 'limits.maxUnreadBytes': 65_536 }, { stages: [flood] });
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.socket.pause();
  client.send(MULAW);
  t.like((await onlyLog(service)).at(-1), { reason: 'error', errorCode: 'SLOW_CONSUMER' });
  client.socket.resume();
  await client.closed;
});

test('a call whose ears are behind holds its own peer back, and loses nothing', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  service.pool.stuck = true;
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send(MULAW);
  const audio = encodeMulaw(tone(40 * 1600));
  for (let at = 0; at < audio.length; at += 16) client.send(audio.subarray(at, at + 16));
  client.send({ type: 'end' });
  await new Promise(resolve => setTimeout(resolve, 300));
  t.is(client.events('call.ended').length, 0);
  service.pool.release();
  await client.closed;
  t.like(client.events('transcript.final')[0], { text: counted(decodeMulaw(audio)) });
});
