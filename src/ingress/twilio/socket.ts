/** The entrance `/twilio/media`: the signature and the load are checked before the upgrade, then one session a connection. */
import { ParleyError } from '../../call/errors.js';
import type { UpgradeEntrance } from '../upgrade.js';
import { Lane } from '../lane.js';
import { WebSocketPeer } from '../websocket.js';
import { TwilioSession } from './session.js';
import type { TwilioParts } from './session.js';
import { checkSignature } from './signature.js';
import type { PublicAddress } from './signature.js';

/** How requests of Twilio are told from others. */
export interface TwilioTrust {
  /** Token of the account that signs. */
  readonly token: string | undefined;
  readonly address: PublicAddress;
}

/** The entrance for Twilio's streams. */
export function twilioEntrance(parts: TwilioParts, trust: TwilioTrust): UpgradeEntrance {
  return {
    path: '/twilio/media',
    admit: request => {
      requireToken(parts, trust);
      checkSignature(trust.token, request, trust.address, 'ws');
      parts.reception.admit();
    },
    open: (socket, request) => {
      const peer: WebSocketPeer = new WebSocketPeer(socket, parts.limits, {
        text: text => session.text(text),
        binary: bytes => session.binary(bytes),
        refused: error => session.refused(error),
        closed: error => session.closed(error),
      });
      const session = new TwilioSession(parts, peer);
      const lane = new Lane(request.socket, socket, {
        take: (bytes, length) => peer.heard() && session.media(bytes, length),
        restMs: () => session.restMs(),
      });
      lane.open();
    },
  };
}

/**
 * Where API keys are needed, Twilio cannot come in without its own credentials.
 *
 * @throws ParleyError FORBIDDEN
 */
export function requireToken(parts: Pick<TwilioParts, 'keys'>, trust: TwilioTrust): void {
  if (trust.token !== undefined || parts.keys.open) return;
  throw new ParleyError('FORBIDDEN', 'Twilio cannot be told from others without auth.twilioAuthToken.', {
    field: 'auth.twilioAuthToken',
  });
}
