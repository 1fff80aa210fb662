import test from 'ava';
import { HubspotPortal } from '../actions/crm/testing/hubspot.js';
import { serveVendor } from '../actions/crm/testing/server.js';
import { runParley } from '../testkit/parley.js';

test('checking says step by step whether the systems can be written to, and shows no secret', async t => {
  const portal = new HubspotPortal();
  const server = await serveVendor(portal);
  t.teardown(() => server.close());
  const env = {
    PARLEY_CRM_WRITE: '[hubspot, file]',
    PARLEY_OUTBOX_ALLOWED_NETWORKS: '[127.0.0.1]',
    PARLEY_CRM_HUBSPOT_BASE_URL: server.origin,
    PARLEY_CRM_HUBSPOT_ACCESS_TOKEN: 'token',
    PARLEY_CRM_FILE_PATH: '/dev/null',
  };
  const good = await runParley(['crm', 'check', '--json'], { env });
  t.is(good.code, 0, good.err);
  t.deepEqual(
    (JSON.parse(good.out) as { name: string; ok: boolean }[]).map(({ name, ok }) => [name, ok]),
    [
      ['hubspot', true],
      ['file', true],
    ],
  );
  const bad = await runParley(['crm', 'check'], {
    env: { ...env, PARLEY_CRM_HUBSPOT_ACCESS_TOKEN: 'the-wrong-one' },
  });
  t.is(bad.code, 1);
  t.regex(bad.out, /hubspot: NO .*DELIVERY_UNAUTHENTICATED/);
  t.notRegex(bad.out + bad.err, /the-wrong-one/);
  t.deepEqual(portal.calls, []);
});

test('a system without what it needs is refused by the name of the setting', async t => {
  const { code, err } = await runParley(['crm', 'check'], { env: { PARLEY_CRM_WRITE: '[salesforce]' } });
  t.is(code, 2);
  t.regex(err, /crm\.salesforce\.loginUrl/);
});

test('the printed configuration masks the secrets of every system', async t => {
  const secrets = {
    PARLEY_CRM_WEBHOOK_SECRETS: '[whsec_hidden1]',
    PARLEY_CRM_SALESFORCE_CLIENT_SECRET: 'hidden2',
    PARLEY_CRM_HUBSPOT_ACCESS_TOKEN: 'hidden3',
    PARLEY_CRM_HUBSPOT_CLIENT_SECRET: 'hidden4',
    PARLEY_CRM_HUBSPOT_REFRESH_TOKEN: 'hidden5',
    PARLEY_CRM_ZENDESK_API_TOKEN: 'hidden6',
  };
  const { out, code } = await runParley(['config', 'print'], { env: secrets });
  t.is(code, 0);
  t.notRegex(out, /hidden/);
  t.regex(out, /apiToken: \(a string of 7 characters\)/);
});
