/** One call over Twilio Media Streams: what its messages mean. */
import { asParleyError, ParleyError } from '../../call/errors.js';
import type { CallAbilities } from '../../call/stream.js';
import type { Wire } from '../control.js';
import type { EntranceParts } from '../ingress.js';
import { PeerCall } from '../peercall.js';
import type { JsonObject } from '../json.js';
import type { WebSocketPeer } from '../websocket.js';
import { readTwilioMessage, writeClear, writeMark, writeMedia } from './codec.js';
import type { TwilioMedia, TwilioMessage } from './codec.js';
import { MediaReader } from './media.js';
import { ChunkPlacer } from './placer.js';
import type { TransferBook } from './transfers.js';

/** What a Twilio session needs besides the entrance's parts. */
export interface TwilioParts extends EntranceParts {
  readonly mode: 'fork' | 'connect';
  readonly transfers: TransferBook;
}

type StartMessage = TwilioMessage & { event: 'start' };

const FORK: CallAbilities = { playback: 'none', transfer: false, hangUp: false, events: false };
const CONNECT: CallAbilities = { playback: 'platform', transfer: true, hangUp: true, events: false };

/** Twilio's names of the two directions, as seen from Twilio, and who speaks there. */
const ROLE_OF_TRACK: Readonly<Record<string, string>> = { inbound: 'caller', outbound: 'agent' };

/** One for all: what it has read is used before the next message is. */
const mediaReader = new MediaReader();

/** The session of one connection. */
export class TwilioSession {
  readonly #call: PeerCall;
  #tracks: readonly string[] = [];
  #placers: readonly ChunkPlacer[] = [];

  constructor(
    private readonly parts: TwilioParts,
    private readonly peer: Pick<WebSocketPeer, 'send' | 'pause' | 'resume' | 'close' | 'closeWith'>,
  ) {
    this.#call = new PeerCall(
      parts,
      { entrance: 'twilio', kindField: 'event' },
      {
        refuse: error => this.#refuse(error),
        pause: () => peer.pause(),
        resume: () => peer.resume(),
        close: () => peer.close(),
      },
    );
  }

  text(text: string): void {
    try {
      const message = readTwilioMessage(text);
      this.#call.intake?.touch();
      if (message !== undefined) this.#take(message);
    } catch (thrown) {
      this.refused(asParleyError(thrown));
    }
  }

  /** Takes a message that is audio in the usual form; false for all others. */
  media(bytes: Uint8Array, length: number): boolean {
    const media = mediaReader.read(bytes, length);
    if (media === undefined) return false;
    try {
      this.#media(media);
    } catch (thrown) {
      this.refused(asParleyError(thrown));
    }
    return true;
  }

  /** For how long nothing more is needed of the peer, ms; to be asked when all that came has been taken. */
  restMs(): number {
    this.#call.intake?.touch();
    return this.#call.intake?.restMs() ?? 0;
  }

  binary(bytes: Buffer): void {
    const message = `Twilio sends text, found a binary frame of ${bytes.length} bytes.`;
    this.refused(new ParleyError('PROTOCOL_MESSAGE', message));
  }

  refused(error: ParleyError): void {
    this.#call.refused(error);
  }

  closed(error?: ParleyError): void {
    this.#call.gone(error);
  }

  #take(message: TwilioMessage): void {
    switch (message.event) {
      case 'connected':
        return;
      case 'start':
        return this.#start(message);
      case 'media':
        return this.#media(message);
      case 'dtmf':
        return this.#call.started('dtmf').dtmf(0, message.digit);
      case 'mark':
        // After a clear Twilio sends outstanding marks back as well, without saying so.
        return this.#call.started('mark').mark(message.name, false);
      case 'stop':
        return this.#call.started('stop').end('hangup');
    }
  }

  #media(media: TwilioMedia): void {
    const intake = this.#call.started('media');
    const channel = this.#tracks.indexOf(media.track);
    if (channel < 0) {
      throw new ParleyError('PROTOCOL_AUDIO', 'Audio is of a track that the start did not name.', {
        field: 'media.track',
      });
    }
    // Mu-law has one byte a sample.
    const position = this.#placers[channel]!.place(media, media.payload.length);
    if (position !== undefined) intake.audio(channel, media.payload, position);
  }

  #start(message: StartMessage): void {
    const tracks = message.tracks.length === 0 ? ['inbound'] : message.tracks;
    const announced = this.#call.announced(startFields(message, tracks));
    if (announced.encoding !== 'mulaw') {
      throw new ParleyError('UNSUPPORTED_FORMAT', 'Twilio streams are mu-law.', {
        field: 'mediaFormat.encoding',
      });
    }
    this.#tracks = tracks;
    this.#placers = tracks.map(() => new ChunkPlacer(announced.start.sampleRateHz));
    this.#call.open(announced, this.#wire(message));
  }

  #wire({ streamSid, callSid, parameters }: StartMessage): Wire {
    const { mode = this.parts.mode } = parameters;
    if (mode === 'fork') return { abilities: FORK, hangUp: () => undefined };
    return {
      abilities: CONNECT,
      playback: bytes => this.peer.send(writeMedia(streamSid, bytes)),
      mark: name => this.peer.send(writeMark(streamSid, name)),
      clear: () => this.peer.send(writeClear(streamSid)),
      // Twilio asks `/twilio/next` what follows when the stream is closed; see twiml.ts.
      transfer: destination => this.parts.transfers.note(callSid, destination),
      hangUp: () => undefined,
    };
  }

  #refuse(error: ParleyError): void {
    this.parts.logger.warn(
      { entrance: 'twilio', code: error.code, reason: error.message },
      'a stream was refused',
    );
    this.peer.closeWith(error);
  }
}

/** Parameters that our own TwiML sets become fields of the call; all others are its metadata. */
function startFields(message: StartMessage, tracks: readonly string[]): JsonObject {
  const { from, to, direction, language, speed, mode: _, ...others } = message.parameters;
  return {
    encoding: message.encoding,
    sampleRateHz: message.sampleRateHz,
    channels: tracks.map(track => ROLE_OF_TRACK[track] ?? track),
    externalId: message.callSid,
    from,
    to,
    direction: directionOf(direction),
    language,
    speed,
    metadata: {
      ...others,
      'twilio.streamSid': message.streamSid,
      ...(message.accountSid !== undefined && { 'twilio.accountSid': message.accountSid }),
    },
  };
}

/** Twilio names outbound calls by how they were made: `outbound-api`, `outbound-dial`. */
function directionOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') return '';
  return value.startsWith('outbound') ? 'outbound' : 'inbound';
}
