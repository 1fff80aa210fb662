import { once } from 'node:events';
import test from 'ava';
import type { ExecutionContext } from 'ava';
import { WebSocket } from 'ws';
import { decodeMulaw, encodeMulaw } from '../audio/audio.js';
import type { StreamRequest } from '../call/rpc/types/parley/v1/StreamRequest.generated.js';
import { rpcClient, TestStream } from '../testkit/rpcclient.js';
import { onlyLog, startTestService, until } from '../testkit/service.js';
import type { TestService } from '../testkit/service.js';
import { counted, tone } from '../testkit/speech.js';
import { TestClient } from '../testkit/wsclient.js';

const MULAW = { type: 'start', encoding: 'mulaw', sampleRateHz: 8000 };
const RPC_MULAW = { encoding: 'ENCODING_MULAW', sampleRateHz: 8000 } as const;
const TWILIO = { event: 'start', streamSid: 'MZ1', start: { callSid: 'CA1', tracks: ['inbound'] } };

function media(payload: unknown, more: object = {}): object {
  return { event: 'media', streamSid: 'MZ1', media: { track: 'inbound', payload, ...more } };
}

function nested(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
}

type WsCase = [what: string, messages: (object | string | Uint8Array)[], code: string, close: number];

const WS: WsCase[] = [
  ['binary audio before a start', [new Uint8Array(160)], 'PROTOCOL_START', 1008],
  ['a key before a start', [{ type: 'dtmf', digit: '1' }], 'PROTOCOL_START', 1008],
  ['a second start', [MULAW, MULAW], 'PROTOCOL_START', 1008],
  ['a start after audio', [MULAW, new Uint8Array(160), MULAW], 'PROTOCOL_START', 1008],
  ['an unknown encoding', [{ ...MULAW, encoding: 'opus' }], 'UNSUPPORTED_FORMAT', 1008],
  ['no encoding', [{ type: 'start', sampleRateHz: 8000 }], 'UNSUPPORTED_FORMAT', 1008],
  ['an unknown rate', [{ ...MULAW, sampleRateHz: 44_100 }], 'UNSUPPORTED_FORMAT', 1008],
  ['an unknown role', [{ ...MULAW, channels: ['caller', 'robot'] }], 'UNSUPPORTED_FORMAT', 1008],
  ['the same role twice', [{ ...MULAW, channels: ['caller', 'caller'] }], 'UNSUPPORTED_FORMAT', 1008],
  ['three channels', [{ ...MULAW, channels: ['caller', 'agent', 'caller'] }], 'UNSUPPORTED_FORMAT', 1008],
  ['a call id with spaces', [{ ...MULAW, callId: 'a b' }], 'PROTOCOL_START', 1008],
  ['a language that is none', [{ ...MULAW, language: 'english please' }], 'PROTOCOL_START', 1008],
  ['metadata that is a list', [{ ...MULAW, metadata: [] }], 'PROTOCOL_START', 1008],
  ['metadata over its limit', [{ ...MULAW, metadata: { a: 'x'.repeat(20_000) } }], 'LIMIT_METADATA', 1008],
  [
    'audio of a channel that is not there',
    [MULAW, { type: 'audio', channel: 1, payload: 'AAAA' }],
    'PROTOCOL_AUDIO',
    1008,
  ],
  ['a negative channel', [MULAW, { type: 'audio', channel: -1, payload: 'AAAA' }], 'PROTOCOL_MESSAGE', 1008],
  [
    'an odd number of bytes of L16',
    [{ ...MULAW, encoding: 'l16' }, new Uint8Array(321)],
    'PROTOCOL_AUDIO',
    1008,
  ],
  [
    'half a moment of two channels',
    [{ ...MULAW, channels: ['caller', 'agent'] }, new Uint8Array(161)],
    'PROTOCOL_AUDIO',
    1008,
  ],
  ['a frame of 1 MiB', [MULAW, new Uint8Array(1_048_576)], 'LIMIT_FRAME_BYTES', 1009],
  ['a text of 1 MiB', [MULAW, 'x'.repeat(1_048_576)], 'LIMIT_FRAME_BYTES', 1009],
  [
    'audio far ahead of time',
    [MULAW, { type: 'audio', payload: 'AAAA', positionSamples: 8000 * 60 }],
    'LIMIT_AHEAD',
    1008,
  ],
  [
    'a position beyond counting',
    [MULAW, { type: 'audio', payload: 'AAAA', positionSamples: 1e300 }],
    'PROTOCOL_MESSAGE',
    1008,
  ],
  ['text that is not JSON', [MULAW, 'hello'], 'PROTOCOL_MESSAGE', 1008],
  ['JSON that is no object', [MULAW, '[1]'], 'PROTOCOL_MESSAGE', 1008],
  ['JSON nested too deeply', [MULAW, nested(10_000)], 'PROTOCOL_MESSAGE', 1008],
  ['a message without a type', [MULAW, { kind: 'dtmf' }], 'PROTOCOL_MESSAGE', 1008],
  ['base64 that is none', [MULAW, { type: 'audio', payload: 'A*' }], 'PROTOCOL_AUDIO', 1008],
  ['audio that is a number', [MULAW, { type: 'audio', payload: 5 }], 'PROTOCOL_AUDIO', 1008],
  ['a key that is none', [MULAW, { type: 'dtmf', digit: '12' }], 'PROTOCOL_MESSAGE', 1008],
  ['a WAV header of another rate', [MULAW, wavHeader(7, 8, 16_000)], 'UNSUPPORTED_FORMAT', 1008],
];

/** A WAV header as files have it, with the data chunk begun. */
function wavHeader(code: number, bits: number, rate: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF\0\0\0\0WAVEfmt ', 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(code, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  return header;
}

/** A call beside the bad ones that must not notice them. */
async function bystander(service: TestService): Promise<(t: ExecutionContext) => Promise<void>> {
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  const audio = encodeMulaw(tone(800));
  client.send({ ...MULAW, callId: 'bystander' });
  client.send(audio.subarray(0, 400));
  await client.message('started');
  return async t => {
    client.send(audio.subarray(400));
    client.send({ type: 'end' });
    t.is((await client.closed).code, 1000);
    t.like(client.events('transcript.final')[0], { text: counted(decodeMulaw(audio)) });
  };
}

for (const [what, messages, code, close] of WS) {
  test(`/v1/stream answers ${what} with ${code}, and ends that call alone`, async t => {
    const service = await startTestService();
    t.teardown(() => service.close(0));
    const finish = await bystander(service);
    const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
    for (const message of messages) client.send(message);
    t.deepEqual(await client.closed, { code: close, reason: code });
    const error = await client.message('error');
    t.is(error['code'], code);
    t.is(typeof error['message'], 'string');
    const begun = [...service.store.logs.keys()].find(id => id !== 'bystander');
    if (begun !== undefined) {
      await until(() => service.store.logs.get(begun)?.at(-1)?.kind === 'call.ended');
      t.like(service.store.logs.get(begun)?.at(-1), {
        reason: code.startsWith('LIMIT') ? 'limit' : 'error',
        errorCode: code,
      });
    }
    await finish(t);
  });
}

type RpcCase = [what: string, messages: StreamRequest[], code: string, status: number];

const RPC: RpcCase[] = [
  ['audio before a start', [{ audio: { payload: Buffer.alloc(160) } }], 'PROTOCOL_START', 3],
  ['a second start', [{ start: RPC_MULAW }, { start: RPC_MULAW }], 'PROTOCOL_START', 3],
  ['an empty message', [{}], 'PROTOCOL_MESSAGE', 3],
  ['no encoding', [{ start: { sampleRateHz: 8000 } }], 'UNSUPPORTED_FORMAT', 3],
  ['an unknown rate', [{ start: { ...RPC_MULAW, sampleRateHz: 11_025 } }], 'UNSUPPORTED_FORMAT', 3],
  [
    'a role that is not said',
    [{ start: { ...RPC_MULAW, channels: ['ROLE_UNSPECIFIED'] } }],
    'UNSUPPORTED_FORMAT',
    3,
  ],
  [
    'a channel that is not there',
    [{ start: RPC_MULAW }, { audio: { channel: 7, payload: Buffer.alloc(2) } }],
    'PROTOCOL_AUDIO',
    3,
  ],
  [
    'an odd number of bytes of L16',
    [{ start: { ...RPC_MULAW, encoding: 'ENCODING_L16' } }, { audio: { payload: Buffer.alloc(7) } }],
    'PROTOCOL_AUDIO',
    3,
  ],
  [
    'a frame of 1 MiB',
    [{ start: RPC_MULAW }, { audio: { payload: Buffer.alloc(1_048_576) } }],
    'LIMIT_FRAME_BYTES',
    8,
  ],
  [
    'audio far ahead of time',
    [{ start: RPC_MULAW }, { audio: { payload: Buffer.alloc(2), positionSamples: 10 ** 9 } }],
    'LIMIT_AHEAD',
    8,
  ],
  [
    'metadata over its limit',
    [{ start: { ...RPC_MULAW, metadata: { a: 'x'.repeat(20_000) } } }],
    'LIMIT_METADATA',
    3,
  ],
];

for (const [what, messages, code, status] of RPC) {
  test(`Calls/Stream answers ${what} with ${code}, and ends that call alone`, async t => {
    const service = await startTestService();
    t.teardown(() => service.close(0));
    const finish = await bystander(service);
    const client = rpcClient(service.grpcAddress);
    t.teardown(() => client.close());
    const stream = new TestStream(client);
    for (const message of messages) stream.send(message);
    t.deepEqual(await stream.ended, { code: status, parleyCode: code });
    t.is(stream.messages.at(-1)?.error?.code, code);
    await finish(t);
  });
}

test('Calls/Stream answers a client that ends without a start with PROTOCOL_START', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const stream = new TestStream(client);
  stream.call.end();
  t.deepEqual(await stream.ended, { code: 3, parleyCode: 'PROTOCOL_START' });
});

type TwilioCase = [what: string, messages: (object | string | Uint8Array)[], code: string, close: number];

const TWILIO_BAD: TwilioCase[] = [
  ['audio before a start', [media('AAAA')], 'PROTOCOL_START', 1008],
  ['a second start', [TWILIO, TWILIO], 'PROTOCOL_START', 1008],
  ['a start without a stream id', [{ event: 'start', start: {} }], 'PROTOCOL_START', 1008],
  ['a track that was not named', [TWILIO, media('AAAA', { track: 'outbound' })], 'PROTOCOL_AUDIO', 1008],
  ['base64 that is none', [TWILIO, media('not base64!')], 'PROTOCOL_AUDIO', 1008],
  ['binary where text belongs', [TWILIO, new Uint8Array(160)], 'PROTOCOL_MESSAGE', 1008],
  ['text that is not JSON', [TWILIO, 'media'], 'PROTOCOL_MESSAGE', 1008],
  ['JSON nested too deeply', [TWILIO, nested(40)], 'PROTOCOL_MESSAGE', 1008],
  ['a chunk number that is none', [TWILIO, media('AAAA', { chunk: 'first' })], 'PROTOCOL_MESSAGE', 1008],
  ['a message of 1 MiB', [TWILIO, media('A'.repeat(1_048_576))], 'LIMIT_FRAME_BYTES', 1009],
  [
    'audio far ahead of time',
    [TWILIO, media('AAAA', { chunk: 1, timestamp: 3_600_000 })],
    'LIMIT_AHEAD',
    1008,
  ],
  [
    'another encoding',
    [{ ...TWILIO, start: { tracks: ['inbound'], mediaFormat: { encoding: 'audio/x-l16' } } }],
    'UNSUPPORTED_FORMAT',
    1008,
  ],
];

for (const [what, messages, code, close] of TWILIO_BAD) {
  test(`/twilio/media closes on ${what} with ${code}, and ends that call alone`, async t => {
    const service = await startTestService();
    t.teardown(() => service.close(0));
    const finish = await bystander(service);
    const client = await TestClient.connect(`${service.wsOrigin}/twilio/media`);
    for (const message of messages) client.send(message);
    t.deepEqual(await client.closed, { code: close, reason: code });
    await finish(t);
  });
}

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
      for (let i = 0; i < 200; i++) void call.control.play(new Int16Array(160_000));
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
