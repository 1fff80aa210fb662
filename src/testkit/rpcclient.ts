/** gRPC clients for tests: keep every message, and say with which status a stream ended. */
import { credentials, Metadata } from '@grpc/grpc-js';
import type { ChannelCredentials, ClientDuplexStream, ServiceError } from '@grpc/grpc-js';
import { callsClient } from '../call/rpc/rpc.js';
import type { CallsClient } from '../call/rpc/rpc.js';
import type { StreamRequest } from '../call/rpc/types/parley/v1/StreamRequest.generated.js';
import type { StreamResponse__Output } from '../call/rpc/types/parley/v1/StreamResponse.generated.js';
import { until } from './service.js';

/** How a stream ended: `code` is the gRPC status, `parleyCode` the code of the catalogue. */
export interface StreamEnd {
  readonly code: number;
  readonly parleyCode: string | undefined;
}

/** A client of a service. */
export function rpcClient(address: string, secure?: ChannelCredentials): CallsClient {
  return callsClient(address, secure ?? credentials.createInsecure());
}

/** The metadata that carries an API key. */
export function withKey(key: string): Metadata {
  const metadata = new Metadata();
  metadata.set('authorization', `Bearer ${key}`);
  return metadata;
}

/** One `Calls/Stream` with all it has heard. */
export class TestStream {
  readonly messages: StreamResponse__Output[] = [];
  readonly ended: Promise<StreamEnd>;
  readonly call: ClientDuplexStream<StreamRequest, StreamResponse__Output>;

  constructor(client: CallsClient, metadata: Metadata = new Metadata()) {
    this.call = client.stream(metadata);
    this.call.on('data', (message: StreamResponse__Output) => this.messages.push(message));
    this.ended = new Promise(resolve => {
      this.call.on('error', (error: ServiceError) => resolve(endOf(error)));
      this.call.on('end', () => setImmediate(() => resolve({ code: 0, parleyCode: undefined })));
    });
  }

  send(message: StreamRequest): void {
    this.call.write(message);
  }

  /** The first message of a kind, once it is there. */
  async message(kind: string): Promise<StreamResponse__Output> {
    await until(() => this.messages.some(m => m.message === kind));
    return this.messages.find(m => m.message === kind)!;
  }
}

function endOf(error: ServiceError): StreamEnd {
  const parleyCode = error.metadata.get('parley-code')[0]?.toString();
  return { code: error.code, parleyCode };
}
