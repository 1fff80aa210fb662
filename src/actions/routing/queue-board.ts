/** What platforms last reported of their queues. A report that is too old is not known any more. */
import { ParleyError } from '../../call/errors.js';
import type { QueueState } from '../../call/events/routing.js';

interface Report {
  readonly state: QueueState;
  readonly atMs: number;
}

/** Queues kept where any name is taken: more are a mistake of whoever reports. */
const MOST_QUEUES = 1000;

/** The last report of every queue. */
export class QueueBoard {
  readonly #reports = new Map<string, Report>();

  /**
   * @param names the queues there are: the plan's destinations; undefined takes any name, up to 1,000 of them
   * @param maxAgeMs how long a report counts
   * @param now milliseconds of any clock
   */
  constructor(
    private readonly names: ReadonlySet<string> | undefined,
    private readonly maxAgeMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes a report, in place of the one before.
   *
   * @throws ParleyError BAD_ARGUMENT if the plan has no such destination, or there are too many queues
   */
  report(name: string, state: QueueState): void {
    if (this.names === undefined && !this.#reports.has(name) && this.#reports.size >= MOST_QUEUES)
      throw new ParleyError('BAD_ARGUMENT', `More than ${MOST_QUEUES} queues were reported.`, {
        field: 'name',
      });
    if (this.names?.has(name) === false)
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
