/** Settings of the systems that approved summaries are written to. */
import { z } from 'zod';

const mapping = z
  .record(z.string(), z.string().min(1))
  .default({})
  .describe('Name of a field in the schema to its name there.');
const secret = z.string().min(1).optional().meta({ secret: true });

const webhook = z.strictObject({
  url: z.url().optional().describe('Where approved summaries are posted.'),
  secrets: z
    .array(z.string().min(1))
    .default([])
    .meta({ secret: true })
    .describe('whsec_ secrets of Standard Webhooks, newest first.'),
  source: z.string().min(1).default('/parley').describe('URI reference of this installation.'),
});

const salesforce = z.strictObject({
  loginUrl: z.url().optional().describe('https://NAME.my.salesforce.com'),
  apiVersion: z
    .string()
    .regex(/^v\d+\.\d$/)
    .default('v62.0')
    .describe('Version of the REST interface.'),
  clientId: z.string().min(1).optional().describe('Consumer key of the connected app.'),
  clientSecret: secret.describe('For the client credentials flow.'),
  username: z.string().optional().describe('For the JWT bearer flow: the user written as.'),
  privateKeyFile: z.string().optional().describe('For the JWT bearer flow: PKCS #8 in PEM.'),
  audience: z
    .url()
    .optional()
    .describe(
      'For the JWT bearer flow; by default https://login.salesforce.com, of a sandbox https://test.salesforce.com.',
    ),
  objects: z
    .array(z.enum(['Task', 'Case']))
    .min(1)
    .default(['Task'])
    .describe('What is written.'),
  externalIdField: z
    .string()
    .regex(/^\w+$/)
    .default('Parley_Call_Id__c')
    .describe("Unique external id field that holds the call's id."),
  taskFields: mapping,
  caseFields: mapping,
});

const hubspot = z.strictObject({
  baseUrl: z.url().default('https://api.hubapi.com').describe('Address of the interface.'),
  accessToken: secret.describe('Token of a private app.'),
  clientId: z.string().optional().describe('OAuth, instead of accessToken.'),
  clientSecret: secret.describe('OAuth.'),
  refreshToken: secret.describe('OAuth.'),
  uniqueProperty: z
    .string()
    .regex(/^\w+$/)
    .default('parley_call_id')
    .describe("Property of calls with unique values that holds the call's id."),
  fields: mapping,
});

const zendesk = z.strictObject({
  baseUrl: z.url().optional().describe('https://NAME.zendesk.com'),
  email: z.string().optional().describe('User written as.'),
  apiToken: secret.describe('Token of that user.'),
  display: z.boolean().default(true).describe("Open the ticket in the agent's browser."),
  fields: mapping.describe('Name of a field in the schema to the id of a custom ticket field.'),
});

const file = z.strictObject({
  path: z.string().default('.parley/crm.jsonl').describe('A line of JSON for each version.'),
});

/** Names of the adapters. */
export const CRM_NAMES = ['webhook', 'salesforce', 'hubspot', 'zendesk', 'file'] as const;

/** The section `crm`. */
export const crm = z.strictObject({
  write: z.array(z.enum(CRM_NAMES)).default([]).describe('Where approved summaries are written.'),
  timeoutMs: z.int().min(100).max(300_000).default(15_000).describe('Time one request may take.'),
  webhook: webhook.prefault({}),
  salesforce: salesforce.prefault({}),
  hubspot: hubspot.prefault({}),
  zendesk: zendesk.prefault({}),
  file: file.prefault({}),
});

/** The section `outbox`. */
export const outbox = z.strictObject({
  allowedNetworks: z
    .array(z.string())
    .default([])
    .describe(
      'Addresses or networks that are not public but may be sent to, for example 10.1.0.0/16; also without TLS.',
    ),
  concurrency: z.int().min(1).max(64).default(4).describe('Deliveries to one destination at a time.'),
  timeoutMs: z
    .int()
    .min(100)
    .max(600_000)
    .default(60_000)
    .describe('Time one try may take, with all its requests.'),
  maxAttempts: z.int().min(1).max(1000).default(48).describe('Failed tries after which a delivery is dead.'),
  firstRetryMs: z.int().min(1).max(3_600_000).default(1000).describe('Wait before the second try.'),
  maxRetryMs: z.int().min(1).max(86_400_000).default(1_800_000).describe('Longest wait between tries.'),
  breakAfter: z
    .int()
    .min(1)
    .max(1000)
    .default(5)
    .describe('Failures in a row after which a destination is left alone.'),
  breakMs: z.int().min(1).max(3_600_000).default(10_000).describe('How long it is, at first.'),
});
