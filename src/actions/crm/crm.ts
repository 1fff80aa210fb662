/**
 * CRM adapters: the contract. An adapter writes an approved summary into one system of record.
 *
 * Invariants every adapter keeps (`conformance.ts` tests them):
 * A1 Writing the same record again leaves one record there, whatever happened to the answer of the first try.
 * A2 A later version of a record replaces the earlier one.
 * A3 What went wrong is told by a code of the catalogue; its `retryable` says whether the same write can still succeed.
 * A4 `check` writes nothing.
 */
import type { Receipt } from '../outbox/outbox.js';

/** A value of a field with the words it was taken from; none where a person wrote it. */
export interface CrmValue {
  readonly value: string | boolean;
  readonly evidence?: { readonly text: string; readonly startMs: number; readonly endMs: number };
}

/** An approved summary as it is written. It has plain data only: the outbox keeps it as JSON. */
export interface CrmRecord {
  /** Names the record for ever; the call's id. */
  readonly externalId: string;
  readonly version: number;
  readonly language: string;
  readonly direction: 'inbound' | 'outbound';
  /** ISO 8601. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The call's id on its platform. */
  readonly platformCallId?: string | undefined;
  readonly summary: string;
  readonly categories: readonly string[];
  readonly fields: Readonly<Record<string, readonly CrmValue[]>>;
  readonly approvedBy: string;
  /** ISO 8601. */
  readonly approvedAt: string;
  /** What the call is about in the CRM, from the call's metadata: `contactId`, `companyId`, `ticketId`, `agentId`. */
  readonly links: Readonly<Record<string, string>>;
}

/** What was found out about one part of a configuration. */
export interface CheckStep {
  /** What was tried, for people. */
  readonly what: string;
  readonly ok: boolean;
  /** Code of the catalogue, if it went wrong. */
  readonly code?: string;
  readonly message?: string;
}

/** One system of record. */
export interface CrmAdapter {
  /** Name of the destination: `webhook`, `salesforce`, `hubspot`, `zendesk` or `file`. */
  readonly name: string;
  /**
   * Writes the record; see A1 and A2.
   *
   * @param key the delivery's own key, the same for every try of this version
   * @throws ParleyError with a DELIVERY code, or ADDRESS_FORBIDDEN
   */
  write(record: CrmRecord, key: string, signal: AbortSignal): Promise<Receipt>;
  /** Tries the configuration without writing, step by step, up to the first that fails. */
  check(signal: AbortSignal): Promise<readonly CheckStep[]>;
}

/** Runs the steps of a check in order, up to the first that fails. */
export async function runSteps(
  steps: readonly (readonly [what: string, run: () => Promise<void>])[],
  codeOf: (thrown: unknown) => { readonly code: string; readonly message: string },
): Promise<readonly CheckStep[]> {
  const done: CheckStep[] = [];
  for (const [what, run] of steps) {
    try {
      await run();
      done.push({ what, ok: true });
    } catch (thrown) {
      const { code, message } = codeOf(thrown);
      return [...done, { what, ok: false, code, message }];
    }
  }
  return done;
}
