/** Wires the outbox: its destinations, the approval of summaries that fills it, and the worker that empties it. */
import { Approval } from './actions/approve/approval.js';
import { crmDestination, deadlineAfter, deadlineDestination } from './actions/approve/destinations.js';
import { crmAdapters } from './actions/crm/adapters.js';
import type { Destination } from './actions/outbox/outbox.js';
import { wakingAppend } from './actions/outbox/waking.js';
import type { LaneParts } from './actions/outbox/lane.js';
import { OutboxWorker } from './actions/outbox/worker.js';
import { loadSchema } from './actions/summary/fields/schema.js';
import type { OutboxStore } from './call/delivery.js';
import type { Config } from './config/config.js';
import type { Store } from './store/store.js';

/** The outbox of a service. */
export interface Outbox {
  readonly worker: OutboxWorker;
  readonly approval: Approval;
  /** Appends to the store and wakes the worker. */
  readonly append: OutboxStore['append'];
}

/** What is enqueued with a draft; nothing where drafts are left to people. */
export function deadlineOf({
  unattended,
  unattendedMs,
}: Config['summary']): ReturnType<typeof deadlineAfter> | undefined {
  return unattended === 'write' ? deadlineAfter(unattendedMs) : undefined;
}

/** Approving summaries, as the configuration has it. */
export function openApproval(config: Config, store: Pick<Store, 'append' | 'events'>): Approval {
  return new Approval({
    store,
    schema: loadSchema(config.summary.schemaFile),
    destinations: [...new Set(config.crm.write)],
    deadline: deadlineOf(config.summary),
  });
}

/**
 * Opens the outbox; nothing is sent before its worker is started.
 *
 * @param others destinations besides the systems of record
 * @throws ParleyError CONFIG_INVALID, FILE_NOT_FOUND
 */
export function openOutbox(
  config: Config,
  { store, ...more }: { readonly store: Store } & Pick<LaneParts, 'logger' | 'onTried'>,
  others: readonly Destination[] = [],
): Outbox {
  const append: OutboxStore['append'] = (...appended) => waking(...appended);
  const approval = openApproval(config, { append, events: (...from) => store.events(...from) });
  const records = crmAdapters(config).map(crmDestination);
  const destinations = [...records, deadlineDestination(approval), ...others];
  const worker = new OutboxWorker(destinations, { ...more, store, policy: config.outbox });
  const waking = wakingAppend(store, worker);
  return { worker, approval, append };
}
