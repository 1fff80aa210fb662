/** Wires the screen-pop: what it is made from, who is offered it, and its webhooks. Part of the wiring of `app.ts`. */
import type { Destination } from './actions/outbox/outbox.js';
import { processIn, readProcesses } from './actions/pop/processes.js';
import { popStage } from './actions/pop/stage.js';
import { PopSubscribers } from './actions/pop/subscribers.js';
import type { Pop } from './actions/pop/subscribers.js';
import { popDestination, popDestinationName } from './actions/pop/webhooks.js';
import { AddressGuard } from './actions/webhook/addresses.js';
import type { WebhookSender } from './actions/webhook/webhook.js';
import { ParleyError } from './call/errors.js';
import type { CallStage } from './call/stage.js';
import type { Config } from './config/config.js';
import type { LiveRecords } from './records/records.js';
import type { Store } from './store/store.js';
import { sentimentOf } from './understanding/understanding.js';
import type { Understanding } from './understanding/understanding.js';

/** The screen-pop of a service. */
export interface OpenPops {
  readonly stage: CallStage;
  readonly subscribers: PopSubscribers;
  /** Its webhooks, for the outbox. */
  readonly destinations: readonly Destination[];
}

/**
 * Opens what pops are made from and where they go.
 *
 * @throws ParleyError FILE_NOT_FOUND or FILE_INVALID (processes), BAD_ARGUMENT (webhooks)
 */
export function openPops(
  config: Config,
  understanding: Understanding,
  records: LiveRecords | undefined,
): OpenPops {
  const { processes: file, lookupWaitMs, ackWaitMs } = config.pop;
  const processes = file === undefined ? new Map() : readProcesses(file);
  const subscribers = new PopSubscribers();
  const destinations = webhooksOf(config);
  const stage = popStage({
    subscribers,
    webhooks: destinations.map(({ name }) => name),
    lookupWaitMs,
    ackWaitMs,
    sentiment: sentimentOf,
    describe: (intent, language) => understanding.classifier(language)?.describe?.(intent),
    processOf: (name, language) => processIn(processes, name, language),
    lookedUp: async (callId, limitMs) => {
      const found = records?.fileOf(callId);
      if (found === undefined) return { late: false };
      const settled = await found.settled(limitMs);
      return { customer: found.customer, document: found.document, late: !settled };
    },
  });
  return { stage, subscribers, destinations };
}

/** Where webhooks of this service may go, and how long they may take. */
function webhookSender({ webhooks, outbox }: Pick<Config, 'webhooks' | 'outbox'>): WebhookSender {
  return { ...webhooks, guard: new AddressGuard(outbox.allowedNetworks) };
}

function webhooksOf(config: Config): Destination[] {
  const { webhookUrls, webhookSecrets: secrets } = config.pop;
  const sender = webhookSender(config);
  return webhookUrls.map((url, i) => {
    try {
      return popDestination(popDestinationName(url, i), { url, secrets }, sender);
    } catch (cause) {
      const key = (cause as ParleyError).field === 'secrets' ? 'pop.webhookSecrets' : `pop.webhookUrls.${i}`;
      const message = `${key}: ${(cause as ParleyError).message}`;
      throw new ParleyError('CONFIG_INVALID', message, { field: key, cause });
    }
  });
}

const HOUR_MS = 3_600_000;
const MOST_CALLS = 200;

/** Pops of the last hour, oldest first, for desks that come back after the service was started anew. */
export async function storedPops(store: Pick<Store, 'calls' | 'events'>, nowMs: number): Promise<Pop[]> {
  const since = new Date(nowMs - HOUR_MS).toISOString();
  const { items } = await store.calls({ since, limit: MOST_CALLS });
  const found: { readonly pop: Pop; readonly atMs: number }[] = [];
  for (const { callId, startedAt } of items) {
    for await (const event of store.events(callId)) {
      if (event.kind === 'pop.offered') found.push({ pop: event, atMs: Date.parse(startedAt) + event.tMs });
    }
  }
  return found.toSorted((a, b) => a.atMs - b.atMs).map(({ pop }) => pop);
}
