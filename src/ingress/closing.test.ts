/** What happens on connections that are refused, broken or being closed. */
import { once } from 'node:events';
import { connect } from 'node:net';
import test from 'ava';
import { ParleyError } from '../call/errors.js';
import { MemoryStore } from '../testkit/memorystore.js';
import { rpcClient, TestStream } from '../testkit/rpcclient.js';
import { onlyLog, startTestService } from '../testkit/service.js';
import { TestClient } from '../testkit/wsclient.js';

const MULAW = { type: 'start', encoding: 'mulaw', sampleRateHz: 8000 };
const RPC_MULAW = { encoding: 'ENCODING_MULAW', sampleRateHz: 8000 } as const;

test('after a start that is refused no other counts, whatever the protocol', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send({ ...MULAW, encoding: 'opus' });
  client.send(MULAW);
  client.send({ type: 'end' });
  t.is((await client.closed).reason, 'UNSUPPORTED_FORMAT');
  t.is(client.messages.filter(({ type }) => type === 'error').length, 1);
  const rpc = rpcClient(service.grpcAddress);
  t.teardown(() => rpc.close());
  const stream = new TestStream(rpc);
  stream.send({ start: { ...RPC_MULAW, sampleRateHz: 44_100 } });
  stream.send({ start: RPC_MULAW });
  t.is((await stream.ended).parleyCode, 'UNSUPPORTED_FORMAT');
  // A call that was taken would be in the log before one that begins later.
  const later = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  later.send({ ...MULAW, callId: 'later' });
  later.send({ type: 'end' });
  await later.closed;
  t.deepEqual([...service.store.logs.keys()], ['later']);
});

test('a client that is refused the upgrade and never hangs up keeps no connection open', async t => {
  const service = await startTestService();
  const socket = connect({ port: service.httpPort, host: '127.0.0.1', allowHalfOpen: true });
  t.teardown(() => socket.destroy());
  socket.write(
    'GET /nowhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n' +
      'sec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  t.regex(answer.toString(), /^HTTP\/1\.1 404 /);
  const closed = service.close(0).then(() => 'closed');
  const late = new Promise(resolve => setTimeout(resolve, 5000, 'still open'));
  t.is(await Promise.race([closed, late]), 'closed');
});

test('a call that the store cannot look for is refused with the code of the store', async t => {
  const store = new MemoryStore();
  store.call = () => Promise.reject(new ParleyError('STORE_LOCKED', 'Another process holds the store.'));
  const service = await startTestService({}, { store });
  t.teardown(() => service.close(0));
  const client = await TestClient.connect(`${service.wsOrigin}/v1/stream`);
  client.send(MULAW);
  t.deepEqual(await client.closed, { code: 1011, reason: 'STORE_LOCKED' });
  t.like(await client.message('error'), { code: 'STORE_LOCKED' });
  const rpc = rpcClient(service.grpcAddress);
  t.teardown(() => rpc.close());
  const stream = new TestStream(rpc);
  stream.send({ start: RPC_MULAW });
  t.is((await stream.ended).parleyCode, 'STORE_LOCKED');
});

test('a gRPC client that does not read what it is sent ends its call with SLOW_CONSUMER', async t => {
  const flood = {
    name: 'flood',
    whenBehind: 'drop',
    open: (call: { control: { mark(name: string): Promise<void> } }) => {
      for (let i = 0; i < 5000; i++) void call.control.mark(String(i));
      return undefined;
    },
  } as const;
  const service = await startTestService({}, { stages: [flood] });
  t.teardown(() => service.close(0));
  const rpc = rpcClient(service.grpcAddress);
  t.teardown(() => rpc.close());
  const stream = new TestStream(rpc);
  stream.send({ start: RPC_MULAW });
  t.is((await stream.ended).parleyCode, 'SLOW_CONSUMER');
  t.like((await onlyLog(service)).at(-1), { reason: 'error', errorCode: 'SLOW_CONSUMER' });
});
