/**
 * Group commit: the appends of all calls that come within one commit interval share one transaction and one write to
 * the disk. An append after a quiet moment goes at once.
 */
import { ParleyError } from '../../call/errors.js';
import type { Appended, Appending } from './operations.js';
import { fromData } from './thread.js';

interface Waiting extends Appending {
  readonly resolve: (firstSeq: number) => void;
  readonly reject: (error: unknown) => void;
}

/** Events in one transaction: enough for hundreds of calls, short enough that nobody waits long for it. */
const MAX_BATCH_EVENTS = 2000;
/** Events that may wait before appends are refused. */
const MAX_WAITING_EVENTS = 200_000;

// Deliveries are rows too; an entry without any still takes its turn.
const sizeOf = ({ events, effects }: Appending): number =>
  Math.max(1, events.length + (effects?.deliveries?.length ?? 0) + (effects?.settled?.length ?? 0));

/** Collects appends and commits them together. */
export class Batches {
  #waiting: Waiting[] = [];
  #waitingEvents = 0;
  #running: Promise<void> | undefined;
  #lastCommitAt = -Infinity;

  /**
   * @param commit writes a batch durably
   * @param intervalMs least time between the beginnings of two commits
   */
  constructor(
    private readonly commit: (batch: readonly Appending[]) => Promise<readonly Appended[]>,
    private readonly intervalMs: number,
  ) {}

  /**
   * Resolves to the number of the first event once all are durable.
   *
   * @throws ParleyError OVERLOADED if too much is waiting, or what the store says
   */
  append(entry: Appending): Promise<number> {
    if (this.#waitingEvents + sizeOf(entry) > MAX_WAITING_EVENTS) {
      return Promise.reject(
        new ParleyError('OVERLOADED', 'The store is too far behind to take more events.'),
      );
    }
    this.#waitingEvents += sizeOf(entry);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...entry, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const restMs = this.#lastCommitAt + this.intervalMs - performance.now();
      if (restMs > 0) await new Promise(resolve => setTimeout(resolve, restMs));
      this.#lastCommitAt = performance.now();
      await this.#commitOnce(this.#take());
    }
    this.#running = undefined;
  }

  #take(): readonly Waiting[] {
    let events = 0;
    const cut = this.#waiting.findIndex((entry, i) => (events += sizeOf(entry)) > MAX_BATCH_EVENTS && i > 0);
    const batch = cut < 0 ? this.#waiting : this.#waiting.slice(0, cut);
    this.#waiting = cut < 0 ? [] : this.#waiting.slice(cut);
    this.#waitingEvents -= batch.reduce((sum, entry) => sum + sizeOf(entry), 0);
    return batch;
  }

  async #commitOnce(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.commit(
        batch.map(({ callId, events, effects }) => ({ callId, events, effects })),
      );
      batch.forEach(({ resolve, reject }, i) => {
        const result = results[i]!;
        if ('error' in result) reject(fromData(result.error));
        else resolve(result.firstSeq);
      });
    } catch (thrown) {
      for (const { reject } of batch) reject(thrown);
    }
  }
}
