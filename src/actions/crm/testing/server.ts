/** A local HTTP server that speaks as a vendor does, and fails in the ways that vendors and networks do. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a vendor answers. */
export interface Answered {
  readonly status: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ways to fail. A write happens in the last four, and only its answer fails. */
export const FAULTS = [
  'expired token',
  '401',
  '403',
  '404',
  '307',
  '408',
  '429',
  '500',
  '503',
  'no answer',
  'connection refused',
  '409',
  'answer lost',
  'slow body',
  'malformed answer',
] as const;
/** A way to fail. */
export type Fault = (typeof FAULTS)[number];

/** A vendor's side of its interface. */
export interface Vendor {
  handle(asked: Asked, origin: string): Answered | Promise<Answered>;
  /** Body of an error of this status. */
  errorBody(status: number): unknown;
  /** Makes every token given out so far invalid; false for vendors whose credentials do not expire. */
  expireTokens(): boolean;
  /** What it holds: the external id and the text of every record. */
  records(): readonly { readonly externalId: string; readonly text: string }[];
}

/** A vendor that runs. */
export interface VendorServer {
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** Decides of every request whether it fails; undefined lets it through. */
  fault: (asked: Asked) => Fault | undefined;
  /** What a 429 asks for, in seconds. */
  retryAfterS: number;
  close(): Promise<void>;
}

/** True for requests that change something and are not for a token. */
export function isWrite({ method, path }: Asked): boolean {
  return method !== 'GET' && !path.includes('oauth');
}

/** Starts the server on a free port of 127.0.0.1, or on the one given. */
export async function serveVendor(vendor: Vendor, port = 0): Promise<VendorServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://vendor');
      const { method = '', headers } = request;
      const body = Buffer.concat(chunks).toString();
      const one = { method, path: url.pathname, query: url.searchParams, headers, body };
      asked.push(one);
      void answer(vendor, running, one, response);
    });
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const running: VendorServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    fault: () => undefined,
    retryAfterS: 7,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
  return running;
}

async function answer(
  vendor: Vendor,
  server: VendorServer,
  asked: Asked,
  response: ServerResponse,
): Promise<void> {
  const fault = server.fault(asked);
  if (fault === 'no answer') return;
  if (fault === 'connection refused') return void response.socket?.destroy();
  if (fault !== undefined && /^\d+$/.test(fault) && fault !== '409') {
    return refuse(vendor, Number(fault), response, server.retryAfterS);
  }
  if (fault === 'expired token') vendor.expireTokens();
  const answered = await vendor.handle(asked, server.origin);
  if (fault === '409') return refuse(vendor, 409, response, server.retryAfterS);
  if (fault === 'answer lost') return void response.socket?.destroy();
  const text = answered.json === undefined ? '' : JSON.stringify(answered.json);
  response.writeHead(answered.status, { 'content-type': 'application/json', ...answered.headers });
  if (fault === 'malformed answer') return void response.end('<html><body>Service</body>');
  if (fault === 'slow body') return void response.write(' ');
  response.end(text);
}

function refuse(vendor: Vendor, status: number, response: ServerResponse, retryAfterS: number): void {
  const retry = status === 429 ? { 'retry-after': String(retryAfterS) } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...retry });
  response.end(JSON.stringify(vendor.errorBody(status)));
}
