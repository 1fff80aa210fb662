/** Takes HTTP upgrades to WebSocket: finds the entrance by its path, and refuses with a status before accepting. */
import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { asParleyError, ERRORS, ParleyError } from '../call/errors.js';
import { hardMessageLimit } from './websocket.js';

/** A WebSocket entrance. */
export interface UpgradeEntrance {
  /** Path without query, for example `/v1/stream`. */
  readonly path: string;
  /** Throws a ParleyError to refuse the connection with its HTTP status. */
  admit(request: IncomingMessage): void;
  /** Takes the connection over. */
  open(socket: WebSocket, request: IncomingMessage): void;
}

/** Time for peers to answer our closing. */
const CLOSE_GRACE_MS = 2000;

/** Seconds after which a client that was refused for load may try again. */
export const RETRY_AFTER_S = 5;

/**
 * Attaches entrances to an HTTP server.
 *
 * @returns a function that stops taking upgrades, closes what is open, and resolves when all connections are gone
 */
export function attachUpgrades(
  server: Server,
  entrances: readonly UpgradeEntrance[],
  maxFrameBytes: number,
): () => Promise<void> {
  const byPath = new Map(entrances.map(entrance => [entrance.path, entrance]));
  // Telephone audio does not shrink by deflate, and its contexts would cost hundreds of kilobytes a call.
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: hardMessageLimit(maxFrameBytes),
    perMessageDeflate: false,
  });
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?')[0] ?? '';
    const entrance = byPath.get(path);
    if (entrance === undefined) return refuse(socket, new ParleyError('NOT_FOUND', 'Nothing streams here.'));
    try {
      entrance.admit(request);
    } catch (thrown) {
      return refuse(socket, asParleyError(thrown));
    }
    sockets.handleUpgrade(request, socket, head, ws => entrance.open(ws, request));
  };
  server.on('upgrade', onUpgrade);
  return async () => {
    server.off('upgrade', onUpgrade);
    for (const ws of sockets.clients) ws.close(1001, 'DRAINING');
    const cut = setTimeout(() => {
      for (const ws of sockets.clients) ws.terminate();
    }, CLOSE_GRACE_MS);
    await new Promise<void>(resolve => sockets.close(() => resolve()));
    clearTimeout(cut);
  };
}

function refuse(socket: Duplex, { code, message }: ParleyError): void {
  const status = ERRORS[code].http;
  const body = `${JSON.stringify({ code, message })}\n`;
  const headers = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'connection: close',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(status === 503 ? [`retry-after: ${RETRY_AFTER_S}`] : []),
  ];
  // A client that does not hang up in its turn would keep the connection, and with it the server's closing, for ever.
  socket.once('finish', () => socket.destroy());
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`);
}
