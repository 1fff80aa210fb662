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
    PARLEY_CRM_ALLOWED_NETWORKS: '[127.0.0.1]',
    PARLEY_CRM_HUBSPOT_BASE_URL: server.origin,
    PARLEY_CRM_HUBSPOT_ACCESS_TOKEN: 'token',
    PARLEY_CRM_FILE_PATH: '/dev/null',
  };
  const good = await runParley(['crm', 'check', '--json'], env);
  t.is(good.code, 0, good.stderr);
  t.deepEqual(
    (JSON.parse(good.stdout) as { name: string; ok: boolean }[]).map(({ name, ok }) => [name, ok]),
    [
      ['hubspot', true],
      ['file', true],
    ],
  );
  const bad = await runParley(['crm', 'check'], { ...env, PARLEY_CRM_HUBSPOT_ACCESS_TOKEN: 'the-wrong-one' });
  t.is(bad.code, 1);
  t.regex(bad.stdout, /hubspot: NO .*DELIVERY_UNAUTHENTICATED/);
  t.notRegex(bad.stdout + bad.stderr, /the-wrong-one/);
  t.deepEqual(portal.calls, []);
});

test('a system without what it needs is refused by the name of the setting', async t => {
  const { code, stderr } = await runParley(['crm', 'check'], { PARLEY_CRM_WRITE: '[salesforce]' });
  t.is(code, 2);
  t.regex(stderr, /crm\.salesforce\.loginUrl/);
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
  const { stdout, code } = await runParley(['config', 'print'], secrets);
  t.is(code, 0);
  t.notRegex(stdout, /hidden/);
  t.regex(stdout, /apiToken: \(a string of 7 characters\)/);
});
