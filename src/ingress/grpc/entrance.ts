/** The gRPC entrance: from a stream that opens to the session that hears it. */
import { asParleyError } from '../../call/errors.js';
import { authorizationOf, rpcStatus } from '../../call/rpc/messages.js';
import type { StreamRequest__Output } from '../../call/rpc/types/parley/v1/StreamRequest.generated.js';
import type { EntranceParts } from '../ingress.js';
import { RpcSession } from './session.js';
import { RpcPeer } from './socket.js';
import type { RpcStream } from './socket.js';

/** The handler of `Calls/Stream`. */
export function streamHandler(parts: EntranceParts): (stream: RpcStream) => void {
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
