/** What platforms last reported of their queues. A report that is too old is not known any more. */
import { ParleyError } from '../../call/errors.js';
import type { QueueState } from '../../call/events/routing.js';

interface Report {
  readonly state: QueueState;
  readonly atMs: number;
}

/** The last report of every queue of a plan. */
export class QueueBoard {
  readonly #reports = new Map<string, Report>();

  /**
   * @param names the queues there are: the plan's destinations
   * @param maxAgeMs how long a report counts
   * @param now milliseconds of any clock
   */
  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly maxAgeMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes a report, in place of the one before.
   *
   * @throws ParleyError BAD_ARGUMENT if the plan has no such destination
   */
  report(name: string, state: QueueState): void {
    if (!this.names.has(name))
      throw new ParleyError('BAD_ARGUMENT', 'The routing plan has no destination of that name.', {
        field: 'name',
      });
    this.#reports.set(name, { state, atMs: this.now() });
  }

  /** The reports that count, by queue. */
  states(): Record<string, QueueState> {
    const oldest = this.now() - this.maxAgeMs;
    const fresh = [...this.#reports].filter(([, { atMs }]) => atMs >= oldest);
    return Object.fromEntries(fresh.map(([name, { state }]) => [name, state]));
  }
}
