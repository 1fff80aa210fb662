/** Salesforce's side: tokens, upserts by external id, descriptions of objects. */
import { generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { Answered, Asked, Vendor } from './server.js';

const EXTERNAL_ID = 'Parley_Call_Id__c';

/** Keys of a client of the JWT bearer flow. */
export function clientKeys(): { readonly privateKey: string; readonly publicKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicKey };
}

/** A Salesforce organisation with a client `client`/`secret`, which may also sign with a key. */
export class SalesforceOrganisation implements Vendor {
  readonly objects = new Map<string, Map<string, Record<string, unknown>>>([
    ['Task', new Map()],
    ['Case', new Map()],
  ]);
  #generation = 0;

  /** @param audience whom assertions must be meant for; Salesforce's own login, wherever the organisation is */
  constructor(
    private readonly publicKey?: KeyObject,
    private readonly audience = 'https://login.salesforce.com',
  ) {}

  async handle(asked: Asked, origin: string): Promise<Answered> {
    if (asked.path === '/services/oauth2/token') return this.#token(asked, origin);
    if (asked.headers.authorization !== `Bearer token-${this.#generation}`) {
      return { status: 401, json: this.errorBody(401) };
    }
    const describe = /sobjects\/(\w+)\/describe$/.exec(asked.path);
    if (describe !== null) return { status: 200, json: { name: describe[1], fields: FIELDS } };
    const upsert = /^\/services\/data\/v62\.0\/sobjects\/(\w+)\/(\w+)\/([^/]+)$/.exec(asked.path);
    if (upsert === null || upsert[2] !== EXTERNAL_ID || asked.method !== 'PATCH') {
      return { status: 404, json: this.errorBody(404) };
    }
    return this.#upsert(upsert[1] ?? '', decodeURIComponent(upsert[3] ?? ''), asked.body);
  }

  errorBody(status: number): unknown {
    const names: Record<number, string> = {
      401: 'INVALID_SESSION_ID',
      403: 'INSUFFICIENT_ACCESS_OR_READONLY',
      404: 'NOT_FOUND',
      409: 'DUPLICATE_VALUE',
      429: 'REQUEST_LIMIT_EXCEEDED',
      503: 'SERVER_UNAVAILABLE',
    };
    return [{ message: 'no', errorCode: names[status] ?? 'UNKNOWN_EXCEPTION' }];
  }

  expireTokens(): boolean {
    this.#generation++;
    return true;
  }

  records(): readonly { externalId: string; text: string }[] {
    return [...(this.objects.get('Task') ?? [])].map(([externalId, task]) => ({
      externalId,
      text: String(task['Description']),
    }));
  }

  async #token({ body }: Asked, origin: string): Promise<Answered> {
    const form = new URLSearchParams(body);
    const bySecret =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === 'client' &&
      form.get('client_secret') === 'secret';
    if (!bySecret && !(await this.#signed(form))) {
      return { status: 400, json: { error: 'invalid_grant', error_description: 'no' } };
    }
    const json = { access_token: `token-${this.#generation}`, instance_url: origin, token_type: 'Bearer' };
    return { status: 200, json };
  }

  async #signed(form: URLSearchParams): Promise<boolean> {
    if (this.publicKey === undefined || !form.get('grant_type')?.endsWith('jwt-bearer')) return false;
    const expected = { issuer: 'client', subject: 'agent@example.com', audience: this.audience };
    return jwtVerify(form.get('assertion') ?? '', this.publicKey, expected).then(
      () => true,
      () => false,
    );
  }

  #upsert(object: string, externalId: string, body: string): Answered {
    const records = this.objects.get(object);
    const fields = JSON.parse(body) as Record<string, unknown>;
    if (records === undefined) return { status: 404, json: this.errorBody(404) };
    if ('Id' in fields || EXTERNAL_ID in fields) {
      return { status: 400, json: [{ message: 'no', errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE' }] };
    }
    const known = records.get(externalId);
    const id = (known?.['Id'] as string | undefined) ?? `${object === 'Task' ? '00T' : '500'}${records.size}`;
    records.set(externalId, { ...known, ...fields, Id: id });
    const created = known === undefined;
    return { status: created ? 201 : 200, json: { id, success: true, errors: [], created } };
  }
}

const FIELDS = [
  { name: 'Subject', externalId: false },
  { name: EXTERNAL_ID, externalId: true },
  { name: 'Reason__c', externalId: false },
];
