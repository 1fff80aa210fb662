/** One stream of the gRPC entrance with its back-pressure, its end and its status. */
import type { ServerDuplexStream } from '@grpc/grpc-js';
import { ParleyError } from '../../call/errors.js';
import { rpcStatus } from '../../call/rpc/messages.js';
import type { StreamRequest__Output } from '../../call/rpc/types/parley/v1/StreamRequest.generated.js';
import type { StreamResponse } from '../../call/rpc/types/parley/v1/StreamResponse.generated.js';

/** A stream of `Calls/Stream`. */
export type RpcStream = ServerDuplexStream<StreamRequest__Output, StreamResponse>;

/** Messages that may wait for a client that does not read; partials are dropped from half of it. */
const MOST_UNREAD = 2000;

/** One stream's way to its client. */
export class RpcPeer {
  #closed = false;
  #unread = 0;

  constructor(
    private readonly stream: RpcStream,
    private readonly onLost: (error: ParleyError) => void,
  ) {}

  /** Sends a message; one that may be lost is, when the client is behind. */
  send(message: StreamResponse, losable = false): void {
    if (this.#closed || (losable && this.#unread > MOST_UNREAD / 2)) return;
    if (this.#unread >= MOST_UNREAD) {
      const error = tooSlow();
      this.gone();
      // Before the stream ends, which by itself would be the client's hanging up.
      this.onLost(error);
      return void this.stream.emit('error', rpcStatus(error));
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

function tooSlow(): ParleyError {
  return new ParleyError('SLOW_CONSUMER', `More than ${MOST_UNREAD} messages wait for the client.`);
}
