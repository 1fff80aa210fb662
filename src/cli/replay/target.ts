/** The service that a recording is streamed into. */
import { Metadata, credentials } from '@grpc/grpc-js';
import { WebSocket } from 'ws';
import { ERRORS, ParleyError } from '../../call/errors.js';
import type { ErrorCode } from '../../call/errors.js';
import { callsClient } from '../../call/rpc/rpc.js';
import type { CallsClient } from '../../call/rpc/rpc.js';
import type { Config } from '../../config/config.js';
import { readText } from '../../config/text.js';
import { trustIn } from './trust.js';

/** Where a service is and how to come in. */
export interface Target {
  /** For example `http://127.0.0.1:7071`. */
  readonly httpOrigin: string;
  /** For example `127.0.0.1:7070`. */
  readonly grpcAddress: string;
  readonly apiKey?: string | undefined;
  /** Token with which a Twilio upgrade is signed. */
  readonly twilioToken?: string | undefined;
  /** Origin that Twilio would have called, where it is not the service's own. */
  readonly publicOrigin?: string | undefined;
  /** The service's certificate, where it is known (PEM). */
  readonly certificates?: string | undefined;
}

/** The service as this machine's configuration describes it. */
export function targetOf({ server, auth }: Config): Target {
  const { tlsCertFile } = server;
  const host = server.host.includes(':') ? `[${server.host}]` : server.host;
  const scheme = server.tlsCertFile === undefined ? 'http' : 'https';
  return {
    httpOrigin: `${scheme}://${host}:${server.httpPort}`,
    grpcAddress: `${host}:${server.grpcPort}`,
    apiKey: auth.apiKeys[0],
    twilioToken: auth.twilioAuthToken,
    publicOrigin: server.publicOrigin,
    certificates: tlsCertFile && readText(tlsCertFile, 'server.tlsCertFile', 'server.tlsCertFile'),
  };
}

/** A gRPC client of the service. */
export function rpcTo({ grpcAddress, httpOrigin, certificates }: Target): CallsClient {
  if (!httpOrigin.startsWith('https:')) return callsClient(grpcAddress, credentials.createInsecure());
  if (certificates === undefined) return callsClient(grpcAddress, credentials.createSsl());
  const { secureContext, ...identity } = trustIn(certificates);
  // A number is no name to ask a certificate for, and Node warns of it.
  const here = /^(?:127\.|0\.0\.0\.0:)/.test(grpcAddress);
  const options = here ? { 'grpc.ssl_target_name_override': 'localhost' } : {};
  return callsClient(grpcAddress, credentials.createFromSecureContext(secureContext, identity), options);
}

/** The metadata with which the service is called. */
export function metadataFor({ apiKey }: Target): Metadata {
  const metadata = new Metadata();
  if (apiKey !== undefined) metadata.set('authorization', `Bearer ${apiKey}`);
  return metadata;
}

/**
 * Opens a WebSocket to the service.
 *
 * @throws ParleyError with the code the service gave, or PEER_LOST if nothing answers
 */
export function connectTo(
  { httpOrigin, certificates }: Target,
  path: string,
  headers: Record<string, string>,
): Promise<WebSocket> {
  const url = httpOrigin.replace(/^http/, 'ws') + path;
  const trust = certificates === undefined ? undefined : trustIn(certificates);
  const socket = new WebSocket(url, { headers, perMessageDeflate: false, ...trust });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', cause => {
      reject(new ParleyError('PEER_LOST', `Nothing answers at ${url}: ${cause.message}`, { cause }));
    });
    socket.once('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8', 0, 10_000)));
      response.on('end', () => reject(refusalOf(body, response.statusCode ?? 0)));
    });
  });
}

function refusalOf(body: string, status: number): ParleyError {
  try {
    const { code, message } = JSON.parse(body) as { code: string; message: string };
    if (Object.hasOwn(ERRORS, code)) return new ParleyError(code as ErrorCode, message);
  } catch {
    // Something in front of the service has answered; its status is all there is to tell.
  }
  return new ParleyError('PEER_LOST', `The service refused the connection with status ${status}.`);
}
