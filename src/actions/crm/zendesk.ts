/**
 * Zendesk: a ticket for each call by the Talk Partner Edition (`POST /api/v2/channels/voice/tickets`), shown in the browser
 * of the agent who took the call.
 *
 * A ticket is known by its `external_id`. It is looked up before it is made, and the idempotency key of the request covers
 * the moment in between. Comments of tickets cannot be changed, so every version is one comment, and a tag says which
 * versions a ticket has.
 */
import { ParleyError, asParleyError } from '../../call/errors.js';
import type { Receipt } from '../outbox/outbox.js';
import type { RequestLimits } from '../webhook/request.js';
import { VendorClient, at, textAt } from './client.js';
import { fixedCredentials } from './credentials.js';
import { runSteps } from './crm.js';
import type { CrmAdapter, CrmRecord } from './crm.js';
import { bodyOf, mapped, titleOf } from './text.js';

/** How Zendesk is reached and written to. */
export interface ZendeskOptions {
  /** `https://SUBDOMAIN.zendesk.com`. */
  readonly baseUrl: string;
  /** The user written as, and an API token. */
  readonly email: string;
  readonly apiToken: string;
  /** Open the ticket in the agent's browser; needs `agentId` in the call's metadata. */
  readonly display: boolean;
  /** Name in the schema to id of a custom ticket field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What a ticket came from, as the Talk Partner Edition numbers it. */
const VIA = { inbound: 45, outbound: 46 } as const;

interface Ticket {
  readonly id: string;
  readonly tags: readonly string[];
  readonly updatedAt: string | undefined;
}

/** Makes the adapter. */
export function zendeskAdapter(options: ZendeskOptions, limits: RequestLimits): CrmAdapter {
  const api = `${options.baseUrl.replace(/\/+$/, '')}/api/v2`;
  const basic = Buffer.from(`${options.email}/token:${options.apiToken}`).toString('base64');
  const client = new VendorClient(limits, fixedCredentials(`Basic ${basic}`));
  return {
    name: 'zendesk',
    write: async (record, key, signal) => {
      const known = await find(client, api, record.externalId, signal);
      if (known === undefined) return create(client, api, { record, key, options }, signal);
      if (!known.tags.includes(tagOf(record))) await update(client, api, { record, options, known }, signal);
      return { remoteId: known.id };
    },
    check: signal =>
      runSteps(
        [
          ['credentials are taken, as an agent', async () => checkAgent(client, api, signal)],
          [
            'tickets can be looked up by external id',
            async () => void (await find(client, api, 'parley-check', signal)),
          ],
        ],
        asParleyError,
      ),
  };
}

const tagOf = ({ version }: CrmRecord): string => `parley-v${version}`;

async function find(
  client: VendorClient,
  api: string,
  externalId: string,
  signal: AbortSignal,
): Promise<Ticket | undefined> {
  const url = `${api}/tickets.json?external_id=${encodeURIComponent(externalId)}`;
  const { json } = await client.ask({ method: 'GET', url }, signal);
  const tickets = at(json, 'tickets');
  if (!Array.isArray(tickets))
    throw new ParleyError('DELIVERY_INVALID', 'The answer has no list of tickets.');
  const [ticket] = tickets as unknown[];
  if (ticket === undefined) return undefined;
  const tags = at(ticket, 'tags');
  const updatedAt = at(ticket, 'updated_at');
  return {
    id: textAt(ticket, 'id'),
    tags: Array.isArray(tags) ? tags.map(String) : [],
    updatedAt: typeof updatedAt === 'string' ? updatedAt : undefined,
  };
}

async function create(
  client: VendorClient,
  api: string,
  { record, key, options }: { record: CrmRecord; key: string; options: ZendeskOptions },
  signal: AbortSignal,
): Promise<Receipt> {
  const ticket = {
    via_id: VIA[record.direction],
    external_id: record.externalId,
    tags: ['parley', tagOf(record)],
    ...requesterOf(record),
    ...contentOf(record, options),
  };
  const agent = agentOf(record, options);
  const json = { ...(agent !== undefined && { display_to_agent: Number(agent) }), ticket };
  const headers = { 'idempotency-key': key };
  const answer = await client.ask(
    { method: 'POST', url: `${api}/channels/voice/tickets.json`, headers, json },
    signal,
  );
  return { remoteId: textAt(answer.json, 'ticket', 'id') };
}

async function update(
  client: VendorClient,
  api: string,
  { record, options, known }: { record: CrmRecord; options: ZendeskOptions; known: Ticket },
  signal: AbortSignal,
): Promise<void> {
  const guard = known.updatedAt === undefined ? {} : { safe_update: true, updated_stamp: known.updatedAt };
  const ticket = { ...contentOf(record, options), tags: [...known.tags, tagOf(record)], ...guard };
  await client.ask({ method: 'PUT', url: `${api}/tickets/${known.id}.json`, json: { ticket } }, signal);
  const agent = agentOf(record, options);
  if (agent === undefined) return;
  const url = `${api}/channels/voice/agents/${agent}/tickets/${known.id}/display.json`;
  // The ticket is written; an agent whose browser cannot be reached any more changes nothing about that.
  await client.ask({ method: 'POST', url, json: {} }, signal).catch(() => undefined);
}

function contentOf(record: CrmRecord, { fields }: ZendeskOptions): object {
  const custom = Object.entries(mapped(record, fields)).map(([id, value]) => ({ id: Number(id), value }));
  return {
    subject: titleOf(record),
    comment: { body: bodyOf(record), public: false },
    ...(custom.length > 0 && { custom_fields: custom }),
  };
}

function requesterOf({ links, from, to, direction }: CrmRecord): object {
  if (/^\d+$/.test(links['contactId'] ?? '')) return { requester_id: Number(links['contactId']) };
  const number = direction === 'inbound' ? from : to;
  return number === undefined ? {} : { requester: { name: number, phone: number } };
}

function agentOf({ links: { agentId = '' } }: CrmRecord, { display }: ZendeskOptions): string | undefined {
  return display && /^\d+$/.test(agentId) ? agentId : undefined;
}

async function checkAgent(client: VendorClient, api: string, signal: AbortSignal): Promise<void> {
  const { json } = await client.ask({ method: 'GET', url: `${api}/users/me.json` }, signal);
  // Without credentials Zendesk answers 200 with an anonymous user.
  const role = at(json, 'user', 'role');
  if (role === 'agent' || role === 'admin') return;
  throw new ParleyError('DELIVERY_UNAUTHENTICATED', 'Zendesk does not know the user as an agent.');
}
