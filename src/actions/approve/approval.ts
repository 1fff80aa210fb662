/**
 * Approving summaries: editing a draft, approving a version of it, and writing that version where it belongs.
 *
 * Invariants:
 * P1 Every step is an event of the call's log, with who and when.
 * P2 Who decides names the version they have read; if it is no longer the newest, nothing happens (CONFLICT).
 * P3 An approval is stored together with the deliveries it causes: neither is there without the other.
 */
import type { AppendEffects, NewDelivery, OutboxStore } from '../../call/delivery.js';
import { ParleyError } from '../../call/errors.js';
import type { CallEvent, NewCallEvent } from '../../call/events.js';
import type { CallId } from '../../call/ids.js';
import type { CrmSchema } from '../summary/fields/schema.js';
import { edited } from './edit.js';
import type { Decision, Edit } from './edit.js';
import { recordOf } from './record.js';
import { readState } from './state.js';
import type { SummaryContent, SummaryState } from './state.js';

/** Deliveries of this kind are summaries; a later version takes the place of an earlier one that has not arrived. */
const SUMMARY = 'summary';

/** What approving works with. */
export interface ApprovalParts {
  readonly store: Pick<OutboxStore, 'append'> & {
    events(callId: CallId): AsyncIterable<CallEvent>;
  };
  readonly schema: CrmSchema;
  /** Names of the systems that approved summaries are written to. */
  readonly destinations: readonly string[];
  /** What is enqueued with every new version, to approve it when its time is over. */
  readonly deadline?: ((callId: CallId, version: number) => readonly NewDelivery[]) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
}

/** Times that a decision is made again because the log has grown meanwhile by something else. */
const MAX_CONFLICTS = 20;

/** Shows, edits and approves summaries. */
export class Approval {
  constructor(private readonly parts: ApprovalParts) {}

  /** @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND */
  show(callId: CallId): Promise<SummaryState> {
    return readState(this.parts.store.events(callId));
  }

  /**
   * Makes a new version of a summary.
   *
   * @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND, CONFLICT (a newer version is there), BAD_ARGUMENT
   */
  edit(callId: CallId, change: Edit): Promise<SummaryState> {
    return this.#change(callId, change, state => {
      const content = edited(state.content, change, this.parts.schema);
      if (same(content, state.content)) return undefined;
      const version = state.version + 1;
      const event = {
        kind: 'summary.edited',
        version,
        by: change.by,
        at: this.#at(),
        ...plain(content),
      } as const;
      return { event, deliveries: this.parts.deadline?.(callId, version) ?? [] };
    });
  }

  /**
   * Approves a version and enqueues its writing. Approving it again changes nothing.
   *
   * @throws ParleyError CALL_NOT_FOUND, SUMMARY_NOT_FOUND, CONFLICT (a newer version is there)
   */
  approve(callId: CallId, { version, by }: Decision, unattended = false): Promise<SummaryState> {
    return this.#change(callId, { version, by }, state => {
      if (state.approvedVersion === version) return undefined;
      const { destinations } = this.parts;
      const at = this.#at();
      const payload = recordOf(state, by, at);
      return {
        event: { kind: 'summary.approved', version, by, at, unattended, destinations: [...destinations] },
        deliveries: destinations.map(destination => ({
          key: `${destination}:${callId}:v${version}`,
          destination,
          kind: SUMMARY,
          subject: SUMMARY,
          payload,
        })),
      };
    });
  }

  async #change(
    callId: CallId,
    { version }: Decision,
    decide: (
      state: SummaryState,
    ) => { readonly event: Timeless; readonly deliveries: readonly NewDelivery[] } | undefined,
  ): Promise<SummaryState> {
    for (let conflicts = 0; ; conflicts++) {
      const state = await this.show(callId);
      if (version !== state.version) {
        throw new ParleyError('CONFLICT', `The newest version is ${state.version}, not ${version}.`, {
          field: 'version',
        });
      }
      const step = decide(state);
      if (step === undefined) return state;
      const tMs = Math.max(0, this.#now() - Date.parse(state.started.startedAt));
      const effects: AppendEffects = { deliveries: step.deliveries, expectedSeq: state.nextSeq };
      try {
        await this.parts.store.append(callId, [{ ...step.event, tMs }], effects);
        return await this.show(callId);
      } catch (thrown) {
        const again =
          thrown instanceof ParleyError && thrown.code === 'CONFLICT' && conflicts < MAX_CONFLICTS;
        if (!again) throw thrown;
      }
    }
  }

  #now(): number {
    return (this.parts.now ?? Date.now)();
  }

  #at(): string {
    return new Date(this.#now()).toISOString();
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type Timeless = DistributiveOmit<Extract<NewCallEvent, { kind: `summary.${string}` }>, 'tMs'>;

function plain({ text, categories, fields }: SummaryContent): {
  text: string;
  categories: string[];
  fields: Record<string, (string | boolean)[]>;
} {
  const copied = Object.entries(fields).map(([name, values]) => [name, [...values]]);
  return {
    text,
    categories: [...categories],
    fields: Object.fromEntries(copied) as Record<string, (string | boolean)[]>,
  };
}

function same(a: SummaryContent, b: SummaryContent): boolean {
  const sorted = (fields: SummaryContent['fields']): string =>
    JSON.stringify(Object.entries(fields).sort(([x], [y]) => (x < y ? -1 : 1)));
  return (
    a.text === b.text &&
    JSON.stringify(a.categories) === JSON.stringify(b.categories) &&
    sorted(a.fields) === sorted(b.fields)
  );
}
