/**
 * Calls whose log the store refused to go on with. They get their end as soon as it takes events again: without one they would
 * be live in every listing until the next start, and whoever follows them would wait for ever.
 */
import { asParleyError } from '../errors.js';
import type { CallEvent, NewCallEvent } from '../events.js';
import type { CallId } from '../ids.js';
import type { CallStart } from '../stream.js';
import type { EventSink } from './log.js';

/** The store, as far as it is needed here. */
export interface LogStore extends EventSink {
  events(callId: CallId): AsyncIterable<CallEvent>;
}

/** What this works with. */
export interface LostCallsParts {
  readonly store: LogStore;
  /** Told of every end once it is durable. */
  readonly publish: (start: CallStart, event: CallEvent) => void;
  /** How often it is tried; every ten seconds by default. */
  readonly everyMs?: number;
}

const EVERY_MS = 10_000;

interface Lost {
  readonly start: CallStart;
  readonly errorCode: string;
}

/** Ends lost calls. */
export class LostCalls {
  readonly #lost = new Map<CallId, Lost>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly parts: LostCallsParts) {}

  /** Notes a call; `thrown` is what the store said. */
  add(start: CallStart, thrown: unknown): void {
    this.#lost.set(start.callId, { start, errorCode: asParleyError(thrown).code });
    this.#later();
  }

  /** Tries no more; the next start ends what is left. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #later(): void {
    if (this.#stopped || this.#timer !== undefined || this.#lost.size === 0) return;
    this.#timer = setTimeout(() => void this.#tryAll(), this.parts.everyMs ?? EVERY_MS).unref();
  }

  async #tryAll(): Promise<void> {
    for (const [callId, lost] of this.#lost) {
      try {
        await this.#end(lost);
        this.#lost.delete(callId);
      } catch {
        // The store still refuses, or what it was thought to have refused has just come in after all.
        break;
      }
    }
    this.#timer = undefined;
    this.#later();
  }

  async #end({ start, errorCode }: Lost): Promise<void> {
    const { store, publish } = this.parts;
    let last: CallEvent | undefined;
    let tMs = 0;
    for await (const event of store.events(start.callId)) {
      tMs = Math.max(tMs, event.tMs);
      last = event;
    }
    // It never began, was deleted, or has its end.
    if (last === undefined || last.kind === 'call.ended') return;
    const end: NewCallEvent = { kind: 'call.ended', tMs, reason: 'interrupted', errorCode, durationMs: tMs };
    const expectedSeq = last.seq + 1;
    for (const event of await store.append(start.callId, [end], { expectedSeq })) publish(start, event);
  }
}
