import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { decodeJwt } from 'jose';
import type { ExecutionContext } from 'ava';
import type { ErrorCode, ParleyError } from '../../call/errors.js';
import { AddressGuard } from '../webhook/addresses.js';
import type { RequestLimits } from '../webhook/request.js';
import { CRM_CONFORMANCE, keyOf, sampleRecord } from './conformance.js';
import type { CrmHarness } from './conformance.js';
import type { CrmAdapter, CrmRecord } from './crm.js';
import { fileAdapter } from './file.js';
import { hubspotAdapter } from './hubspot.js';
import { audienceOf, salesforceAdapter } from './salesforce.js';
import { HubspotPortal } from './testing/hubspot.js';
import { SalesforceOrganisation, clientKeys } from './testing/salesforce.js';
import { isWrite, serveVendor } from './testing/server.js';
import type { Fault, Vendor, VendorServer } from './testing/server.js';
import { WEBHOOK_SECRET, WebhookReceiver } from './testing/webhook.js';
import { ZendeskAccount } from './testing/zendesk.js';
import { webhookAdapter } from './webhook.js';
import { zendeskAdapter } from './zendesk.js';

const never = new AbortController().signal;
const keys = clientKeys();

function limits(timeoutMs = 60_000): RequestLimits {
  return { guard: new AddressGuard(['127.0.0.1']), timeoutMs, maxAnswerBytes: 65_536 };
}

const salesforce = {
  apiVersion: 'v62.0',
  clientId: 'client',
  objects: ['Case', 'Task'] as const,
  externalIdField: 'Parley_Call_Id__c',
  taskFields: { reason: 'Reason__c' },
  caseFields: {},
  timeZone: 'Europe/Brussels',
};
const hubspot = { uniqueProperty: 'parley_call_id', fields: { reason: 'hs_call_body_reason' } };
const zendesk = { email: 'agent@example.com', apiToken: 'token', display: true, fields: { reason: '360' } };

type MakeAdapter = (origin: string, within: RequestLimits) => CrmAdapter;

/** Every adapter that speaks HTTP, with the vendor it speaks to. */
const VENDORS: Readonly<Record<string, { vendor: () => Vendor; adapter: MakeAdapter }>> = {
  webhook: {
    vendor: () => new WebhookReceiver(),
    adapter: (origin, within) =>
      webhookAdapter({ url: `${origin}/hook`, secrets: [WEBHOOK_SECRET] }, { ...within, source: '/parley' }),
  },
  'salesforce by client credentials': {
    vendor: () => new SalesforceOrganisation(),
    adapter: (loginUrl, within) =>
      salesforceAdapter({ ...salesforce, loginUrl, clientSecret: 'secret' }, within),
  },
  'salesforce by JWT': {
    vendor: () => new SalesforceOrganisation(keys.publicKey),
    adapter: (loginUrl, within) =>
      salesforceAdapter(
        { ...salesforce, loginUrl, username: 'agent@example.com', privateKey: keys.privateKey },
        within,
      ),
  },
  'hubspot by token': {
    vendor: () => new HubspotPortal(),
    adapter: (baseUrl, within) =>
      hubspotAdapter({ ...hubspot, fields: {}, baseUrl, accessToken: 'token' }, within),
  },
  'hubspot by OAuth': {
    vendor: () => new HubspotPortal(400),
    adapter: (baseUrl, within) =>
      hubspotAdapter(
        {
          ...hubspot,
          fields: {},
          baseUrl,
          clientId: 'client',
          clientSecret: 'secret',
          refreshToken: 'refresh',
        },
        within,
      ),
  },
  zendesk: {
    vendor: () => new ZendeskAccount(),
    adapter: (baseUrl, within) => zendeskAdapter({ ...zendesk, baseUrl }, within),
  },
};

async function start(t: ExecutionContext, vendor: Vendor): Promise<VendorServer> {
  const server = await serveVendor(vendor);
  t.teardown(() => server.close());
  return server;
}

/** Fails the next write with `fault`, and no other request. */
function failNext(server: VendorServer, fault: Fault): void {
  server.fault = asked => {
    if (!isWrite(asked)) return undefined;
    server.fault = () => undefined;
    return fault;
  };
}

for (const [name, { vendor: makeVendor, adapter }] of Object.entries(VENDORS)) {
  for (const { title, run } of CRM_CONFORMANCE) {
    test(`${name}: ${title}`, async t => {
      const vendor = makeVendor();
      const server = await start(t, vendor);
      const harness: CrmHarness = {
        adapter: () => adapter(server.origin, limits()),
        records: () => vendor.records(),
        loseAnswer: () => {
          failNext(server, 'answer lost');
          return true;
        },
      };
      await t.notThrowsAsync(run(harness));
    });
  }
}

/** What must come of each fault; `written` where the adapter gets over it by itself. */
const TABLE: readonly (readonly [
  Fault,
  ErrorCode | 'written',
  Readonly<Record<string, ErrorCode | 'written'>>?,
])[] = [
  [
    'expired token',
    'DELIVERY_UNAUTHENTICATED',
    {
      'salesforce by client credentials': 'written',
      'salesforce by JWT': 'written',
      'hubspot by OAuth': 'written',
      // Theirs do not expire.
      'hubspot by token': 'written',
      zendesk: 'written',
      webhook: 'written',
    },
  ],
  ['401', 'DELIVERY_UNAUTHENTICATED'],
  ['403', 'DELIVERY_UNAUTHENTICATED'],
  ['404', 'DELIVERY_REFUSED'],
  ['307', 'DELIVERY_INVALID'],
  ['408', 'DELIVERY_LIMITED'],
  [
    '409',
    'DELIVERY_FAILED',
    { webhook: 'written', 'hubspot by token': 'written', 'hubspot by OAuth': 'written' },
  ],
  ['429', 'DELIVERY_LIMITED'],
  ['500', 'DELIVERY_FAILED'],
  ['503', 'DELIVERY_FAILED'],
  ['connection refused', 'DELIVERY_FAILED'],
  ['answer lost', 'DELIVERY_FAILED'],
  ['no answer', 'DELIVERY_TIMEOUT'],
  ['slow body', 'DELIVERY_TIMEOUT'],
  ['malformed answer', 'DELIVERY_INVALID', { webhook: 'written' }],
];

const SLOW: ReadonlySet<Fault> = new Set(['no answer', 'slow body']);
// With OAuth a refused token is renewed once, so the refusal must stay for the second try.
const STAYS: ReadonlySet<Fault> = new Set(['401']);

for (const [name, { vendor: makeVendor, adapter }] of Object.entries(VENDORS)) {
  for (const [fault, general, special = {}] of TABLE) {
    const expected = special[name] ?? general;
    test(`${name}: ${fault} is told as ${expected}, and the next try leaves one record`, async t => {
      const vendor = makeVendor();
      const server = await start(t, vendor);
      const record = sampleRecord();
      if (STAYS.has(fault)) server.fault = asked => (isWrite(asked) ? fault : undefined);
      else failNext(server, fault);
      const hasty = adapter(server.origin, limits(SLOW.has(fault) ? 400 : 60_000));
      const outcome = await hasty.write(record, keyOf(record), never).then(
        () => 'written' as const,
        (thrown: ParleyError) => thrown,
      );
      t.is(outcome === 'written' ? outcome : outcome.code, expected);
      if (fault === '429' && outcome !== 'written') t.is(outcome.options.retryAfterMs, 7000);
      if (outcome !== 'written') t.is(outcome.retryable, expected !== 'DELIVERY_REFUSED');
      server.fault = () => undefined;
      await adapter(server.origin, limits()).write(record, keyOf(record), never);
      t.is(vendor.records().length, 1);
      if (vendor instanceof ZendeskAccount) t.is(vendor.tickets[0]?.comments.length, 1);
    });
  }
}

for (const [name, { vendor, adapter }] of Object.entries(VENDORS)) {
  test(`${name}: a server that is not there is told, and so is an address that is not allowed`, async t => {
    const server = await serveVendor(vendor());
    await server.close();
    const record = sampleRecord();
    const writing = adapter(server.origin, limits()).write(record, keyOf(record), never);
    await t.throwsAsync(writing, { code: 'DELIVERY_FAILED' });
    const guarded = adapter(server.origin, { ...limits(), guard: new AddressGuard() });
    await t.throwsAsync(guarded.write(record, keyOf(record), never), { code: 'ADDRESS_FORBIDDEN' });
    const steps = await adapter(server.origin, limits()).check(never);
    t.like(steps.at(-1), { ok: false, code: 'DELIVERY_FAILED' });
  });
}

test('Salesforce gets a Case and a Task that belongs to it, in its own fields', async t => {
  const organisation = new SalesforceOrganisation();
  const server = await start(t, organisation);
  const adapter = VENDORS['salesforce by client credentials']!.adapter(server.origin, limits());
  // Half past midnight on the first of March where callers are.
  const record = { ...sampleRecord(), startedAt: '2026-02-28T23:30:00.000Z' };
  const { remoteId } = await adapter.write(record, keyOf(record), never);
  const task = organisation.objects.get('Task')?.get(record.externalId);
  const case_ = organisation.objects.get('Case')?.get(record.externalId);
  t.is(case_?.['Id'], remoteId);
  t.like(case_, { Origin: 'Phone', ContactId: '51', AccountId: '62' });
  t.like(task, {
    WhatId: remoteId,
    WhoId: '51',
    Status: 'Completed',
    CallType: 'Inbound',
    CallDurationInSeconds: 62,
    ActivityDate: '2026-03-01',
    Reason__c: 'carte perdue',
    Subject: 'Call +33123456789: carte perdue',
  });
  const tokens = server.asked.filter(({ path }) => path.endsWith('/token'));
  t.is(tokens.length, 1, 'one token for both');
});

test('Salesforce is asked for a token as it wants to be: its login is the audience, or that of sandboxes', async t => {
  const audiences: unknown[] = [];
  const asked = async (audience?: string): Promise<void> => {
    const server = await start(t, new SalesforceOrganisation(keys.publicKey));
    const options = { ...salesforce, username: 'agent@example.com', privateKey: keys.privateKey, audience };
    await salesforceAdapter({ ...options, loginUrl: server.origin }, limits()).check(never);
    const form = new URLSearchParams(server.asked[0]?.body);
    audiences.push(decodeJwt(form.get('assertion') ?? '').aud);
  };
  await asked();
  await asked('https://test.salesforce.com');
  t.deepEqual(audiences, ['https://login.salesforce.com', 'https://test.salesforce.com']);
  t.is(audienceOf('https://example.my.salesforce.com'), 'https://login.salesforce.com');
  t.is(audienceOf('https://example--dev.sandbox.my.salesforce.com/'), 'https://test.salesforce.com');
  t.is(audienceOf('https://test.salesforce.com'), 'https://test.salesforce.com');
});

test('HubSpot gets a call with its duration, its HTML and its associations', async t => {
  const portal = new HubspotPortal();
  const server = await start(t, portal);
  const record = sampleRecord();
  await VENDORS['hubspot by token']!.adapter(server.origin, limits()).write(record, keyOf(record), never);
  const [call] = portal.calls;
  t.like(call?.properties, {
    hs_timestamp: record.startedAt,
    hs_call_duration: '61500',
    hs_call_direction: 'INBOUND',
    hs_call_status: 'COMPLETED',
    hs_call_from_number: '+33123456789',
    parley_call_id: record.externalId,
  });
  t.regex(call?.properties['hs_call_body'] ?? '', /&lt;b&gt;bleue&lt;\/b&gt; &amp; en veut/);
  t.deepEqual(call?.associations, [
    { to: { id: '51' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 194 }] },
    { to: { id: '62' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 182 }] },
  ]);
});

test('Zendesk opens the ticket for the agent, for a new version too, and does not mind if nobody is there', async t => {
  const account = new ZendeskAccount();
  const server = await start(t, account);
  const adapter = VENDORS['zendesk']!.adapter(server.origin, limits());
  const versions = [1, 2, 3].map(version => sampleRecord({ version }));
  for (const record of versions.slice(0, 2)) await adapter.write(record, keyOf(record), never);
  t.deepEqual(account.shown, ['7 100', '7 100']);
  server.fault = ({ path }) => (path.endsWith('/display.json') ? '404' : undefined);
  await adapter.write(versions[2]!, keyOf(versions[2]!), never);
  t.is(account.tickets[0]?.comments.length, 3);
  t.like(account.tickets[0]?.fields, {
    via_id: 45,
    requester_id: 51,
    custom_fields: [{ id: 360, value: 'carte perdue' }],
  });
});

test('a check names what is wrong with the configuration', async t => {
  const failed = async (adapter: CrmAdapter): Promise<unknown> =>
    (await adapter.check(never)).find(({ ok }) => !ok)?.code;
  const organisation = await start(t, new SalesforceOrganisation());
  const base = { ...salesforce, loginUrl: organisation.origin, clientSecret: 'secret' };
  t.is(await failed(salesforceAdapter({ ...base, clientSecret: 'x' }, limits())), 'DELIVERY_UNAUTHENTICATED');
  t.is(await failed(salesforceAdapter({ ...base, externalIdField: 'Subject' }, limits())), 'CONFIG_INVALID');
  t.is(
    await failed(salesforceAdapter({ ...base, caseFields: { reason: 'None__c' } }, limits())),
    'CONFIG_INVALID',
  );
  const portal = await start(t, new HubspotPortal());
  const hub = { ...hubspot, baseUrl: portal.origin, accessToken: 'token', fields: {} };
  t.is(await failed(hubspotAdapter({ ...hub, accessToken: 'x' }, limits())), 'DELIVERY_UNAUTHENTICATED');
  t.is(await failed(hubspotAdapter({ ...hub, uniqueProperty: 'hs_call_body' }, limits())), 'CONFIG_INVALID');
  t.is(await failed(hubspotAdapter({ ...hub, fields: { reason: 'none' } }, limits())), 'CONFIG_INVALID');
  const account = await start(t, new ZendeskAccount());
  const desk = { ...zendesk, baseUrl: account.origin };
  t.is(await failed(zendeskAdapter({ ...desk, apiToken: 'x' }, limits())), 'DELIVERY_UNAUTHENTICATED');
});

function temporaryPath(t: ExecutionContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-crm-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  return join(folder, 'crm.jsonl');
}

function linesOf(path: string): (CrmRecord & { key: string })[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.map(line => JSON.parse(line) as CrmRecord & { key: string });
}

for (const { title, run } of CRM_CONFORMANCE) {
  test(`file: ${title}`, async t => {
    const path = temporaryPath(t);
    const harness: CrmHarness = {
      adapter: () => fileAdapter(path),
      records: () => {
        const newest = new Map(linesOf(path).map(line => [line.externalId, line]));
        return [...newest.values()].map(({ externalId, summary }) => ({ externalId, text: summary }));
      },
      loseAnswer: () => false,
    };
    await t.notThrowsAsync(run(harness));
  });
}

test('half a line that a crash left is taken away, and the record is written once', async t => {
  const path = temporaryPath(t);
  const [first, second] = [sampleRecord(), sampleRecord({ externalId: 'other' })];
  await fileAdapter(path).write(first, keyOf(first), never);
  appendFileSync(path, `{"key":"${keyOf(second)}","externalId":"oth`);
  const restarted = fileAdapter(path);
  await restarted.write(first, keyOf(first), never);
  await restarted.write(second, keyOf(second), never);
  t.deepEqual(
    linesOf(path).map(({ externalId }) => externalId),
    [first.externalId, 'other'],
  );
});

test('a summary with signs at which some readers end a line is one line, also after a restart', async t => {
  const path = temporaryPath(t);
  const odd = sampleRecord({ summary: 'pasted\u2028from\u2029elsewhere\u0085\rthere' });
  await fileAdapter(path).write(odd, keyOf(odd), never);
  const long = sampleRecord({ externalId: 'long', summary: 'é'.repeat(100_000) });
  await fileAdapter(path).write(long, keyOf(long), never);
  const restarted = fileAdapter(path);
  for (const record of [odd, long]) await restarted.write(record, keyOf(record), never);
  t.deepEqual(
    linesOf(path).map(({ summary }) => summary),
    [odd.summary, long.summary],
  );
});

test('a file that cannot be written is told, by the check too', async t => {
  const path = temporaryPath(t);
  writeFileSync(path, 'not a folder\n');
  const adapter = fileAdapter(join(path, 'crm.jsonl'));
  const record = sampleRecord();
  await t.throwsAsync(adapter.write(record, keyOf(record), never), { code: 'DELIVERY_FAILED' });
  t.like(await adapter.check(never), [{ ok: false, code: 'FILE_NOT_FOUND' }]);
  await t.throwsAsync(fileAdapter(path).write(record, keyOf(record), never), { code: 'DELIVERY_INVALID' });
});
