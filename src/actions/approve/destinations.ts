/** Destinations of the outbox that belong to summaries: the systems of record, and the deadline of drafts. */
import type { Delivery, NewDelivery } from '../../call/delivery.js';
import { ParleyError } from '../../call/errors.js';
import type { NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import type { CrmAdapter, CrmRecord } from '../crm/crm.js';
import type { Destination, Receipt } from '../outbox/outbox.js';
import type { Approval } from './approval.js';

/** Who approves drafts that nobody does. */
const UNATTENDED = 'unattended';

/** Writes approved summaries into a system of record, and says so in the call's log. */
export function crmDestination(adapter: CrmAdapter): Destination {
  return {
    name: adapter.name,
    send: (delivery, signal) => adapter.write(delivery.payload as CrmRecord, delivery.key, signal),
    onDelivered: (delivery, receipt) => [writtenEvent(delivery, receipt)],
  };
}

function writtenEvent({ destination, payload }: Delivery, { remoteId }: Receipt): NewCallEvent {
  const { version, startedAt } = payload as CrmRecord;
  const nowMs = Date.now();
  return {
    kind: 'summary.written',
    tMs: Math.max(0, nowMs - Date.parse(startedAt)),
    version,
    destination,
    at: new Date(nowMs).toISOString(),
    ...(remoteId !== undefined && { remoteId }),
  };
}

/** The deadline of a version: a delivery to ourselves, so that it outlives the process that set it. */
export function deadlineAfter(delayMs: number): (callId: CallId, version: number) => readonly NewDelivery[] {
  return (callId, version) => [
    {
      key: `${UNATTENDED}:${callId}:v${version}`,
      destination: UNATTENDED,
      kind: 'deadline',
      subject: 'deadline',
      payload: { version },
      delayMs,
    },
  ];
}

/** Approves a version whose time is over, unless somebody has decided meanwhile. */
export function deadlineDestination(approval: Approval): Destination {
  return {
    name: UNATTENDED,
    send: async ({ callId, payload }) => {
      const { version } = payload as { version: number };
      try {
        await approval.approve(callId, { version, by: UNATTENDED }, true);
      } catch (thrown) {
        // A newer version has a deadline of its own.
        const passed = thrown instanceof ParleyError && thrown.code === 'CONFLICT';
        if (!passed) throw thrown;
      }
      return {};
    },
  };
}
