/** The socket of the gRPC entrance: one stream with its back-pressure, its end and its status. */
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { asParleyError, ParleyError } from '../../call/errors.js';
import { authorizationOf, rpcStatus } from '../../call/rpc/messages.js';
import type { StreamRequest__Output } from '../../call/rpc/types/parley/v1/StreamRequest.generated.js';
import type { StreamResponse } from '../../call/rpc/types/parley/v1/StreamResponse.generated.js';
import type { EntranceParts } from '../ingress.js';
import { RpcSession } from './session.js';

type Stream = ServerDuplexStream<StreamRequest__Output, StreamResponse>;

/** Messages that may wait for a client that does not read; partials are dropped from half of it. */
const MOST_UNREAD = 2000;

/** One stream's way to its client. */
export class RpcPeer {
  #closed = false;
  #unread = 0;

  constructor(
    private readonly stream: Stream,
    private readonly onLost: (error: ParleyError) => void,
  ) {}

  /** Sends a message; one that may be lost is, when the client is behind. */
  send(message: StreamResponse, losable = false): void {
    if (this.#closed || (losable && this.#unread > MOST_UNREAD / 2)) return;
    if (this.#unread >= MOST_UNREAD) {
      this.gone();
      this.stream.emit('error', rpcStatus(tooSlow()));
      return this.onLost(tooSlow());
    }
    this.#unread += 1;
    this.stream.write(message, () => {
      this.#unread -= 1;
    });
  }

  pause(): void {
    this.stream.pause();
  }

  resume(): void {
    this.stream.resume();
  }

  close(): void {
    if (this.#closed) return;
    this.gone();
    this.stream.end();
  }

  closeWith(error: ParleyError): void {
    if (this.#closed) return;
    this.gone();
    // grpc-js sends what was written before, then the status.
    this.stream.emit('error', rpcStatus(error));
  }

  /** Nothing can be sent any more. */
  gone(): void {
    this.#closed = true;
  }
}

/** The handler of `Calls/Stream`. */
export function streamHandler(parts: EntranceParts): (stream: Stream) => void {
  return stream => {
    try {
      parts.keys.check(authorizationOf(stream.metadata));
      parts.reception.admit();
    } catch (thrown) {
      stream.emit('error', rpcStatus(asParleyError(thrown)));
      return;
    }
    const peer = new RpcPeer(stream, error => session.refused(error));
    const session = new RpcSession(parts, peer);
    stream.on('data', (request: StreamRequest__Output) => session.message(request));
    // A connection that is cut ends the stream too, and is told a moment later.
    stream.on('end', () => setImmediate(() => (stream.cancelled ? session.gone() : session.ended())));
    stream.on('cancelled', () => {
      peer.gone();
      session.gone();
    });
    stream.on('error', () => {
      peer.gone();
      session.gone();
    });
  };
}

function tooSlow(): ParleyError {
  return new ParleyError('SLOW_CONSUMER', `More than ${MOST_UNREAD} messages wait for the client.`);
}
