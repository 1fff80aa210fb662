/** Zendesk's side: tickets of the Talk Partner Edition, looked up by external id, shown to agents. */
import type { Answered, Asked, Vendor } from './server.js';

interface Ticket {
  readonly id: number;
  readonly external_id: string;
  readonly subject: string;
  readonly tags: readonly string[];
  readonly updated_at: string;
  readonly comments: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Written {
  readonly external_id: string;
  readonly subject: string;
  readonly tags?: readonly string[];
  readonly comment: { readonly body: string };
  readonly via_id?: number;
  readonly updated_stamp?: string;
}

/** A Zendesk account with the user agent@example.com and the API token `token`. */
export class ZendeskAccount implements Vendor {
  readonly tickets: Ticket[] = [];
  /** `AGENT TICKET` of everything opened in an agent's browser. */
  readonly shown: string[] = [];
  readonly #byKey = new Map<string, Ticket>();
  #clock = 0;

  handle(asked: Asked): Answered {
    const basic = Buffer.from('agent@example.com/token:token').toString('base64');
    const { path, method } = asked;
    if (path === '/api/v2/users/me.json') return this.#me(asked.headers.authorization === `Basic ${basic}`);
    if (asked.headers.authorization !== `Basic ${basic}`) return this.#error(401);
    if (path === '/api/v2/tickets.json' && method === 'GET') return this.#find(asked);
    if (path === '/api/v2/channels/voice/tickets.json' && method === 'POST') return this.#create(asked);
    const update = /^\/api\/v2\/tickets\/(\d+)\.json$/.exec(path);
    if (update !== null && method === 'PUT') return this.#update(Number(update[1]), asked);
    const display = /^\/api\/v2\/channels\/voice\/agents\/(\d+)\/tickets\/(\d+)\/display\.json$/.exec(path);
    if (display === null || method !== 'POST') return this.#error(404);
    this.shown.push(`${display[1]} ${display[2]}`);
    return { status: 200 };
  }

  errorBody(status: number): unknown {
    const names: Record<number, string> = {
      401: 'Unauthorized',
      403: 'Forbidden',
      404: 'RecordNotFound',
      409: 'Conflict',
    };
    return { error: names[status] ?? 'Error', description: 'no' };
  }

  expireTokens(): boolean {
    return false;
  }

  /** Every comment counts: one written twice would be seen twice. */
  records(): readonly { externalId: string; text: string }[] {
    return this.tickets.map(ticket => ({
      externalId: ticket.external_id,
      text: ticket.comments.at(-1) ?? '',
      comments: ticket.comments.length,
    }));
  }

  #me(known: boolean): Answered {
    const user = known ? { id: 7, role: 'agent' } : { id: null, role: 'end-user' };
    return { status: 200, json: { user } };
  }

  #find({ query }: Asked): Answered {
    const tickets = this.tickets.filter(ticket => ticket.external_id === query.get('external_id'));
    return { status: 200, json: { tickets, count: tickets.length } };
  }

  #create({ body, headers }: Asked): Answered {
    const { ticket, display_to_agent: agent } = JSON.parse(body) as {
      ticket: Written;
      display_to_agent?: number;
    };
    const key = String(headers['idempotency-key']);
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      return { status: 201, json: { ticket: known }, headers: { 'x-idempotency-lookup': 'hit' } };
    }
    if (ticket.via_id === undefined) return this.#error(422);
    const made: Ticket = {
      id: 100 + this.tickets.length,
      external_id: ticket.external_id,
      subject: ticket.subject,
      tags: ticket.tags ?? [],
      updated_at: this.#now(),
      comments: [ticket.comment.body],
      fields: { ...ticket },
    };
    this.tickets.push(made);
    this.#byKey.set(key, made);
    if (agent !== undefined) this.shown.push(`${agent} ${made.id}`);
    return { status: 201, json: { ticket: made } };
  }

  #update(id: number, { body }: Asked): Answered {
    const { ticket } = JSON.parse(body) as { ticket: Written };
    const found = this.tickets.findIndex(known => known.id === id);
    const known = this.tickets[found];
    if (known === undefined) return this.#error(404);
    if (ticket.updated_stamp !== undefined && ticket.updated_stamp !== known.updated_at)
      return this.#error(409);
    this.tickets[found] = {
      ...known,
      subject: ticket.subject,
      tags: ticket.tags ?? known.tags,
      comments: [...known.comments, ticket.comment.body],
      updated_at: this.#now(),
    };
    return { status: 200, json: { ticket: this.tickets[found] } };
  }

  #now(): string {
    return new Date(1_770_000_000_000 + 1000 * this.#clock++).toISOString();
  }

  #error(status: number): Answered {
    return { status, json: this.errorBody(status) };
  }
}
