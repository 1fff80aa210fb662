/** A receiver of webhooks for tests: a real HTTP server that keeps what came and answers as told. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ExecutionContext } from 'ava';

/** One request as it came. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver that runs until the test is over. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly received: Received[];
}

/** Starts a receiver on 127.0.0.1 (or another loopback address); with `tls` it speaks https. */
export async function startReceiver(
  t: ExecutionContext,
  answer: (response: ServerResponse, request: Received) => void = response => response.writeHead(204).end(),
  {
    tls,
    host = '127.0.0.1',
    port = 0,
  }: { tls?: { cert: Buffer; key: Buffer }; host?: string; port?: number } = {},
): Promise<Receiver> {
  const received: Received[] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const whole = { method, path, headers, body: Buffer.concat(chunks).toString() };
      received.push(whole);
      answer(response, whole);
    });
  };
  const server = tls === undefined ? createServer(listener) : createTlsServer(tls, listener);
  await new Promise<void>(resolve => server.listen(port, host, resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = (server.address() as AddressInfo).port;
  return { url: `http${tls === undefined ? '' : 's'}://${host}:${bound}`, port: bound, received };
}
