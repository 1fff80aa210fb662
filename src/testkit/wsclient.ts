/** A WebSocket client for tests: keeps every message, and says how the connection ended. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { isObject } from '../ingress/json.js';
import type { JsonObject } from '../ingress/json.js';
import { until } from './service.js';

/** How a connection ended. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A client with all it has heard. */
export class TestClient {
  readonly messages: JsonObject[] = [];
  readonly audio: Buffer[] = [];
  readonly closed: Promise<Closing>;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.audio.push(data);
      else this.messages.push(JSON.parse(data.toString('utf8')) as JsonObject);
    });
    socket.on('error', () => undefined);
    this.closed = new Promise(resolve => {
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  /** Connects; throws if the upgrade is refused. */
  static async connect(url: string, headers: Record<string, string> = {}): Promise<TestClient> {
    const client = new TestClient(new WebSocket(url, { headers, rejectUnauthorized: false }));
    await once(client.socket, 'open');
    return client;
  }

  /** The HTTP status with which an upgrade is refused, and its headers and body. */
  static refusal(
    url: string,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; retryAfter: string | undefined; body: JsonObject }> {
    const socket = new WebSocket(url, { headers });
    return new Promise((resolve, reject) => {
      socket.once('open', () => {
        socket.terminate();
        reject(new Error('the upgrade was accepted'));
      });
      socket.on('error', reject);
      socket.once('unexpected-response', (_request, response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          const retryAfter = response.headers['retry-after'];
          resolve({ status: response.statusCode ?? 0, retryAfter, body: JSON.parse(text) as JsonObject });
        });
      });
    });
  }

  /** Sends JSON, or bytes as they are. */
  send(message: object | Uint8Array | string): void {
    const raw = message instanceof Uint8Array || typeof message === 'string';
    this.socket.send(raw ? message : JSON.stringify(message));
  }

  /** The first message of a type, once it is there. */
  async message(type: string): Promise<JsonObject> {
    const found = (): JsonObject | undefined => this.messages.find(m => m['type'] === type);
    await until(() => found() !== undefined);
    return found() ?? {};
  }

  /** Events of a kind received so far. */
  events(kind: string): JsonObject[] {
    return this.messages
      .map(message => message['event'])
      .filter(isObject)
      .filter(event => event['kind'] === kind);
  }
}
