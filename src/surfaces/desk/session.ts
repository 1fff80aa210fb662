/** One desk: is sent the pops it asked for, and says that it has them. */
import { asParleyError, ParleyError } from '../../call/errors.js';
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
  /** `sent` is called when the text is on its way, and more may follow. */
  send(text: string, sent?: () => void): void;
  closeWith(error: ParleyError): void;
}

/** Pops that may wait for an acknowledgement; nobody waits for older ones any more. */
const MOST_WAITING = 200;
/** Pops that may wait for a desk that is still being sent what it missed. */
const MOST_BEHIND = 2000;

/** The session of one connection. */
export class DeskSession {
  readonly #waiting = new Map<string, () => void>();
  #filter: DeskFilter;
  #leave: () => void = () => undefined;
  /** What is still to be sent before the desk is at the present, oldest first; nothing once it is. */
  #behind: Pop[] | undefined;

  constructor(
    private readonly source: PopSource,
    private readonly socket: DeskSocket,
    filter: DeskFilter,
  ) {
    this.#filter = filter;
  }

  /**
   * Begins: says what was missed, sends it as fast as the desk reads it, and then what comes.
   *
   * @param after the last pop the desk had before it lost its connection
   */
  open(after: string | undefined): void {
    // In one go with subscribing, so that nothing falls between what was missed and what comes.
    const missed = after === undefined ? [] : this.source.after(after);
    const wanted = missed?.filter(pop => passes(this.#filter, pop)) ?? [];
    this.#behind = wanted;
    this.#leave = this.source.subscribe({
      wants: pop => passes(this.#filter, pop),
      take: (pop, acknowledge) => this.#take(pop, acknowledge),
    });
    this.#send({ type: 'ready', missed: wanted.length, gap: missed === undefined });
    this.#catchUp();
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
    // While the connection is being closed nobody waits for the desk any more.
    this.closed();
    this.#send({ type: 'error', code: error.code, message: error.message, field: error.field });
    this.socket.closeWith(error);
  }

  closed(): void {
    this.#leave();
    this.#waiting.clear();
    this.#behind = undefined;
  }

  #take(pop: Pop, acknowledge: () => void): void {
    this.#waiting.set(pop.popId, acknowledge);
    const oldest = this.#waiting.keys().next().value;
    if (this.#waiting.size > MOST_WAITING && oldest !== undefined) this.#waiting.delete(oldest);
    if (this.#behind === undefined) return this.#send(popMessage(pop));
    this.#behind.push(pop);
    if (this.#behind.length > MOST_BEHIND)
      this.refused(new ParleyError('SLOW_CONSUMER', `More than ${MOST_BEHIND} pops wait for the desk.`));
  }

  /** One pop after the other: all at once would be more than may wait for a peer that reads well. */
  #catchUp(): void {
    const next = this.#behind?.shift();
    if (next === undefined) this.#behind = undefined;
    else this.#send(popMessage(next), () => this.#catchUp());
  }

  // Twice, late or for a pop that was missed: nobody waits, and nothing is wrong.
  #acknowledged(id: string): void {
    this.#waiting.get(id)?.();
    this.#waiting.delete(id);
  }

  #send(message: DeskAnswer, sent?: () => void): void {
    this.socket.send(JSON.stringify(message), sent);
  }
}

function popMessage(pop: Pop): DeskAnswer {
  return { type: 'pop', id: pop.popId, pop };
}
