/** A store in memory, for tests whose matter is not the store. */
import type { AppendEffects } from '../call/delivery.js';
import type { CallEvent, NewCallEvent } from '../call/events.js';
import type { ParleyError } from '../call/errors.js';
import { MemoryLedger } from './memoryledger.js';
import { subjectOf } from '../store/store.js';
import type { CallRecord, Page, SearchHit, SiftPlan, Sifted, Store, TurnRecord } from '../store/store.js';

/** Keeps calls in a map. */
export class MemoryStore implements Store {
  readonly logs = new Map<string, CallEvent[]>();
  readonly deliveries = new MemoryLedger();
  /** While set, every append fails with it. */
  failure: ParleyError | undefined;

  append(
    callId: string,
    events: readonly NewCallEvent[],
    effects: AppendEffects = {},
  ): Promise<readonly CallEvent[]> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const log = this.logs.get(callId) ?? [];
    this.logs.set(callId, log);
    this.deliveries.apply(callId, effects);
    const stored = events.map((event, i) => ({ ...event, callId, seq: log.length + i }));
    log.push(...stored);
    return Promise.resolve(stored);
  }

  async *events(callId: string, fromSeq = 0): AsyncGenerator<CallEvent> {
    yield* (this.logs.get(callId) ?? []).slice(fromSeq);
  }

  call(callId: string): Promise<CallRecord | undefined> {
    const log = this.logs.get(callId);
    return Promise.resolve(log === undefined ? undefined : recordOf(log));
  }

  async calls(): Promise<Page<CallRecord>> {
    return { items: [...this.logs.values()].map(recordOf).filter(record => record !== undefined) };
  }

  async turns(callId: string): Promise<readonly TurnRecord[]> {
    return (this.logs.get(callId) ?? []).filter(event => event.kind === 'transcript.final');
  }

  async search(): Promise<Page<SearchHit>> {
    return { items: [] };
  }

  async *sift(): AsyncGenerator<Sifted> {
    for (const log of this.logs.values()) {
      const record = recordOf(log);
      if (record !== undefined) yield { ...record, subject: subjectOf(log) };
    }
  }

  async plan(): Promise<SiftPlan> {
    return { steps: ['all calls'], candidates: this.logs.size, sure: 0, fromLog: this.logs.size };
  }

  async delete(callId: string): Promise<boolean> {
    return this.logs.delete(callId);
  }

  async markInterrupted(): Promise<readonly string[]> {
    return [];
  }

  async rebuild(): Promise<void> {}

  async reindex(): Promise<void> {}

  async close(): Promise<void> {}
}

function recordOf(log: readonly CallEvent[]): CallRecord | undefined {
  const first = log.find(event => event.kind === 'call.started');
  const last = log.find(event => event.kind === 'call.ended');
  if (first === undefined) return undefined;
  const { callId, startedAt, entrance, language, channels, metadata, externalId, from, to } = first;
  return {
    callId,
    startedAt,
    entrance,
    language,
    metadata,
    roles: channels.map(({ role }) => role),
    ...(externalId !== undefined && { externalId }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    state: last === undefined ? 'live' : 'ended',
    ...(last && { endReason: last.reason, durationMs: last.durationMs }),
  };
}
