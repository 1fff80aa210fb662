/** A signed webhook: the record as a CloudEvent, known to the receiver by its message id. */
import { ParleyError, asParleyError } from '../../call/errors.js';
import { send } from '../webhook/request.js';
import { postWebhook } from '../webhook/webhook.js';
import type { WebhookDestination, WebhookSender } from '../webhook/webhook.js';
import { statusFailure } from './client.js';
import { runSteps } from './crm.js';
import type { CrmAdapter } from './crm.js';

/** Where records are posted. */
export type WebhookOptions = WebhookDestination;

/** Makes the adapter. */
export function webhookAdapter(destination: WebhookOptions, sender: WebhookSender): CrmAdapter {
  return {
    name: 'webhook',
    write: async (record, key, signal) => {
      const occurrence = {
        id: messageId(key),
        type: 'parley.summary.approved',
        subject: record.externalId,
        time: record.approvedAt,
        data: record,
      };
      const outcome = await postWebhook(destination, occurrence, sender, signal);
      if (outcome.kind === 'delivered') return {};
      const { code, status } = outcome;
      if (status === undefined) throw new ParleyError(code, 'The receiver did not answer.');
      throw statusFailure(status, outcome.kind === 'retry' ? outcome.retryAfterMs : undefined);
    },
    check: signal =>
      runSteps(
        [
          [
            'the receiver answers',
            async () => void (await send({ method: 'GET', url: destination.url }, sender, signal)),
          ],
        ],
        asParleyError,
      ),
  };
}

/** The key as a message id, which has no dots; `~` occurs in no id of a call. */
function messageId(key: string): string {
  return key.replaceAll('.', '~');
}
