/**
 * Salesforce: a Case and a Task (the activity "call") for each call, upserted by an external id field over REST.
 *
 * REST API Developer Guide: "Upsert Records Using sObject Rows by External ID"; tokens by the OAuth 2.0 client credentials
 * or JWT bearer flow, whose answer names the server to speak to.
 */
import { ParleyError, asParleyError } from '../../call/errors.js';
import { localDay } from '../../call/local-time.js';
import type { Receipt } from '../outbox/outbox.js';
import type { RequestLimits } from '../webhook/request.js';
import { VendorClient, at, textAt } from './client.js';
import type { Judged } from './client.js';
import { TokenCredentials, clientCredentials, jwtBearer } from './credentials.js';
import type { Grant } from './credentials.js';
import { runSteps } from './crm.js';
import type { CheckStep, CrmAdapter, CrmRecord } from './crm.js';
import { bodyOf, mapped, titleOf } from './text.js';

type SalesforceObject = 'Task' | 'Case';

/** How Salesforce is reached and written to. */
export interface SalesforceOptions {
  /** The organisation's own address for logging in, for example `https://example.my.salesforce.com`. */
  readonly loginUrl: string;
  readonly apiVersion: string;
  readonly clientId: string;
  /** For the client credentials flow. */
  readonly clientSecret?: string | undefined;
  /** For the JWT bearer flow: the user written as, and the client's key. */
  readonly username?: string | undefined;
  readonly privateKey?: string | undefined;
  /** Whom the assertion is meant for; by default Salesforce's own login, or that of sandboxes. */
  readonly audience?: string | undefined;
  readonly objects: readonly SalesforceObject[];
  /** The custom field, marked as external id and unique on each object, that holds the call's id. */
  readonly externalIdField: string;
  readonly taskFields: Readonly<Record<string, string>>;
  readonly caseFields: Readonly<Record<string, string>>;
  /** Of the day of an activity, which has none of its own. */
  readonly timeZone: string;
}

/** Makes the adapter. */
export function salesforceAdapter(options: SalesforceOptions, limits: RequestLimits): CrmAdapter {
  const tokens = new TokenCredentials(
    `${trimmed(options.loginUrl)}/services/oauth2/token`,
    grantOf(options),
    limits,
  );
  const client = new VendorClient(limits, tokens, judge);
  const base = async (signal: AbortSignal): Promise<string> => {
    const { answer } = await tokens.token(signal);
    return `${trimmed(textAt(answer, 'instance_url'))}/services/data/${options.apiVersion}`;
  };
  const upsert = async (
    object: SalesforceObject,
    record: CrmRecord,
    json: object,
    signal: AbortSignal,
  ): Promise<string | undefined> => {
    const id = encodeURIComponent(record.externalId);
    const url = `${await base(signal)}/sobjects/${object}/${options.externalIdField}/${id}`;
    const answer = await client.ask({ method: 'PATCH', url, json }, signal);
    // Before version 46 an update had an empty answer.
    return answer.status === 204 ? undefined : textAt(answer.json, 'id');
  };
  return {
    name: 'salesforce',
    write: async (record, _key, signal) => {
      const receipt: { remoteId?: string | undefined } = {};
      if (options.objects.includes('Case')) {
        receipt.remoteId = await upsert('Case', record, caseOf(record, options), signal);
      }
      if (!options.objects.includes('Task')) return receipt;
      const task = await upsert('Task', record, taskOf(record, options, receipt), signal);
      return { remoteId: receipt.remoteId ?? task };
    },
    check: signal => check(options, { client, base, login: () => tokens.token(signal) }, signal),
  };
}

const trimmed = (url: string): string => url.replace(/\/+$/, '');

/**
 * Salesforce takes an assertion for its login or its login to sandboxes, not for an organisation's own address
 * ("OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration", parameter aud).
 */
export function audienceOf(loginUrl: string): string {
  const { hostname } = new URL(loginUrl);
  const sandbox = hostname.includes('--') || /(^|\.)(test|sandbox\.my)\.salesforce\.com$/.test(hostname);
  return sandbox ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
}

function grantOf(options: SalesforceOptions): Grant {
  const { clientId, clientSecret, username, privateKey, loginUrl, audience } = options;
  if (privateKey !== undefined && username !== undefined) {
    const claims = { issuer: clientId, subject: username, audience: audience ?? audienceOf(loginUrl) };
    return jwtBearer(claims, privateKey);
  }
  return clientCredentials(clientId, clientSecret ?? '');
}

function caseOf(record: CrmRecord, { caseFields }: SalesforceOptions): object {
  const { contactId, companyId } = record.links;
  return {
    Subject: titleOf(record),
    Description: bodyOf(record),
    Origin: 'Phone',
    ...(contactId !== undefined && { ContactId: contactId }),
    ...(companyId !== undefined && { AccountId: companyId }),
    ...mapped(record, caseFields),
  };
}

function taskOf(
  record: CrmRecord,
  { taskFields, timeZone }: SalesforceOptions,
  { remoteId }: Receipt,
): object {
  const { contactId, companyId, ticketId } = record.links;
  const whatId = remoteId ?? ticketId ?? companyId;
  return {
    Subject: titleOf(record),
    Description: bodyOf(record),
    Status: 'Completed',
    Type: 'Call',
    CallType: record.direction === 'inbound' ? 'Inbound' : 'Outbound',
    CallObject: record.externalId,
    CallDurationInSeconds: Math.round(record.durationMs / 1000),
    ActivityDate: localDay(new Date(record.startedAt), timeZone),
    ...(contactId !== undefined && { WhoId: contactId }),
    ...(whatId !== undefined && { WhatId: whatId }),
    ...mapped(record, taskFields),
  };
}

/** What Salesforce's own names mean where the status says something else or too little. */
const NAMES: Readonly<Record<string, 'DELIVERY_LIMITED' | 'DELIVERY_FAILED'>> = {
  REQUEST_LIMIT_EXCEEDED: 'DELIVERY_LIMITED',
  SERVER_UNAVAILABLE: 'DELIVERY_FAILED',
  UNABLE_TO_LOCK_ROW: 'DELIVERY_FAILED',
  // Two upserts of one new record at the same time: the next try finds it.
  DUPLICATE_VALUE: 'DELIVERY_FAILED',
};

function judge(status: number, json: unknown): Judged | undefined {
  const name = at(Array.isArray(json) ? json[0] : json, 'errorCode');
  if (status === 300)
    return ['DELIVERY_REFUSED', 'The external id belongs to several records: its field must be unique.'];
  if (typeof name !== 'string') return undefined;
  const code = NAMES[name] ?? (status === 400 || status === 404 ? 'DELIVERY_REFUSED' : undefined);
  return code === undefined ? undefined : [code, `Salesforce says ${name}.`];
}

interface Checking {
  readonly client: VendorClient;
  readonly base: (signal: AbortSignal) => Promise<string>;
  readonly login: () => Promise<unknown>;
}

function check(
  options: SalesforceOptions,
  { client, base, login }: Checking,
  signal: AbortSignal,
): Promise<readonly CheckStep[]> {
  const objects = options.objects.map(
    object =>
      [
        `${object} has the external id field and the mapped fields`,
        async () => {
          const url = `${await base(signal)}/sobjects/${object}/describe`;
          const { json } = await client.ask({ method: 'GET', url }, signal);
          checkFields(json, object, options);
        },
      ] as const,
  );
  return runSteps([['credentials are taken', async () => void (await login())], ...objects], asParleyError);
}

function checkFields(json: unknown, object: SalesforceObject, options: SalesforceOptions): void {
  const listed = at(json, 'fields');
  if (!Array.isArray(listed))
    throw new ParleyError('DELIVERY_INVALID', "The object's description has no fields.");
  const known = new Map(listed.map(field => [String(at(field, 'name')), field as unknown]));
  const { externalIdField } = options;
  if (at(known.get(externalIdField), 'externalId') !== true) {
    throw new ParleyError('CONFIG_INVALID', `${object} has no external id field ${externalIdField}.`, {
      field: 'crm.salesforce.externalIdField',
    });
  }
  const mapping = object === 'Task' ? options.taskFields : options.caseFields;
  const missing = Object.values(mapping).filter(name => !known.has(name));
  if (missing.length === 0) return;
  throw new ParleyError('CONFIG_INVALID', `${object} has no field ${missing.join(', ')}.`, {
    field: `crm.salesforce.${object === 'Task' ? 'taskFields' : 'caseFields'}`,
  });
}
