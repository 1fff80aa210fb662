/** The gRPC service `parley.v1.Calls`, loaded from the published proto file. */
import { fileURLToPath } from 'node:url';
import { loadPackageDefinition } from '@grpc/grpc-js';
import type { Client } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { PackageDefinition } from '@grpc/proto-loader';
import type { ProtoGrpcType } from './types/calls.generated.js';
import type { CallsClient, CallsDefinition } from './types/parley/v1/Calls.generated.js';

export type { CallsClient } from './types/parley/v1/Calls.generated.js';

/** The published proto file. */
const CALLS_PROTO = fileURLToPath(new URL('../../../proto/parley/v1/calls.proto', import.meta.url));

/** All definitions of the proto file, for server reflection. */
export const callsPackage: PackageDefinition = loadSync(CALLS_PROTO, {
  longs: Number,
  enums: String,
  defaults: true,
  oneofs: true,
});

const { Calls } = (loadPackageDefinition(callsPackage) as unknown as ProtoGrpcType).parley.v1;

/** The service's methods, for a server. */
export const callsService: CallsDefinition = Calls.service;

/** A client of the service at `address` (`host:port`). */
export function callsClient(...args: ConstructorParameters<typeof Client>): CallsClient {
  return new Calls(...args);
}
