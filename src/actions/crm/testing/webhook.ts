/** A receiver of signed webhooks that knows repetitions by their message id, as the standard asks. */
import { Webhook } from 'standardwebhooks';
import type { CrmRecord } from '../crm.js';
import type { Answered, Asked, Vendor } from './server.js';

/** The secret that the receiver shares. */
export const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A CRM behind a webhook. */
export class WebhookReceiver implements Vendor {
  readonly seen = new Set<string>();
  readonly #byId = new Map<string, CrmRecord>();

  handle({ method, body, headers }: Asked): Answered {
    if (method !== 'POST') return { status: 405 };
    let event: { data: CrmRecord };
    try {
      event = new Webhook(WEBHOOK_SECRET).verify(body, headers as Record<string, string>) as {
        data: CrmRecord;
      };
    } catch {
      return { status: 401 };
    }
    const id = String(headers['webhook-id']);
    if (!this.seen.has(id)) this.#byId.set(event.data.externalId, event.data);
    this.seen.add(id);
    return { status: 204 };
  }

  errorBody(): unknown {
    return {};
  }

  expireTokens(): boolean {
    return false;
  }

  records(): readonly { externalId: string; text: string }[] {
    return [...this.#byId].map(([externalId, { summary }]) => ({ externalId, text: summary }));
  }
}
