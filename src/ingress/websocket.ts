/**
 * The socket of all WebSocket entrances: pings, back-pressure both ways, limits, closing.
 *
 * A peer that does not answer a ping by the next one is gone (half-open TCP connections say nothing by themselves). A peer
 * that does not read loses partials first and then its connection.
 */
import type { WebSocket } from 'ws';
import { ERRORS, ParleyError } from '../call/errors.js';
import type { Config } from '../config/config.js';

/** What a protocol does with its socket. */
export interface SocketHandlers {
  text(text: string): void;
  binary(bytes: Buffer): void;
  /** A message was refused: the protocol tells its peer and closes. */
  refused(error: ParleyError): void;
  /** The peer closed the connection, or it broke (`error` says so). Called once. */
  closed(error?: ParleyError): void;
}

type SocketLimits = Pick<Config['limits'], 'pingIntervalMs' | 'maxUnreadBytes' | 'maxFrameBytes'>;

/** Text frames carry audio as base64, four characters for three bytes, and some JSON around it. */
const TEXT_OVERHEAD = 1.4;
const TEXT_ALLOWANCE = 4096;
/** Time for a peer to answer our closing before the connection is cut. */
const CLOSE_GRACE_MS = 2000;

/** Largest message the socket reads at all; larger ones than the limit are still told their own error. */
export function hardMessageLimit(maxFrameBytes: number): number {
  return Math.max(2 * 1024 * 1024, Math.ceil(maxFrameBytes * 2));
}

/** One connection. */
export class WebSocketPeer {
  #alive = true;
  #closed = false;
  #closing = false;
  readonly #pinger: NodeJS.Timeout;

  constructor(
    private readonly socket: WebSocket,
    private readonly limits: SocketLimits,
    private readonly handlers: SocketHandlers,
  ) {
    this.#pinger = setInterval(() => this.#ping(), limits.pingIntervalMs);
    socket.on('message', (data: Buffer, isBinary) => this.#message(data, isBinary));
    socket.on('pong', () => {
      this.#alive = true;
    });
    socket.on('close', () => this.#gone());
    socket.on('error', (thrown: NodeJS.ErrnoException) => this.#gone(socketError(thrown)));
  }

  /** Sends a message; once the peer is gone, nothing happens. `sent` is called when it is on its way, and more may follow. */
  send(data: string | Uint8Array, sent?: () => void): void {
    if (this.#closed) return;
    if (this.socket.bufferedAmount > this.limits.maxUnreadBytes) {
      const { maxUnreadBytes } = this.limits;
      return this.#cut(
        new ParleyError('SLOW_CONSUMER', `More than ${maxUnreadBytes} bytes wait for the peer.`, {
          field: 'limits.maxUnreadBytes',
        }),
      );
    }
    this.socket.send(data, sent && (error => (error ? undefined : sent())));
  }

  /** Sends a message that may be lost when the peer is behind. */
  sendLosable(data: string): void {
    if (this.socket.bufferedAmount <= this.limits.maxUnreadBytes / 2) this.send(data);
  }

  /** Stops reading, so that TCP holds the peer back. */
  pause(): void {
    if (!this.#closed) this.socket.pause();
  }

  resume(): void {
    if (!this.#closed) this.socket.resume();
  }

  /** Closes with a WebSocket code and reason; cuts the connection if the peer does not answer. */
  close(code = 1000, reason = ''): void {
    // A peer may go on sending what is refused while it is being closed.
    if (this.#closed || this.#closing) return;
    this.#closing = true;
    this.socket.close(code, reason.slice(0, 120));
    this.socket.resume();
    const cut = setTimeout(() => this.socket.terminate(), CLOSE_GRACE_MS);
    this.socket.once('close', () => clearTimeout(cut));
  }

  /** Closes as the catalogue says for this error. */
  closeWith(error: ParleyError): void {
    const { ws } = ERRORS[error.code];
    // 1006 must not be sent in a frame (RFC 6455, section 7.4.1).
    this.close(ws === 1006 ? 1011 : ws, error.code);
  }

  /** Notes that the peer said something that did not come as a message. Returns false once the peer is gone. */
  heard(): boolean {
    this.#alive = true;
    return !this.#closed;
  }

  #message(data: Buffer, isBinary: boolean): void {
    if (!this.heard()) return;
    const { maxFrameBytes } = this.limits;
    const limit = isBinary ? maxFrameBytes : maxFrameBytes * TEXT_OVERHEAD + TEXT_ALLOWANCE;
    if (data.length > limit) return this.handlers.refused(tooLarge(data.length, maxFrameBytes));
    if (isBinary) this.handlers.binary(data);
    else this.handlers.text(data.toString('utf8'));
  }

  #ping(): void {
    if (this.socket.isPaused) return;
    if (!this.#alive) return this.#cut(new ParleyError('PEER_LOST', 'The peer answered no ping.'));
    this.#alive = false;
    this.socket.ping();
  }

  #cut(error: ParleyError): void {
    this.#gone(error);
    this.socket.terminate();
  }

  #gone(error?: ParleyError): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#pinger);
    this.handlers.closed(error);
  }
}

function tooLarge(found: number, allowed: number): ParleyError {
  return new ParleyError('LIMIT_FRAME_BYTES', `A message has ${found} bytes, ${allowed} are allowed.`, {
    field: 'limits.maxFrameBytes',
  });
}

function socketError(thrown: NodeJS.ErrnoException): ParleyError {
  const code = thrown.code ?? '';
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') {
    return new ParleyError('LIMIT_FRAME_BYTES', 'A message is far larger than allowed.', { cause: thrown });
  }
  if (code.startsWith('WS_ERR_')) {
    return new ParleyError('PROTOCOL_MESSAGE', `The peer broke the WebSocket protocol: ${code}.`, {
      cause: thrown,
    });
  }
  return new ParleyError('PEER_LOST', `The connection broke: ${code || 'unknown'}.`, { cause: thrown });
}
