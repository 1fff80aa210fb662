/** The gRPC server: the service `parley.v1.Calls` with reflection, keep-alive, limits and TLS. */
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { ReflectionService } from '@grpc/reflection';
import { ParleyError } from '../../call/errors.js';
import { callsPackage, callsService } from '../../call/rpc/rpc.js';
import type { CallsHandlers } from '../../call/rpc/types/parley/v1/Calls.generated.js';
import type { Config } from '../../config/config.js';
import { sendTogether } from './together.js';

/** What the server is given. */
export interface RpcServerParts {
  readonly handlers: Pick<CallsHandlers, 'Stream' | 'Watch' | 'Get'>;
  readonly limits: Config['limits'];
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
}

/** Time for open streams to end when the server closes. */
const CLOSE_GRACE_MS = 2000;

/** A server that listens. */
export interface RpcServer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Starts the server.
 *
 * @throws ParleyError ADDRESS_IN_USE if it cannot bind
 */
export async function startRpcServer(parts: RpcServerParts, host: string, port: number): Promise<RpcServer> {
  const { limits, tls } = parts;
  const server = new Server({
    // A frame over the limit is still read, so that it can be told its own error.
    'grpc.max_receive_message_length': Math.max(2 * 1024 * 1024, limits.maxFrameBytes * 2),
    'grpc.max_metadata_size': Math.max(8192, limits.maxMetadataBytes),
    'grpc.keepalive_time_ms': limits.pingIntervalMs,
    'grpc.keepalive_timeout_ms': limits.pingIntervalMs,
    'grpc.keepalive_permit_without_calls': 1,
    interceptors: [sendTogether],
  });
  server.addService(callsService, parts.handlers as CallsHandlers);
  new ReflectionService(callsPackage).addToServer(server);
  const credentials =
    tls === undefined
      ? ServerCredentials.createInsecure()
      : ServerCredentials.createSsl(null, [{ cert_chain: tls.cert, private_key: tls.key }]);
  const bound = await bind(server, addressOf(host, port), credentials);
  return { port: bound, close: () => close(server) };
}

function bind(server: Server, address: string, credentials: ServerCredentials): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, credentials, (cause, port) => {
      if (cause === null) return resolve(port);
      const reason = /\[(.+)\]$/s.exec(cause.message)?.[1] ?? cause.message;
      reject(new ParleyError('ADDRESS_IN_USE', `Cannot listen on ${address}: ${reason}`, { cause }));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    const cut = setTimeout(() => {
      server.forceShutdown();
      // The library never calls back once it has dropped a connection whose ping was not answered.
      resolve();
    }, CLOSE_GRACE_MS);
    server.tryShutdown(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

function addressOf(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
