/**
 * HubSpot: a call engagement with its associations (`POST /crm/v3/objects/calls`).
 *
 * A call has no external id of its own, so the operator makes a text property whose values are unique; a second call of the
 * same value is refused by HubSpot itself, and the first is then updated by that property (`idProperty`).
 */
import { ParleyError, asParleyError } from '../../call/errors.js';
import type { RequestLimits } from '../webhook/request.js';
import { VendorClient, at, textAt } from './client.js';
import type { Credentials } from './client.js';
import { TokenCredentials, fixedCredentials, refreshToken } from './credentials.js';
import { runSteps } from './crm.js';
import type { CrmAdapter, CrmRecord } from './crm.js';
import { asHtml, bodyOf, mapped, titleOf } from './text.js';

/** How HubSpot is reached and written to. */
export interface HubspotOptions {
  readonly baseUrl: string;
  /** Token of a private app; or an OAuth app's three. */
  readonly accessToken?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly refreshToken?: string | undefined;
  /** Property of calls with unique values that holds the call's id. */
  readonly uniqueProperty: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Types of the associations of a call that HubSpot defines, by the link in the call's metadata. */
const ASSOCIATION_TYPES: Readonly<Record<string, number>> = { contactId: 194, companyId: 182, ticketId: 220 };

/** Makes the adapter. */
export function hubspotAdapter(options: HubspotOptions, limits: RequestLimits): CrmAdapter {
  const base = options.baseUrl.replace(/\/+$/, '');
  const client = new VendorClient(limits, credentialsOf(options, base, limits));
  const calls = `${base}/crm/v3/objects/calls`;
  return {
    name: 'hubspot',
    write: async (record, _key, signal) => {
      const properties = propertiesOf(record, options);
      const json = { properties, associations: associationsOf(record) };
      const created = await client.ask({ method: 'POST', url: calls, json, expected: [400, 409] }, signal);
      if (created.status < 300) return { remoteId: textAt(created.json, 'id') };
      if (!isDuplicate(created.status, created.json)) {
        throw new ParleyError(
          'DELIVERY_REFUSED',
          'HubSpot refuses the properties or associations of the call.',
        );
      }
      const known = encodeURIComponent(record.externalId);
      const url = `${calls}/${known}?idProperty=${encodeURIComponent(options.uniqueProperty)}`;
      const updated = await client.ask({ method: 'PATCH', url, json: { properties } }, signal);
      return { remoteId: textAt(updated.json, 'id') };
    },
    check: signal =>
      runSteps(
        [
          [
            `calls have the unique property ${options.uniqueProperty}`,
            async () => checkProperty(client, `${base}/crm/v3/properties/calls`, options, signal),
          ],
        ],
        asParleyError,
      ),
  };
}

function credentialsOf(options: HubspotOptions, base: string, limits: RequestLimits): Credentials {
  const { accessToken, clientId = '', clientSecret = '', refreshToken: token } = options;
  if (accessToken !== undefined) return fixedCredentials(`Bearer ${accessToken}`);
  return new TokenCredentials(
    `${base}/oauth/v1/token`,
    refreshToken(clientId, clientSecret, token ?? ''),
    limits,
  );
}

function propertiesOf(record: CrmRecord, options: HubspotOptions): Record<string, string> {
  const own = Object.entries(mapped(record, options.fields)).map(([name, value]) => [name, String(value)]);
  return {
    hs_timestamp: record.startedAt,
    hs_call_title: titleOf(record),
    hs_call_body: asHtml(bodyOf(record)),
    hs_call_duration: String(record.durationMs),
    hs_call_direction: record.direction.toUpperCase(),
    hs_call_status: 'COMPLETED',
    ...(record.from !== undefined && { hs_call_from_number: record.from }),
    ...(record.to !== undefined && { hs_call_to_number: record.to }),
    ...(Object.fromEntries(own) as Record<string, string>),
    [options.uniqueProperty]: record.externalId,
  };
}

function associationsOf({ links }: CrmRecord): object[] {
  return Object.entries(ASSOCIATION_TYPES).flatMap(([link, associationTypeId]) => {
    const id = links[link];
    if (id === undefined) return [];
    return [{ to: { id }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }] }];
  });
}

// A value that is taken comes as 409, or among the reasons of a 400, depending on the object.
function isDuplicate(status: number, json: unknown): boolean {
  return status === 409 || JSON.stringify(json ?? '').includes('CONFLICTING_UNIQUE_VALUE');
}

async function checkProperty(
  client: VendorClient,
  properties: string,
  { uniqueProperty, fields }: HubspotOptions,
  signal: AbortSignal,
): Promise<void> {
  const { json } = await client.ask({ method: 'GET', url: properties }, signal);
  const results = at(json, 'results');
  if (!Array.isArray(results))
    throw new ParleyError('DELIVERY_INVALID', 'The list of properties has no results.');
  const known = new Map(results.map(property => [String(at(property, 'name')), property as unknown]));
  if (at(known.get(uniqueProperty), 'hasUniqueValue') !== true) {
    throw new ParleyError('CONFIG_INVALID', `Calls have no property ${uniqueProperty} with unique values.`, {
      field: 'crm.hubspot.uniqueProperty',
    });
  }
  const missing = Object.values(fields).filter(name => !known.has(name));
  if (missing.length === 0) return;
  throw new ParleyError('CONFIG_INVALID', `Calls have no property ${missing.join(', ')}.`, {
    field: 'crm.hubspot.fields',
  });
}
