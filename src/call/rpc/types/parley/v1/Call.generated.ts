// Original file: proto/parley/v1/calls.proto

import type { Role as _parley_v1_Role, Role__Output as _parley_v1_Role__Output } from '../../parley/v1/Role.generated.js';
import type { Turn as _parley_v1_Turn, Turn__Output as _parley_v1_Turn__Output } from '../../parley/v1/Turn.generated.js';
import type { Long } from '@grpc/proto-loader';

export interface Call {
  'callId'?: (string);
  'state'?: (string);
  'startedAt'?: (string);
  'endedAt'?: (string);
  'durationMs'?: (number | string | Long);
  'endReason'?: (string);
  'entrance'?: (string);
  'externalId'?: (string);
  'from'?: (string);
  'to'?: (string);
  'language'?: (string);
  'roles'?: (_parley_v1_Role)[];
  'metadata'?: ({[key: string]: string});
  'turns'?: (_parley_v1_Turn)[];
}

export interface Call__Output {
  'callId': (string);
  'state': (string);
  'startedAt': (string);
  'endedAt': (string);
  'durationMs': (number);
  'endReason': (string);
  'entrance': (string);
  'externalId': (string);
  'from': (string);
  'to': (string);
  'language': (string);
  'roles': (_parley_v1_Role__Output)[];
  'metadata': ({[key: string]: string});
  'turns': (_parley_v1_Turn__Output)[];
}
