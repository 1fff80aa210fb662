/**
 * Webhooks: an event as CloudEvents 1.0, signed as Standard Webhooks 1.0 has it, posted once to one destination.
 *
 * Trying again, order and what to do with failures are the outbox's business; this says what became of one try.
 */
import { ParleyError } from '../../call/errors.js';
import { CLOUD_EVENT_TYPE, cloudEvent } from './cloud-event.js';
import type { Occurrence } from './cloud-event.js';
import { outcomeOf, outcomeOfError } from './outcome.js';
import type { Outcome } from './outcome.js';
import { checkedUrl, send } from './request.js';
import type { RequestLimits } from './request.js';
import { keyOf, sign } from './signature.js';

/** Where events go. */
export interface WebhookDestination {
  readonly url: string;
  /** Signing secrets, newest first; more than one while receivers go over to a new one. */
  readonly secrets: readonly string[];
  /** Sent with each request, for example an authorisation. Those of the message and its signature win. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who sends, and within which limits. */
export interface WebhookSender extends RequestLimits {
  /** URI reference of this installation, `source` of its events. */
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Posts an event once.
 *
 * @param signal gives the try up
 * @returns what became of it; failures of the network, of the receiver and forbidden addresses are outcomes
 * @throws ParleyError BAD_ARGUMENT for a destination that can never work; CANCELLED if given up
 */
export async function postWebhook(
  destination: WebhookDestination,
  occurrence: Occurrence,
  sender: WebhookSender,
  signal: AbortSignal,
): Promise<Outcome> {
  checkDestination(destination);
  const nowMs = (sender.now ?? Date.now)();
  const body = cloudEvent(occurrence, sender.source);
  const headers = {
    ...lowerCased(destination.headers ?? {}),
    'content-type': CLOUD_EVENT_TYPE,
    'user-agent': 'parley',
    ...sign(occurrence.id, nowMs, body, destination.secrets),
  };
  try {
    const answer = await send({ method: 'POST', url: destination.url, headers, body }, sender, signal);
    return outcomeOf(answer, nowMs);
  } catch (thrown) {
    if (thrown instanceof ParleyError && thrown.code === 'CANCELLED') throw thrown;
    return outcomeOfError(thrown);
  }
}

/**
 * Checks a destination as far as that goes without speaking to it.
 *
 * @throws ParleyError BAD_ARGUMENT with `field` url or secrets
 */
export function checkDestination({ url, secrets }: WebhookDestination): void {
  checkedUrl(url);
  if (secrets.length === 0) {
    throw new ParleyError('BAD_ARGUMENT', 'The destination has no secret to sign with.', {
      field: 'secrets',
    });
  }
  secrets.forEach(keyOf);
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
