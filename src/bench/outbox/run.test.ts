import { join } from 'node:path';
import test from 'ava';
import { makeWorkplace, startServe } from '../../testkit/process.js';
import { runOutbox } from './run.js';
import { startFailingVendors } from './vendors.js';

test('summaries approved on a service that is killed twice are in every system once, though all of them fail at random', async t => {
  const place = makeWorkplace();
  t.teardown(() => place.remove());
  const vendors = await startFailingVendors(7, 0.25, join(place.dataDir, 'crm.jsonl'));
  t.teardown(() => vendors.close());
  const children: { kill: (signal: 'SIGKILL') => boolean }[] = [];
  t.teardown(() => children.forEach(child => child.kill('SIGKILL')));
  const figures = await runOutbox({
    summaries: 40,
    kills: 2,
    dataDir: place.dataDir,
    vendors,
    start: async env => {
      const service = await startServe({ ...place.env, ...env });
      children.push(service.child);
      return service;
    },
  });
  const none = { lost: 0, doubled: 0, differing: 0 };
  const systems = ['webhook', 'salesforce', 'hubspot', 'zendesk', 'file'];
  t.deepEqual(
    figures.wrong,
    systems.map(system => ({ system, ...none })),
  );
  t.is(figures.wrongLogs, 0);
  t.true(vendors.counts.failed > 20, `${vendors.counts.failed} of ${vendors.counts.asked} requests failed`);
});
