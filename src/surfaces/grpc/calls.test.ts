import type { ServiceError } from '@grpc/grpc-js';
import test from 'ava';
import { rpcClient } from '../../testkit/rpcclient.js';
import { startTestService } from '../../testkit/service.js';

test('whoever watches for events of a kind that there is not is told, with what may have been meant', async t => {
  const service = await startTestService();
  t.teardown(() => service.close(0));
  const client = rpcClient(service.grpcAddress);
  t.teardown(() => client.close());
  const refused = await new Promise<ServiceError>(resolve => {
    const watch = client.watch({ kinds: ['call.ended', 'transcript.finals'] });
    watch.on('data', () => undefined);
    watch.on('error', resolve);
  });
  t.is(refused.code, 3);
  t.is(refused.metadata.get('parley-code')[0]?.toString(), 'BAD_ARGUMENT');
  t.regex(refused.details, /Did you mean transcript\.final\?/);
  t.is(service.bus.watchers, 0);
});
