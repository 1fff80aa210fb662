import test from 'ava';
import { credentials, loadPackageDefinition } from '@grpc/grpc-js';
import { fromJSON } from '@grpc/proto-loader';
import { decodeMulaw, encodeMulaw, encodeSamples } from '../../audio/audio.js';
import type { Event__Output } from '../../call/rpc/types/parley/v1/Event.generated.js';
import { rpcClient, TestStream, withKey } from '../../testkit/rpcclient.js';
import { onlyLog, ownKinds, startTestService } from '../../testkit/service.js';
import { counted, tone } from '../../testkit/speech.js';

const MULAW = { encoding: 'ENCODING_MULAW', sampleRateHz: 8000 } as const;

test('two channels streamed with positions come back as typed finals, and the record can be fetched', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const stream = new TestStream(client);
  stream.send({ start: { ...MULAW, callId: 'c1', channels: ['ROLE_CALLER', 'ROLE_AGENT'], to: '100' } });
  t.is((await stream.message('started')).started?.callId, 'c1');
  const caller = encodeMulaw(tone(1600));
  for (let at = 0; at < 1600; at += 160) {
    const payload = Buffer.from(caller.subarray(at, at + 160));
    stream.send({ audio: { channel: 0, payload, positionSamples: at } });
    stream.send({ audio: { channel: 1, payload: Buffer.alloc(160, 0xff), positionSamples: at + 800 } });
  }
  stream.send({ end: {} });
  t.deepEqual(await stream.ended, { code: 0, parleyCode: undefined });
  const finals = stream.messages.flatMap(m => (m.final ? [m.final] : []));
  t.deepEqual(
    finals.map(({ role, text }) => [role, text]),
    [
      ['ROLE_CALLER', counted(decodeMulaw(caller))],
      ['ROLE_AGENT', counted(new Int16Array(1600), 800)],
    ],
  );
  t.is(finals[0]?.words.length, 1);
  const found = await new Promise((resolve, reject) => {
    client.get({ callId: 'c1' }, (error, call) => (error ? reject(error) : resolve(call)));
  });
  t.like(found, { callId: 'c1', state: 'ended', to: '100', roles: ['ROLE_CALLER', 'ROLE_AGENT'] });
});

test('interleaved L16 at 16 kHz is split into its channels', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const stream = new TestStream(client);
  const both = Int16Array.from({ length: 640 }, (_, i) => (i % 2 === 0 ? 1 : 5));
  const channels = ['ROLE_AGENT', 'ROLE_CALLER'] as const;
  stream.send({ start: { encoding: 'ENCODING_L16', sampleRateHz: 16000, channels: [...channels] } });
  stream.send({ audio: { interleaved: true, payload: Buffer.from(encodeSamples(both, 'l16')) } });
  stream.call.end();
  await stream.ended;
  const finals = stream.messages.flatMap(m => (m.final ? [m.final] : []));
  t.deepEqual(
    finals.map(({ role, text }) => [role, text]),
    [
      ['ROLE_AGENT', '320 samples, sum 320, 0 silent'],
      ['ROLE_CALLER', '320 samples, sum 1600, 0 silent'],
    ],
  );
});

test('a watcher of one call sees its log from the number asked for, and then its live end', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const stream = new TestStream(client);
  stream.send({ start: { ...MULAW, callId: 'watched' } });
  await stream.message('started');
  stream.send({ dtmf: { digit: '1' } });
  await stream.message('event');
  const events: Event__Output[] = [];
  const watch = client.watch({ callId: 'watched', fromSeq: 1 });
  watch.on('data', (event: Event__Output) => events.push(event));
  const over = new Promise(resolve => watch.on('end', resolve));
  stream.send({ dtmf: { digit: '2' } });
  stream.send({ end: {} });
  await over;
  t.deepEqual(
    events.map(event => event.seq),
    events.map((_, i) => i + 1),
  );
  t.deepEqual(ownKinds(events), ['dtmf', 'dtmf', 'transcript.final', 'call.ended']);
  t.is((JSON.parse(events[1]?.json ?? '{}') as { digit?: string }).digit, '2');
});

test('a watcher of all calls can choose kinds and an entrance', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const kinds: string[] = [];
  const watch = client.watch({ entrance: 'grpc', kinds: ['call.ended'] });
  watch.on('data', (event: Event__Output) => kinds.push(event.kind));
  watch.on('error', () => undefined);
  while (service.bus.watchers === 0) await new Promise(resolve => setTimeout(resolve, 5));
  const stream = new TestStream(client);
  stream.send({ start: MULAW });
  stream.send({ end: {} });
  await stream.ended;
  while (kinds.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
  watch.cancel();
  t.deepEqual(kinds, ['call.ended']);
});

test('a call that is not known is NOT_FOUND, to Get and to Watch', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const got = await new Promise<number>(resolve => {
    client.get({ callId: 'none' }, error => resolve(error?.code ?? 0));
  });
  t.is(got, 5);
  const watched = await new Promise<number>(resolve => {
    const watch = client.watch({ callId: 'none' });
    watch.on('data', () => undefined);
    watch.on('error', (error: Error & { code: number }) => resolve(error.code));
  });
  t.is(watched, 5);
});

test('without the right key every method is UNAUTHENTICATED, with it all work', async t => {
  const service = await startTestService({ 'auth.apiKeys': ['right-key-1', 'right-key-2'] });
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  for (const metadata of [undefined, withKey('wrong-key'), withKey('right-key')]) {
    t.deepEqual(await new TestStream(client, metadata).ended, { code: 16, parleyCode: 'UNAUTHENTICATED' });
  }
  const stream = new TestStream(client, withKey('right-key-2'));
  stream.send({ start: MULAW });
  stream.send({ end: {} });
  t.is((await stream.ended).code, 0);
  t.is((await onlyLog(service)).at(-1)?.kind, 'call.ended');
});

test('grpcurl and its like can list the service by reflection', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const names = await listServices(service.grpcAddress);
  t.true(names.includes('parley.v1.Calls'));
});

// The protocol of reflection as far as it is needed to list services (grpc.reflection.v1).
const REFLECTION = {
  nested: {
    grpc: {
      nested: {
        reflection: {
          nested: {
            v1: {
              nested: {
                ServerReflection: {
                  methods: {
                    ServerReflectionInfo: {
                      requestType: 'Request',
                      requestStream: true,
                      responseType: 'Response',
                      responseStream: true,
                    },
                  },
                },
                Request: { fields: { listServices: { type: 'string', id: 7 } } },
                Response: { fields: { list: { type: 'List', id: 6 } } },
                List: { fields: { service: { rule: 'repeated', type: 'Service', id: 1 } } },
                Service: { fields: { name: { type: 'string', id: 1 } } },
              },
            },
          },
        },
      },
    },
  },
};

interface ReflectionStream {
  on(event: 'data', take: (message: { list: { service: { name: string }[] } }) => void): void;
  on(event: 'error', take: (error: Error) => void): void;
  write(message: { listServices: string }): void;
  end(): void;
}

function listServices(address: string): Promise<string[]> {
  const loaded = loadPackageDefinition(
    fromJSON(REFLECTION as unknown as Parameters<typeof fromJSON>[0]),
  ) as unknown as {
    grpc: {
      reflection: {
        v1: {
          ServerReflection: new (
            address: string,
            secure: ReturnType<typeof credentials.createInsecure>,
          ) => { ServerReflectionInfo(): ReflectionStream; close(): void };
        };
      };
    };
  };
  const client = new loaded.grpc.reflection.v1.ServerReflection(address, credentials.createInsecure());
  return new Promise((resolve, reject) => {
    const stream = client.ServerReflectionInfo();
    stream.on('data', ({ list }) => {
      resolve(list.service.map(({ name }) => name));
      stream.end();
      client.close();
    });
    stream.on('error', reject);
    stream.write({ listServices: '*' });
  });
}
