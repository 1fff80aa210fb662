/** The adapters that the configuration names. */
import { readFileSync } from 'node:fs';
import { ParleyError } from '../../call/errors.js';
import { machineTimeZone } from '../../call/local-time.js';
import type { Config } from '../../config/config.js';
import type { CRM_NAMES } from '../../config/crm.js';
import { AddressGuard } from '../webhook/addresses.js';
import type { RequestLimits } from '../webhook/request.js';
import { checkDestination } from '../webhook/webhook.js';
import type { CrmAdapter } from './crm.js';
import { fileAdapter } from './file.js';
import { hubspotAdapter } from './hubspot.js';
import { salesforceAdapter } from './salesforce.js';
import { webhookAdapter } from './webhook.js';
import { zendeskAdapter } from './zendesk.js';

type CrmConfig = Config['crm'];
type CrmName = (typeof CRM_NAMES)[number];

/** An answer longer than this is no answer of an interface that is documented. */
const MAX_ANSWER_BYTES = 1_048_576;

/**
 * Makes the adapters of `crm.write`.
 *
 * @throws ParleyError CONFIG_INVALID naming the setting that is missing or wrong; FILE_NOT_FOUND
 */
export function crmAdapters({
  crm: config,
  outbox,
  timeZone = machineTimeZone(),
}: Pick<Config, 'crm' | 'outbox' | 'timeZone'>): readonly CrmAdapter[] {
  const limits: RequestLimits = {
    guard: new AddressGuard(outbox.allowedNetworks),
    timeoutMs: config.timeoutMs,
    maxAnswerBytes: MAX_ANSWER_BYTES,
  };
  return [...new Set(config.write)].map(name => MAKERS[name](config, limits, timeZone));
}

const MAKERS: Readonly<
  Record<CrmName, (config: CrmConfig, limits: RequestLimits, timeZone: string) => CrmAdapter>
> = {
  webhook: ({ webhook }, limits) => {
    const { url, secrets, source } = webhook;
    const destination = { url: needed(url, 'crm.webhook.url'), secrets };
    try {
      checkDestination(destination);
    } catch (cause) {
      const { message, field = 'url' } = cause as ParleyError;
      throw new ParleyError('CONFIG_INVALID', `crm.webhook.${field}: ${message}`, {
        field: `crm.webhook.${field}`,
        cause,
      });
    }
    return webhookAdapter(destination, { ...limits, source });
  },
  salesforce: ({ salesforce }, limits, timeZone) => {
    const { privateKeyFile, ...options } = salesforce;
    const loginUrl = needed(options.loginUrl, 'crm.salesforce.loginUrl');
    const clientId = needed(options.clientId, 'crm.salesforce.clientId');
    if (privateKeyFile === undefined) needed(options.clientSecret, 'crm.salesforce.clientSecret');
    else needed(options.username, 'crm.salesforce.username');
    const privateKey = privateKeyFile === undefined ? undefined : readKey(privateKeyFile);
    return salesforceAdapter({ ...options, loginUrl, clientId, privateKey, timeZone }, limits);
  },
  hubspot: ({ hubspot }, limits) => {
    if (hubspot.accessToken === undefined) {
      needed(hubspot.refreshToken, 'crm.hubspot.accessToken');
      needed(hubspot.clientId, 'crm.hubspot.clientId');
      needed(hubspot.clientSecret, 'crm.hubspot.clientSecret');
    }
    return hubspotAdapter(hubspot, limits);
  },
  zendesk: ({ zendesk }, limits) => {
    const { display, fields } = zendesk;
    const baseUrl = needed(zendesk.baseUrl, 'crm.zendesk.baseUrl');
    const email = needed(zendesk.email, 'crm.zendesk.email');
    const apiToken = needed(zendesk.apiToken, 'crm.zendesk.apiToken');
    return zendeskAdapter({ baseUrl, email, apiToken, display, fields }, limits);
  },
  file: ({ file }) => fileAdapter(file.path),
};

function needed(value: string | undefined, field: string): string {
  if (value !== undefined) return value;
  throw new ParleyError('CONFIG_INVALID', `${field} is missing: crm.write names its adapter.`, { field });
}

function readKey(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ParleyError('FILE_NOT_FOUND', `The private key ${path} cannot be read.`, {
      field: 'crm.salesforce.privateKeyFile',
      cause,
    });
  }
}
