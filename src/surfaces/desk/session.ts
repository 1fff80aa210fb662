/** One desk: is sent the pops it asked for, and says that it has them. */
import { asParleyError } from '../../call/errors.js';
import type { ParleyError } from '../../call/errors.js';
import type { CallEventOf } from '../../call/events.js';
import { passes, readDeskMessage } from './messages.js';
import type { DeskAnswer, DeskFilter } from './messages.js';

type Pop = CallEventOf<'pop.offered'>;

/** Where pops come from. */
export interface PopSource {
  /** Adds a taker of pops; returns how to take it away. */
  subscribe(subscriber: {
    wants(pop: Pop): boolean;
    take(pop: Pop, acknowledge: () => void): void;
  }): () => void;
  /** Pops after the one of that id; undefined if it is not known any more. */
  after(popId: string): readonly Pop[] | undefined;
}

/** What the session needs of its socket. */
export interface DeskSocket {
  send(text: string): void;
  closeWith(error: ParleyError): void;
}

/** Pops that may wait for an acknowledgement; nobody waits for older ones any more. */
const MOST_WAITING = 200;

/** The session of one connection. */
export class DeskSession {
  readonly #waiting = new Map<string, () => void>();
  readonly #leave: () => void;
  #filter: DeskFilter;

  /**
   * @param after the last pop the desk had before it lost its connection; what came since follows at once
   */
  constructor(
    source: PopSource,
    private readonly socket: DeskSocket,
    filter: DeskFilter,
    after: string | undefined,
  ) {
    this.#filter = filter;
    // In one go with subscribing, so that nothing falls between what was missed and what comes.
    const missed = after === undefined ? [] : source.after(after);
    const wanted = missed?.filter(pop => passes(this.#filter, pop)) ?? [];
    this.#send({ type: 'ready', missed: wanted.length, gap: missed === undefined });
    for (const pop of wanted) this.#send({ type: 'pop', id: pop.popId, pop });
    this.#leave = source.subscribe({
      wants: pop => passes(this.#filter, pop),
      take: (pop, acknowledge) => this.#take(pop, acknowledge),
    });
  }

  text(text: string): void {
    try {
      const message = readDeskMessage(text);
      if (message.type === 'filter') this.#filter = message.filter;
      else this.#acknowledged(message.id);
    } catch (thrown) {
      this.refused(asParleyError(thrown));
    }
  }

  /** Tells the desk what was wrong, and closes. */
  refused(error: ParleyError): void {
    this.#send({ type: 'error', code: error.code, message: error.message, field: error.field });
    this.socket.closeWith(error);
  }

  closed(): void {
    this.#leave();
    this.#waiting.clear();
  }

  #take(pop: Pop, acknowledge: () => void): void {
    this.#waiting.set(pop.popId, acknowledge);
    const oldest = this.#waiting.keys().next().value;
    if (this.#waiting.size > MOST_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    this.#send({ type: 'pop', id: pop.popId, pop });
  }

  // Twice, late or for a pop that was missed: nobody waits, and nothing is wrong.
  #acknowledged(id: string): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  #send(message: DeskAnswer): void {
    this.socket.send(JSON.stringify(message));
  }
}
