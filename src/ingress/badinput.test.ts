import test from 'ava';
import type { StreamRequest } from '../call/rpc/types/parley/v1/StreamRequest.generated.js';
import { bystander, MULAW, wavHeader } from '../testkit/bystander.js';
import { rpcClient, TestStream } from '../testkit/rpcclient.js';
import { startTestService, until } from '../testkit/service.js';
import { TestClient } from '../testkit/wsclient.js';

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
