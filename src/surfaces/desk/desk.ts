/** The WebSocket `/v1/desk`: agents' screens, told of every call before the platform transfers it. */
import type { IncomingMessage } from 'node:http';
import { ParleyError } from '../../call/errors.js';
import type { Config } from '../../config/config.js';
import { isLoopback } from '../../config/exposure.js';
import { WebSocketPeer } from '../../ingress/ingress.js';
import type { KeyRing, UpgradeEntrance } from '../../ingress/ingress.js';
import { readDeskAddress } from './messages.js';
import { DeskSession } from './session.js';
import type { PopSource } from './session.js';

/** What the desk is given. */
export interface DeskParts {
  readonly keys: KeyRing;
  readonly limits: Config['limits'];
  /** Connections at a time. */
  readonly maxDesks: number;
  readonly pops: PopSource;
}

/** A key for browsers, which cannot send headers: `new WebSocket(url, ['parley.desk', 'parley.bearer.' + base64url(key)])`. */
const BEARER = 'parley.bearer.';

/** The entrance of desks. */
export function deskEntrance({ keys, limits, maxDesks, pops }: DeskParts): UpgradeEntrance {
  let desks = 0;
  return {
    path: '/v1/desk',
    admit: request => {
      keys.check(authorizationOf(request));
      checkOrigin(request, keys);
      readDeskAddress(request.url ?? '');
      if (desks >= maxDesks)
        throw new ParleyError('OVERLOADED', `${maxDesks} desks are connected.`, { field: 'pop.maxDesks' });
    },
    open: (socket, request) => {
      desks += 1;
      const { filter, after } = readDeskAddress(request.url ?? '');
      const peer: WebSocketPeer = new WebSocketPeer(socket, limits, {
        text: text => session.text(text),
        binary: () => session.refused(new ParleyError('PROTOCOL_MESSAGE', 'Desks send no binary frames.')),
        refused: error => session.refused(error),
        closed: () => {
          desks -= 1;
          session.closed();
        },
      });
      const session = new DeskSession(pops, peer, filter);
      session.open(after);
    },
  };
}

function authorizationOf({ headers }: IncomingMessage): string | undefined {
  if (headers.authorization !== undefined) return headers.authorization;
  const offered = headers['sec-websocket-protocol']?.split(',').map(protocol => protocol.trim());
  const key = offered?.find(protocol => protocol.startsWith(BEARER))?.slice(BEARER.length);
  return key === undefined ? undefined : `Bearer ${Buffer.from(key, 'base64url').toString('utf8')}`;
}

/** Without keys only this machine may connect, and a web page of somebody else in its browser is not this machine. */
function checkOrigin({ headers: { origin } }: IncomingMessage, keys: KeyRing): void {
  if (!keys.open || origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).hostname.replace(/^\[|\]$/g, '') : '';
  if (!isLoopback(host))
    throw new ParleyError('FORBIDDEN', 'Web pages of other origins need an API key (auth.apiKeys).', {
      field: 'origin',
    });
}
