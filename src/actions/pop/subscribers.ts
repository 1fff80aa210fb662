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

/** A pop that is being offered, and to whom. */
interface Offer {
  readonly waitingFor: Set<PopSubscriber>;
  readonly answered: () => void;
}

const KEPT_POPS = 1000;
const KEPT_MS = 900_000;

/** The subscribers of one service, and the pops of the last quarter of an hour for those that come back. */
export class PopSubscribers {
  readonly #subscribers = new Set<PopSubscriber>();
  readonly #offers = new Set<Offer>();
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
    return () => {
      this.#subscribers.delete(subscriber);
      for (const offer of this.#offers) settle(offer, subscriber);
    };
  }

  /**
   * Hands a pop to everybody it is for, and waits until all have acknowledged it or are gone, or `limitMs` are over. One
   * that throws counts as gone.
   */
  async offer(pop: Pop, limitMs: number): Promise<Answered> {
    this.#recent.push({ pop, atMs: this.clock.now() });
    this.#forget();
    const wanting = [...this.#subscribers].filter(subscriber => subscriber.wants(pop));
    let acknowledged = 0;
    const startedAt = performance.now();
    let all: () => void = () => undefined;
    const answered = new Promise<void>(resolve => (all = resolve));
    const offer: Offer = { waitingFor: new Set(wanting), answered: all };
    this.#offers.add(offer);
    for (const subscriber of wanting) {
      try {
        subscriber.take(pop, () => {
          if (offer.waitingFor.has(subscriber)) acknowledged += 1;
          settle(offer, subscriber);
        });
      } catch {
        // Its connection is its own affair; the call goes on.
        settle(offer, subscriber);
      }
    }
    if (offer.waitingFor.size > 0) await inTime(answered, limitMs, () => undefined);
    this.#offers.delete(offer);
    return { subscribers: wanting.length, acknowledged, waitedMs: Math.round(performance.now() - startedAt) };
  }

  #forget(): void {
    const fromMs = this.clock.now() - KEPT_MS;
    const first = this.#recent.findIndex(({ atMs }) => atMs >= fromMs);
    this.#recent = first < 0 ? [] : this.#recent.slice(first).slice(-KEPT_POPS);
  }
}

/** Nobody waits for this one any more: it has the pop, or is gone. */
function settle({ waitingFor, answered }: Offer, subscriber: PopSubscriber): void {
  if (waitingFor.delete(subscriber) && waitingFor.size === 0) answered();
}
