import test from 'ava';
import { loadConfig } from '../../config/config.js';
import { rpcClient, TestStream } from '../../testkit/rpcclient.js';
import { until } from '../../testkit/service.js';
import { startRpcServer } from './server.js';

const MESSAGES = 30;

test('what is said at once has gone after a few turns of the event loop, in order, and then the status', async t => {
  let sentAt = Infinity;
  let turns = 0;
  const server = await startRpcServer(
    {
      handlers: {
        Stream: stream =>
          void stream.on('data', () => {
            sentAt = turns;
            for (let i = 0; i < MESSAGES; i++) stream.write({ mark: { name: String(i) } });
            stream.end();
          }),
        Watch: () => undefined,
        Get: () => undefined,
      },
      limits: loadConfig({ env: {} }).limits,
    },
    '127.0.0.1',
    0,
  );
  t.teardown(() => server.close());
  const client = rpcClient(`127.0.0.1:${server.port}`);
  t.teardown(() => client.close());
  const turn = (): void => {
    turns += 1;
    if (!stream.messages.some(({ mark }) => mark?.name === String(MESSAGES - 1))) setImmediate(turn);
  };
  const stream = new TestStream(client);
  stream.send({ end: {} });
  turn();
  await until(() => stream.messages.length === MESSAGES);
  t.true(turns - sentAt < 6, `${turns - sentAt} turns`);
  t.deepEqual(
    stream.messages.map(({ mark }) => mark?.name),
    Array.from({ length: MESSAGES }, (_, i) => String(i)),
  );
  t.deepEqual(await stream.ended, { code: 0, parleyCode: undefined });
});
