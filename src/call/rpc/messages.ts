/** What all methods of the gRPC service share: roles, events and failures as messages. */
import { Metadata } from '@grpc/grpc-js';
import type { Role } from '../audio.js';
import { ERRORS } from '../errors.js';
import type { ParleyError } from '../errors.js';
import type { CallEvent } from '../events.js';
import type { Event } from './types/parley/v1/Event.generated.js';
import type { Role as RpcRole } from './types/parley/v1/Role.generated.js';

/** The role as the proto file names it. */
export function rpcRole(role: Role): RpcRole {
  return role === 'caller' ? 'ROLE_CALLER' : 'ROLE_AGENT';
}

/** An event with its JSON. */
export function rpcEvent(event: CallEvent): Event {
  const { callId, seq, tMs, kind } = event;
  return { callId, seq, tMs, kind, json: JSON.stringify(event) };
}

/** The status of a failed call, with the code of the catalogue in the metadata `parley-code`. */
export function rpcStatus(error: ParleyError): { code: number; details: string; metadata: Metadata } {
  const metadata = new Metadata();
  metadata.set('parley-code', error.code);
  return { code: ERRORS[error.code].grpc, details: error.message, metadata };
}

/** The `authorization` of a request. */
export function authorizationOf(metadata: Metadata): string | undefined {
  const value = metadata.get('authorization')[0];
  return value === undefined ? undefined : String(value);
}
