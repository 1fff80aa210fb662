/** One call over `/v1/stream`: what its messages mean. */
import { asParleyError } from '../../call/errors.js';
import type { ParleyError } from '../../call/errors.js';
import { EPHEMERAL_KINDS } from '../../call/events/ephemeral.js';
import type { CallAbilities } from '../../call/stream.js';
import type { Wire } from '../control.js';
import type { EntranceParts } from '../ingress.js';
import { PeerCall } from '../peercall.js';
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
  readonly #call: PeerCall;

  constructor(
    parts: EntranceParts,
    private readonly socket: SessionSocket,
  ) {
    this.#call = new PeerCall(
      parts,
      { entrance: 'ws', kindField: 'type' },
      {
        refuse: error => {
          this.#send({ type: 'error', code: error.code, message: error.message, field: error.field });
          socket.closeWith(error);
        },
        pause: () => socket.pause(),
        resume: () => socket.resume(),
        close: () => socket.close(),
      },
    );
  }

  text(text: string): void {
    this.#guard(() => {
      const message = readClientMessage(text);
      this.#call.intake?.touch();
      if (message !== undefined) this.#take(message);
    });
  }

  binary(bytes: Buffer): void {
    this.#guard(() => {
      const intake = this.#call.started('binary audio');
      intake.touch();
      intake.interleaved(bytes);
    });
  }

  refused(error: ParleyError): void {
    this.#call.refused(error);
  }

  closed(error?: ParleyError): void {
    this.#call.gone(error);
  }

  #take(message: ClientMessage): void {
    if (message.type === 'start') return this.#call.open(this.#call.announced(message.fields), this.#wire());
    const intake = this.#call.started(message.type);
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

  #guard(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      this.refused(asParleyError(thrown));
    }
  }

  #send(message: ServerMessage): void {
    this.socket.send(writeServerMessage(message));
  }
}
