/** Pops as signed webhooks, through the outbox: durable, in order, retried with jitter, idempotent by the pop's id. */
import type { NewDelivery } from '../../call/delivery.js';
import { ParleyError } from '../../call/errors.js';
import type { PopContent } from '../../call/events/pop.js';
import type { Destination } from '../outbox/outbox.js';
import type { Occurrence } from '../webhook/cloud-event.js';
import { checkDestination, postWebhook } from '../webhook/webhook.js';
import type { WebhookDestination, WebhookSender } from '../webhook/webhook.js';

/** Kind of the deliveries. */
const POP_DELIVERY = 'pop';

/** The name of a webhook in the outbox: its server, and which one it is of several. */
export function popDestinationName(url: string, index: number): string {
  return `pop-${index + 1}-${new URL(url).hostname}`;
}

/** What is enqueued with a pop: one delivery for each webhook. */
export function deliveriesOf(
  content: PopContent,
  callId: string,
  time: string,
  destinations: readonly string[],
): NewDelivery[] {
  const { popId } = content;
  const payload: Occurrence = { id: popId, type: 'parley.pop.offered', subject: callId, time, data: content };
  return destinations.map(destination => ({
    key: `${popId}-${destination}`.slice(0, 200),
    destination,
    kind: POP_DELIVERY,
    payload,
  }));
}

/**
 * A webhook as a destination of the outbox.
 *
 * @throws ParleyError BAD_ARGUMENT if it can never work
 */
export function popDestination(name: string, to: WebhookDestination, sender: WebhookSender): Destination {
  checkDestination(to);
  return {
    name,
    send: async ({ payload }, signal) => {
      // Enqueued by `deliveriesOf`.
      const outcome = await postWebhook(to, payload as Occurrence, sender, signal);
      if (outcome.kind === 'delivered') return {};
      const told = outcome.status === undefined ? 'gave no answer' : `answered with status ${outcome.status}`;
      const retryAfterMs = outcome.kind === 'retry' ? outcome.retryAfterMs : undefined;
      throw new ParleyError(outcome.code, `The receiver of pops ${told}.`, { retryAfterMs });
    },
  };
}
