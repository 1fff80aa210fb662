/** The outbox's worker: a lane for every destination. */
import { ParleyError } from '../../call/errors.js';
import { Lane } from './lane.js';
import type { LaneParts } from './lane.js';
import type { Destination } from './outbox.js';

/** Waiting deliveries that are looked at when the service starts: what is stranded is among the oldest. */
const LOOKED_AT = 1000;

/** Sends what the store holds for the destinations given. One process a store runs it. */
export class OutboxWorker {
  readonly #lanes: ReadonlyMap<string, Lane>;

  /** @throws ParleyError CONFIG_INVALID if two destinations have the same name */
  constructor(
    destinations: readonly Destination[],
    private readonly parts: LaneParts,
  ) {
    this.#lanes = new Map(destinations.map(to => [to.name, new Lane(to, parts)]));
    if (this.#lanes.size < destinations.length) {
      throw new ParleyError('CONFIG_INVALID', 'Two destinations of the outbox have the same name.');
    }
  }

  /** Begins to send, what was left by an earlier process first. */
  start(): void {
    for (const lane of this.#lanes.values()) lane.start();
    void this.#tellStranded();
  }

  /** What waits for a destination that was renamed or taken out of the configuration would wait for ever without a word. */
  async #tellStranded(): Promise<void> {
    const { store, logger } = this.parts;
    try {
      const oldest = await store.deliveries.list({ state: 'waiting', limit: LOOKED_AT });
      const stranded = new Set(
        oldest.map(({ destination }) => destination).filter(name => !this.#lanes.has(name)),
      );
      for (const destination of stranded)
        logger.warn({ destination }, 'deliveries wait for a destination that is not configured');
    } catch {
      // Of a store that cannot be read the lanes tell.
    }
  }

  /** Says that something was enqueued for a destination; without a word it is found within a second. */
  wake(destination: string): void {
    this.#lanes.get(destination)?.wake();
  }

  /** Names of the destinations that are left alone because they fail. */
  broken(): string[] {
    return [...this.#lanes].filter(([, lane]) => lane.broken).map(([name]) => name);
  }

  /** Takes nothing more and gives what is on its way `graceMs` to arrive. What does not is sent after the next start. */
  async stop(graceMs: number): Promise<void> {
    await Promise.all([...this.#lanes.values()].map(lane => lane.stop(graceMs)));
  }
}
