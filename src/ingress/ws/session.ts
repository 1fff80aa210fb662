/** One call over `/v1/stream`: what its messages mean. */
import { asParleyError, ParleyError } from '../../call/errors.js';
import { EPHEMERAL_KINDS } from '../../call/events/ephemeral.js';
import type { CallAbilities } from '../../call/stream.js';
import type { Wire } from '../control.js';
import type { EntranceParts } from '../ingress.js';
import type { Intake } from '../intake.js';
import { openCall } from '../opencall.js';
import { readStart } from '../start.js';
import { readClientMessage, writeServerMessage } from './codec.js';
import type { ClientMessage, ServerMessage } from './codec.js';

/** What the session needs of its socket. */
export interface SessionSocket {
  send(data: string | Uint8Array): void;
  sendLosable(data: string): void;
  pause(): void;
  resume(): void;
  close(): void;
  closeWith(error: ParleyError): void;
}

const ABILITIES: CallAbilities = { playback: 'us', transfer: true, hangUp: true, events: true };

/** The session of one connection. */
export class StreamSession {
  #intake: Intake | undefined;
  readonly #startTimer: NodeJS.Timeout;

  constructor(
    private readonly parts: EntranceParts,
    private readonly socket: SessionSocket,
  ) {
    const { maxIdleMs } = parts.limits;
    this.#startTimer = setTimeout(
      () => this.refused(new ParleyError('LIMIT_IDLE', `No start came within ${maxIdleMs} ms.`)),
      maxIdleMs,
    );
  }

  text(text: string): void {
    this.#guard(() => {
      const message = readClientMessage(text);
      this.#intake?.touch();
      if (message !== undefined) this.#take(message);
    });
  }

  binary(bytes: Buffer): void {
    this.#guard(() => {
      const intake = this.#started('binary audio');
      intake.touch();
      intake.interleaved(bytes);
    });
  }

  refused(error: ParleyError): void {
    clearTimeout(this.#startTimer);
    if (this.#intake === undefined) this.#tellAndClose(error);
    else this.#intake.fail(error);
  }

  closed(error?: ParleyError): void {
    clearTimeout(this.#startTimer);
    if (error === undefined) this.#intake?.end('hangup');
    else this.#intake?.fail(error);
  }

  #take(message: ClientMessage): void {
    if (message.type === 'start') return this.#start(message.fields);
    const intake = this.#started(message.type);
    switch (message.type) {
      case 'audio':
        return intake.audio(message.channel, message.payload, message.positionSamples);
      case 'dtmf':
        return intake.dtmf(message.channel, message.digit);
      case 'mark':
        return intake.mark(message.name, message.cleared);
      case 'pause':
        return intake.pause();
      case 'resume':
        return intake.resume();
      case 'end':
        return intake.end('completed');
    }
  }

  #start(fields: Record<string, unknown>): void {
    if (this.#intake !== undefined) {
      throw new ParleyError('PROTOCOL_START', 'The call has started already.', { field: 'type' });
    }
    const { limits, language } = this.parts;
    const rules = { entrance: 'ws', language, limits };
    const announced = readStart(fields, rules);
    clearTimeout(this.#startTimer);
    this.#intake = openCall(this.parts, announced, this.#wire(), {
      onFail: error => this.#tellAndClose(error),
      onFull: () => this.socket.pause(),
      onRoom: () => this.socket.resume(),
      onOver: () => this.socket.close(),
    });
  }

  #wire(): Wire {
    return {
      abilities: ABILITIES,
      playback: bytes => this.socket.send(bytes),
      mark: name => this.#send({ type: 'mark', name }),
      clear: () => this.#send({ type: 'clear' }),
      transfer: (destination, details) => this.#send({ type: 'transfer', destination, details }),
      hangUp: () => this.#send({ type: 'hangup' }),
      event: event => {
        // The log has the call: only now it counts as taken.
        if (event.kind === 'call.started') this.#send({ type: 'started', callId: event.callId });
        const text = writeServerMessage({ type: 'event', event });
        if (EPHEMERAL_KINDS.has(event.kind)) this.socket.sendLosable(text);
        else this.socket.send(text);
      },
    };
  }

  #started(what: string): Intake {
    if (this.#intake !== undefined) return this.#intake;
    throw new ParleyError('PROTOCOL_START', `The first message must be a start, found ${what}.`);
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      this.refused(asParleyError(thrown));
    }
  }

  #tellAndClose(error: ParleyError): void {
    this.#send({ type: 'error', code: error.code, message: error.message, field: error.field });
    this.socket.closeWith(error);
  }

  #send(message: ServerMessage): void {
    this.socket.send(writeServerMessage(message));
  }
}
