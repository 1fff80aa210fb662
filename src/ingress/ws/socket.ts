/** The WebSocket entrance `/v1/stream`: checks the key and the load before the upgrade, then one session a connection. */
import type { EntranceParts } from '../ingress.js';
import type { UpgradeEntrance } from '../upgrade.js';
import { WebSocketPeer } from '../websocket.js';
import { StreamSession } from './session.js';

/** The entrance for the service's own WebSocket protocol. */
export function streamEntrance(parts: EntranceParts): UpgradeEntrance {
  return {
    path: '/v1/stream',
    admit: request => {
      parts.keys.check(request.headers.authorization);
      parts.reception.admit();
    },
    open: socket => {
      const peer: WebSocketPeer = new WebSocketPeer(socket, parts.limits, {
        text: text => session.text(text),
        binary: bytes => session.binary(bytes),
        refused: error => session.refused(error),
        closed: error => session.closed(error),
      });
      const session = new StreamSession(parts, peer);
    },
  };
}
