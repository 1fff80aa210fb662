/** Who is offered pops as they come: desks, handed every pop at once, and waited for within a limit only. */
import type { CallEventOf } from '../../call/events.js';
import { systemClock } from '../../call/time.js';
import type { Clock } from '../../call/time.js';
import { inTime } from '../../call/waiting.js';

/** A pop as it stands in the log. */
export type Pop = CallEventOf<'pop.offered'>;

/** Somebody who takes pops. */
export interface PopSubscriber {
  /** True if this pop is for them. */
  wants(pop: Pop): boolean;
  /** Hands the pop over, without waiting; `acknowledge` is called when they have it. */
  take(pop: Pop, acknowledge: () => void): void;
}

/** What came of offering. */
export interface Answered {
  readonly subscribers: number;
  readonly acknowledged: number;
  readonly waitedMs: number;
}

const KEPT_POPS = 1000;
const KEPT_MS = 900_000;

/** The subscribers of one service, and the pops of the last quarter of an hour for those that come back. */
export class PopSubscribers {
  readonly #subscribers = new Set<PopSubscriber>();
  #recent: { readonly pop: Pop; readonly atMs: number }[] = [];

  constructor(private readonly clock: Clock = systemClock) {}

  /** Puts pops of an earlier run in, oldest first. */
  restore(pops: readonly Pop[]): void {
    const nowMs = this.clock.now();
    this.#recent = [...pops.map(pop => ({ pop, atMs: nowMs })), ...this.#recent].slice(-KEPT_POPS);
  }

  /** Pops after the one of that id, oldest first; undefined if it is not among those kept. */
  after(popId: string): Pop[] | undefined {
    this.#forget();
    const at = this.#recent.findIndex(({ pop }) => pop.popId === popId);
    return at < 0 ? undefined : this.#recent.slice(at + 1).map(({ pop }) => pop);
  }

  /** Adds one; returns how to take it away. */
  subscribe(subscriber: PopSubscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => void this.#subscribers.delete(subscriber);
  }

  /**
   * Hands a pop to everybody it is for, and waits until all have acknowledged it or `limitMs` are over. One that throws
   * counts as one that does not answer.
   */
  async offer(pop: Pop, limitMs: number): Promise<Answered> {
    this.#recent.push({ pop, atMs: this.clock.now() });
    this.#forget();
    const wanting = [...this.#subscribers].filter(subscriber => subscriber.wants(pop));
    const acknowledged = new Set<PopSubscriber>();
    const startedAt = performance.now();
    let all: () => void = () => undefined;
    const answered = new Promise<void>(resolve => (all = resolve));
    for (const subscriber of wanting) {
      try {
        subscriber.take(pop, () => {
          acknowledged.add(subscriber);
          if (acknowledged.size === wanting.length) all();
        });
      } catch {
        // Its connection is its own affair; the call goes on.
      }
    }
    if (acknowledged.size < wanting.length) await inTime(answered, limitMs, () => undefined);
    return {
      subscribers: wanting.length,
      acknowledged: acknowledged.size,
      waitedMs: Math.round(performance.now() - startedAt),
    };
  }

  #forget(): void {
    const fromMs = this.clock.now() - KEPT_MS;
    const first = this.#recent.findIndex(({ atMs }) => atMs >= fromMs);
    this.#recent = first < 0 ? [] : this.#recent.slice(first).slice(-KEPT_POPS);
  }
}
