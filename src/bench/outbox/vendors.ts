/** The systems of record of the run, each a server of its own that fails at random, and what they hold in the end. */
import { readFileSync } from 'node:fs';
import { HubspotPortal } from '../../actions/crm/testing/hubspot.js';
import { SalesforceOrganisation } from '../../actions/crm/testing/salesforce.js';
import { FAULTS, serveVendor } from '../../actions/crm/testing/server.js';
import type { Vendor, VendorServer } from '../../actions/crm/testing/server.js';
import { WEBHOOK_SECRET, WebhookReceiver } from '../../actions/crm/testing/webhook.js';
import { ZendeskAccount } from '../../actions/crm/testing/zendesk.js';
import { seeded } from '../catalogue/random.js';

/** How many records each system holds, by external id; more than one of an id is a record that was doubled. */
export type Holdings = ReadonlyMap<string, readonly { readonly externalId: string; readonly text: string }[]>;

/** The servers of a run. */
export interface FailingVendors {
  /** Settings that make the service write to all of them, and to a file. */
  readonly env: Record<string, string>;
  /** Requests that came, and those that were made to fail. */
  readonly counts: { asked: number; failed: number };
  holdings(): Holdings;
  close(): Promise<void>;
}

/**
 * Starts the systems.
 *
 * @param faultShare share of requests that fail, each in one of the ways, by chance
 * @param file where the adapter `file` writes
 */
export async function startFailingVendors(
  seed: number,
  faultShare: number,
  file: string,
): Promise<FailingVendors> {
  const random = seeded(seed);
  const counts = { asked: 0, failed: 0 };
  const vendors: Record<string, Vendor> = {
    webhook: new WebhookReceiver(),
    salesforce: new SalesforceOrganisation(),
    hubspot: new HubspotPortal(),
    zendesk: new ZendeskAccount(),
  };
  const servers = new Map<string, VendorServer>();
  for (const [name, vendor] of Object.entries(vendors)) {
    const server = await serveVendor(vendor);
    server.retryAfterS = 1;
    server.fault = () => {
      counts.asked++;
      if (!random.chance(faultShare)) return undefined;
      counts.failed++;
      return random.pick(FAULTS);
    };
    servers.set(name, server);
  }
  return {
    env: settings(name => servers.get(name)?.origin ?? '', file),
    counts,
    holdings: () =>
      new Map([
        ...Object.entries(vendors).map(([name, vendor]) => [name, heldBy(vendor)] as const),
        ['file', lines(file)],
      ]),
    close: async () => {
      await Promise.all([...servers.values()].map(server => server.close()));
    },
  };
}

function settings(originOf: (name: string) => string, file: string): Record<string, string> {
  return {
    PARLEY_CRM_WRITE: '[webhook, salesforce, hubspot, zendesk, file]',
    PARLEY_OUTBOX_ALLOWED_NETWORKS: '[127.0.0.1]',
    PARLEY_CRM_WEBHOOK_URL: `${originOf('webhook')}/hook`,
    PARLEY_CRM_WEBHOOK_SECRETS: `[${WEBHOOK_SECRET}]`,
    PARLEY_CRM_SALESFORCE_LOGIN_URL: originOf('salesforce'),
    PARLEY_CRM_SALESFORCE_CLIENT_ID: 'client',
    PARLEY_CRM_SALESFORCE_CLIENT_SECRET: 'secret',
    PARLEY_CRM_SALESFORCE_OBJECTS: '[Task, Case]',
    PARLEY_CRM_HUBSPOT_BASE_URL: originOf('hubspot'),
    PARLEY_CRM_HUBSPOT_ACCESS_TOKEN: 'token',
    PARLEY_CRM_ZENDESK_BASE_URL: originOf('zendesk'),
    PARLEY_CRM_ZENDESK_EMAIL: 'agent@example.com',
    PARLEY_CRM_ZENDESK_API_TOKEN: 'token',
    PARLEY_CRM_FILE_PATH: file,
  };
}

/** What a system holds; a Zendesk ticket counts as often as it has comments, because a comment cannot be written over. */
function heldBy(vendor: Vendor): { externalId: string; text: string }[] {
  if (!(vendor instanceof ZendeskAccount)) return [...vendor.records()];
  return vendor.tickets.flatMap(({ external_id: externalId, comments }) =>
    comments.map(text => ({ externalId, text })),
  );
}

function lines(file: string): { externalId: string; text: string }[] {
  const rows = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return rows.map(row => {
    const { externalId, summary } = JSON.parse(row) as { externalId: string; summary: string };
    return { externalId, text: summary };
  });
}
