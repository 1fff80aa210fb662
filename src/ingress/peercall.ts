/** The call of one connection, from waiting for its start to its end; the same for every entrance. */
import { ParleyError } from '../call/errors.js';
import type { Wire } from './control.js';
import type { EntranceParts } from './ingress.js';
import type { Intake } from './intake.js';
import type { JsonObject } from './json.js';
import { openCall } from './opencall.js';
import { readStart } from './start.js';
import type { Announced } from './start.js';

/** What a connection can be told whatever its protocol. */
export interface CallPeer {
  /** Says what is wrong and closes. */
  refuse(error: ParleyError): void;
  /** Stops reading, until `resume`. */
  pause(): void;
  resume(): void;
  /** Closes after everything was sent. */
  close(): void;
}

/** A protocol's own names. */
export interface PeerNames {
  /** Name of the entrance. */
  readonly entrance: string;
  /** The field that says what a message is, for errors about a start that is missing or comes twice. */
  readonly kindField: string;
}

/** Waits for the start of a call, then holds its intake. */
export class PeerCall {
  #intake: Intake | undefined;
  /** Refused or gone before any start: what still comes until the connection is closed means nothing. */
  #void = false;
  readonly #startTimer: NodeJS.Timeout;

  constructor(
    private readonly parts: EntranceParts,
    private readonly names: PeerNames,
    private readonly peer: CallPeer,
  ) {
    const { maxIdleMs } = parts.limits;
    this.#startTimer = setTimeout(
      () => this.refused(new ParleyError('LIMIT_IDLE', `No start came within ${maxIdleMs} ms.`)),
      maxIdleMs,
    );
  }

  /** Where the messages of the call go; nothing before its start. */
  get intake(): Intake | undefined {
    return this.#intake;
  }

  /**
   * Where a message of a call goes.
   *
   * @param what the message, for the error
   * @throws ParleyError PROTOCOL_START if there was no start
   */
  started(what: string): Intake {
    if (this.#intake !== undefined) return this.#intake;
    throw new ParleyError('PROTOCOL_START', `The first message must be a start, found ${what}.`, {
      field: this.names.kindField,
    });
  }

  /**
   * Reads what a start announces.
   *
   * @throws ParleyError as `readStart` does, and PROTOCOL_START for a second one
   */
  announced(fields: JsonObject): Announced {
    if (this.#intake !== undefined || this.#void) {
      throw new ParleyError('PROTOCOL_START', 'The call has started already, or was refused.', {
        field: this.names.kindField,
      });
    }
    const { limits, language } = this.parts;
    return readStart(fields, { entrance: this.names.entrance, language, limits });
  }

  /** Opens the call that was announced. */
  open(announced: Announced, wire: Wire): void {
    clearTimeout(this.#startTimer);
    const { peer } = this;
    this.#intake = openCall(this.parts, announced, wire, {
      onFail: error => peer.refuse(error),
      onFull: () => peer.pause(),
      onRoom: () => peer.resume(),
      onOver: () => peer.close(),
    });
  }

  /** Something the peer did is refused: its call fails, or it is told and closed where none has started. */
  refused(error: ParleyError): void {
    clearTimeout(this.#startTimer);
    if (this.#intake !== undefined) return this.#intake.fail(error);
    if (this.#void) return;
    this.#void = true;
    this.peer.refuse(error);
  }

  /** The connection is gone. */
  gone(error?: ParleyError): void {
    clearTimeout(this.#startTimer);
    this.#void = true;
    if (error === undefined) this.#intake?.end('hangup');
    else this.#intake?.fail(error);
  }
}
