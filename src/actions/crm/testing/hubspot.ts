/** HubSpot's side: call engagements with a property of unique values. */
import type { Answered, Asked, Vendor } from './server.js';

interface Call {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly associations: readonly unknown[];
}

const UNIQUE = 'parley_call_id';

/** A HubSpot portal with a private app's token `token`, and an OAuth app `client`/`secret`/`refresh`. */
export class HubspotPortal implements Vendor {
  readonly calls: Call[] = [];
  #generation = 0;

  /** @param duplicateStatus how it refuses a value that is taken */
  constructor(private readonly duplicateStatus: 400 | 409 = 409) {}

  handle(asked: Asked): Answered {
    if (asked.path === '/oauth/v1/token') return this.#token(asked);
    const known = ['Bearer token', `Bearer oauth-${this.#generation}`];
    if (!known.includes(asked.headers.authorization ?? '')) return this.#error(401);
    if (asked.path === '/crm/v3/properties/calls') return { status: 200, json: { results: PROPERTIES } };
    if (asked.path === '/crm/v3/objects/calls' && asked.method === 'POST') return this.#create(asked);
    const update = /^\/crm\/v3\/objects\/calls\/([^/]+)$/.exec(asked.path);
    if (update !== null && asked.method === 'PATCH')
      return this.#update(decodeURIComponent(update[1] ?? ''), asked);
    return this.#error(404);
  }

  errorBody(status: number): unknown {
    const categories: Record<number, string> = {
      400: 'VALIDATION_ERROR',
      401: 'EXPIRED_AUTHENTICATION',
      403: 'MISSING_SCOPES',
      404: 'OBJECT_NOT_FOUND',
      409: 'CONFLICT',
      429: 'RATE_LIMITS',
    };
    return { status: 'error', message: 'no', category: categories[status] ?? 'INTERNAL_ERROR' };
  }

  expireTokens(): boolean {
    this.#generation++;
    return true;
  }

  records(): readonly { externalId: string; text: string }[] {
    return this.calls.map(({ properties }) => ({
      externalId: properties[UNIQUE] ?? '',
      text: properties['hs_call_body'] ?? '',
    }));
  }

  #token({ body }: Asked): Answered {
    const form = new URLSearchParams(body);
    const right =
      form.get('grant_type') === 'refresh_token' &&
      form.get('refresh_token') === 'refresh' &&
      form.get('client_id') === 'client' &&
      form.get('client_secret') === 'secret';
    if (!right) return this.#error(400);
    return { status: 200, json: { access_token: `oauth-${this.#generation}`, expires_in: 1800 } };
  }

  #create({ body }: Asked): Answered {
    const { properties, associations } = JSON.parse(body) as Omit<Call, 'id'>;
    if (properties['hs_timestamp'] === undefined) return this.#error(400);
    if (this.calls.some(call => call.properties[UNIQUE] === properties[UNIQUE])) {
      const json = {
        ...(this.#error(this.duplicateStatus).json as object),
        message: 'CONFLICTING_UNIQUE_VALUE',
      };
      return { status: this.duplicateStatus, json };
    }
    const call = { id: String(9000 + this.calls.length), properties, associations };
    this.calls.push(call);
    return { status: 201, json: call };
  }

  #update(value: string, { body, query }: Asked): Answered {
    const found = this.calls.findIndex(call => call.properties[query.get('idProperty') ?? ''] === value);
    const known = this.calls[found];
    if (known === undefined) return this.#error(404);
    const { properties } = JSON.parse(body) as Omit<Call, 'id'>;
    this.calls[found] = { ...known, properties: { ...known.properties, ...properties } };
    return { status: 200, json: this.calls[found] };
  }

  #error(status: number): Answered {
    return { status, json: this.errorBody(status) };
  }
}

const PROPERTIES = [
  { name: 'hs_call_body', hasUniqueValue: false },
  { name: UNIQUE, hasUniqueValue: true },
];
